"""Two blocks whose lines alternate down the page, as a text box beside a heading has them → one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from actgen.read.layout.lines import Line

_CLOSE = 0.85  # of the size: no program sets two lines of one block so close
_EDGE = 3.0  # points: how far edges or middles of the lines of one block differ at most
_FEWEST = 3  # rows


def part_layers(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows of a page, those of two blocks that alternate put in order: the block that begins higher comes first."""
    result: list[list[Line]] = []
    index = 0
    while index < len(rows):
        stop = index + 1
        while stop < len(rows) and _too_close(rows[stop - 1], rows[stop]):
            stop += 1
        run = rows[index:stop]
        blocks = _blocks(run) if len(run) >= _FEWEST else None
        result += _in_order(*blocks) if blocks else run
        index = stop
    return result


def _in_order(first: list[list[Line]], second: list[list[Line]]) -> list[list[Line]]:
    """One block after the other where they lie over one another, else row by row, for they stand side by side."""
    left, right = sorted((first, second), key=lambda rows: rows[0][0].left)
    gutter = min(row[0].left for row in right) - max(row[0].right for row in left)
    if gutter <= left[0][0].size:
        return [*first, *second]
    nothing: list[Line] = []
    pairs = zip_longest(left, right, fillvalue=nothing)
    return [[*one, *other] for one, other in pairs]


def _too_close(above: Sequence[Line], row: Sequence[Line]) -> bool:
    if len(above) != 1 or len(row) != 1:
        return False
    step = row[0].bottom - above[0].bottom
    return 0 < step < _CLOSE * min(above[0].size, row[0].size)


def _blocks(run: Sequence[list[Line]]) -> tuple[list[list[Line]], list[list[Line]]] | None:
    """Every second line, if each half is a block of its own and both together are none."""
    lines = [row[0] for row in run]
    if _aligned(lines):
        return None
    halves = list(run[::2]), list(run[1::2])
    return halves if all(_is_block([row[0] for row in half]) for half in halves) else None


def _is_block(lines: Sequence[Line]) -> bool:
    """Whether lines stand below one another at a sound distance, and are aligned."""
    sound = all(b.bottom - a.bottom >= _CLOSE * a.size for a, b in pairwise(lines))
    return sound and _aligned(lines)


def _aligned(lines: Sequence[Line]) -> bool:
    """Whether lines share their left edge, their middle or their right edge."""
    first = lines[0]
    return any(
        all(abs(edge(line) - edge(first)) < _EDGE for line in lines)
        for edge in (_left, _middle, _right)
    )


def _left(line: Line) -> float:
    return line.left


def _middle(line: Line) -> float:
    return line.middle


def _right(line: Line) -> float:
    return line.right
