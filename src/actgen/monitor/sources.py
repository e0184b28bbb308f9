"""Which sheet is which table of the plan, and where its columns are."""

from __future__ import annotations

import fnmatch
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.errors import ActgenError, ErrorList, ReadError
from actgen.model.place import Place
from actgen.monitor.findings import Origin
from actgen.monitor.headings import LOOKED_AT, Fault, Layout, find_layout
from actgen.monitor.plan import Plan, TablePlan
from actgen.monitor.profile import ColumnProfile, profiles
from actgen.tables.sheet_marks import sheet_marks
from actgen.tables.sheets import Sheet, cell_name


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet that has turned out to be a table of the plan."""

    sheet: Sheet
    table: TablePlan
    layout: Layout
    usual: tuple[ColumnProfile, ...]

    def origin(self, row: int, column: int) -> Origin:
        """A cell; ``column`` counts from 0."""
        return Origin(self.sheet.file, self.sheet.name, cell_name(column, row))

    def whole(self) -> Origin:
        """The sheet itself."""
        return Origin(self.sheet.file, self.sheet.name)

    def heading(self, name: str) -> str:
        """What people call a column: its heading, or its name where it has none."""
        column = self.layout.columns[name]
        told = self.layout.headings[column] if column < self.layout.width else ""
        under = self.table.spec.columns[name].under
        if under and told and " / " not in told:  # «В Сфере» alone says nothing
            return f"{under} / {told}"
        return told or name


def bind(plan: Plan, sheets: Sequence[Sheet]) -> list[Source]:
    """Which sheet is which table. Sheets that are none are passed over if their file has one that is.

    Raises ErrorList where a file has none: with the columns that its likeliest sheet lacks.
    """
    found: list[Source] = []
    errors: list[ActgenError] = []
    for _, group in itertools.groupby(sheets, key=lambda sheet: sheet.path):
        sources, faults = [], []
        for sheet in group:
            source = _bind(plan, sheet)
            if isinstance(source, Source):
                sources.append(source)
            else:
                faults.append(source)
        found += sources
        if not sources:
            errors += min(faults, key=lambda each: each[0])[1]
    if errors:
        raise ErrorList(errors)
    return found


def _bind(plan: Plan, sheet: Sheet) -> Source | tuple[int, list[ActgenError]]:
    """The table that a sheet is, or how many columns its likeliest table lacks, and the errors that say so."""
    rows = sheet.head[:LOOKED_AT]
    place = Place(document=str(sheet.path), part=f"лист «{sheet.name}»" if sheet.name else "")
    if not rows:
        return 1000, [ReadError("в таблице нет ни одной строки", place)]
    lacking: list[tuple[int, list[ActgenError]]] = []
    for table in plan.tables:
        if not _may_be(table, sheet):
            continue
        layout = find_layout(rows, table.spec)
        if isinstance(layout, Layout):
            sample = [row for row in sheet.head if row[0] > layout.last]
            usual = profiles([cells for _, cells in sample], layout.width)
            source = Source(sheet, table, layout, usual)
            _refuse_formulas(source, [number for number, _ in sample[:5]], place)
            return source
        lacking.append((len(layout), [_error(plan, table, place, fault) for fault in layout]))
    nothing: list[ActgenError] = [
        ReadError("ни одна таблица описания не относится к этому файлу", place, _NAMES)
    ]
    return min(lacking, key=lambda each: each[0], default=(999, nothing))


def _refuse_formulas(source: Source, rows: Sequence[int], place: Place) -> None:
    """Formulas whose values were never stored: a program wrote the book, and nobody has opened it since."""
    usual, columns = source.usual, source.layout.columns.values()
    hollow = [c for c in columns if c < len(usual) and not usual[c].filled]
    cells = {cell_name(column, row) for column in hollow for row in rows}
    if cells and (found := sorted(cells & sheet_marks(source.sheet).uncomputed_cells())):
        advice = (
            "Откройте файл в программе таблиц и сохраните: значения запишутся рядом с формулами."
        )
        message = f"в ячейке {found[0]} формула без сохраненного значения"
        raise ErrorList([ReadError(message, place, advice)])


_NAMES = "Проверьте ключи «файл» и «лист» под «таблица»."


def _may_be(table: TablePlan, sheet: Sheet) -> bool:
    if table.spec.file and not fnmatch.fnmatch(sheet.file.lower(), table.spec.file.lower()):
        return False
    wanted = table.spec.sheet
    return not wanted or not sheet.name or wanted.lower() == sheet.name.strip().lower()


def _error(plan: Plan, table: TablePlan, place: Place, fault: Fault) -> ActgenError:
    where = plan.place("таблица", table.index, *fault.name.split("/"))
    return ReadError(f"{fault.message} (он описан в {where})", place, fault.advice)
