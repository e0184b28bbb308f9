"""A register in a table: rows of cells → records, with what offices do to tables put right or told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from actgen.batch.record import Record
from actgen.batch.register_layout import RegisterLayout
from actgen.errors import ErrorList, ReadError
from actgen.model.place import Place
from actgen.tables.cells import BLANK, Raw, is_total
from actgen.tables.headings import numbers_columns
from actgen.tables.sheets import cell_name, formulas_without_values, merged_down

_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]")
_CHECKED_FOR_FORMULAS = 5


def table_records(layout: RegisterLayout) -> Iterator[Record]:
    """The rows under the heading, read one after another; blank ones, totals and repeated headings are passed over.

    A cell merged over several rows has its value in all of them. Raises ReadError for a damaged file.
    """
    held: dict[int, list[tuple[int, int]]] = {}
    for column, top, bottom in merged_down(layout.sheet):
        if bottom > layout.last:
            held.setdefault(column, []).append((top, bottom))
    above: dict[int, Raw] = {}
    for number, found in layout.sheet.rows():
        if number <= layout.last:
            continue
        cells = list(found)
        for column, ranges in held.items():
            for top, bottom in ranges:
                if number == top:
                    above[column] = _at(cells, column)
                elif top < number <= bottom:
                    cells += [BLANK] * (column + 1 - len(cells))
                    cells[column] = above.get(column, BLANK)
        texts = [cell.text for cell in cells]
        if _is_no_record(cells, texts) or layout.is_heading(texts):
            continue
        yield _record(layout, number, cells)


def refuse_formulas(layout: RegisterLayout, names: Sequence[str]) -> None:
    """Formulas whose values were never stored: a program wrote the book, and nobody has opened it since.

    Raises ErrorList.
    """
    first = [row for row in layout.sheet.head if row[0] > layout.last][:_CHECKED_FOR_FORMULAS]
    columns = [layout.columns[name] for name in names if name in layout.columns]
    blank = [
        cell_name(column, number)
        for number, cells in first
        for column in columns
        if _at(cells, column).blank
    ]
    if found := sorted(formulas_without_values(layout.sheet, blank)):
        advice = "Откройте файл в программе таблиц и сохраните: значения запишутся рядом."
        message = f"в ячейке {found[0]} формула без сохранённого значения"
        place = Place(document=str(layout.sheet.path), part=_sheet(layout))
        raise ErrorList([ReadError(message, place, advice)])


def _is_no_record(cells: Sequence[Raw], texts: Sequence[str]) -> bool:
    """Totals under the table, notes in a single cell over the whole width, numbers of columns."""
    filled = [text for text in texts if text]
    if not filled or numbers_columns(cells):
        return True
    return is_total(filled[0]) and len(filled) <= max(3, len(texts) // 2)


def _record(layout: RegisterLayout, number: int, cells: Sequence[Raw]) -> Record:
    where = Place(document=str(layout.sheet.path), part=_joined(_sheet(layout), f"строка {number}"))
    values, places, own = {}, {}, {}
    for name, column in layout.columns.items():
        cell = _at(cells, column)
        if isinstance(cell.value, str):
            cell = replace(cell, value=_INVISIBLE.sub("", cell.value))
        own[name] = cell
        values[name] = cell.text or None
        places[name] = replace(where, part=_cell(layout, number, column))
    return Record(where, values, places, own)


def _cell(layout: RegisterLayout, number: int, column: int) -> str:
    if layout.sheet.name:
        return _joined(_sheet(layout), f"ячейка {cell_name(column, number)}")
    return f"строка {number}, столбец {get_column_letter(column + 1)}"


def _sheet(layout: RegisterLayout) -> str:
    return f"лист «{layout.sheet.name}»" if layout.sheet.name else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _at(cells: Sequence[Raw], column: int) -> Raw:
    return cells[column] if column < len(cells) else BLANK
