"""Stamps side by side at the head of a document: «РАССМОТРЕНО», «СОГЛАСОВАНО», «УТВЕРЖДАЮ» in two to four columns.

Their first words stand in one row and tell how many columns there are; a strip that no word of the rows below crosses
divides them, however narrow it is. The gaps of single rows tell less: a column's longest line ends close to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from actgen.read.layout.lines import Line, line_of
from actgen.read.page import Word
from actgen.read.signs.kinds import is_kind_line
from actgen.read.signs.labels import split_label
from actgen.read.signs.marks import opens_stamp

_BEFORE_STAMP = (
    1.0  # of the size: what stands at least between a first word and the words before it
)
_STRIP = 0.35  # of the size: a strip that divides columns is wider than a blank
_BLANK = 1.2  # … and so much wider than the usual one of a row
_APART = 3.2  # of the size: the empty space above a row that still belongs to a stamp
_HEADS = 0.8  # of the size: … above a heading in the middle, which belongs to none
_EDGE = 3.0  # points: lines of one column begin so close to each other
_DOUBTFUL = 0.9  # confidence below which a mark may be a speck
_SPECKS = "-–—.,:;'`*•·|"
_MIDDLE = 6.0  # points: how far from the middle of the columns a heading stands

Strip = tuple[float, float]


@dataclass(slots=True)
class StampRows:
    """Rows ``start`` to ``stop`` of a page hold stamps; ``rows`` are the same rows divided, ``columns`` their lines."""

    start: int
    stop: int
    rows: list[list[Line]]
    columns: list[list[Line]]


def find_stamps(rows: Sequence[list[Line]]) -> list[StampRows]:
    """Every block of stamps side by side on a page, from the top."""
    found: list[StampRows] = []
    index = 0
    while index < len(rows):
        starts = _first_words(rows[index])
        block = _block(rows, index, starts) if len(starts) > 1 else None
        if block is None:
            index += 1
        else:
            found.append(block)
            index = block.stop
    return found


def _words(row: Sequence[Line]) -> list[Word]:
    return sorted((word for line in row for word in line.words), key=lambda word: word.left)


def _first_words(row: Sequence[Line]) -> list[Word]:
    """The words of a row that open stamps, each with room before it; none unless the row itself begins with one."""
    words = _words(row)
    size = row[0].size
    if not words or not opens_stamp(words[0].text):
        first = _pieces(words, _BEFORE_STAMP * size)[0] if words else []
        if not opens_stamp(" ".join(word.text for word in first)):
            return []
    starts = [words[0]]
    for piece in _pieces(words, _BEFORE_STAMP * size)[1:]:
        if opens_stamp(piece[0].text) or opens_stamp(" ".join(word.text for word in piece)):
            starts.append(piece[0])
    return starts


def _block(rows: Sequence[list[Line]], start: int, starts: Sequence[Word]) -> StampRows | None:
    strips = _narrowed([(a.left, b.left) for a, b in pairwise(starts)], rows[start])
    if strips is None:
        return None
    own: dict[int, list[Line]] = {}
    stop = start + 1
    while stop < len(rows) and not _heads(rows, start, stop):
        narrower = _narrowed(strips, rows[stop])
        if narrower is not None:
            strips = narrower
        elif len(pieces := _by_gaps(rows[stop])) == len(starts):
            own[stop] = pieces  # a tab that did not reach its place
        else:
            break
        stop += 1
    if stop == start + 1:
        return None
    edges = [(a + b) / 2 for a, b in strips]
    divided = [own.get(k) or _divided(rows[k], edges) for k in range(start, stop)]
    return StampRows(start, stop, divided, _columns(divided, edges, len(starts)))


def _narrowed(strips: Sequence[Strip], row: Sequence[Line]) -> list[Strip] | None:
    """What a row leaves free of every strip: the widest piece; None where it leaves too little of one."""
    words = _words(row)
    least = max(_STRIP * row[0].size, _BLANK * _usual_blank(words))
    narrowed = []
    for left, right in strips:
        pieces, begin = [], left
        for word in words:
            if word.right <= left or word.left >= right:
                continue
            pieces.append((begin, word.left))
            begin = word.right
        pieces.append((begin, right))
        widest = max(pieces, key=lambda piece: piece[1] - piece[0])
        if widest[1] - widest[0] < least:
            return None
        narrowed.append(widest)
    return narrowed


def _usual_blank(words: Sequence[Word]) -> float:
    blanks = sorted(b.left - a.right for a, b in pairwise(words))
    return blanks[(len(blanks) - 1) // 2] if len(blanks) > 2 else 0.0


def _heads(rows: Sequence[list[Line]], start: int, index: int) -> bool:
    """Whether a row ends the stamps: a point, the kind, a heading in the middle, a row far below."""
    row, above = rows[index], rows[index - 1]
    text = " ".join(line.text for line in row)
    size = max(line.size for line in row)
    gap = min(line.top for line in row) - max(line.bottom for line in above)
    lines = [line for each in rows[start:index] for line in each]
    aligned = any(abs(row[0].left - line.left) < _EDGE for line in lines)  # «Протокол заседания»
    kind = is_kind_line(text) and (text.isupper() or row[0].bold or not aligned)
    if kind or split_label(text)[0] or gap > _APART * size:
        return True
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    alone = len(row) == 1 and abs(row[0].middle - middle) < _MIDDLE
    stressed = row[0].bold or row[0].text.isupper() or not row[0].like(above[0])
    return alone and stressed and gap > _HEADS * size


def _divided(row: Sequence[Line], edges: Sequence[float]) -> list[Line]:
    """The lines of a row, one for each column that it has."""
    columns: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in _words(row):
        columns[sum(word.left > edge for edge in edges)].append(word)
    return _lines(columns, row[0])


def _without_specks(words: list[Word]) -> list[Word]:
    """A line of a stamp without the marks that recognition saw around its words: a speck makes no list of it."""
    told = [k for k, word in enumerate(words) if not _is_speck(word)]
    return words[told[0] : told[-1] + 1] if told else []


def _is_speck(word: Word) -> bool:
    return word.confidence < _DOUBTFUL and word.text.strip(_SPECKS) == ""


def _by_gaps(row: Sequence[Line]) -> list[Line]:
    """The lines of a row divided at every wide gap of its own."""
    pieces = _pieces(_words(row), _BEFORE_STAMP * row[0].size)
    return _lines(pieces, row[0])


def _lines(pieces: Sequence[list[Word]], of: Line) -> list[Line]:
    """A line for each piece of a row that holds more than specks."""
    kept = [_without_specks(piece) for piece in pieces]
    return [line_of(words, of.row, of.page) for words in kept if words]


def _pieces(words: Sequence[Word], gap: float) -> list[list[Word]]:
    """Words from left to right, parted where more than ``gap`` stands between two of them."""
    pieces = [list(words[:1])]
    for before, word in pairwise(words):
        if word.left - before.right > gap:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _columns(
    rows: Sequence[Sequence[Line]], edges: Sequence[float], count: int
) -> list[list[Line]]:
    """The lines of every column; a row that has as many lines as there are columns has one for each."""
    columns: list[list[Line]] = [[] for _ in range(count)]
    for row in rows:
        for k, line in enumerate(row):
            columns[k if len(row) == count else sum(line.left > edge for edge in edges)].append(
                line
            )
    return columns
