"""The text layer of one PDF page → words.

pdfium has to be asked character by character through ctypes, half a microsecond each; so the text is taken whole,
cut at its blanks, and only the first and the last character of every word are asked for their place, those of a page
one after the other (``calls.ask``).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from actgen.read.page import Word
from actgen.read.pdf import calls
from actgen.read.pdf.turn import Turn
from actgen.read.pdf.typeface import Type, Types
from actgen.read.raw import SYMBOLS

_HYPHENS = "\ufffe\x02"  # pdfium's signs for a hyphen at the end of a line
# A no-break blank holds two words together when lines are broken, so it does here.
_PIECE = rf"[^\s\u200b{_HYPHENS}]+"
_WORD = re.compile(rf"{_PIECE}(?:\xa0{_PIECE})*[{_HYPHENS}]?|[{_HYPHENS}]")
_HARD = re.compile(rf"[\xa0\u200b{_HYPHENS}]")
_ODD = re.compile(rf"[\x00{_HYPHENS}]")
_ABOVE, _BELOW = 0.78, 0.22  # of the size: how far a word reaches from its baseline

MAX_CHARACTERS = 100_000
"""More of them on one page are no document: a page of this project's smallest type holds some 12,000."""


class Run(NamedTuple):
    """A word where it stands on the PDF page: the origin of its first character, the box of its last.

    ``start`` is that of the first character, ``stop`` of the one after the last.
    """

    text: str
    type: Type
    x: float
    y: float
    left: float
    bottom: float
    right: float
    top: float
    start: int
    stop: int


Found = tuple[str, Type, float, float, float, float, float, float, int, int]
"""What is in a ``Run``. Most words need no names for it, and naming it takes as long as asking pdfium."""


@dataclass(slots=True)
class Runs:
    """The words of a page in the order of its text, the types they are set in, and what has no letter.

    ``unmapped`` counts the characters whose font does not tell which letter they are.
    """

    words: Sequence[Found] = ()
    types: Sequence[Type] = ()
    unmapped: int = 0


def read_runs(page: Any, types: Types) -> Runs:
    """The words of a loaded page. Raises PageTooLarge if it holds more than MAX_CHARACTERS."""
    layer = pdfium.FPDFText_LoadPage(page)
    if not layer:
        return Runs()
    try:
        count = pdfium.FPDFText_CountChars(layer)
        if count > MAX_CHARACTERS:
            raise PageTooLarge(count)
        if count <= 0:
            return Runs()
        handle = calls.address(layer)
        text = _text(handle, count)
        unmapped = text.count("\x00") + text.count("\ufffd")
        return Runs(*_runs(handle, text, types), unmapped)
    finally:
        pdfium.FPDFText_ClosePage(layer)


class PageTooLarge(Exception):
    """More characters on a page than a document has."""


def _text(layer: int, count: int) -> str:
    """As many characters as pdfium counts; those it leaves out of its own text are NUL."""
    buffer = array("H", bytes(2 * (count + 1)))
    written = calls.text_of(layer, 0, count, buffer.buffer_info()[0])
    text = buffer[: max(written - 1, 0)].tobytes().decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    codes = (calls.letter(layer, k) for k in range(count))
    return "".join(chr(c) if 0 <= c < 0x110000 else "\ufffd" for c in codes)


def _runs(layer: int, text: str, types: Types) -> tuple[Sequence[Found], Sequence[Type]]:
    spans = _spans(text)
    objects = list(map(calls.text_object, repeat(layer), [start for start, _ in spans]))
    if None in objects:
        spans = [span for span, item in zip(spans, objects, strict=True) if item]
        objects = [item for item in objects if item]
    starts, stops = [start for start, _ in spans], [stop for _, stop in spans]
    words = [text[start:stop] for start, stop in spans]
    first = dict(zip(reversed(objects), reversed(starts), strict=True))
    of = dict(zip(first, types.of(layer, list(first.values()), list(first)), strict=True))
    if _ODD.search(text):
        words = list(map(_printable, words))
    if any(type_.symbols for type_ in of.values()):
        words = [
            _sign(word) if of[item].symbols else word
            for word, item in zip(words, objects, strict=True)
        ]
    origins, boxes = calls.Answers("d", len(words), 2), calls.Answers("f", len(words), 4)
    calls.ask(calls.char_origin, repeat(layer), starts, origins.places(0), origins.places(1))
    calls.ask(calls.char_box, repeat(layer), [stop - 1 for stop in stops], boxes.places())
    runs: list[Found] = list(
        zip(
            words,
            [of[item] for item in objects],
            origins.column(0),
            origins.column(1),
            *map(boxes.column, (0, 3, 2, 1)),
            starts,
            stops,
            strict=True,
        )
    )
    if "" in words:
        runs = [run for run in runs if run[0]]
    if _sets_letters_apart(words, starts, stops):
        runs = _tightened(layer, list(map(Run._make, runs)))
    return runs, list(of.values())


def _spans(text: str) -> list[tuple[int, int]]:
    """From where to where the words of a text go."""
    if _HARD.search(text):
        return [match.span() for match in _WORD.finditer(text)]
    spans = []  # the same in half the time, where blanks alone set words apart
    stop = 0
    for word in text.split():
        start = text.index(word, stop)
        stop = start + len(word)
        spans.append((start, stop))
    return spans


def _sets_letters_apart(words: Sequence[str], starts: Sequence[int], stops: Sequence[int]) -> bool:
    """Whether letters may be set apart by their spacing: three at least follow one another, a sign between each two."""
    if sum(len(word) == 1 for word in words) < 3:
        return False
    single = [k for k, word in enumerate(words) if len(word) == 1]
    return sum(k + 1 == m and starts[m] == stops[k] + 1 for k, m in pairwise(single)) >= 2


def _printable(word: str) -> str:
    """A word without the signs that pdfium puts for what has no letter and for hyphens at the end of lines."""
    word = word.replace("\x00", "")
    return word[:-1] + "-" if word and word[-1] in _HYPHENS else word


def _is_letter(run: Run) -> bool:
    return len(run.text) == 1 and run.text.isalpha()


def _sign(word: str) -> str:
    """A sign of Wingdings or Symbol, whatever letter the font gives it; an unknown one is a bullet."""
    if len(word) > 1:
        return word
    code = ord(word) if word else 0
    return SYMBOLS.get(code | 0xF000 if code < 0x100 else code, "•")


def _tightened(layer: int, runs: Sequence[Run]) -> list[Found]:
    """Letters set apart by their spacing alone («П Р И К А З» without a blank in the file) are one word."""
    result: list[Found] = []
    position = 0
    while position < len(runs):
        stop = position + 1
        while stop < len(runs) and _spaced(layer, runs[stop - 1], runs[stop]):
            stop += 1
        first, last = runs[position], runs[stop - 1]
        if stop - position >= 3:
            word = "".join(run.text for run in runs[position:stop])
            result.append((word, *first[1:4], *last[4:8], first.start, last.stop))
        else:
            result += runs[position:stop]
        position = stop
    return result


def _spaced(layer: int, run: Run, after: Run) -> bool:
    return (
        _is_letter(run)
        and _is_letter(after)
        and after.start == run.stop + 1
        and abs(after.y - run.y) < 1
        and calls.is_generated(layer, run.stop) == 1
    )


def direction(runs: Runs) -> int | None:
    """The quarter in which most characters run, None on a page without words."""
    if runs.words and all(type_.quarter == 0 for type_ in runs.types):
        return 0
    weights = [0, 0, 0, 0]
    for text, type_, *_ in runs.words:
        if type_.quarter is not None:
            weights[type_.quarter] += len(text)
    return weights.index(max(weights)) if any(weights) else None


def place(runs: Iterable[Found], turn: Turn) -> tuple[list[Word], list[str]]:
    """The words on the upright page, but for those outside of it, and the lines that lie askew."""
    words: list[Word] = []
    turned: list[Run] = []
    askew: list[Run] = []
    upright, x0, y0 = turn.quarter, turn.box[0], turn.box[3]
    width, height = turn.size
    add = words.append
    for run in runs:
        text, type_, x, y, left, bottom, right, top, _, _ = run
        if type_.quarter != upright:
            (askew if type_.quarter is None else turned).append(Run._make(run))
            continue
        size = type_.size
        if upright == 0:
            size = size or top - bottom
            left, baseline, right = x - x0, y0 - y, right - x0
        else:
            _, top, right, bottom = turn.area(left, bottom, right, top)
            left, baseline = turn.point(x, y)
            size = size or bottom - top
        if right <= left:  # the text goes on in another line
            right = left + 0.5 * size * len(text)
        top, bottom = baseline - _ABOVE * size, baseline + _BELOW * size
        if right > 0 and left < width and bottom > 0 and top < height:
            add(Word(text, left, top, right, bottom, size, type_.bold))
    return words + on_page(_turned(turned, turn), turn), _askew(askew)


def on_page(words: Sequence[Word], turn: Turn) -> list[Word]:
    """The words but for those outside of the page."""
    width, height = turn.size
    return [w for w in words if w.right > 0 and w.left < width and w.bottom > 0 and w.top < height]


def _turned(runs: Sequence[Run], turn: Turn) -> list[Word]:
    """Each line that runs up or down as one word."""
    words: list[Word] = []
    last: Run | None = None
    for run in runs:
        size = run.type.size or 10.0
        x, y = turn.point(run.x, run.y)
        left, top, right, bottom = turn.area(run.left, run.bottom, run.right, run.top)
        left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
        upright = ((run.type.quarter or 0) - turn.quarter) % 2 == 1
        across = left + right if upright else top + bottom
        word = words[-1] if words and last and last.type == run.type else None
        axis = (
            0.0 if word is None else word.left + word.right if upright else word.top + word.bottom
        )
        if word is not None and abs(across - axis) < size:
            word.text = f"{word.text} {run.text}"
            word.left, word.top = min(word.left, left), min(word.top, top)
            word.right, word.bottom = max(word.right, right), max(word.bottom, bottom)
        else:
            words.append(Word(run.text, left, top, right, bottom, size, run.type.bold, turned=True))
        last = run
    return words


def _askew(runs: Sequence[Run]) -> list[str]:
    """What lies across the page, as one text."""
    text = " ".join(run.text for run in runs)
    return [text] if text else []
