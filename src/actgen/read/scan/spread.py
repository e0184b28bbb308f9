"""Two pages side by side in one picture (a booklet, A4 pages on A3) → two pictures."""

from __future__ import annotations

import numpy as np
from PIL import Image

from actgen.read.scan.cells import Mask
from actgen.read.scan.ink import ink
from actgen.read.scan.picture import dpi_by_size

_WIDE = 1.2  # width by height from which a picture may show two pages
_MIDDLE = (0.42, 0.58)  # where the gap between the pages is looked for
_GAP = 0.035  # of the width: twice the margin of a page
_CLEAN = 0.0015  # share of ink in the gap: specks, the shadow of the fold
_LINES = 0.35  # of the height: both sides must be written on over so much of it


def split_spread(grey: Image.Image, dpi: float) -> list[tuple[Image.Image, float]]:
    """The pages in a level, evened picture with their resolution: itself, or its two halves."""
    if grey.width < _WIDE * grey.height:
        return [(grey, dpi)]
    mask = ink(np.asarray(grey))
    columns = mask.mean(axis=0)
    first, stop = (round(share * grey.width) for share in _MIDDLE)
    empty = columns[first:stop] <= _CLEAN
    start, length = _longest(empty.tolist())
    if length < _GAP * grey.width:
        return [(grey, dpi)]
    fold = first + start + length // 2
    halves = [mask[:, :fold], mask[:, fold:]]
    if any(_reach(half) < _LINES for half in halves):
        return [(grey, dpi)]  # a landscape page with two stamps above, or one column of text
    boxes = [(0, 0, fold, grey.height), (fold, 0, grey.width, grey.height)]
    pages = [grey.crop(box) for box in boxes]
    # Where the resolution was guessed, the whole was taken for a sheet of A4.
    guessed = abs(dpi - dpi_by_size(*grey.size)) < 0.02 * dpi
    return [(page, dpi_by_size(*page.size) if guessed else dpi) for page in pages]


def _reach(mask: Mask) -> float:
    """From the first line to the last, as a share of the height."""
    rows = np.flatnonzero(mask.any(axis=1))
    return float(rows[-1] - rows[0]) / mask.shape[0] if len(rows) else 0.0


def _longest(flags: list[bool]) -> tuple[int, int]:
    """Start and length of the longest run of true values."""
    best, run = (0, 0), 0
    for index, flag in enumerate([*flags, False]):
        if flag:
            run += 1
        else:
            best = max(best, (index - run, run), key=lambda found: found[1])
            run = 0
    return best
