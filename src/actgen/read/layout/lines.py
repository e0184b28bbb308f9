"""Words of a page → lines: words side by side, divided where a wide gap stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from operator import attrgetter

from actgen.read.labels import split_label
from actgen.read.page import Word
from actgen.read.raw import clean

_SAME_ROW = (
    0.42  # of a word's height: how far the middles of two words of one row lie apart at most
)
_TOUCHING = 0.06  # of the size: pieces of one word, set apart by a change of font
_CLOSING = 0.5  # of the size: a point nearer than that follows letters that are spaced
_WIDE = 1.0  # of the size: a gap that may divide columns
_VERY_WIDE = 2.5  # of the size: a gap that does so though it is the only one of its row
_LONGEST = 200  # words; a row of more of them that lie over one another is no text
_RIVER = 3.0  # points: what the gaps of three rows have in common at least
_EVEN = 0.05  # of the size: by how much the gaps of a stretched line differ
_RATIO = 2.2  # a dividing gap is so many times wider than the narrowest of its row
_LEVEL = (
    0.05  # of a word's height: by how much the baselines of two words of one line differ at most
)
_BOLD, _BOTTOM, _LEFT = attrgetter("bold"), attrgetter("bottom"), attrgetter("left")

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
    row: int = 0
    page: int = 0
    measured: bool = False
    """The size is not known but measured from the height of the words."""
    _text: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The words with one blank between them; pieces that touch make one word."""
        if not self._text:
            self._text = clean(_joined(self.words))
        return self._text

    def replace_words(self, words: list[Word]) -> None:
        """Put other words in their place."""
        self.words, self._text = words, ""

    def like(self, other: Line) -> bool:
        """Whether both are set in one size of type."""
        tolerance = 0.4 if self.measured or other.measured else 0.13
        return abs(self.size - other.size) <= tolerance * max(self.size, other.size)

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2

    @property
    def confidence(self) -> float:
        """The mean over the characters."""
        for word in self.words:
            if word.confidence != 1:
                break
        else:
            return 1.0
        letters = sum(len(word.text) for word in self.words)
        total = sum(word.confidence * len(word.text) for word in self.words)
        return total / letters if letters else 1.0


def line_of(words: list[Word], row: int = 0, page: int = 0) -> Line:
    """A line of words in their order from left to right."""
    first = words[0]
    if len(words) == 1:
        size = first.size or first.bottom - first.top
        measured, bold = first.size == 0, first.bold
        return Line(
            words, first.left, first.top, first.right, first.bottom, size, bold, row, page, measured
        )
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
    return Line(words, first.left, top, right, bottom, size, bold, row, page, measured)


def _joined(words: Sequence[Word]) -> str:
    pieces = [words[0].text]
    for before, word in pairwise(words):
        size = word.size or word.bottom - word.top
        gap = word.left - before.right
        apart = _CLOSING if word.text in ",.:;!?»)" else _TOUCHING
        if gap > apart * size or before.turned or word.turned:
            pieces.append(" ")
        pieces.append(word.text)
    return "".join(pieces)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words in rows from top to bottom, each from left to right."""
    if len(words) == 1:
        return [list(words)]
    ordered = sorted([((w.top + w.bottom) / 2, k, w) for k, w in enumerate(words)])
    rows: list[list[Word]] = []
    middle, reach = -1e9, 0.0
    for centre, _, word in ordered:
        height = word.bottom - word.top
        if centre - middle <= _SAME_ROW * max(reach, 0.5 * height) and not word.turned:
            rows[-1].append(word)
            middle += (centre - middle) / len(rows[-1])
            reach = min(max(reach, height), 60.0)
        else:
            rows.append([word])
            middle, reach = centre, min(height, 60.0)
            if word.turned:
                middle = -1e9
    result: list[list[Word]] = []
    for row in rows:
        if len(row) > 1:
            row.sort(key=_LEFT)
            if len(row) <= _LONGEST and _tangled(row):
                result += _untangled(row)
                continue
        result.append(row)
    return result


def _tangled(row: Sequence[Word]) -> bool:
    reach = 0.0
    for k, word in enumerate(row):
        left = word.left
        if k and left < reach and left < reach - 0.3 * (word.bottom - word.top):
            return True
        reach = word.right
    return False


def _untangled(row: list[Word]) -> list[list[Word]]:
    """Words that lie over one another are of different rows, however close: a text box over the text."""
    if layers := _by_baseline(row):
        return layers
    for word in sorted(row, key=_BOTTOM):
        for layer in layers:
            reach = 0.3 * (word.bottom - word.top)
            if all(word.left >= w.right - reach or word.right <= w.left + reach for w in layer):
                layer.append(word)
                break
        else:
            layers.append([word])
    for layer in layers:
        layer.sort(key=_LEFT)
    return layers


def _by_baseline(row: list[Word]) -> list[list[Word]]:
    """The words of each baseline, from the top; none if even those lie over one another."""
    layers: list[list[Word]] = []
    for word in sorted(row, key=_BOTTOM):
        if layers and word.bottom - layers[-1][-1].bottom <= _LEVEL * (word.bottom - word.top):
            layers[-1].append(word)
        else:
            layers.append([word])
    for layer in layers:
        layer.sort(key=_LEFT)
    return [] if any(map(_tangled, layers)) else layers


def divide_rows(rows: Sequence[list[Word]], page: int) -> list[list[Line]]:
    """The lines of every row; a gap that several rows share divides them all, be it narrow."""
    rivers = _rivers(rows)
    return [divide(row, k, page, rivers[k]) for k, row in enumerate(rows)]


def _rivers(rows: Sequence[list[Word]]) -> list[frozenset[int]]:
    """For each row the gaps that the rows above or below it have too, three rows in a run at least.

    Wide gaps of stretched lines may meet by chance: such lines have no part in it.
    """
    spans: list[list[tuple[int, float, float]]] = []
    for row in rows:
        size = row[0].size or row[0].bottom - row[0].top
        least = _WIDE * size
        wide = [
            (k, a.right, b.left)
            for k, (a, b) in enumerate(pairwise(row))
            if b.left - a.right > least
        ]
        spans.append([] if wide and _stretched(row, size) else wide)
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


def divide(
    row: list[Word], number: int, page: int, rivers: frozenset[int] = frozenset()
) -> list[Line]:
    """The lines of a row: one, unless a gap stands out among its gaps, or is one of ``rivers``.

    The gaps of a justified line are all alike, however wide; the gap after a number that opens a point is none.
    """
    if len(row) == 1:
        return [line_of(row, number, page)]
    size = max([w.size or w.bottom - w.top for w in row])
    gaps = [b.left - a.right for a, b in pairwise(row)]
    widest = max(gaps)
    if widest <= _WIDE * size:
        return [line_of(row, number, page)]
    opens = split_label(f"{row[0].text} Б")[0] is not None or _NUMBER.fullmatch(row[0].text)
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
        if wide:
            lines.append(line_of(row[start : index + 1], number, page))
            start = index + 1
    lines.append(line_of(row[start:], number, page))
    return lines
