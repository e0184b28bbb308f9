"""Every row tried with every act before anything is printed: what would fail is told with its cell.

A fault of an act itself (or of the package) would come with every row; it is told once, with its place in the act.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actgen.batch.package import Document, Package
from actgen.batch.plan import Planner
from actgen.batch.record import Record
from actgen.errors import ActgenError, ErrorList, ReadError
from actgen.model.place import Place
from actgen.source import Positions
from actgen.source.conditions import names_in_text
from actgen.source.variables import PIECE, names_used

ENOUGH = 3
"""So many rows with the very same fault, and none without it: it is that of the act, not of the rows."""
_OF_PACKAGE = ""

_Fault = tuple[ActgenError, list[str]]  # and the columns of the row that it comes from


@dataclass(frozen=True, slots=True)
class RowFault:
    """A fault that shows in a row. ``error`` is told with the row; ``origin`` is the same with its place in the act.

    ``group`` is the key of the document, «» for what is written in the package.
    """

    error: ReadError
    origin: ActgenError
    group: str


@dataclass(slots=True)
class _Group:
    """A document over all rows: how many had nothing else wrong, and the faults that all of them have."""

    rows: int = 0
    common: dict[str, tuple[ActgenError, bool]] = field(default_factory=dict)


class Examination:
    """Tries one row after another; it keeps no row."""

    def __init__(self, package: Package, planner: Planner) -> None:
        self._package = package
        self._planner = planner
        self._row = f"{package.spec.row}."
        self._groups: dict[str, _Group] = {}

    def faults(
        self, record: Record, values: Mapping[str, Any], told: Collection[str]
    ) -> list[RowFault]:
        """What is wrong with the documents of a row; ``values`` are as documents get them.

        Nothing is said of columns whose faults are ``told`` already, and of each other column only one thing.
        """
        found: list[RowFault] = []
        known = set(told)
        for group, errors in self._tried(values, told):
            if not told:
                self._compare(group, errors)
            for error, columns in errors:
                if known.isdisjoint(columns):
                    found.append(RowFault(_placed(error, record, columns), error, group))
                    known.update(columns)
        return found

    def common(self) -> list[ActgenError]:
        """The faults that all rows have: those of acts and of the package."""
        return [
            error
            for group in self._groups.values()
            for error, of_row in group.common.values()
            if not of_row or group.rows >= ENOUGH
        ]

    def is_common(self, fault: RowFault) -> bool:
        """Whether a fault of a row is one of those."""
        group = self._groups.get(fault.group)
        known = group.common.get(str(fault.origin)) if group is not None else None
        return known is not None and (not known[1] or group is not None and group.rows >= ENOUGH)

    def _compare(self, name: str, errors: list[_Fault]) -> None:
        group = self._groups.setdefault(name, _Group())
        if not group.rows:
            group.common = {str(error): (error, bool(columns)) for error, columns in errors}
        elif group.common:
            here = {str(error) for error, _ in errors}
            group.common = {key: each for key, each in group.common.items() if key in here}
        group.rows += 1

    # --- what may go wrong, group by group, with the columns it comes from --------------------------

    def _tried(
        self, values: Mapping[str, Any], told: Collection[str]
    ) -> Iterator[tuple[str, list[_Fault]]]:
        planner = self._planner
        documents, conditions = planner.sorted_out(values)
        faults = [(error, self._columns(names)) for error, names in conditions]
        numbers: dict[str, str] = {}

        def attempt(texts: str, function: Callable[..., object], *arguments: Any) -> None:
            """What a text makes, unless a column that it uses has a fault already."""
            columns = self._columns(names_in_text(texts))
            if not set(columns).isdisjoint(told):
                return
            try:
                function(*arguments)
            except ActgenError as error:
                faults.append((error, columns))

        attempt(self._package.folder_name, planner.folder, values)
        for document in documents:
            if document.counter is not None:
                texts = f"{document.counter.counter} {document.text('дата', 'date')}"
                attempt(texts, planner.wanted_numbers, values, [document])
                numbers[document.key] = document.counter.text(1, 1)
        filled = list(planner.filled_in(values, documents, numbers))
        for document, own, _ in filled:
            attempt(document.name, planner.file_name, document, own)
        yield _OF_PACKAGE, faults
        for document, own, number in filled:
            yield document.key, self._of_act(document, own, number)

    def _of_act(
        self, document: Document, values: Mapping[str, Any], number: str | None
    ) -> list[_Fault]:
        try:
            document.form.act(values, number)
        except ErrorList as errors:
            positions = document.form.positions
            return [
                (error, self._columns(_names_at(positions, error.place))) for error in errors.errors
            ]
        return []

    def _columns(self, names: Iterable[str]) -> list[str]:
        """The columns among some dotted names, in the order of the alphabet."""
        return sorted({name.split(".")[1] for name in names if name.startswith(self._row)})


def _placed(error: ActgenError, record: Record, columns: list[str]) -> ReadError:
    """The fault as one of its row: of the cell, if a single column has a part in it."""
    place = error.place
    where = Place(document=Path(place.document).name, line=place.line, column=place.column)
    source = f" ({where})" if place.document else ""
    if len(columns) == 1:
        advice = error.advice or "Исправьте значение в реестре."
        return ReadError(
            f"«{columns[0]}»: {error.message}{source}", record.place(columns[0]), advice
        )
    return ReadError(f"{error.message}{source}", record.where, error.advice)


def _names_at(positions: Positions, place: Place) -> set[str]:
    """The variables in the text that stands at a place of an act: of one «{{ … }}» if the place is just that."""
    if place.document != positions.document or place.line is None:
        return set()
    lines = positions.source.split("\n")[place.line - 1 :]
    text = lines[0][(place.column or 1) - 1 :]
    if text.startswith(("|", ">")):  # the text stands below
        depth = len(lines[0]) - len(lines[0].lstrip())
        for line in lines[1:]:
            if line.strip() and len(line) - len(line.lstrip()) <= depth:
                break
            text += f"\n{line}"
    pieces = list(PIECE.finditer(text))
    if text.startswith("{{"):
        del pieces[1:]
    return {name for piece in pieces for name in names_used(piece[0])}
