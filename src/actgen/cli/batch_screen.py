"""What `actgen batch` says while it works, and of what came of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.screen import say, warn
from actgen.russian.counting import count_phrase, plural

if TYPE_CHECKING:
    from actgen.batch.register import Rows
    from actgen.batch.summary import Summary
    from actgen.batch.work import Failure

FAILURES = "неудачи.csv"
MOST_SHOWN = 30


def complain_of_rows(rows: Rows) -> None:
    """Everything that is wrong with the register, however long: it is mended from this list."""
    for note in rows.notes:
        warn(note)
    for problem in rows.problems:
        warn(str(problem))
    if rows.untold:
        warn(f"… и ещё ошибок, которые не показаны: {rows.untold}")


def tell(summary: Summary, failures: Sequence[Failure], rows: Rows, out: Path) -> None:
    for text, warned in list(summary.warnings.items())[:MOST_SHOWN]:
        others = f" и ещё {count_phrase(warned.rows - 1, 'строка')}" if warned.rows > 1 else ""
        warn(f"{text}\n  ({warned.where}{others})")
    more = len(summary.warnings) - MOST_SHOWN + summary.more_warnings
    if more > 0:
        warn(f"… и ещё предупреждений: {more}")
    _tell_of_files(
        summary.edited,
        "с правкой, сделанной после печати: оставлено как есть (заменить: --force)",
    )
    _tell_of_files(
        summary.left_over, "без документа в пакете: оставлено в папке (удалить: --clean)"
    )
    if failures:
        say(f"Не напечатано ({len(failures)}):")
        for failure in failures[:MOST_SHOWN]:
            document = f", {failure.document}" if failure.document else ""
            place = f"{failure.place}: " if failure.place else ""
            say(f"  {failure.where}{document}: {place}{failure.reason}")
            if failure.advice:
                say(f"    {failure.advice}")
        if len(failures) > MOST_SHOWN:
            say(f"  … и ещё {len(failures) - MOST_SHOWN}")
    if failures or rows.bad:
        say(f"Всё, что не напечатано, с причинами: {out / FAILURES}")
    left_out = f", пропущено строк с ошибками: {rows.bad}" if rows.bad else ""
    say(
        f"Готово: {folders(summary.rows)}; записано {count_phrase(summary.written, 'файл')},"
        f" без изменений – {summary.unchanged}, неудач – {summary.failed}{left_out}"
    )


def _tell_of_files(paths: Sequence[str], what: str) -> None:
    if not paths:
        return
    warn(f"{count_phrase(len(paths), 'файл')} {what}:")
    for path in paths[:MOST_SHOWN]:
        warn(f"  {path}")
    if len(paths) > MOST_SHOWN:
        warn(f"  … и ещё {len(paths) - MOST_SHOWN}")


def folders(number: int) -> str:
    return f"{number} {plural(number, 'папка', 'папки', 'папок')}"


def table(failures: Sequence[Failure]) -> bytes:
    """What was not made, of the register and of documents, and why, as a table for a spreadsheet program."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Строка", "Ключ", "Документ", "Причина", "Место", "Что делать"])
    for each in failures:
        writer.writerow([each.where, each.row, each.document, each.reason, each.place, each.advice])
    return text.getvalue().encode("utf-8-sig")
