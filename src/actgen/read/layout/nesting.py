"""A table in a cell of another one, or in a frame around the page, whose lines touch the border of what it stands in.

Its lines and those around it make one grid then, in which the cell it stands in is no rectangle: it goes around the
inner table, by a strip as narrow as the margin of a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_MARGIN = 15.0  # points: the widest strip that is a margin; a column of a table is wider

Walls = list[list[bool]]
"""For every place of a line and every span between two marks across: whether a line stands there."""


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns of a grid, from 0, stops excluded."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """How many fields it has."""
        return (self.bottom - self.top) * (self.right - self.left)


Fields = set[tuple[int, int]]


def nested_tables(
    xs: Sequence[float], walls: Walls, floors: Walls
) -> list[tuple[Area, list[Area]]]:
    """Cells that hold tables, each with the areas of those; ``walls[column][row]``, ``floors[row][column]``."""
    if not any(right - left <= _MARGIN for left, right in pairwise(xs)):
        return []
    columns, rows = len(xs) - 1, len(floors) - 1
    every = {(row, column) for row in range(rows) for column in range(columns)}
    cells = list(_joined(every, walls, floors))
    found = []
    for cell in cells:
        around = _area(cell)
        rest = _fields(around) - cell
        if not rest or any(other & rest and not other <= rest for other in cells):
            continue
        tables = [_area(table) for table in _joined(rest)]
        if sum(table.size for table in tables) == len(rest) and all(
            _within(xs, around, table) and sum(other <= _fields(table) for other in cells) > 1
            for table in tables
        ):
            found.append((around, tables))
    return found


def _within(xs: Sequence[float], around: Area, table: Area) -> bool:
    """Whether a table fills its cell from margin to margin, one of them at least being there."""
    margins = xs[table.left] - xs[around.left], xs[around.right] - xs[table.right]
    return 0 < max(margins) <= _MARGIN


def _joined(
    fields: Fields, walls: Walls | None = None, floors: Walls | None = None
) -> Iterator[Fields]:
    """The fields that hang together, lines between them or none."""
    left = set(fields)
    while left:
        pending = [left.pop()]
        joined = set(pending)
        while pending:
            row, column = pending.pop()
            for beside, line in (
                ((row, column - 1), walls and walls[column][row]),
                ((row, column + 1), walls and walls[column + 1][row]),
                ((row - 1, column), floors and floors[row][column]),
                ((row + 1, column), floors and floors[row + 1][column]),
            ):
                if beside in left and not line:
                    left.remove(beside)
                    joined.add(beside)
                    pending.append(beside)
        yield joined


def _area(fields: Fields) -> Area:
    rows, columns = [row for row, _ in fields], [column for _, column in fields]
    return Area(min(rows), min(columns), max(rows) + 1, max(columns) + 1)


def _fields(area: Area) -> Fields:
    return {
        (row, column)
        for row in range(area.top, area.bottom)
        for column in range(area.left, area.right)
    }
