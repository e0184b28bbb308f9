"""An act whose line ends were lost, as text copied from a page often is: one paragraph from issuer to signature.

An order is divided around the word that names its kind, before the title, before the preamble, before every point that
goes on with the numbers of those above, and before the signature; rules before their stamps, kind and points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from actgen.read.signs.kinds import KINDS, ORDERS, kind_of
from actgen.read.signs.operative import operative_word
from actgen.read.signs.words import NAME, POST, PREAMBLE_OPENS
from actgen.read.structure.pasted_points import MANY, points_in
from actgen.read.structure.stamp_runs import stamp_lines

_SHORTEST = 200  # characters; shorter paragraphs are lines of an ordinary document
# Their first letters stand foremost, because they are quickly sought.
_ORDERS = sorted(kind.upper() for kind in ORDERS)
_KIND = re.compile(
    rf"[{''.join(kind[0] for kind in _ORDERS)}](?<![«\"\w].)"
    rf"(?:{'|'.join(f'(?<={kind[0]}){kind[1:]}' for kind in _ORDERS)})(?![\w»\"])"
)
_RULES = "|".join(kind.upper() for kind in KINDS if kind not in ORDERS).replace(" ", r"\s+")
_KIND_OF_RULES = re.compile(rf"(?<!\S)(?:{_RULES})(?![\w»\"-])")
# Where the numbers of rules begin: «1. Общие положения», «I. Общие положения».
_FIRST = re.compile(r"(?<=\s)(?:(?:Глава|Раздел|ГЛАВА|РАЗДЕЛ)\s+)?(?:1|I)\.\s+(?=[А-ЯЁ«\"])")
_HEAD = 500  # characters of letterhead, stamps, kind and title of rules
_STAMP = re.compile(r"(?<!\S)(?=(?:УТВЕРЖД|СОГЛАСОВАН|ПРИНЯТ|РАССМОТРЕН)[А-ЯЁ]+(?!\S))")
_TITLE = re.compile(r"(?<!\S)(?:О|Об|Обо)\s+(?=[а-яё«\"])")
_REQUISITES = 160  # characters of date, number and place between the kind and the title
_SENTENCE = re.compile(r"(?<=[.»!])\s+(?=[А-ЯЁ])")
_ACQUAINTED = re.compile(r"(?<=\s)(?=С\s+(?:настоящим\s+)?(?:приказом|распоряжением)\s+ознакомлен)")
_SIGNATURE = 120  # characters from the post to the end of the name


def pieces_of(text: str) -> list[str]:
    """The lines that a run-on paragraph once was; the paragraph alone if it is an ordinary one.

    >>> pieces_of("1. Создать чат. 2. Вести его.")
    ['1. Создать чат. 2. Вести его.']
    >>> pieces_of("1. Создать чат. 2. Вести его. 3. Закрыть его.")
    ['1. Создать чат.', '2. Вести его.', '3. Закрыть его.']
    """
    return _of_order(text) or _of_rules(text) or [text.strip()]


def _of_order(text: str) -> list[str]:
    """The lines of an order, or of points that run on; none where the text is too short for an order."""
    if len(text) < _SHORTEST and not _counts_to_three(text):
        return []
    cuts = {0, len(text)}
    start = 0
    operative = operative_word(text) if _KIND.search(text) else None
    if operative is not None and (kind := _KIND.search(text, 0, operative.start())):
        cuts |= {*kind.span(), *_of_head(text, kind.end(), operative.start()), operative.end()}
        start = operative.end()
    points = points_in(text, start)
    if start or points:
        cuts |= {*points}
        cuts |= {*_of_tail(text, max([start, *points]))} if start else set()
    pieces = _divided(text, cuts)
    return pieces if len(pieces) > 1 else []


def _of_rules(text: str) -> list[str]:
    """The lines of rules that name their kind and number their points; none of another text."""
    numbered = "1." in text or "I." in text  # sooner told than by the pattern
    first = _FIRST.search(text, 0, _HEAD) if numbered else None
    if first is None:
        return []
    head = text[: first.start()]
    kind = _KIND_OF_RULES.search(head)
    if kind is None and kind_of(head.strip()) is None:
        return []
    points = points_in(text, first.start())
    if len(points) < MANY:
        return []
    cuts = {0, len(text), *points, *_of_tail(text, points[-1])}
    if kind is not None:
        cuts |= {kind.start(), *(match.start() for match in _STAMP.finditer(head[: kind.start()]))}
    return [line for piece in _divided(text, cuts) for line in stamp_lines(piece)]


def _divided(text: str, cuts: set[int]) -> list[str]:
    pieces = [text[begin:end].strip() for begin, end in pairwise(sorted(cuts))]
    return [piece for piece in pieces if piece]


def _counts_to_three(text: str) -> bool:
    """Whether a short paragraph is a list none the less: «1. … 2. … 3. …»."""
    return text.startswith(("1. ", "1.\t")) and len(points_in(text)) >= MANY


def _of_head(text: str, start: int, stop: int) -> Iterator[int]:
    """Where the title and the preamble begin."""
    title = _TITLE.search(text, start, min(start + _REQUISITES, stop))
    if title is not None:
        yield title.start()
        start = title.end()
    if preamble := PREAMBLE_OPENS.search(text, start, stop):
        yield preamble.start()


def _of_tail(text: str, start: int) -> Iterator[int]:
    """Where the signature begins below the last point, and the list of those who are acquainted."""
    for match in _SENTENCE.finditer(text, start):
        rest = text[match.end() : match.end() + _SIGNATURE]
        if POST.match(rest) and NAME.search(rest):
            yield match.end()
            break
    if acquainted := _ACQUAINTED.search(text, start):
        yield acquainted.start()
