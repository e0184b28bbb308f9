"""Tables: rows that do not fit the columns, columns wider than the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError
from actgen.source.tree import Positions
from actgen.source.walk import Step, all_tables, either, get

MOST_TOLD = 20
"""How many wrong rows of one table are named; where so many are wrong, the columns are."""


def table_faults(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """What is wrong with the tables of an act and of its attachments."""
    for path, table in all_tables(data):
        columns = get(table, "столбцы", "columns")
        if isinstance(columns, list) and columns:
            yield from _unequal_rows(path, table, len(columns), positions)
            yield from _too_wide(path, table, positions)


def _unequal_rows(
    path: Step, table: dict[str, Any], columns: int, positions: Positions
) -> Iterator[SourceError]:
    """Rows with more or fewer cells than columns; the model finds the first one, without its place."""
    rows = list(either(table, path, "строки", "rows"))
    for where, section in either(table, path, "разделы", "sections"):
        rows += either(section, where, "строки", "rows")
    wrong = [
        (number, where, len(row))
        for number, (where, row) in enumerate(rows, start=1)
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
