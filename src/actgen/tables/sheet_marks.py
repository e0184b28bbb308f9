"""What a sheet of a book says beside its values: merged and hidden cells, formulas that nobody has computed.

One pass over the XML of the sheet. The stored values are read by `actgen.tables.sheets`.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from openpyxl.utils import range_boundaries

from actgen.tables.sheets import BROKEN, MOST_COLUMNS, Sheet, cell_name, damaged, stored_book

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _FORMULA, _VALUE = (f"{_MAIN}{name}" for name in ("row", "c", "f", "v"))
_MERGED = f"{_MAIN}mergeCell"


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """Columns count from 0, rows from 1.

    ``merged_down``: cells merged over several rows, as (column, first row, last row); ``merged_across``: the first
    column and the width of the cells merged over several columns, by their rows; ``uncomputed``: the columns, by
    rows, of the cells that hold a formula without a stored value; ``hidden_rows`` are not seen in the spreadsheet
    program.
    """

    merged_down: Sequence[tuple[int, int, int]] = ()
    merged_across: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    uncomputed: Mapping[int, Sequence[int]] = field(default_factory=dict)
    hidden_rows: Sequence[int] = ()

    def uncomputed_cells(self) -> set[str]:
        """The names of the cells whose formulas were never computed: «D2»."""
        return {
            cell_name(column, row) for row, found in self.uncomputed.items() for column in found
        }


def sheet_marks(sheet: Sheet) -> SheetMarks:
    """What a sheet says beside its values; nothing in CSV. Raises ReadError for a damaged file."""
    if not sheet.name:
        return SheetMarks()
    reader = _Reader()
    with stored_book(sheet.path) as book, zipfile.ZipFile(sheet.path) as archive:
        part = str(book[sheet.name]._worksheet_path).removeprefix("/")
        try:
            with archive.open(part) as source:
                tags = (_ROW, _MERGED)
                for _, element in etree.iterparse(source, tag=tags):
                    reader.read(element)
                    element.clear()  # the tree must not grow with the sheet
                    parent = element.getparent()
                    while parent is not None and element.getprevious() is not None:
                        del parent[0]
        except (etree.XMLSyntaxError, *BROKEN):
            raise damaged(sheet.path) from None
    return reader.marks()


class _Reader:
    def __init__(self) -> None:
        self._row = 0
        self._down: list[tuple[int, int, int]] = []
        self._across: dict[int, list[tuple[int, int]]] = {}
        self._uncomputed: dict[int, tuple[int, ...]] = {}
        self._hidden_rows: list[int] = []

    def marks(self) -> SheetMarks:
        return SheetMarks(
            self._down,
            self._across,
            self._uncomputed,
            self._hidden_rows,
        )

    def read(self, element: Any) -> None:
        if element.tag == _ROW:
            self._read_row(element)
        else:
            self._read_merged(element.get("ref", ""))

    def _read_row(self, row: Any) -> None:
        self._row = int(row.get("r") or self._row + 1)
        if row.get("hidden") in ("1", "true"):
            self._hidden_rows.append(self._row)
        if next(row.iter(_FORMULA), None) is None:
            return
        found: list[int] = []
        column = -1
        for cell in row.iterchildren(_CELL):
            name = cell.get("r")
            column = (range_boundaries(name)[0] or 1) - 1 if name else column + 1
            if column < MOST_COLUMNS and _is_uncomputed(cell):
                found.append(column)
        if found:
            self._uncomputed[self._row] = tuple(found)

    def _read_merged(self, reference: str) -> None:
        left, top, right, bottom = (each or 0 for each in range_boundaries(reference))
        if not left or not top:
            return
        if bottom > top:
            self._down += [(column - 1, top, bottom) for column in range(left, right + 1)]
        if right > left:
            self._across.setdefault(top, []).append((left - 1, right - left + 1))


def _is_uncomputed(cell: Any) -> bool:
    """A formula with nothing beside it; the empty text that a formula may give is a value (its type is «str»)."""
    if cell.find(_FORMULA) is None or cell.get("t") == "str":
        return False
    value = cell.find(_VALUE)
    return value is None or not value.text
