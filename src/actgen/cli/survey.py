"""`actgen survey`: the documents of many schools against one act, as a matrix."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.options import day_of
from actgen.cli.progress_bar import bar
from actgen.cli.screen import say, warn
from actgen.errors import ActgenError, RenderError, os_reason
from actgen.model.place import Place
from actgen.russian.counting import count_phrase
from actgen.source import Superior, load_superior
from actgen.source.collection import find_act
from actgen.source.nearest import hint, listing

if TYPE_CHECKING:
    from actgen.model.survey import School, Survey
    from actgen.survey.run import Plan

_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to do it, as it was typed."""

    against: str
    out: Sequence[Path]
    register: Path | None = None
    institution: str = ""
    format: str = ""
    jobs: int | None = None
    on: str = ""
    force: bool = False


def survey_schools(folder: Path, wishes: Wishes) -> int:
    """Write the matrix, to all files or none.

    Status 0: all schools satisfy all that is required, 1: not all, 2: not all were judged.

    Raises ActgenError where nothing can be done: no schools, faults of the act or of the register, a foreign file.
    """
    from actgen.render.files import check_replaceable, write_bytes
    from actgen.survey.run import surveyed
    from actgen.survey.store import Store

    if wishes.jobs is not None and wishes.jobs < 1:
        raise ActgenError("--jobs: нужно не меньше одного процесса")
    formats = [_format(out, wishes.format) for out in wishes.out]
    if wishes.format and len(wishes.out) > 1:
        advice = "Уберите --format: формат каждого файла виден по его окончанию."
        raise ActgenError("--format – один, а файлов несколько", advice=advice)
    if len({out.resolve() for out in wishes.out}) < len(wishes.out):
        raise ActgenError("один и тот же файл указан в -o несколько раз")
    day = day_of(wishes.on)
    superior = load_superior(find_act(wishes.against))
    plan = _plan(folder, superior, wishes)
    if not wishes.force:
        for out in wishes.out:
            check_replaceable(out, b"")
    try:
        with closing(Store(wishes.out[0])) as store:
            with bar("Проверка", len(plan.places), "документа/с") as done:
                survey = surveyed(superior, plan, store, day, wishes.jobs, done)
            contents = [
                _made(survey, written, out)
                for written, out in zip(formats, wishes.out, strict=True)
            ]
            for content, out in zip(contents, wishes.out, strict=True):
                write_bytes(content, out, force=wishes.force)
            _tell(survey, wishes.out)
    except KeyboardInterrupt:
        warn("Сделанное сохранено: повторный запуск продолжит с этого места.")
        raise
    return survey.totals.exit_status


def _format(out: Path, named: str) -> Callable[[Survey, Path], None]:
    from actgen.report.survey_formats import SURVEY_FORMATS

    name = (named or out.suffix.removeprefix(".")).lower()
    if name in SURVEY_FORMATS:
        return SURVEY_FORMATS[name]
    if not name:
        advice = (
            f"Пишите так: -o {out}/матрица.xlsx" if out.is_dir() else "Пишите так: -o матрица.xlsx"
        )
        raise ActgenError(f"-o {out}: по имени не понять формата", advice=advice)
    known = list(SURVEY_FORMATS)
    advice = hint(name, known) or f"Форматы: {listing(known)}; ключ --format или окончание файла."
    raise ActgenError(f"неизвестный формат обзора «{name}»", advice=advice)


def _plan(folder: Path, superior: Superior, wishes: Wishes) -> Plan:
    from actgen.check.words.finder import institutions_for, known_institution
    from actgen.survey.places import school_places
    from actgen.survey.register import read_register
    from actgen.survey.run import Plan

    kinds = superior.act.institutions
    kind = known_institution(superior, wishes.institution or next(iter(kinds), ""))
    places, others = school_places(folder.resolve(), _ours(folder.resolve(), wishes))
    register = None
    if wishes.register is not None:
        register = read_register(wishes.register, institutions_for(superior), list(kinds))
        for note in register.notes:
            warn(note)
        matched, _ = register.match(places)
        for place in [place for place in places if place.key not in matched][:_MOST_SHOWN]:
            advice = register.nearest(place.stem)
            warn(f"{place.key}: в реестре такой школы нет. {advice}".rstrip())
    return Plan(folder.resolve(), places, register, kind if wishes.institution else None, others)


def _ours(folder: Path, wishes: Wishes) -> frozenset[str]:
    """The files in the surveyed folder that are none of the schools': the register, this result and earlier ones."""
    from actgen.survey.store import memory_of

    named = [*wishes.out, wishes.register] if wishes.register else wishes.out
    files = {path.name for path in named if path.resolve().parent == folder}
    return frozenset(files | {each.name for each in folder.glob("*") if memory_of(each).is_file()})


def _made(survey: Survey, written: Callable[[Survey, Path], None], out: Path) -> bytes:
    """The report as a file's content; it is made on the disk of its place."""
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".actgen-") as folder:
            made = Path(folder) / "report"
            written(survey, made)
            return made.read_bytes()
    except OSError as error:
        advice = "Освободите место и запустите снова: работа продолжится."
        reason = f"отчёт не записать: {os_reason(error)}"
        raise RenderError(reason, Place(document=str(out)), advice) from error


def _tell(survey: Survey, files: Sequence[Path]) -> None:
    from actgen.report.survey_words import conclusion

    for remark in survey.remarks:
        warn(remark)
    for school in survey.totals.troubled:
        warn("\n".join(_troubles(school)))
    if more := survey.totals.more_troubled:
        warn(f"… и ещё: {count_phrase(more, 'учреждение')}")
    _tell_skipped(survey)
    say(f"{conclusion(survey)}\nОбзор: {', '.join(map(str, files))}")


def _tell_skipped(survey: Survey) -> None:
    """Files that are no documents, beside the schools and among theirs."""
    known = [*survey.skipped, *survey.totals.skipped]
    count = len(known) + survey.totals.more_skipped
    if known:
        more = f" и ещё {count - _MOST_SHOWN}" if count > _MOST_SHOWN else ""
        warn(f"Не документы, пропущены: {', '.join(known[:_MOST_SHOWN])}{more}.")


def _troubles(school: School) -> Sequence[str]:

    lines = []
    if school.reason:
        lines.append(f"{school.name}: {school.reason}")
        lines += [f"  {school.advice}"] if school.advice else []
    for each in school.unread[:_MOST_SHOWN]:
        lines.append(f"{school.name}: не прочитано: {each.file}: {each.reason}")
        lines += [f"  {each.advice}"] if each.advice else []
    return lines
