"""How far the lines of a page are from level, and whether they run across or up and down."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from actgen.read.scan.cells import Mask

MAX_SKEW = 10.0
"""Degrees to either side; what lies more askew was turned on purpose."""

_COARSE, _FINE = 0.5, 0.05
_UNCLEAR = (
    2.0  # stripes of one direction less than so much sharper than those of the other tell little
)
_POINTS = 60_000  # pixels of ink looked at; more add nothing


def skew(ink: Mask) -> float:
    """The angle in degrees by which the lines fall to the right (negative: rise); 0 where there is little to see.

    The projection of the ink along its lines has the sharpest edges; found by trial, coarsely, then finely.
    """
    rows, columns = _points(ink)
    if len(rows) < 500:
        return 0.0
    coarse = np.arange(-MAX_SKEW, MAX_SKEW + _COARSE, _COARSE)
    scores = [_sharpness(rows, columns, angle) for angle in coarse]
    best = float(coarse[int(np.argmax(scores))])
    # A page of pictures or scribble has no preferred angle.
    if max(scores) < 1.15 * float(np.median(scores)):
        return 0.0
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE, _FINE)
    return float(fine[int(np.argmax([_sharpness(rows, columns, angle) for angle in fine]))])


def sideways(ink: Mask) -> float:
    """By how much more the ink lies in stripes across the columns than across the rows: above 1 lines run up and down.

    Letters of one width stand below one another as lines do, so a page of them is near 1 either way (:func:`is_clear`).
    """
    rows, columns = _points(ink)
    if len(rows) < 500:
        return 0.0
    level = max(_sharpness(rows, columns, angle) for angle in np.arange(-6, 6.5, 1.0))
    upright = max(_sharpness(columns, rows, angle) for angle in np.arange(-6, 6.5, 1.0))
    return upright / level if level else 0.0


def is_clear(sideways: float) -> bool:
    """Whether the stripes leave no doubt how the lines run."""
    return not 1 / _UNCLEAR < sideways < _UNCLEAR


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """The picture turned so that lines that fall by ``degrees`` become level."""
    if abs(degrees) < _FINE:
        return picture
    fill = 255 if picture.mode == "L" else (255, 255, 255)
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=False, fillcolor=fill)


def _points(ink: Mask) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Rows and columns of the ink, thinned out; large dark fields (pictures, seals) left out by their rows."""
    rows, columns = np.nonzero(ink)
    step = max(1, len(rows) // _POINTS)
    return rows[::step].astype(np.float32), columns[::step].astype(np.float32)


def _sharpness(
    rows: NDArray[np.float32], columns: NDArray[np.float32], degrees: float | np.floating
) -> float:
    slope = math.tan(math.radians(float(degrees)))
    level = rows - columns * np.float32(slope)
    low = float(level.min())
    counts = np.bincount((level - low).astype(np.int64)).astype(np.float64)
    return float(np.square(np.diff(counts)).sum())
