"""An order whose line ends were lost, as text copied from a page often is: one paragraph from issuer to signature.

It is divided where an order is divided: around the word that names its kind, before the title, before the preamble,
before every point that goes on with the numbers of those above, and before the signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from actgen.read.words import NAME, ORDERS, POST, PREAMBLE_OPENS, operative_word

_SHORTEST = 200  # characters; shorter paragraphs are lines of an ordinary document
_KIND = re.compile(
    rf"(?<![«\"\w])(?:{'|'.join(kind.upper() for kind in sorted(ORDERS))})(?![\w»\"])"
)
_TITLE = re.compile(r"(?<!\S)(?:О|Об|Обо)\s+(?=[а-яё«\"])")
_LIST = 3  # points that make a list of a short paragraph
_REQUISITES = 160  # characters of date, number and place between the kind and the title
_POINT = re.compile(r"(?<=[.;:!?»)]\s)(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})[.)]\s+(?=[А-ЯЁA-Z«\"])")
_FIRST = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})[.)]\s")
# «п. 2. Создать»: the number of a point that is spoken of.
_CITED = re.compile(r"(?<!\w)(?:пп?|ст|гл|ч|ул|д|кв|каб|кл|№)\.?\s*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.»!])\s+(?=[А-ЯЁ])")
_ACQUAINTED = re.compile(r"(?<=\s)(?=С\s+(?:настоящим\s+)?(?:приказом|распоряжением)\s+ознакомлен)")
_SIGNATURE = 120  # characters from the post to the end of the name

_Number = tuple[int, ...]


def pieces_of(text: str) -> list[str]:
    """The lines that a run-on paragraph once was; the paragraph alone if it is an ordinary one.

    >>> pieces_of("1. Создать чат. 2. Вести его.")
    ['1. Создать чат. 2. Вести его.']
    >>> pieces_of("1. Создать чат. 2. Вести его. 3. Закрыть его.")
    ['1. Создать чат.', '2. Вести его.', '3. Закрыть его.']
    """
    if len(text) < _SHORTEST and not _counts_to_three(text):
        return [text]
    cuts = {0, len(text)}
    start = 0
    operative = operative_word(text) if _KIND.search(text) else None
    if operative is not None and (kind := _KIND.search(text, 0, operative.start())):
        cuts |= {*kind.span(), *_of_head(text, kind.end(), operative.start()), operative.end()}
        start = operative.end()
    points = [*_points(text, start)]
    if start or points:
        cuts |= {*points}
        cuts |= {*_of_tail(text, max([start, *points]))} if start else set()
    pieces = [text[begin:end].strip() for begin, end in pairwise(sorted(cuts))]
    return [piece for piece in pieces if piece]


def _counts_to_three(text: str) -> bool:
    """Whether a short paragraph is a list none the less: «1. … 2. … 3. …»."""
    return text.startswith(("1. ", "1.\t")) and len([*_points(text, 0)]) >= _LIST


def _of_head(text: str, start: int, stop: int) -> Iterator[int]:
    """Where the title and the preamble begin."""
    title = _TITLE.search(text, start, min(start + _REQUISITES, stop))
    if title is not None:
        yield title.start()
        start = title.end()
    if preamble := PREAMBLE_OPENS.search(text, start, stop):
        yield preamble.start()


def _points(text: str, start: int) -> Iterator[int]:
    """Where points begin, each with the number that may follow the one before it."""
    first = _FIRST.match(text, start)
    if first is None:
        return
    yield first.start()
    number = _number(first)
    for match in _POINT.finditer(text, first.end()):
        found = _number(match)
        if _follows(found, number) and not _CITED.search(text, start, match.start()):
            yield match.start()
            number = found


def _number(match: re.Match[str]) -> _Number:
    return tuple(map(int, match["number"].split(".")))


def _follows(number: _Number, above: _Number) -> bool:
    """Whether a number is the next one on its level, or the first below the one above."""
    depth = len(number) - 1
    if number == (*above, 1):
        return True
    return depth < len(above) and number == (*above[:depth], above[depth] + 1)


def _of_tail(text: str, start: int) -> Iterator[int]:
    """Where the signature begins below the last point, and the list of those who are acquainted."""
    for match in _SENTENCE.finditer(text, start):
        rest = text[match.end() : match.end() + _SIGNATURE]
        if POST.match(rest) and NAME.search(rest):
            yield match.end()
            break
    if acquainted := _ACQUAINTED.search(text, start):
        yield acquainted.start()
