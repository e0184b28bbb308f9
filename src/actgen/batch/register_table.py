"""A register in a table: rows of cells → records, with what offices do to tables put right or told."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from actgen.batch.record import Record
from actgen.batch.register_layout import RegisterLayout
from actgen.batch.register_titles import Titles
from actgen.model.place import Place
from actgen.tables.cells import BLANK, Raw, is_total
from actgen.tables.headings import numbers_columns
from actgen.tables.sheet_marks import SheetMarks, sheet_marks
from actgen.tables.sheets import cell_name

_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]")
# What offices write under their tables.
_NOTE = re.compile(
    r"(?:исполнитель|исп\.|составил|подготовил|проверил|согласован|ответственн\w+ за|примечани[ея]"
    r"|сноска|тел\.|\*)",
    re.IGNORECASE,
)


def table_records(
    layout: RegisterLayout, used: Collection[str], titles: Titles, marks: SheetMarks | None = None
) -> Iterator[Record]:
    """The rows under the heading, read one after another; blank ones, totals and repeated headings are passed over.

    A cell merged over several rows has its value in all of them. No records are: a row that is one cell merged over
    half of the table (a title in between, a note), and one with a single cell outside the columns ``used`` (the
    numbers of rows that nobody has filled in yet), nor notes under the totals or of who made the table. ``titles``
    knows and gathers those that stand in a plain cell. ``marks`` are those of the sheet, if they are known already.
    Raises ReadError for a damaged file.
    """
    columns = {layout.columns[name] for name in used if name in layout.columns}
    marks = marks or sheet_marks(layout.sheet)
    merged = _Merged(marks, layout.last)
    waiting = deque(
        row
        for row, hollow in sorted(marks.uncomputed.items())
        if row > layout.last and columns & set(hollow)
    )
    under_totals = False
    for number, found in layout.sheet.rows():
        if number <= layout.last:
            continue
        while waiting and waiting[0] < number:  # nothing in the row but formulas without values
            row = waiting.popleft()
            yield _record(layout, row, merged.filled(row, []), marks)
        hollow = bool(waiting) and waiting[0] == number
        if hollow:
            waiting.popleft()
        cells = merged.filled(number, found)
        texts = [cell.text for cell in cells]
        if _is_no_record(cells, texts) or layout.is_heading(texts):
            under_totals = under_totals or _sums_up(texts)
            continue
        if not hollow and _is_note(texts, under_totals=under_totals):
            continue
        if _is_merged_title(found, marks.merged_across.get(number, ()), len(layout.headings)):
            continue
        if not hollow and titles.passes(number, found):
            continue
        filled = {column for column, cell in enumerate(cells) if not cell.blank}
        if len(filled) == 1 and columns and not hollow and not filled & columns:
            continue
        under_totals = False
        yield _record(layout, number, cells, marks)
    for row in waiting:
        yield _record(layout, row, merged.filled(row, []), marks)


class _Merged:
    """Gives every row the values of the cells that are merged over it; asked for rows in their order."""

    def __init__(self, marks: SheetMarks, last: int) -> None:
        self._held: dict[int, list[tuple[int, int]]] = {}
        for column, top, bottom in marks.merged_down:
            if bottom > last:
                self._held.setdefault(column, []).append((top, bottom))
        self._above: dict[int, Raw] = {}

    def filled(self, number: int, found: Sequence[Raw]) -> list[Raw]:
        cells = list(found)
        for column, ranges in self._held.items():
            for top, bottom in ranges:
                if number == top:
                    self._above[column] = _at(cells, column)
                elif top < number <= bottom:
                    cells += [BLANK] * (column + 1 - len(cells))
                    cells[column] = self._above.get(column, BLANK)
        return cells


def _is_no_record(cells: Sequence[Raw], texts: Sequence[str]) -> bool:
    """Totals under the table, numbers of columns."""
    filled = [text for text in texts if text]
    if not filled or numbers_columns(cells):
        return True
    return _sums_up(texts)


def _sums_up(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return bool(filled) and is_total(filled[0]) and len(filled) <= max(3, len(texts) // 2)


def _is_note(texts: Sequence[str], *, under_totals: bool) -> bool:
    """«Исполнитель: Петрова А.А.»: under the totals any text alone, or such a label with a cell or two beside it."""
    filled = [text for text in texts if text]
    labelled = _NOTE.match(filled[0]) is not None
    if under_totals:
        return len(filled) == 1 or labelled and len(filled) <= max(3, len(texts) // 2)
    return labelled and len(filled) == 1


def _is_merged_title(cells: Sequence[Raw], merged: Sequence[tuple[int, int]], width: int) -> bool:
    """A row whose only text stands in a cell merged over at least half of the table: «Северный район»."""
    filled = [column for column, cell in enumerate(cells) if not cell.blank]
    return len(filled) == 1 and any(
        column == filled[0] and count * 2 >= width for column, count in merged
    )


def _record(layout: RegisterLayout, number: int, cells: Sequence[Raw], marks: SheetMarks) -> Record:
    where = Place(document=str(layout.sheet.path), part=_joined(_sheet(layout), f"строка {number}"))
    values, places, own = {}, {}, {}
    hollow = marks.uncomputed.get(number, ())
    for name, column in layout.columns.items():
        cell = _at(cells, column)
        if isinstance(cell.value, str):
            cell = replace(cell, value=_INVISIBLE.sub("", cell.value))
        own[name] = cell
        values[name] = cell.text or None
        places[name] = replace(where, part=_cell(layout, number, column))
    uncomputed = frozenset(name for name, column in layout.columns.items() if column in hollow)
    beyond: tuple[str, ...] = ()
    if (
        not layout.sheet.name
    ):  # in a book a cell keeps its column, in a text file one too many shifts the others
        beyond = tuple(cell.text for cell in cells[len(layout.headings) :] if not cell.blank)
    return Record(where, values, places, own, uncomputed, beyond)


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
