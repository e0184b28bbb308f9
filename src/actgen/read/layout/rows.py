"""Words of a page → rows: words side by side, those that lie over one another told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from actgen.read.page import Word

_SAME_ROW = (
    0.42  # of a word's height: how far the middles of two words of one row lie apart at most
)
_LONGEST = 200  # words; a row of more of them that lie over one another is no text
_LEVEL = (
    0.05  # of a word's height: by how much the baselines of two words of one line differ at most
)
_TALLEST = 60.0  # points; nothing joins the row of a taller word for its height alone
_BOTTOM, _LEFT, _CENTRE = attrgetter("bottom"), attrgetter("left"), attrgetter("centre")
_NO_GAP = 1e9


@dataclass(slots=True)
class Row:
    """Words side by side, from left to right.

    An ``even`` row is what nearly every row of a text is: all words of one type at one height, none over another. Then
    its gaps are known: ``narrowest`` and ``widest``; ``sure`` tells that no word was recognised with a doubt;
    ``centre`` is half way between its top and its bottom.
    """

    words: list[Word]
    even: bool = False
    narrowest: float = _NO_GAP
    widest: float = 0.0
    sure: bool = False
    centre: float = 0.0


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Words in rows from top to bottom."""
    strips = _strips(words)
    if len(strips) < 2:
        return strips
    strips.sort(key=_CENTRE)
    rows: list[Row] = []
    middle, reach = -1e9, 0.0
    for strip in strips:
        first, centre = strip.words[0], strip.centre
        height = first.bottom - first.top
        if centre - middle <= _SAME_ROW * max(reach, 0.5 * height) and not first.turned:
            row = rows[-1]
            row.words += strip.words
            row.even = False
            middle += (centre - middle) * len(strip.words) / len(row.words)
            reach = min(max(reach, height), _TALLEST)
        else:
            rows.append(strip)
            middle, reach = (-1e9 if first.turned else centre), min(height, _TALLEST)
    result: list[Row] = []
    for row in rows:
        if not row.even:
            row.words.sort(key=_LEFT)
            if len(row.words) <= _LONGEST and _tangled(row.words):
                result += map(Row, _untangled(row.words))
                continue
        result.append(row)
    return result


def _strips(words: Sequence[Word]) -> list[Row]:
    """The words as they follow one another, in pieces of rows that are even."""
    strips: list[Row] = []
    strip: list[Word] = []
    top = bottom = centre = size = right = narrowest = widest = 0.0
    bold, sure = False, True
    for word in words:
        gap = word.left - right
        if (
            gap >= 0
            and word.bottom == bottom
            and word.top == top
            and word.size == size
            and word.bold == bold
            and strip
            and not word.turned
        ):
            strip.append(word)
            if gap > widest:
                widest = gap
            if gap < narrowest:
                narrowest = gap
            if word.confidence != 1:
                sure = False
        else:
            if strip:
                strips.append(Row(strip, True, narrowest, widest, sure, centre))
            strip = [word]
            top, bottom, size, bold = word.top, word.bottom, word.size, word.bold
            narrowest, widest, sure = _NO_GAP, 0.0, word.confidence == 1
            centre = (top + bottom) / 2
            if word.turned:
                bottom = _NO_GAP  # nothing goes on with it
        right = word.right
    if strip:
        strips.append(Row(strip, True, narrowest, widest, sure, centre))
    return strips


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
