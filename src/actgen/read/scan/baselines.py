"""Boxes around recognised words → words that stand on a baseline, with the size of their type.

Tesseract's boxes hug the ink: «оно» is low, «руб.» hangs down, a dash floats. What the layout compares is the line
itself, so each word gets the box that its type would have there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from actgen.read.page import Word
from actgen.read.scan.ocr import Recognised

ABOVE, BELOW = 0.78, 0.22
"""Of the size: how far the box of a word reaches above and below its baseline (as in a text layer)."""

_CAPITAL, _SMALL = 0.66, 0.46  # of the size: heights of letters in the common typefaces
_DESCENDING = frozenset("руфцщдЦЩДQgjpqy,;()[]{}/\\|@№$§_«»\"'*•·–—-=~^`")
_TALL = frozenset("бфБВАГЕЁЖЗИКЛМНОПРСТУХЧШЪЫЬЭЮЯ0123456789ABCEFGHIKLMNOPRSTUVWXYZbdfhklt")
_LOW = frozenset("агежзиклмнопстхчшъыьэюя")
_RIM = 1  # pixel: boxes take in the grey rim of the letters
_ALIKE = 0.12  # sizes this close are one size, measured with jitter
_BLANK = 0.12  # of the size: the least distance of two words
_SANE = (5.0, 60.0)  # points
_BOLD = 1.28  # strokes so much thicker than most of the page's: those of bold type are 1.5 times as thick


def placed(words: Sequence[Recognised], points: float) -> list[Word]:
    """The words of one page; ``points`` is the length of a pixel in points."""
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    measured = [_size(line, _baseline(line)) * points for line in lines]
    usual = [size for size, line in zip(measured, lines, strict=True) for _ in line if size]
    body = median(usual) if usual else 12.0
    sizes = [body if not size or abs(size - body) < _ALIKE * body else size for size in measured]
    sizes = [min(max(size, _SANE[0]), _SANE[1]) for size in sizes]
    heavy = _BOLD * _usual_weight(lines, sizes)
    found: list[Word] = []
    for line, size in zip(lines, sizes, strict=True):
        baseline = _baseline(line)
        placed_words = [_word(word, baseline(word) * points, size, points) for word in line]
        for word, recognised in zip(placed_words, line, strict=True):
            # a line may measure too small, for a sign that hangs: then its strokes only look thick
            word.bold = bool(heavy) and recognised.stroke / max(size, body) > heavy
        found += _apart(placed_words)
    return found


def _usual_weight(lines: Sequence[Sequence[Recognised]], sizes: Sequence[float]) -> float:
    """The thickness of strokes by the size of the type that most letters of a page have; 0 if it was not measured."""
    weights = sorted(
        (word.stroke / size, len(word.text))
        for line, size in zip(lines, sizes, strict=True)
        for word in line
        if word.stroke
    )
    half = sum(letters for _, letters in weights) / 2
    for weight, letters in weights:
        half -= letters
        if half <= 0:
            return weight
    return 0.0


def _apart(line: list[Word]) -> list[Word]:
    """Words that tesseract told apart stay apart, however close their boxes are."""
    for word, after in pairwise(line):
        if after.left - word.left >= 0 and after.left - word.right < _BLANK * word.size:
            word.right = max(word.left, after.left - _BLANK * word.size)
    return line


class _baseline:
    """The height at which the letters of a line stand, at each of its words."""

    def __init__(self, line: Sequence[Recognised]) -> None:
        standing = [w for w in line if not _DESCENDING & set(w.text)]
        self.bottoms = [((w.left + w.right) / 2, float(w.bottom)) for w in standing]
        if not self.bottoms:
            low = [w.bottom - 0.2 * (w.bottom - w.top) for w in line if len(w.text) > 1]
            low = low or [float(w.bottom) for w in line]
            self.bottoms = [(0.0, median(low))]
        self.middle = median(bottom for _, bottom in self.bottoms)

    def __call__(self, word: Recognised) -> float:
        """The neighbours' level: a line may still rise or sag a little."""
        at = (word.left + word.right) / 2
        near = sorted(self.bottoms, key=lambda bottom: abs(bottom[0] - at))[:5]
        return median(bottom for _, bottom in near)


def _size(line: Sequence[Recognised], baseline: _baseline) -> float:
    """The size of a line's type in pixels, 0 if its words do not tell."""
    capitals = [
        (baseline(w) - w.top - _RIM) / _CAPITAL
        for w in line
        if _TALL & set(w.text) and len(w.text) > 1 and not _reaches_up(w.text)
    ]
    if capitals:
        return median(capitals)
    small = [
        (baseline(w) - w.top - _RIM) / _SMALL
        for w in line
        if set(w.text) <= _LOW and len(w.text) > 1
    ]
    return median(small) if small else 0.0


def _reaches_up(text: str) -> bool:
    """Accents, brackets and strokes reach higher than capitals."""
    return bool(set("ЙЁ()[]{}/|@$§") & set(text))


def _word(word: Recognised, baseline: float, size: float, points: float) -> Word:
    """The word on its line; ink far from the line (an index, a speck) keeps its own height."""
    top, bottom = word.top * points, word.bottom * points
    if top > baseline + 0.3 * size or bottom < baseline - 1.1 * size:
        baseline = bottom
    return Word(
        word.text,
        word.left * points,
        baseline - ABOVE * size,
        word.right * points,
        baseline + BELOW * size,
        size,
        confidence=word.confidence,
    )
