"""The register of a package: opened, checked from end to end, then read row by row."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Any

from actgen.batch.checks import RowChecker
from actgen.batch.examination import Examination, RowFault
from actgen.batch.package import Package
from actgen.batch.plan import NEEDED_AS_KEY, Planner
from actgen.batch.record import Record, value_at
from actgen.batch.register_layout import find_register, missing_columns, notes_on
from actgen.batch.register_table import table_records
from actgen.batch.register_yaml import ENDINGS, file_records, folder_records
from actgen.errors import ActgenError, ErrorList, ReadError
from actgen.source.conditions import names_in_text
from actgen.tables.sheet_marks import sheet_marks
from actgen.tables.sheets import open_sheets

MOST_PROBLEMS = 1000
"""So many are told in full; of more the register is something else than the package takes it for."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row without faults: where it stands, what documents print of it, its constant name, its folder.

    ``folder`` has «/» between nested folders.
    """

    where: str
    values: Mapping[str, Any]
    key: str
    folder: str


class Rows:
    """The sound rows of a register, kept in a temporary file: as many as may be, memory stays flat.

    ``bad`` rows have ``problems``; ``faults`` are those of the package, its acts and the heading of the register, with
    which no row can be printed; ``notes`` say what a reader of the table may not see.
    """

    def __init__(self) -> None:
        self._file: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self.count = 0
        self.problems: list[ActgenError] = []
        self.faults: list[ActgenError] = []
        self.notes: list[str] = []
        self.untold = 0
        self.bad = 0

    def add(self, row: Row) -> None:
        """One more row."""
        kept = (row.where, row.values, row.key, row.folder)
        self._file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        self.count += 1

    def leave_out(self, problems: Sequence[ActgenError]) -> None:
        """A row that is not printed, and why."""
        self.bad += 1
        room = max(0, MOST_PROBLEMS - len(self.problems))
        self.problems += problems[:room]
        self.untold += len(problems[room:])

    def __iter__(self) -> Iterator[Row]:
        self._file.flush()
        self._file.seek(0)
        for line in self._file:
            yield Row(*json.loads(line))

    def close(self) -> None:
        """Forget them."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class Source:
    """The register opened: its rows as they stand there, the columns it lacks, what a reader may not see of it."""

    records: Iterator[Record]
    absent: Mapping[str, ReadError] = field(default_factory=dict)
    notes: Sequence[str] = ()


def opened_register(package: Package) -> Source:
    """The register of a package.

    Raises ErrorList (ReadError for a damaged table) where there is no register: no heading, no such sheet, most
    columns absent.
    """
    path = package.register
    if path.is_dir():
        return Source(folder_records(path))
    if path.suffix.lower() in ENDINGS:
        return Source(file_records(path))
    spec, wanted = package.spec, package.columns
    layout = find_register(open_sheets(path), list(wanted), spec.columns, spec.registry.sheet)
    absent = missing_columns(layout, wanted, package.asked)
    if len(absent) * 2 > len(wanted):
        raise ErrorList(list(absent.values()))  # hardly the register that is meant
    marks = sheet_marks(layout.sheet)
    return Source(table_records(layout, list(wanted), marks), absent, notes_on(layout, marks))


def read_rows(package: Package, planner: Planner, only: Mapping[str, Collection[str]]) -> Rows:
    """The rows of a register that documents are printed for, and all that is wrong with the others.

    Every row is tried with every act. ``only`` are the values that columns must have. Raises ErrorList where there is
    no register at all.
    """
    source = opened_register(package)
    rows = Rows()
    rows.notes += source.notes
    examination = Examination(package, planner)
    checker = RowChecker(package.spec.checks, planner.needed, list(package.columns), source.absent)
    reader = _RowReader(package, planner, checker, examination)
    suspected: list[tuple[list[ActgenError], list[RowFault]]] = []
    try:
        for record in source.records:
            if not _chosen(record, only):
                continue
            row, problems, faults = reader.read(record)
            if row is not None:
                rows.add(row)
            elif len(suspected) < MOST_PROBLEMS:
                suspected.append((problems, faults))
            else:
                rows.bad += 1
                rows.untold += len(problems) + len(faults)
    except BaseException:
        rows.close()
        raise
    finally:
        checker.close()
    for (
        problems,
        faults,
    ) in suspected:  # only now it is known which faults are not those of the rows
        own = [fault.error for fault in faults if not examination.is_common(fault)]
        rows.leave_out([*problems, *own])
    rows.faults = [*source.absent.values(), *examination.common()]
    return rows


class _RowReader:
    """Turns records into rows, or into what is wrong with them."""

    def __init__(
        self, package: Package, planner: Planner, checker: RowChecker, examination: Examination
    ) -> None:
        self._key_column = package.key_column
        self._folder_columns = {
            name.split(".")[1]
            for name in names_in_text(package.folder_name)
            if name.startswith(f"{package.spec.row}.")
        }
        self._planner = planner
        self._checker = checker
        self._examination = examination

    def read(self, record: Record) -> tuple[Row | None, list[ActgenError], list[RowFault]]:
        """The row; or its problems and what its documents find wrong with it."""
        checked = self._checker.check(record)
        problems: list[ActgenError] = list(checked.problems)
        if checked.whole:
            return None, problems, []
        values, told = checked.values, set(checked.told)
        column = self._key_column
        if column and column not in told and not value_at(values, column):
            message = f"«{column}»: нет значения, а {NEEDED_AS_KEY}"
            advice = "Впишите его в реестр."
            problems.append(ReadError(message, record.place(column), advice))
            told.add(column)
        faults = self._examination.faults(record, values, told)
        folder = key = ""
        if told.isdisjoint(self._folder_columns) and (not column or column not in told):
            try:
                folder = self._planner.folder(values)
            except ActgenError:
                assert faults, "the examination has told it"
            else:
                key = self._planner.key(values, folder)
                problems += self._taken(record, folder, key)
        if problems or faults:
            return None, problems, faults
        return Row(str(record.where), values, key, folder), [], []

    def _taken(self, record: Record, folder: str, key: str) -> list[ActgenError]:
        """Whether another row has this folder or this key."""
        if again := self._checker.once("папка", folder, record):
            advice = "Добавьте в «папка» то, что у каждой строки своё: код, ИНН."
            return [ReadError(f"папка «{folder}» уже занята: {again}", record.where, advice)]
        if again := self._checker.once("ключ", key, record):
            advice = "Значение «ключ» должно быть у каждой строки своё."
            return [ReadError(f"«{key}» уже есть: {again}", record.where, advice)]
        return []


def _chosen(record: Record, only: Mapping[str, Collection[str]]) -> bool:
    return all(str(record.values.get(name) or "") in values for name, values in only.items())
