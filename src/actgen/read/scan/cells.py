"""A picture looked at coarsely: which cells of a grid are marked, and which of them hang together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Blob:
    """Marked cells that touch one another, corners included; ``top`` … ``right`` are the cells at its edges."""

    cells: tuple[tuple[int, int], ...]
    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        return self.right - self.left + 1


def shares(mask: Mask, side: int) -> NDArray[np.float32]:
    """The share of marked pixels in every cell of ``side`` × ``side`` pixels; incomplete cells are filled up."""
    height, width = mask.shape
    padded = np.pad(mask, ((0, -height % side), (0, -width % side)))
    rows, columns = padded.shape[0] // side, padded.shape[1] // side
    cells = padded.reshape(rows, side, columns, side)
    found: NDArray[np.float32] = cells.mean(axis=(1, 3), dtype=np.float32)
    return found


def spread(cells: Mask, side: int, shape: tuple[int, int]) -> Mask:
    """Cells back into pixels."""
    pixels = np.repeat(np.repeat(cells, side, axis=0), side, axis=1)
    return pixels[: shape[0], : shape[1]]


def blobs(cells: Mask) -> list[Blob]:
    """The marked cells in groups that hang together."""
    left = {(int(row), int(column)) for row, column in np.argwhere(cells)}
    found = []
    while left:
        start = left.pop()
        group, edge = [start], [start]
        while edge:
            row, column = edge.pop()
            for near in (
                (row + down, column + across) for down in (-1, 0, 1) for across in (-1, 0, 1)
            ):
                if near in left:
                    left.discard(near)
                    group.append(near)
                    edge.append(near)
        rows, columns = [cell[0] for cell in group], [cell[1] for cell in group]
        found.append(Blob(tuple(group), min(rows), min(columns), max(rows), max(columns)))
    return found


def marked(groups: list[Blob], shape: tuple[int, int]) -> Mask:
    """The cells of these groups."""
    cells = np.zeros(shape, dtype=np.bool_)
    for group in groups:
        rows, columns = zip(*group.cells, strict=True)
        cells[list(rows), list(columns)] = True
    return cells
