"""Acts that rest on acts no longer in force: by their grounds, by a citation in their text, by what they build on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from actgen.model.force import State
from actgen.model.past import PastAct
from actgen.model.place import Place
from actgen.russian.dates import DateError, parse_date
from actgen.source.excerpts import line_of
from actgen.source.form import ActForm
from actgen.source.references import Reference, find_references, same_number
from actgen.source.registry import KnownAct, known_as, standing
from actgen.source.walk import Step, get, listed, spelt, strings

_NUMBER, _DATE = ("номер", "number"), ("дата", "date")
_OWN = (
    "номер",
    "number",
    "дата",
    "date",
    "данные",
    "data",
    "заменяет",
    "supersedes",
    "примеры",
    "examples",
)
"""Keys below which no act is rested on: the act's own requisites, those it replaces, examples of other texts."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """A place of a file that rests on an act no longer in force.

    ``act`` is the cited act in words; ``newer`` the one in its place, «» if none is known; ``since`` the day from which
    the cited one is not in force, None if that is not known; ``excerpt`` the line of the file.
    """

    place: Place
    act: str
    state: State
    newer: str
    since: datetime.date | None
    excerpt: str


def outdated_in(
    path: Path, acts: Sequence[KnownAct], past: Sequence[PastAct], day: datetime.date
) -> list[Outdated]:
    """Everything in a YAML file that rests on an act which is not in force on a day, each act once in a line.

    Raises ErrorList if the file cannot be read.
    """
    form = ActForm.read(path)
    positions = form.positions
    own = next((each for each in acts if each.file.resolve() == path.resolve()), None)
    found: dict[tuple[str, int | None], Outdated] = {}
    for where, reference in _cited(form.data(), acts, past):
        lost = _lost(reference, acts, past, day, own)
        if lost is None:
            continue
        act, state, newer, since = lost
        place = positions.value(where)
        if reference.start:
            place = positions.within(where, reference.number, 0)
        known = Outdated(place, act, state, newer, since, line_of(positions, place))
        found.setdefault((act, place.line), known)
    return list(found.values())


def _cited(
    data: dict[str, Any], acts: Sequence[KnownAct], past: Sequence[PastAct]
) -> Iterator[tuple[Step, Reference]]:
    for path, number, date in _numbered(data, ()):
        yield path, Reference(number, date)
    rest = {key: value for key, value in data.items() if key not in _OWN}
    for path, text in strings(rest, (), _OWN):
        for reference in find_references(text):
            yield path, Reference(reference.number, reference.date, max(reference.start, 1))
        for each in past:
            if each.designation and (match := _as_designated(each.designation).search(text)):
                yield path, Reference(match[0], None, max(match.start(), 1))
    key = spelt(data, "дополняет", "extends")
    for path, name in listed((str(key),), data[key] if key else None):
        known = next((each for each in acts if each.name == name), None)
        if known is not None and known.act.number:
            yield path, Reference(known.act.number, known.act.date)


@lru_cache(maxsize=100)
def _as_designated(designation: str) -> re.Pattern[str]:
    """«СанПиН 2.4.2.2821-10» in a text, whatever the blanks and dashes."""
    written = re.escape(designation).replace(r"\ ", r"\s+").replace(r"\-", "[-–‑—]")
    return re.compile(rf"(?<!\w){written}(?![\w-])", re.IGNORECASE)


def _numbered(value: Any, path: Step) -> Iterator[tuple[Step, str, datetime.date | None]]:
    """Mappings with a number and a date of their own, but for the act itself: grounds, citations, stamps."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _numbered(item, (*path, index))
    elif isinstance(value, dict):
        number, date = get(value, *_NUMBER), get(value, *_DATE)
        if path and isinstance(number, str) and isinstance(date, str):
            key = spelt(value, *_NUMBER)
            yield (*path, str(key)), number, _day(date)
        for key, item in value.items():
            if key not in _OWN:
                yield from _numbered(item, (*path, key))


def _day(text: str) -> datetime.date | None:
    try:
        return parse_date(text)
    except DateError:
        return None  # told when the act is printed; a number alone may be enough


def _lost(
    reference: Reference,
    acts: Sequence[KnownAct],
    past: Sequence[PastAct],
    day: datetime.date,
    own: KnownAct | None,
) -> tuple[str, State, str, datetime.date | None] | None:
    """The cited act, its state, the newer act and the day of the change, if it is no longer in force.

    An act may cite those that it takes the place of itself (``own``).
    """
    known = known_as(reference, acts)
    if known is not None and own is not None and own.replaces(known):
        return None
    if known is not None:
        found = standing(known, acts, day)
        if found.state in (State.EXPIRED, State.SUPERSEDED):
            return known.described, found.state, found.by, found.since
        return None
    for each in past:
        designated = each.designation and _as_designated(each.designation)
        by_name = designated and designated.fullmatch(reference.number)
        by_number = reference.date == each.date and same_number(each.number, reference.number)
        if not (by_name or by_number):
            continue
        if each.repealed is not None and day < each.repealed:
            return None
        state = State.SUPERSEDED if each.superseded_by else State.EXPIRED
        return each.described, state, newest(each, past, day), each.repealed
    return None


def newest(act: PastAct, past: Sequence[PastAct], day: datetime.date) -> str:
    """The act that is in force on a day in the place of another: one that was replaced itself is not advised; «» if
    none is known."""
    seen = [act]
    while by := seen[-1].superseded_by:
        cited = {(each.date, each.number) for each in find_references(by)}
        following = next(
            (
                each
                for each in past
                if each not in seen
                and any(date == each.date and same_number(n, each.number) for date, n in cited)
                and (each.repealed is None or each.repealed <= day)
            ),
            None,
        )
        if following is None:
            return by
        seen.append(following)
    return ""
