"""Points that begin alike become one point with a list: «создать в учебном профиле чаты директора: с …; с …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.drafting.points import Point
from actgen.russian.morphology import parses

_FEWEST_WORDS = 4
"""So many words must be common, else the lead-in says too little."""

_OF_ITEMS = frozenset({"PREP", "CONJ", "ADVB", "ADJF", "PRTF"})


@dataclass(frozen=True, slots=True)
class Folded:
    """A text, and the list under it: each item with the point it comes from; without a list, the only point."""

    text: str
    points: tuple[Point, ...]
    items: tuple[str, ...] = ()


def folded(points: Sequence[Point]) -> list[Folded]:
    """Neighbours with a common beginning put together; the order of the points stays."""
    result: list[Folded] = []
    start = 0
    while start < len(points):
        stop, common = start + 1, points[start].text.split()[:-1]
        while stop < len(points):
            shared = _trimmed(_common(common, points[stop].text.split()))
            if len(shared) < _FEWEST_WORDS:
                break
            common, stop = shared, stop + 1
        result.append(_fold(points[start:stop], common))
        start = stop
    return result


def _fold(points: Sequence[Point], common: Sequence[str]) -> Folded:
    if len(points) == 1:
        return Folded(points[0].text, tuple(points))
    items = tuple(" ".join(point.text.split()[len(common) :]) for point in points)
    return Folded(_plural(common), tuple(points), items)


def _common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    count = 0
    while count < min(len(one), len(other) - 1) and one[count] == other[count]:
        count += 1
    return list(one[:count])


def _trimmed(words: list[str]) -> list[str]:
    """Without what begins the items rather than ends the lead-in; nothing if a comma is left open."""
    while words and _begins_items(words[-1].lower()):
        words = words[:-1]
    return [] if words and words[-1].endswith(",") else words


def _begins_items(word: str) -> bool:
    best = parses(word)[0]
    return best.pos in _OF_ITEMS and not best.has("Subx")  # «заведующего» is a person


def _plural(words: Sequence[str]) -> str:
    """A lead-in whose items are several of one thing names it in the plural: «чат директора» → «чаты директора»."""
    text = " ".join(words)
    for noun in ("чат", "беседу", "группу"):
        form = parses(noun)[0].inflect("plur", "accs")
        text = re.sub(rf"(?<=\s){noun}(?=\s|$)", form or noun, text)
    return text
