"""Columns side by side → one below the other: the recognition then has nothing but lines to read.

Tesseract's own search for blocks loses lone numbers, page numbers and letters that hang below their line; told that
the page is one block it loses none of them, but mixes the lines of columns that do not stand level. So columns are cut
apart here, and the words put back where they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from actgen.read.scan.cells import Mask
from actgen.read.scan.ink import ink
from actgen.read.scan.ocr import DPI, Recognised

_FACTOR = 4  # the picture is looked at so much smaller
_GUTTER = 0.28  # inches: the least distance of two columns; blanks of justified lines do not stand below one another
_TALL = 0.5  # inches: three lines; less is a line with date and number, a signature
_BETWEEN = 40  # pixels between two pieces on the sheet

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle of the page, in pixels, and the row of the sheet at which it stands."""

    left: int
    top: int
    right: int
    bottom: int
    row: int


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows between two blank ones: their blank spans that are wide enough, margins included; ``inner`` have ink on
    both sides."""

    top: int
    bottom: int
    blank: tuple[Span, ...]
    inner: tuple[Span, ...]


def unrolled(grey: Image.Image) -> tuple[Image.Image, list[Piece]]:
    """A sheet with the pieces of the page one below the other, and what they are; no pieces: the page itself."""
    small = grey.reduce(_FACTOR)
    mask = ink(np.minimum(np.asarray(small), 254))
    boxes = _boxes(mask)
    if len(boxes) < 2 or not any(left or right < mask.shape[1] for left, _, right, _ in boxes):
        return grey, []
    pieces, row = [], 0
    for left, top, right, bottom in boxes:
        box = (
            left * _FACTOR,
            top * _FACTOR,
            min(right * _FACTOR, grey.width),
            min(bottom * _FACTOR, grey.height),
        )
        pieces.append(Piece(*box, row))
        row += box[3] - box[1] + _BETWEEN
    sheet = Image.new("L", (grey.width, row), 255)
    for piece in pieces:
        cut = grey.crop((piece.left, piece.top, piece.right, piece.bottom))
        sheet.paste(cut, (0, piece.row))
    return sheet, pieces


def put_back(words: Sequence[Recognised], pieces: Sequence[Piece]) -> list[Recognised]:
    """The words of the sheet at their places on the page."""
    if not pieces:
        return list(words)
    return [_moved(word, _piece_of(word, pieces)) for word in words]


def _piece_of(word: Recognised, pieces: Sequence[Piece]) -> Piece:
    middle = (word.top + word.bottom) / 2
    return min(pieces, key=lambda p: max(p.row - middle, middle - (p.row + p.bottom - p.top), 0.0))


def _moved(word: Recognised, piece: Piece) -> Recognised:
    down = piece.top - piece.row
    return replace(
        word,
        left=word.left + piece.left,
        right=word.right + piece.left,
        top=word.top + down,
        bottom=word.bottom + down,
    )


def _boxes(mask: Mask) -> list[tuple[int, int, int, int]]:
    """Rectangles (left, top, right, bottom) in the order of reading: full width, or columns of a block."""
    width = mask.shape[1]
    boxes: list[tuple[int, int, int, int]] = []
    start = 0  # of the rows not yet put into a box
    for top, bottom, gutters in _blocks(_bands(mask)):
        if top > start:
            boxes.append((0, start, width, top))
        edges = [0, *((left + right) // 2 for left, right in gutters), width]
        boxes += [(left, top, right, bottom) for left, right in pairwise(edges)]
        start = bottom
    if start < mask.shape[0]:
        boxes.append((0, start, width, mask.shape[0]))
    return boxes


def _blocks(bands: Sequence[_Band]) -> list[tuple[int, int, tuple[Span, ...]]]:
    """Bands below one another that the same gutters run through, where they are tall enough: top, bottom, gutters."""
    blocks: list[tuple[int, int, tuple[Span, ...]]] = []
    top, bottom = 0, 0
    gutters: tuple[Span, ...] = ()
    for band in (*bands, _Band(0, 0, (), ())):
        shared = _shared(gutters, band.blank)
        if gutters and len(shared) == len(gutters):
            bottom, gutters = band.bottom, shared
            continue
        if gutters and bottom - top >= _TALL * DPI / _FACTOR:
            blocks.append((top, bottom, gutters))
        top, bottom, gutters = band.top, band.bottom, band.inner
    return blocks


def _shared(some: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Where blank spans of both lie over each other, wide enough."""
    found = []
    for left, right in some:
        for other_left, other_right in others:
            span = max(left, other_left), min(right, other_right)
            if span[1] - span[0] >= _GUTTER * DPI / _FACTOR:
                found.append(span)
    return tuple(found)


def _bands(mask: Mask) -> list[_Band]:
    bands = []
    rows: Mask = np.asarray(mask.any(axis=1))
    for top, bottom in _runs(rows):
        spans = _runs(np.asarray(~mask[top:bottom].any(axis=0)))
        blank = tuple(s for s in spans if s[1] - s[0] >= _GUTTER * DPI / _FACTOR)
        inner = tuple(s for s in blank if s[0] > 0 and s[1] < mask.shape[1])
        bands.append(_Band(top, bottom, blank, inner))
    return bands


def _runs(flags: NDArray[np.bool_]) -> list[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
