"""A row of a register, wherever it stands: in a table, in a file of YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from actgen.model.place import Place
from actgen.tables.cells import BLANK, Raw

Value = Any
"""A text, or in YAML also a mapping or a list of such; None where there is nothing."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its values by the names of the columns, and where each of them stands.

    ``cells`` has the cells of a table as they are, for what a text does not tell (dates stored as numbers);
    ``uncomputed`` are the columns whose cells hold a formula that no program has stored a value of; ``beyond`` are the
    values of a text table that stand right of its last column.
    """

    where: Place
    values: Mapping[str, Value]
    places: Mapping[str, Place] = field(default_factory=dict)
    cells: Mapping[str, Raw] = field(default_factory=dict)
    uncomputed: frozenset[str] = frozenset()
    beyond: tuple[str, ...] = ()

    def place(self, name: str) -> Place:
        """Where the value of a column stands; the row itself for one it does not have."""
        return self.places.get(name.split(".")[0], self.where)

    def cell(self, name: str) -> Raw:
        """The cell of a column; blank for YAML, whose values are texts."""
        return self.cells.get(name, BLANK)


def value_at(values: Mapping[str, Value], name: str) -> Value:
    """The value under a dotted name; None if there is none.

    >>> value_at({"глава": {"имя": "Ким О.П."}}, "глава.имя")
    'Ким О.П.'
    """
    found: Any = values
    for step in name.split("."):
        if isinstance(found, list) and step.isdecimal() and int(step) < len(found):
            found = found[int(step)]
        elif isinstance(found, Mapping) and step in found:
            found = found[step]
        else:
            return None
    return found
