"""A page as it came from the scanner → dark letters on even white paper.

Coloured stamps and signatures are taken off the text they cover, shadows and dim light are evened out, the black edge
of the scanner's lid is made paper.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from actgen.read.scan.cells import Blob, Grey, Mask, blobs, marked, shares, spread

INK = 140
"""On the evened scale (0 black … 255 paper) darker pixels are ink."""

_COLOURED = 45  # difference of the strongest and the weakest channel, paper taken as white
_OF_TEXT_HEIGHT = 0.3  # inches; coloured marks that are no higher are words, links for instance
_CELL = 1 / 15  # inches
_COLOUR_DPI = 100
_MARKED = 0.1  # share of coloured pixels from which a cell is coloured
_MOSTLY = 0.5  # of the ink; a page in coloured type is no page with a stamp
_SHADE = 200
_SPECKS = 0.01  # share of the ink
_EDGE = 0.12  # inches
_DARK_PAPER = 0.4  # share of the paper's lightness below which a field at the edge is no paper


def even(picture: Image.Image, dpi: float) -> Grey:
    """Grey levels, 0 black … 255 paper, of the same size; ``picture`` is of mode L or RGB."""
    grey = _without_colour(picture, dpi) if picture.mode == "RGB" else np.asarray(picture)
    grey = _without_edges(grey, dpi)
    paper = _paper(grey, dpi)
    light = grey.astype(np.float32) * (255.0 / np.maximum(paper, 1.0))
    black = float(np.percentile(light[:: 1 + light.shape[0] // 800, ::2], 0.7))
    black = min(black, 150.0)  # of a blank page the darkest grain is no ink
    if black > 30:  # pale ink: what is darkest becomes nearly black
        light = (light - black) * (235.0 / (235.0 - black)) + 15.0
    return _without_specks(np.clip(light, 0, 255).astype(np.uint8))


def ink(grey: Grey) -> Mask:
    """The pixels that are ink, of an evened picture."""
    return grey < INK


def _without_colour(picture: Image.Image, dpi: float) -> Grey:
    """Grey in which stamps and signatures in coloured ink are as light as their colour allows.

    Where they are is seen on a small picture; only their surroundings are looked at closely.
    """
    grey = np.asarray(picture.convert("L"))
    factor = max(1, round(dpi / _COLOUR_DPI))
    small = np.asarray(picture.reduce(factor), dtype=np.float32)
    white = np.maximum(np.percentile(small[::3, ::3].reshape(-1, 3), 90, axis=0), 1)
    gain = (255.0 / white).astype(np.float32)
    strongest, weakest = _strengths(small, gain)
    mask: Mask = (strongest - weakest) > _COLOURED
    side = max(2, round(dpi / factor * _CELL))
    cells = shares(mask, side) > _MARKED
    if not cells.any() or mask.sum() > _MOSTLY * (strongest < 160).sum() + 0.2 * mask.size:
        return grey
    tall = _OF_TEXT_HEIGHT * dpi / factor / side
    found = grey.copy()
    for group in blobs(cells):
        if group.height > tall:
            _lighten(found, picture, gain, _box(group, side * factor, grey.shape))
    return found


def _strengths(
    colour: NDArray[np.float32], gain: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The strongest and the weakest channel of each pixel, paper taken as white."""
    balanced = np.minimum(colour * gain, np.float32(255.0))
    return balanced.max(axis=2), balanced.min(axis=2)


def _box(group: Blob, side: int, shape: tuple[int, int]) -> tuple[slice, slice]:
    return (
        slice(max(group.top - 1, 0) * side, min((group.bottom + 2) * side, shape[0])),
        slice(max(group.left - 1, 0) * side, min((group.right + 2) * side, shape[1])),
    )


def _lighten(
    grey: Grey, picture: Image.Image, gain: NDArray[np.float32], box: tuple[slice, slice]
) -> None:
    """Give the coloured pixels in the box the lightness of their strongest channel."""
    rows, columns = box
    cut = picture.crop((columns.start, rows.start, columns.stop, rows.stop))
    strongest, weakest = _strengths(np.asarray(cut, dtype=np.float32), gain)
    lightened = np.minimum(strongest + 25.0, 255.0).astype(np.uint8)
    here = _near((strongest - weakest) > _COLOURED)
    grey[box] = np.where(here, np.maximum(lightened, grey[box]), grey[box])


def _near(mask: Mask) -> Mask:
    """The pixels and their neighbours: the rim of a stroke is hardly coloured."""
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    wide[:, 1:] |= mask[:, :-1]
    wide[:, :-1] |= mask[:, 1:]
    return wide


def _without_specks(grey: Grey) -> Grey:
    """Without lone dark pixels, where there are so many that they come from a fax or a bad copier."""
    mask = ink(grey)
    neighbours = np.zeros(grey.shape, dtype=np.uint8)
    padded = np.pad(grey < _SHADE, 1).view(
        np.uint8
    )  # the rim of a letter is grey, a speck stands alone
    height, width = grey.shape
    for down in (0, 1, 2):
        for across in (0, 1, 2):
            neighbours += padded[down : down + height, across : across + width]
    lone = mask & (neighbours <= 2)  # itself and one more
    if lone.sum() < _SPECKS * mask.sum():
        return grey
    return np.where(lone, np.uint8(255), grey)


def _without_edges(grey: Grey, dpi: float) -> Grey:
    """Dark fields that reach the edge of the picture become paper."""
    side = max(2, round(dpi * _CELL / 2))
    paper = float(np.percentile(grey[::5, ::5], 80))
    cells = shares(grey < paper * _DARK_PAPER, side) > 0.75
    rows, columns = cells.shape
    groups = [
        group
        for group in blobs(cells)
        if (
            group.top == 0
            or group.left == 0
            or group.bottom >= rows - 2
            or group.right >= columns - 2
        )
        and len(group.cells) * side * side > _EDGE * dpi * dpi * 0.3
    ]
    if not groups or sum(len(group.cells) for group in groups) > 0.5 * cells.size:
        return grey
    wide = _near(_near(marked(groups, cells.shape)))
    return np.where(spread(wide, side, grey.shape), np.uint8(min(255, paper)), grey)


def _paper(grey: Grey, dpi: float) -> NDArray[np.float32]:
    """The lightness of the paper at every pixel: the lightest nearby, smoothed."""
    factor = max(1, round(dpi / 20))
    small = Image.fromarray(grey).reduce(factor)
    # Letters cover less than half of any field of a third of an inch, so a maximum sees through to the paper.
    small = small.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.MinFilter(5))
    small = small.filter(ImageFilter.GaussianBlur(4))
    wide = small.resize((grey.shape[1], grey.shape[0]), Image.Resampling.BILINEAR)
    return np.asarray(wide, dtype=np.float32)
