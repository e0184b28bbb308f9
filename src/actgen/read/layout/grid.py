"""Ruled lines of a page → grids: the rectangles that the lines enclose, cell by cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from actgen.read.layout.nesting import Area, nested_tables
from actgen.read.page import Rule, Word

_NEAR = 3.0  # points: lines closer than that are one line, ends closer than that meet
_OPEN = 10.0  # points: a row with text in it is higher

MAX_CELLS = 20_000
"""Rectangles of one grid; more of them are hatching or squared paper."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A rectangle of the grid; ``row`` and ``column`` count from 0, spans from 1."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(slots=True)
class Grid:
    """Edges of columns and rows, and the cells; ``owner[row][column]`` is the index of the cell there."""

    xs: list[float]
    ys: list[float]
    cells: list[GridCell] = field(default_factory=list)
    owner: list[list[int]] = field(default_factory=list)

    def sorted_in(self, words: Sequence[Word]) -> tuple[list[list[Word]], list[Word]]:
        """The words of every cell, by their middles, and the words that stand outside."""
        contents: list[list[Word]] = [[] for _ in self.cells]
        outside: list[Word] = []
        xs, ys, owner = self.xs, self.ys, self.owner
        left, top, right, bottom = xs[0], ys[0], xs[-1], ys[-1]
        last_row, last_column = len(ys) - 2, len(xs) - 2
        for word in words:
            x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
            if left <= x <= right and top <= y <= bottom:
                row, column = bisect_right(ys, y) - 1, bisect_right(xs, x) - 1
                cells = owner[row if row < last_row else last_row]
                contents[cells[column if column < last_column else last_column]].append(word)
            else:
                outside.append(word)
        return contents, outside


@dataclass(slots=True)
class _Stroke:
    """A level or upright line: its place across, and from where to where it runs."""

    at: float
    start: float
    stop: float
    group: int = -1


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Every ruled table of a page, from the top. Lines that meet no other are left out."""
    level = _merged(
        [(r.top, r.left, r.right) for r in rules if r.right - r.left > r.bottom - r.top]
    )
    upright = _merged(
        [(r.left, r.top, r.bottom) for r in rules if r.right - r.left <= r.bottom - r.top]
    )
    grids = []
    for across, down in _groups(level, upright):
        if len(across) >= 2 and down:
            grids += _grids(across, down)
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _merged(strokes: list[tuple[float, float, float]]) -> list[_Stroke]:
    """Pieces of one line as one."""
    merged: list[_Stroke] = []
    by_place: list[list[tuple[float, float, float]]] = []
    for stroke in sorted(strokes):
        if by_place and stroke[0] - by_place[-1][0][0] <= _NEAR:
            by_place[-1].append(stroke)
        else:
            by_place.append([stroke])
    for pieces in by_place:
        at = sum(piece[0] for piece in pieces) / len(pieces)
        open_: _Stroke | None = None
        for _, start, stop in sorted(pieces, key=lambda piece: piece[1]):
            if open_ is not None and start <= open_.stop + _NEAR:
                open_.stop = max(open_.stop, stop)
            else:
                open_ = _Stroke(at, start, stop)
                merged.append(open_)
    return merged


def _groups(
    level: list[_Stroke], upright: list[_Stroke]
) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Lines that hang together by crossings."""
    count = 0
    for seed in level:
        if seed.group >= 0:
            continue
        seed.group = count
        pending = [(seed, True)]
        while pending:
            stroke, lies = pending.pop()
            for other in upright if lies else level:
                if other.group < 0 and _meet(stroke, other):
                    other.group = count
                    pending.append((other, not lies))
        count += 1
    groups: list[tuple[list[_Stroke], list[_Stroke]]] = [([], []) for _ in range(count)]
    for stroke in level:
        groups[stroke.group][0].append(stroke)
    for stroke in upright:
        if stroke.group >= 0:
            groups[stroke.group][1].append(stroke)
    return groups


def _meet(one: _Stroke, other: _Stroke) -> bool:
    return (
        one.start - _NEAR <= other.at <= one.stop + _NEAR
        and other.start - _NEAR <= one.at <= other.stop + _NEAR
    )


def _grids(across: list[_Stroke], down: list[_Stroke]) -> list[Grid]:
    """The grid of lines that hang together; of a frame around tables, those tables."""
    xs = _edges([s.at for s in down] + [s.start for s in across] + [s.stop for s in across])
    across = across + _open_ends(across, down, xs)
    ys = _edges([s.at for s in across])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > MAX_CELLS:
        return []
    walls = _walls(down, xs, ys)
    floors = _walls(across, ys, xs)
    inner: list[Grid] = []
    for cell, tables in nested_tables(xs, walls, floors):
        inner += [_filled(xs, ys, walls, floors, table) for table in tables]
        for column in range(cell.left + 1, cell.right):
            walls[column][cell.top : cell.bottom] = [False] * (cell.bottom - cell.top)
        for row in range(cell.top + 1, cell.bottom):
            floors[row][cell.left : cell.right] = [False] * (cell.right - cell.left)
    if inner:
        columns, rows = _standing(walls), _standing(floors)
        walls = [_merged_spans(walls[column], rows) for column in columns]
        floors = [_merged_spans(floors[row], columns) for row in rows]
        xs, ys = [xs[column] for column in columns], [ys[row] for row in rows]
    grid = _filled(xs, ys, walls, floors, Area(0, 0, len(ys) - 1, len(xs) - 1))
    return [grid] if len(grid.cells) > 1 or not inner else inner


def _open_ends(
    across: Sequence[_Stroke], down: Sequence[_Stroke], xs: Sequence[float]
) -> list[_Stroke]:
    """The level lines that lack where a page breaks a row: upright lines from edge to edge go on to one height."""
    first, last = min(s.at for s in across), max(s.at for s in across)
    found = []
    for ends, open_ in (
        ([s.start for s in down], [first - s.start > _OPEN for s in down]),
        ([s.stop for s in down], [s.stop - last > _OPEN for s in down]),
    ):
        heights = [end for end, is_open in zip(ends, open_, strict=True) if is_open]
        places = [s.at for s, is_open in zip(down, open_, strict=True) if is_open]
        if len(places) < 3 or max(heights) - min(heights) > _NEAR:
            continue
        if min(places) - xs[0] <= _NEAR and xs[-1] - max(places) <= _NEAR:
            found.append(_Stroke(heights[0], xs[0], xs[-1]))
    return found


def _standing(walls: list[list[bool]]) -> list[int]:
    """The places on which any line stands, and the outermost ones."""
    last = len(walls) - 1
    return [place for place, wall in enumerate(walls) if any(wall) or place in (0, last)]


def _merged_spans(wall: list[bool], places: list[int]) -> list[bool]:
    """Where a line stands, between the places that are left."""
    return [any(wall[start:stop]) for start, stop in pairwise(places)]


def _filled(
    xs: list[float],
    ys: list[float],
    walls: list[list[bool]],
    floors: list[list[bool]],
    area: Area,
) -> Grid:
    """The part of a grid in an area with its cells."""
    grid = Grid(xs[area.left : area.right + 1], ys[area.top : area.bottom + 1])
    _fill(
        grid,
        [wall[area.top : area.bottom] for wall in walls[area.left : area.right]],
        [floor[area.left : area.right] for floor in floors[area.top : area.bottom]],
    )
    return grid


def _edges(places: list[float]) -> list[float]:
    """Places that differ, each the mean of those that are one."""
    edges: list[list[float]] = []
    for place in sorted(places):
        if edges and place - edges[-1][-1] <= _NEAR:
            edges[-1].append(place)
        else:
            edges.append([place])
    return [sum(edge) / len(edge) for edge in edges]


def _walls(strokes: list[_Stroke], places: list[float], marks: list[float]) -> list[list[bool]]:
    """For every place and every span between two marks: whether a line stands there."""
    middles = [(a + b) / 2 for a, b in pairwise(marks)]
    between = [(a + b) / 2 for a, b in pairwise(places)]
    walls = [[False] * len(middles) for _ in places]
    for stroke in strokes:
        start, stop = bisect_left(middles, stroke.start), bisect_right(middles, stroke.stop)
        walls[bisect_left(between, stroke.at)][start:stop] = [True] * (stop - start)
    return walls


def _fill(grid: Grid, walls: list[list[bool]], floors: list[list[bool]]) -> None:
    """Cells from the upper left: as wide as no wall stands, as high as no floor does."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    grid.owner = [[-1] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if grid.owner[row][column] >= 0:
                continue
            wide = 1
            while (
                column + wide < columns
                and not walls[column + wide][row]
                and grid.owner[row][column + wide] < 0
            ):
                wide += 1
            high = 1
            while row + high < rows and not any(
                floors[row + high][k] or grid.owner[row + high][k] >= 0
                for k in range(column, column + wide)
            ):
                high += 1
            for r in range(row, row + high):
                grid.owner[r][column : column + wide] = [len(grid.cells)] * wide
            grid.cells.append(GridCell(row, column, high, wide))
