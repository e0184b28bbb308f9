"""The register of a package: opened, checked from end to end, then read row by row."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from actgen.batch.checks import RowChecker
from actgen.batch.package import Package
from actgen.batch.plan import Planner
from actgen.batch.record import Record, value_at
from actgen.batch.register_layout import find_register, missing_columns
from actgen.batch.register_table import refuse_formulas, table_records
from actgen.batch.register_yaml import ENDINGS, file_records, folder_records
from actgen.errors import ActgenError, ErrorList, ReadError
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
    """The sound rows of a register, kept in a temporary file: as many as may be, memory stays flat."""

    def __init__(self) -> None:
        self._file: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self.count = 0
        self.problems: list[ActgenError] = []
        self.untold = 0
        self.bad = 0

    def add(self, row: Row) -> None:
        """One more row."""
        kept = (row.where, row.values, row.key, row.folder)
        self._file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        self.count += 1

    def leave_out(self, problems: list[ActgenError]) -> None:
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


def records_of(package: Package) -> Iterator[Record]:
    """The rows of the register as they stand there.

    Raises ErrorList (ReadError for a damaged table) where there is no register: no heading, no such sheet, columns
    that are absent.
    """
    path = package.register
    if path.is_dir():
        yield from folder_records(path)
    elif path.suffix.lower() in ENDINGS:
        yield from file_records(path)
    else:
        yield from _table(package, path)


def _table(package: Package, path: Path) -> Iterator[Record]:
    spec, wanted = package.spec, package.columns
    layout = find_register(open_sheets(path), list(wanted), spec.columns, spec.registry.sheet)
    if absent := missing_columns(layout, wanted):
        raise ErrorList(absent)
    refuse_formulas(layout, list(wanted))
    yield from table_records(layout)


def read_rows(package: Package, planner: Planner, only: Mapping[str, Collection[str]]) -> Rows:
    """The rows of a register that documents are printed for, and what is wrong with the others.

    ``only`` are the values that columns must have. Raises ErrorList where there is no register at all.
    """
    rows = Rows()
    checker = RowChecker(package.spec.checks, planner.needed)
    try:
        for record in records_of(package):
            if not _chosen(record, only):
                continue
            try:
                row, problems = _row(package, record, checker, planner)
            except ActgenError as error:
                row, problems = None, [_placed(error, record)]
            if row is None:
                rows.leave_out(problems)
            else:
                rows.add(row)
    except BaseException:
        rows.close()
        raise
    finally:
        checker.close()
    return rows


def _row(
    package: Package, record: Record, checker: RowChecker, planner: Planner
) -> tuple[Row | None, list[ActgenError]]:
    checked = checker.check(record)
    if checked.problems:
        return None, list(checked.problems)
    column = package.key_column
    if column and not value_at(checked.values, column):
        message = f"«{column}»: нет значения, а по нему узнают строку"
        return None, [ReadError(message, record.place(column), "Впишите его в реестр.")]
    folder = planner.folder(checked.values)
    key = planner.key(checked.values, folder)
    planner.wanted_numbers(checked.values)
    planner.documents(checked.values, {})
    problems: list[ActgenError] = []
    if again := checker.once("папка", folder, record):
        advice = "Добавьте в «папка» то, что у каждой строки своё: код, ИНН."
        problems.append(ReadError(f"папка «{folder}» уже занята: {again}", record.where, advice))
    elif again := checker.once("ключ", key, record):
        advice = "Значение «ключ» должно быть у каждой строки своё."
        problems.append(ReadError(f"«{key}» уже есть: {again}", record.where, advice))
    return (None if problems else Row(str(record.where), checked.values, key, folder)), problems


def _chosen(record: Record, only: Mapping[str, Collection[str]]) -> bool:
    return all(str(record.values.get(name) or "") in values for name, values in only.items())


def _placed(error: ActgenError, record: Record) -> ActgenError:
    """A fault of an expression is one of the row that has no answer to it."""
    return ReadError(error.message, record.where, error.advice)
