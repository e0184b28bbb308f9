"""A page as it came from the scanner → dark letters on even white paper.

Coloured stamps and signatures are taken off the text they cover, shadows and dim light are evened out, the black edge
of the scanner's lid is made paper.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from actgen.read.picture_cells import Grey, Mask, blobs, marked, shares, spread

INK = 140
"""On the evened scale (0 black … 255 paper) darker pixels are ink."""

_COLOURED = 45  # difference of the strongest and the weakest channel, paper taken as white
_OF_TEXT_HEIGHT = 0.3  # inches; coloured marks that are no higher are words, links for instance
_CELL = 1 / 15  # inches
_MOSTLY = 0.5  # of the ink; a page in coloured type is no page with a stamp
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
    return np.clip(light, 0, 255).astype(np.uint8)


def ink(grey: Grey) -> Mask:
    """The pixels that are ink, of an evened picture."""
    return grey < INK


def _without_colour(picture: Image.Image, dpi: float) -> Grey:
    """Grey in which stamps and signatures in coloured ink are as light as their colour allows."""
    colour = np.asarray(picture)
    grey = np.asarray(picture.convert("L"))
    white = np.maximum(np.percentile(colour[::7, ::7].reshape(-1, 3), 90, axis=0), 1)
    balanced = np.minimum(colour * (255.0 / white).astype(np.float32), 255.0)
    strongest, weakest = balanced.max(axis=2), balanced.min(axis=2)
    mask: Mask = (strongest - weakest) > _COLOURED
    side = max(2, round(dpi * _CELL))
    coarse = shares(mask, side)
    cells = coarse > 0.06
    if not cells.any():
        return grey
    if mask.sum() > _MOSTLY * max(int((strongest < 160).sum()), 1) + 0.2 * mask.size:
        return grey
    tall = _OF_TEXT_HEIGHT * dpi / side
    groups = [group for group in blobs(cells) if group.height > tall]
    if not groups:
        return grey
    here = spread(marked(groups, cells.shape), side, grey.shape) & _near(mask)
    lightened = np.minimum(strongest + 25.0, 255.0).astype(np.uint8)
    return np.where(here, np.maximum(lightened, grey), grey)


def _near(mask: Mask) -> Mask:
    """The pixels and their neighbours: the rim of a stroke is hardly coloured."""
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    wide[:, 1:] |= mask[:, :-1]
    wide[:, :-1] |= mask[:, 1:]
    return wide


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
