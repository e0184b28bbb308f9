"""What the picture tells of recognised words: how high and how heavy they are, bullets that were overlooked.

Tesseract reads words well and measures them badly: its boxes are often those of the whole line, it sees dashes in wide
blanks, loses round bullets, and says nothing of bold type. All of that can be seen in the ink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import numpy as np

from actgen.read.scan.cells import Mask
from actgen.read.scan.ocr import Recognised

_RIM = 3  # pixels around the box of a mark in which its ink may lie
_NEXT_LINE = (
    0.3  # of a box's height: a piece at its foot that is no higher may be of the line below
)
_HANGING = frozenset("!?:;.,…")  # signs with a piece of their own at the foot
_CAPITAL = 0.66  # of the size: the height of a capital
_APART = 1.2  # of the size: a gap between two columns, or cells
_BULLET_GAP = (0.25, 2.4)  # of the size: how far before its text a bullet may stand
_BULLET = (0.13, 0.5)  # of the size: its width and height
_ROUND, _FILLED = 1.6, 0.5  # the longer side by the shorter one; the share of the box that is ink
_BELOW = 0.35  # of the size: items of one list begin so exactly below one another
_SEEN = 0.7  # confidence of a bullet that was seen and not read
_BULLETS = frozenset("•-–—®©°*·¤eе")  # what bullets are read as
_LETTERS = 4  # that tell how thick strokes are


def measured(words: Sequence[Recognised], ink: Mask) -> list[Recognised]:
    """The words as the ink shows them, marks that are not there left out, bullets that were overlooked put in."""
    found = [_hugged(word, ink) for word in words if not _is_ghost(word, ink)]
    return _with_strokes(_with_bullets(found, ink), ink)


def _is_ghost(word: Recognised, ink: Mask) -> bool:
    """A mark where there is no ink at all: tesseract puts dashes into wide blanks."""
    if any(character.isalnum() for character in word.text):
        return False
    rows = slice(max(word.top - _RIM, 0), word.bottom + _RIM)
    return not ink[rows, max(word.left - _RIM, 0) : word.right + _RIM].any()


def _hugged(word: Recognised, ink: Mask) -> Recognised:
    """The word with the top and the bottom of its ink; what reaches in from the line below is cut off."""
    rows = np.flatnonzero(ink[word.top : word.bottom, word.left : word.right].any(axis=1))
    if not len(rows):
        return word
    first, last = int(rows[0]), int(rows[-1])
    breaks = np.flatnonzero(np.diff(rows) > 1)
    if len(breaks) and last == word.bottom - word.top - 1 and not _HANGING & set(word.text):
        lowest = int(rows[breaks[-1] + 1])
        if last - lowest < _NEXT_LINE * (last - first):
            last = int(rows[breaks[-1]])
    return replace(word, top=word.top + first, bottom=word.top + last + 1)


# --- bullets ---------------------------------------------------------------------------------


def _with_bullets(words: Sequence[Recognised], ink: Mask) -> list[Recognised]:
    """With the bullets before the first words of lines and cells, where another one stands above or below."""
    ordered = list(words)
    seen: list[tuple[int, Recognised, float]] = []
    read: list[int] = []
    for at, (before, word) in enumerate(_neighbours(ordered)):
        size = _size(word)
        if before is not None and word.left - before.right < _APART * size:
            continue
        if word.text in _BULLETS:
            read.append(word.left)
        elif mark := _mark_before(word, before, size, ink):
            seen.append((at, mark, size))
    kept = []
    for at, mark, size in seen:
        others = [other.left for _, other, _ in seen if other is not mark] + read
        if any(abs(left - mark.left) < _BELOW * size for left in others):
            kept.append((at, mark))
    for at, mark in reversed(kept):
        ordered.insert(at, mark)
    return ordered


def _neighbours(
    words: Sequence[Recognised],
) -> Iterator[tuple[Recognised | None, Recognised]]:
    """Each word with the word before it on its line."""
    for before, word in pairwise([None, *words]):
        assert word is not None
        yield (before if before is not None and before.line == word.line else None), word


def _size(word: Recognised) -> float:
    return (word.bottom - word.top) / _CAPITAL


def _mark_before(
    word: Recognised, before: Recognised | None, size: float, ink: Mask
) -> Recognised | None:
    """A bullet that stands alone to the left of a word."""
    if not word.text[:1].isalpha():
        return None
    near, far = (round(word.left - reach * size) for reach in _BULLET_GAP)
    far = max(far, before.right + round(_BULLET_GAP[0] * size) if before else 0, 0)
    if near - far < _BULLET[0] * size:
        return None
    zone = ink[word.top : word.bottom, far : word.left]
    columns = np.flatnonzero(zone.any(axis=0))
    if not len(columns) or columns[0] == 0 or far + columns[-1] >= near:
        return None
    left, right = int(columns[0]), int(columns[-1]) + 1
    rows = np.flatnonzero(zone[:, left:right].any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    width, height = right - left, bottom - top
    least, most = (share * size for share in _BULLET)
    drawn = zone[top:bottom, left:right].mean()
    if not (least <= width <= most and least <= height <= most and drawn >= _FILLED):
        return None
    if max(width, height) > _ROUND * min(width, height):
        return None
    return Recognised(
        "•", far + left, word.top + top, far + right, word.top + bottom, _SEEN, word.line
    )


# --- strokes ---------------------------------------------------------------------------------


def _with_strokes(words: Sequence[Recognised], ink: Mask) -> list[Recognised]:
    """The words with the mean thickness of the strokes in their piece of the line."""
    measured_words: list[Recognised] = []
    for _, line in groupby(words, key=lambda w: w.line):
        for piece in _pieces(line):
            stroke = _thickness(piece, ink)
            measured_words += [replace(word, stroke=stroke) for word in piece]
    return measured_words


def _pieces(line: Iterator[Recognised]) -> Iterator[list[Recognised]]:
    """The words of a line by columns or cells."""
    piece: list[Recognised] = []
    for word in line:
        if piece and word.left - piece[-1].right > _APART * _size(word):
            yield piece
            piece = []
        piece.append(word)
    yield piece


def _thickness(piece: Sequence[Recognised], ink: Mask) -> float:
    """How many pixels of ink stand side by side in the letters; 0 where there are too few letters to tell."""
    lettered = [word for word in piece if sum(map(str.isalpha, word.text)) > 1]
    if sum(len(word.text) for word in lettered) < _LETTERS:
        return 0.0
    total = runs = 0
    for word in lettered:
        drawn = ink[word.top : word.bottom, word.left : word.right]
        before = np.pad(drawn, ((0, 0), (1, 0)))[:, :-1]
        total += int(drawn.sum())
        runs += int((drawn & ~before).sum())
    return total / runs if runs else 0.0
