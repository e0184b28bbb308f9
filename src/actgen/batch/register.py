"""The register of a package: opened, checked from end to end, then read row by row."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import IO, Any

from actgen.batch.checks import Checked, RowChecker
from actgen.batch.crew import Alone, Crew, Processes
from actgen.batch.engine import performed
from actgen.batch.examination import Examination, RowFault
from actgen.batch.package import Package
from actgen.batch.plan import NEEDED_AS_KEY, Planner
from actgen.batch.record import Record, value_at
from actgen.batch.register_columns import missing_columns
from actgen.batch.register_layout import RegisterLayout, find_register, notes_on
from actgen.batch.register_table import table_records
from actgen.batch.register_titles import Titles
from actgen.batch.register_yaml import ENDINGS, file_records, folder_records
from actgen.batch.selection import Selection
from actgen.batch.temporary import temporary
from actgen.batch.trial import Trial, TrialJob, Tried, trial_of, untried
from actgen.batch.work import Failure
from actgen.errors import ActgenError, ErrorList, ReadError
from actgen.source.conditions import names_in_text
from actgen.tables.sheet_marks import sheet_marks
from actgen.tables.sheets import open_sheets

ALONE_UP_TO = 300
"""So many rows are tried sooner by one process than others are begun."""
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

    ``bad`` rows have ``problems``, which ``left_out`` has as a table does; ``faults`` are those of the package, its
    acts and the heading of the register, with which no row can be printed; ``notes`` say what a reader of the table may
    not see.
    """

    def __init__(self) -> None:
        self._file: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self.count = 0
        self.problems: list[ActgenError] = []
        self.left_out: list[Failure] = []
        self.faults: list[ActgenError] = []
        self.notes: list[str] = []
        self.untold = 0
        self.bad = 0

    def add(self, row: Row) -> None:
        """One more row."""
        kept = (row.where, row.values, row.key, row.folder)
        with temporary():
            self._file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        self.count += 1

    def leave_out(self, where: str, key: str, problems: Sequence[tuple[ActgenError, str]]) -> None:
        """A row that is not printed (``key`` is «» if nothing tells it), and why: errors, each with its document."""
        self.bad += 1
        room = max(0, MOST_PROBLEMS - len(self.problems))
        for error, document in problems[:room]:
            self.problems.append(error)
            self.left_out.append(
                Failure(key, where, document, error.message, str(error.place), error.advice)
            )
        self.untold += len(problems[room:])

    def __iter__(self) -> Iterator[Row]:
        with temporary():
            self._file.flush()
            self._file.seek(0)
        for line in self._file:
            yield Row(*json.loads(line))

    def close(self) -> None:
        """Forget them."""
        with suppress(OSError):  # what a full disk did not take is not wanted any more
            self._file.close()


@dataclass(frozen=True, slots=True)
class Source:
    """The register opened: its rows as they stand there, the columns it lacks, what a reader may not see of it.

    ``passed`` gives what is to be said of lines that are no rows, once all of them are read; ``layout`` is that of a
    table.
    """

    records: Iterator[Record]
    absent: Mapping[str, ReadError] = field(default_factory=dict)
    notes: Sequence[str] = ()
    passed: Callable[[], Sequence[str]] = tuple
    layout: RegisterLayout | None = None


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
    titles = Titles(layout)
    records = table_records(layout, list(wanted), titles, marks)
    return Source(records, absent, notes_on(layout, marks), titles.told, layout)


def read_rows(
    package: Package, planner: Planner, only: Mapping[str, Collection[str]], jobs: int = 1
) -> Rows:
    """The rows of a register that documents are printed for, and all that is wrong with the others.

    Every row is tried with every act, by so many processes (``jobs``) if there are many rows. ``only`` are the values
    that columns must have. Raises ErrorList where there is no register at all, ActgenError for a column of ``only``
    that is not there.
    """
    source = opened_register(package)
    selection = Selection(only, package, source.layout)
    rows = Rows()
    rows.notes += source.notes
    examination = Examination()
    checker = RowChecker(package.spec.checks, planner.needed, list(package.columns), source.absent)
    reader = _RowReader(package, planner, checker, examination)
    suspected: list[_Bad] = []
    chosen = filter(selection.has, source.records)
    try:
        for read in _tried(package, planner, reader, chosen, jobs):
            if isinstance(read, Row):
                rows.add(read)
            elif len(suspected) < MOST_PROBLEMS:
                suspected.append(read)
            else:
                rows.bad += 1
                rows.untold += len(read.problems) + len(read.faults)
    except BaseException:
        rows.close()
        raise
    finally:
        checker.close()
    rows.notes += [*source.passed(), *selection.told()]
    # Only now it is known which faults are those of acts, not of the rows.
    for bad in suspected:
        own = [(each.error, each.group) for each in bad.faults if not examination.is_common(each)]
        rows.leave_out(bad.where, bad.key, [*((error, "") for error in bad.problems), *own])
    rows.faults = [*source.absent.values(), *examination.common()]
    return rows


def _tried(
    package: Package,
    planner: Planner,
    reader: _RowReader,
    records: Iterator[Record],
    jobs: int,
) -> Iterator[_Read]:
    """The records read and tried, in their order."""
    first = list(islice(records, ALONE_UP_TO))
    crew: Crew[TrialJob, Tried] = Alone(Trial(package, planner))
    if jobs > 1 and len(first) == ALONE_UP_TO:
        crew = Processes(jobs, trial_of, package.file)
    under_way: dict[int, tuple[Record, Checked]] = {}
    done: dict[int, Tried] = {}
    next_one = 0

    def begun() -> Iterator[TrialJob]:
        for order, record in enumerate(chain(first, records)):
            checked = reader.checked(record)
            under_way[order] = record, checked
            yield TrialJob(order, checked.values, checked.told)

    try:
        for several in performed(_batched(begun(), _ROWS_AT_ONCE), crew, untried):
            done |= {tried.order: tried for tried in several}
            while next_one in done:
                record, checked = under_way.pop(next_one)
                yield reader.read(record, checked, done.pop(next_one))
                next_one += 1
    finally:
        crew.close()


def _batched(jobs: Iterator[TrialJob], count: int) -> Iterator[list[TrialJob]]:
    while several := list(islice(jobs, count)):
        yield several


@dataclass(frozen=True, slots=True)
class _Bad:
    """A row that cannot be printed: where it stands, its key as far as it has one, and why."""

    where: str
    key: str
    problems: Sequence[ActgenError]
    faults: Sequence[RowFault] = ()


_Read = Row | _Bad
_ROWS_AT_ONCE = 20


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

    def checked(self, record: Record) -> Checked:
        """The record with what is wrong with its cells; to be asked in the order of the register."""
        checked = self._checker.check(record)
        column = self._key_column
        if not column or column in checked.told or value_at(checked.values, column):
            return checked
        message = f"«{column}»: нет значения, а {NEEDED_AS_KEY}"
        problem = ReadError(message, record.place(column), "Впишите его в реестр.")
        return replace(checked, problems=(*checked.problems, problem), told=checked.told | {column})

    def read(self, record: Record, checked: Checked, tried: Tried) -> _Read:
        """The row; or its problems and what its documents find wrong with it."""
        problems: list[ActgenError] = list(checked.problems)
        values, told, column = checked.values, checked.told, self._key_column
        known = str(value_at(values, column) or "") if column else ""
        if checked.whole:
            return _Bad(str(record.where), known, problems)
        faults = self._examination.faults(record, told, tried)
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
            return _Bad(str(record.where), known or folder, problems, faults)
        return Row(str(record.where), values, key, folder)

    def _taken(self, record: Record, folder: str, key: str) -> list[ActgenError]:
        """Whether another row has this folder or this key."""
        if again := self._checker.once("папка", folder, record):
            advice = "Добавьте в «папка» то, что у каждой строки своё: код, ИНН."
            return [ReadError(f"папка «{folder}» уже занята: {again}", record.where, advice)]
        if again := self._checker.once("ключ", key, record):
            advice = "Значение «ключ» должно быть у каждой строки своё."
            return [ReadError(f"«{key}» уже есть: {again}", record.where, advice)]
        return []
