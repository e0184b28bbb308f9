"""Rows of words → lines: divided where a wide gap stands between two words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from operator import attrgetter

from actgen.read.layout.rows import Row
from actgen.read.page import Word
from actgen.read.raw import clean
from actgen.read.signs.labels import split_label
from actgen.read.signs.operative import OPERATIVE

_TOUCHING = 0.06  # of the size: pieces of one word, set apart by a change of font
_CLOSING = 0.5  # of the size: a point nearer than that follows letters that are spaced
_WIDE = 1.0  # of the size: a gap that may divide columns
_VERY_WIDE = 2.5  # of the size: a gap that does so though it is the only one of its row
_RIVER = 3.0  # points: what the gaps of three rows have in common at least
_EVEN = 0.05  # of the size: by how much the gaps of a stretched line differ
_RATIO = 2.2  # a dividing gap is so many times wider than the narrowest of its row
_BOLD = attrgetter("bold")

_CLOSERS = ",.:;!?»)"
_CLOSING_WORDS = frozenset(
    _CLOSERS[start:stop]
    for start in range(len(_CLOSERS))
    for stop in range(start + 1, len(_CLOSERS) + 1)
)
"""Words that are nothing but such signs."""

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}")


@dataclass(slots=True)
class Line:
    """Words that stand on one line without a wide gap; ``row`` numbers the rows of the page from the top."""

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    text: str
    """The words with one blank between them; pieces that touch make one word."""
    confidence: float = 1.0
    """The mean over the characters."""
    row: int = 0
    page: int = 0
    measured: bool = False
    """The size is not known but measured from the height of the words."""

    def replace_words(self, words: list[Word]) -> None:
        """Put other words in their place."""
        self.words, self.text = words, clean(_joined(words))

    def like(self, other: Line) -> bool:
        """Whether both are set in one size of type."""
        if self.size == other.size:
            return True
        tolerance = 0.4 if self.measured or other.measured else 0.13
        return abs(self.size - other.size) <= tolerance * max(self.size, other.size)

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


def line_of(words: list[Word], row: int = 0, page: int = 0) -> Line:
    """A line of words in their order from left to right."""
    first = words[0]
    top = min([word.top for word in words])
    right = max([word.right for word in words])
    bottom = max([word.bottom for word in words])
    sizes = sorted([word.size for word in words])
    measured = sizes[0] == 0
    size = sizes[len(sizes) // 2]
    if measured:
        # Heights of recognised words depend on their letters; the tall ones tell the size of the type.
        sizes = sorted([word.size or word.bottom - word.top for word in words])
        size = sizes[len(sizes) * 4 // 5]
    bold = first.bold and all(map(_BOLD, words))
    text, confidence = clean(_joined(words)), _confidence(words)
    return Line(
        words, first.left, top, right, bottom, size, bold, text, confidence, row, page, measured
    )


def _even_line(row: Row, number: int, page: int) -> Line:
    """All of an even row as one line: what is true of one of its words is true of all."""
    words = row.words
    first = words[0]
    size = first.size or first.bottom - first.top
    texts = [word.text for word in words]
    if row.narrowest > _TOUCHING * size and _CLOSING_WORDS.isdisjoint(texts):
        text = " ".join(texts)
    else:
        text = _joined(words)
    return Line(
        words,
        first.left,
        first.top,
        words[-1].right,
        first.bottom,
        size,
        first.bold,
        clean(text),
        1.0 if row.sure else _confidence(words),
        number,
        page,
        first.size == 0,
    )


def _confidence(words: Sequence[Word]) -> float:
    for word in words:
        if word.confidence != 1:
            break
    else:
        return 1.0
    letters = sum(len(word.text) for word in words)
    total = sum(word.confidence * len(word.text) for word in words)
    return total / letters if letters else 1.0


def _joined(words: Sequence[Word]) -> str:
    pieces = [words[0].text]
    for before, word in pairwise(words):
        size = word.size or word.bottom - word.top
        gap = word.left - before.right
        apart = _CLOSING if word.text in _CLOSING_WORDS else _TOUCHING
        if gap > apart * size or before.turned or word.turned:
            pieces.append(" ")
        pieces.append(word.text)
    return "".join(pieces)


def divide_rows(rows: Sequence[Row], page: int) -> list[list[Line]]:
    """The lines of every row; a gap that several rows share divides them all, be it narrow."""
    rivers = _rivers(rows)
    return [divide(row, k, page, rivers[k]) for k, row in enumerate(rows)]


def _rivers(rows: Sequence[Row]) -> list[frozenset[int]]:
    """For each row the gaps that the rows above or below it have too, three rows in a run at least.

    Wide gaps of stretched lines may meet by chance: such lines have no part in it.
    """
    spans: list[list[tuple[int, float, float]]] = []
    for row in rows:
        words = row.words
        size = words[0].size or words[0].bottom - words[0].top
        least = _WIDE * size
        if row.even and row.widest <= least:
            spans.append([])
            continue
        wide = [
            (k, a.right, b.left)
            for k, (a, b) in enumerate(pairwise(words))
            if b.left - a.right > least
        ]
        spans.append([] if wide and _stretched(words, size) else wide)
    shared: list[set[int]] = [set() for _ in rows]
    for first in range(len(rows) - 2):
        if not (spans[first] and spans[first + 1] and spans[first + 2]):
            continue
        for run in product(*spans[first : first + 3]):
            if min(gap[2] for gap in run) - max(gap[1] for gap in run) > _RIVER:
                for step, gap in enumerate(run):
                    shared[first + step].add(gap[0])
    return [frozenset(gaps) for gaps in shared]


def _stretched(row: Sequence[Word], size: float) -> bool:
    """Whether most of a row's gaps are equally wide, as justification makes them."""
    gaps = [b.left - a.right for a, b in pairwise(row)]
    if len(gaps) < 3 or max(gaps) > _VERY_WIDE * size:
        return False
    return sum(1 for gap in gaps if max(gaps) - gap < _EVEN * size) * 2 > len(gaps)


def divide(row: Row, number: int, page: int, rivers: frozenset[int] = frozenset()) -> list[Line]:
    """The lines of a row: one, unless a gap stands out among its gaps, or is one of ``rivers``.

    The gaps of a justified line are all alike, however wide; the gap after a number that opens a point is none.
    """
    words = row.words
    first = words[0]
    if row.even and row.widest <= _WIDE * (first.size or first.bottom - first.top):
        return [_even_line(row, number, page)]
    size = max([w.size or w.bottom - w.top for w in words])
    gaps = [b.left - a.right for a, b in pairwise(words)]
    if not gaps or max(gaps) <= _WIDE * size:
        return [line_of(words, number, page)]
    opens = split_label(f"{first.text} Б")[0] is not None or _NUMBER.fullmatch(first.text)
    labelled = opens
    inner = gaps[1:] if labelled and len(gaps) > 1 else gaps
    narrowest = min(inner)
    stretched = sum(1 for gap in inner if max(inner) - gap < 0.25 * size)
    alike = len(inner) > 1 and stretched * 2 > len(inner)  # a no-break blank is not stretched
    lines: list[Line] = []
    start = 0
    for index, gap in enumerate(gaps):
        if gap <= _WIDE * size:
            continue
        if index in rivers and not (index == 0 and labelled and len(rivers) == 1):
            wide = True
        elif alike or rivers or (index == 0 and labelled):
            wide = gap > 2 * _VERY_WIDE * size
        else:
            wide = gap > _RATIO * narrowest or gap > _VERY_WIDE * size
        if wide and gap < _VERY_WIDE * size and OPERATIVE.fullmatch(words[index + 1].text):
            wide = False  # «В рамках недели книги  п р и к а з ы в а ю:»
        if wide:
            lines.append(line_of(words[start : index + 1], number, page))
            start = index + 1
    lines.append(line_of(words[start:], number, page))
    return lines
