"""Which reports of a check are wanted and where they go; all are made before the first is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.cli.screen import progress, say, warn
from actgen.errors import ActgenError
from actgen.model.finding import CheckResult
from actgen.report import ENDINGS, FILES_ONLY, FORMATS, View
from actgen.source.nearest import hint, listing


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report in a format, into a file or (None) onto the screen."""

    format: str
    out: Path | None


def wanted_reports(format_: str, outs: Sequence[Path]) -> tuple[Wanted, ...]:
    """What ``--format`` and ``-o`` ask for; a file tells its format by its ending unless the format is named.

    Raises ActgenError for an unknown format or ending, a format that needs a file, one format for several files.
    """
    if format_ and format_ not in FORMATS:
        known = list(FORMATS)
        advice = hint(format_, known) or f"Форматы: {listing(known)}."
        raise ActgenError(f"неизвестный формат отчёта «{format_}»", advice=advice)
    if format_ in FILES_ONLY and not outs:
        advice = f"Пишите так: --format {format_} -o отчёт.{format_}"
        raise ActgenError(f"формат {format_} записывается в файл: ключ -o", advice=advice)
    if format_ and len(outs) > 1:
        raise ActgenError(
            "--format называет формат одного отчёта, а файлов несколько",
            advice="Уберите --format: формат виден из окончания имени каждого файла.",
        )
    if not outs:
        return (Wanted(format_ or "text", None),)
    return tuple(Wanted(format_ or _by_ending(out), out) for out in dict.fromkeys(outs))


def _by_ending(out: Path) -> str:
    format_ = ENDINGS.get(out.suffix.lower(), "")
    if format_ in FORMATS:
        return format_
    if out.is_dir():
        raise ActgenError(f"{out}: это папка", advice=f"Назовите файл отчёта: -o {out}/отчёт.html")
    known = [ending for ending, name in ENDINGS.items() if name in FORMATS]
    raise ActgenError(
        f"{out}: по имени не понять формата отчёта",
        advice=f"Окончание имени называет формат: {listing(known)}; или укажите --format.",
    )


def spare_documents(wanted: Sequence[Wanted], files: Iterable[str]) -> None:
    """Raises ActgenError if a report would be written over one of the documents that are checked."""
    for out in (each.out for each in wanted if each.out is not None and each.out.exists()):
        for file in map(Path, files):
            if file.exists() and out.samefile(file):
                raise ActgenError(
                    f"{out}: это проверяемый документ, отчёт записался бы вместо него",
                    advice="Назовите отчёт иначе: -o отчёт.html",
                )


def deliver_reports(
    result: CheckResult, wanted: Sequence[Wanted], view: View, *, force: bool
) -> None:
    """Make all of the reports, then print or write them; with none on the screen, the upshot is told there."""
    from actgen.render.files import check_replaceable, write_bytes
    from actgen.report.view_model import build

    with progress("Готовлю отчёт …"):
        made = [(each.out, FORMATS[each.format](result, view)) for each in wanted]
    for out, content in made:
        if out is not None and not force:
            check_replaceable(out, content)
    for out, content in made:
        if out is None:
            say(content.decode())
        else:
            write_bytes(content, out, force=force)
            warn(f"Записано: {out}")
    if all(each.out is not None for each in wanted):
        report = build(result)
        warn(f"Итого: {report.totals}")
        for conclusion in report.conclusions:
            warn(conclusion.text)
