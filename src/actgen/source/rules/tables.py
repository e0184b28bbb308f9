"""Tables: rows that do not fit the columns, columns wider than the table, terms of a plan that are past already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError, SourceWarning
from actgen.russian.dates import DateError, figures, parse_date
from actgen.source.tree import Positions
from actgen.source.walk import Step, all_tables, attachments, either, get

MOST_TOLD = 20
"""How many wrong rows of one table are named; where so many are wrong, the columns are."""

_TERMS = re.compile(
    r"(?i)(?:план\w*\s+)?срок(?:и)?(?!\s+(?:действия|полномочий|хранения|службы))\b.*", re.DOTALL
)
_REPORT = re.compile(r"(?i)отч[её]т|сведени|журнал|справк")


def table_faults(
    data: dict[str, Any], positions: Positions
) -> Iterator[SourceError | SourceWarning]:
    """What is wrong with the tables of an act and of its attachments."""
    for path, table in all_tables(data):
        columns = get(table, "столбцы", "columns")
        if isinstance(columns, list) and columns:
            yield from _unequal_rows(path, table, len(columns), positions)
            yield from _too_wide(path, table, positions)
    yield from _past_terms(data, positions)


def _past_terms(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«Срок: 01.11.2026» in the plan of an order of 02.11.2026; a report tells of days gone by."""
    date = get(data, "дата", "date")
    try:
        day = parse_date(date) if isinstance(date, str) else None
    except DateError:  # told where it stands
        return
    if day is None:
        return
    from actgen.russian.deadlines import Unparsed, Within, parse_deadline

    for path, attachment in attachments(data):
        if _REPORT.search(str(get(attachment, "вид", "kind") or "")):
            continue
        for where, column, text in _terms(attachment, path):
            due = parse_deadline(text, day)
            last = None if isinstance(due, Unparsed | Within) else due.latest(day)
            if last is not None and last < day:
                message = f"«{column}»: {figures(last)} — раньше, чем дата самого документа ({figures(day)})"
                yield SourceWarning(message, positions.value(where), "Проверьте год.")


def _terms(attachment: Any, way: Step) -> Iterator[tuple[Step, str, str]]:
    """The cells below «Срок» of every table of an attachment, with the heading."""
    tables = all_tables(attachment) if isinstance(attachment, dict) else ()
    for path, table in tables:
        headings = [
            str(column.get("заголовок", column.get("title", "")))
            if isinstance(column, dict)
            else str(column)
            for _, column in either(table, path, "столбцы", "columns")
        ]
        numbers = [number for number, said in enumerate(headings) if _TERMS.fullmatch(said.strip())]
        for where, row in _rows(path, table):
            for number in numbers:
                if isinstance(row, list) and number < len(row) and isinstance(row[number], str):
                    yield (*way, *where, number), headings[number], row[number]


def _rows(path: Step, table: dict[str, Any]) -> Iterator[tuple[Step, Any]]:
    yield from either(table, path, "строки", "rows")
    for where, section in either(table, path, "разделы", "sections"):
        yield from either(section, where, "строки", "rows")


def _unequal_rows(
    path: Step, table: dict[str, Any], columns: int, positions: Positions
) -> Iterator[SourceError]:
    """Rows with more or fewer cells than columns; the model finds the first one, without its place."""
    wrong = [
        (number, where, len(row))
        for number, (where, row) in enumerate(_rows(path, table), start=1)
        if isinstance(row, list) and len(row) != columns
    ]
    for number, where, cells in wrong[:MOST_TOLD]:
        message = f"в строке {number} ячеек: {cells}, а столбцов: {columns}"
        comma = "Запятая внутри ячейки? Возьмите ячейку в кавычки." if cells > columns else ""
        yield SourceError(message, positions.value(where), comma)
    if rest := wrong[MOST_TOLD:]:
        message = f"и ещё строк, где число ячеек не равно числу столбцов: {len(rest)}"
        yield SourceError(message, positions.value(rest[0][1]))


def _too_wide(path: Step, table: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    widths = [
        (where, int(width))
        for where, column in either(table, path, "столбцы", "columns")
        if isinstance(width := get(column, "ширина", "width"), str) and width.strip().isdecimal()
    ]
    total = sum(width for _, width in widths)
    if total > 100 and all(width <= 100 for _, width in widths):
        message = f"ширина столбцов вместе {total} %, а вся таблица — 100 %"
        advice = "Уменьшите ширину столбцов или не указывайте её: программа подберёт сама."
        yield SourceError(message, positions.value(widths[-1][0]), advice)
