"""What came of trying every row with every act: what would fail is told with its cell, before anything is printed.

A fault of an act itself (or of the package) would come with every row; it is told once, with its place in the act.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actgen.batch.record import Record
from actgen.batch.trial import Tried
from actgen.errors import ActgenError, ReadError
from actgen.model.place import Place

ENOUGH = 3
"""So many rows with the very same fault, and none without it: it is that of the act, not of the rows."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """A fault that shows in a row. ``error`` is told with the row; ``origin`` is the same with its place in the act.

    ``group`` is the key of the document, «» for what is written in the package.
    """

    error: ReadError
    origin: ActgenError
    group: str


class _Common:
    """The faults that all rows have which it is told of."""

    def __init__(self) -> None:
        self.rows = 0
        self.faults: dict[str, ActgenError] = {}

    def compare(self, errors: Sequence[ActgenError]) -> None:
        """One more row."""
        here = {str(error): error for error in errors}
        if self.rows:
            here = {key: error for key, error in self.faults.items() if key in here}
        self.faults = here
        self.rows += 1


@dataclass(slots=True)
class _Group:
    """A document over all rows: the faults of its own, and those that come from cells.

    Of these only rows count that have nothing else wrong: else a fault may be missing because of another one.
    """

    own: _Common = field(default_factory=_Common)
    of_cells: _Common = field(default_factory=_Common)

    def common(self) -> dict[str, ActgenError]:
        """The faults that are those of the document."""
        enough = self.of_cells.rows >= ENOUGH
        return {**self.own.faults, **(self.of_cells.faults if enough else {})}


class Examination:
    """Hears what came of the trials of one row after another; it keeps no row."""

    def __init__(self) -> None:
        self._groups: dict[str, _Group] = {}

    def faults(self, record: Record, told: Collection[str], tried: Tried) -> list[RowFault]:
        """What is wrong with the documents of a row.

        Nothing is said of columns whose faults are ``told`` already, and of each other column only one thing.
        """
        found: list[RowFault] = []
        known = set(told)
        for group, errors in tried.groups:
            known_group = self._groups.setdefault(group, _Group())
            known_group.own.compare([error for error, columns in errors if not columns])
            if not told:
                known_group.of_cells.compare([error for error, columns in errors if columns])
            for error, columns in errors:
                if known.isdisjoint(columns):
                    found.append(RowFault(_placed(error, record, columns), error, group))
                    known.update(columns)
        return found

    def common(self) -> list[ActgenError]:
        """The faults that all rows have: those of acts and of the package."""
        return [error for group in self._groups.values() for error in group.common().values()]

    def is_common(self, fault: RowFault) -> bool:
        """Whether a fault of a row is one of those."""
        group = self._groups.get(fault.group)
        return group is not None and str(fault.origin) in group.common()


def _placed(error: ActgenError, record: Record, columns: list[str]) -> ReadError:
    """The fault as one of its row: of the cell, if a single column has a part in it."""
    place = error.place
    where = Place(document=Path(place.document).name, line=place.line, column=place.column)
    source = f" ({where})" if place.document else ""
    if len(columns) == 1:
        advice = error.advice or "Исправьте значение в реестре."
        named = f"«{columns[0]}»: "
        message = named + error.message.removeprefix(named)
        return ReadError(f"{message}{source}", record.place(columns[0]), advice)
    return ReadError(f"{error.message}{source}", record.where, error.advice)
