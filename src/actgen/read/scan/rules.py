"""Ruled lines in a picture: found for the layout, taken off before recognition.

A line of a table that stays in the picture is read as «|», «[» or «_», and hides the letters beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from actgen.read.scan.cells import Grey, Mask

LEVEL_INCHES, UPRIGHT_INCHES = 0.5, 0.3
"""What is shorter may be a stroke of a letter, a dash or an underscore."""

_SOLID = 0.93  # share of ink along a line; faxes have gaps
_THICK = 0.06  # inches; a thicker one is a picture or the edge of the sheet


@dataclass(frozen=True, slots=True)
class PixelRule:
    """A level or upright line, in pixels; ``stop`` is excluded, ``at`` its middle across."""

    upright: bool
    at: float
    start: int
    stop: int


def find_rules(ink: Mask, dpi: float) -> tuple[list[PixelRule], Mask]:
    """The ruled lines, and the pixels they cover."""
    level, over = _level(ink, round(LEVEL_INCHES * dpi), round(_THICK * dpi))
    upright, beside = _level(ink.T, round(UPRIGHT_INCHES * dpi), round(_THICK * dpi))
    rules = [PixelRule(False, at, start, stop) for at, start, stop in level]
    rules += [PixelRule(True, at, start, stop) for at, start, stop in upright]
    return rules, over | beside.T


def without(grey: Grey, covered: Mask) -> Grey:
    """The picture with the covered pixels made paper, their rims too."""
    wide = covered.copy()
    for reach in (1, 2):
        wide[reach:] |= covered[:-reach]
        wide[:-reach] |= covered[reach:]
        wide[:, reach:] |= covered[:, :-reach]
        wide[:, :-reach] |= covered[:, reach:]
    return np.where(wide, np.uint8(255), grey)


def _level(ink: Mask, shortest: int, thick: int) -> tuple[list[tuple[float, int, int]], Mask]:
    """Level lines as (row, first column, column after the last), and their pixels."""
    # A line that is not quite level steps from row to row: three rows count as one.
    joined = ink.copy()
    joined[1:] |= ink[:-1]
    joined[:-1] |= ink[1:]
    runs = _runs(_opened(joined, shortest))
    lines: list[tuple[float, int, int]] = []
    covered = np.zeros_like(ink)
    for top, bottom, start, stop in _stacked(runs):
        if bottom - top - 2 > thick or stop - start < shortest:
            continue
        lines.append(((top + bottom) / 2, start, stop))
        covered[top : bottom + 1, start:stop] = True
    return lines, covered & joined


def _opened(mask: Mask, length: int) -> Mask:
    """Pixels within a stretch of ``length`` along a row that is ink nearly throughout."""
    if mask.shape[1] <= length:
        return np.zeros_like(mask)
    sums = np.cumsum(mask, axis=1, dtype=np.int32)
    sums = np.pad(sums, ((0, 0), (1, 0)))
    full = (sums[:, length:] - sums[:, :-length]) >= _SOLID * length
    starts = np.zeros((mask.shape[0], mask.shape[1] + 1), dtype=np.int8)
    starts[:, : full.shape[1]] += full
    ends = np.zeros_like(starts, dtype=np.int32)
    ends[:, : full.shape[1]] += full
    ends[:, length : length + full.shape[1]] -= full
    result: NDArray[np.bool_] = (np.cumsum(ends, axis=1)[:, :-1] > 0) & mask
    return result


def _runs(mask: Mask) -> list[tuple[int, int, int]]:
    """Stretches (row, start, stop) of each row, small gaps left open, in the order of the rows."""
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    begins, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    return [
        (int(begin[0]), int(begin[1]), int(end[1])) for begin, end in zip(begins, ends, strict=True)
    ]


def _stacked(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Stretches of rows below one another as one line: (top, bottom, start, stop)."""
    done: list[list[int]] = []
    open_: list[list[int]] = []
    for row, start, stop in runs:
        still: list[list[int]] = []
        for line in open_:
            (still if line[1] >= row - 2 else done).append(line)
        open_ = still
        touching = [line for line in open_ if line[2] < stop + 8 and start < line[3] + 8]
        if touching:
            first, *others = touching
            first[1], first[2], first[3] = row, min(first[2], start), max(first[3], stop)
            for other in others:
                first[0] = min(first[0], other[0])
                first[2], first[3] = min(first[2], other[2]), max(first[3], other[3])
                open_.remove(other)
        else:
            open_.append([row, row, start, stop])
    return [(line[0], line[1], line[2], line[3]) for line in [*done, *open_]]
