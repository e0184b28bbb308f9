"""Deadlines within acts: read a wording into a value, find the wordings in running text.

The values are in `deadline_values`, the grammar in `deadline_grammar`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from actgen.russian.dates import DateSpan, find_dates
from actgen.russian.deadline_grammar import DUE, MASK, RULES, RULES_FOR_CELLS, Rule
from actgen.russian.deadline_makers import Found, Make, one_line
from actgen.russian.deadline_values import (
    ByAgreement,
    Constantly,
    DateRange,
    Deadline,
    DuringYear,
    Month,
    MonthRange,
    Quarter,
    Recurrence,
    Unit,
    Unparsed,
    Until,
    Within,
)

__all__ = [
    "ByAgreement",
    "Constantly",
    "DateRange",
    "Deadline",
    "DeadlineSpan",
    "DuringYear",
    "Month",
    "MonthRange",
    "Quarter",
    "Recurrence",
    "Unit",
    "Unparsed",
    "Until",
    "Within",
    "find_deadlines",
    "parse_deadline",
]


@dataclass(frozen=True)
class DeadlineSpan:
    """A deadline expression within a text, with its offsets."""

    start: int
    stop: int
    deadline: Deadline


@lru_cache(maxsize=1024)
def parse_deadline(text: str, base: datetime.date | None = None) -> Deadline:
    """The value of a wording; what is not understood becomes Unparsed.

    `base` lends its year to a day or month without one («до 1 сентября»).

    >>> parse_deadline("октябрь 2023 – май 2024")
    MonthRange(start=Month(year=2023, month=10), end=Month(year=2024, month=5))
    >>> parse_deadline("в срок до 19 апреля 2024 года").text()
    'до 19.04.2024'
    """
    bare = _strip(text)
    masked, dates = _mask(bare)
    for pattern, make in _promising(_ALL_RULES, masked):
        match = pattern.fullmatch(masked)
        deadline = make(Found(match, dates, base, bare)) if match else None
        if deadline is not None:
            return deadline
    return Unparsed(one_line(text))


def find_deadlines(text: str, base: datetime.date | None = None) -> list[DeadlineSpan]:
    """The deadline expressions of a running text, in their order, none overlapping.

    A date that merely dates an act («от 13.04.2024 № 223-09») is no deadline.

    >>> text = "Во исполнение приказа от 13.04.2024 № 1 создать чаты до 19.04.2024."
    >>> [(text[s.start:s.stop], s.deadline.text()) for s in find_deadlines(text)]
    [('до 19.04.2024', 'до 19.04.2024')]
    """
    spans = sorted(_candidates(text, base), key=lambda span: (span.start, -span.stop))
    found: list[DeadlineSpan] = []
    for span in spans:
        if not found or span.start >= found[-1].stop:
            found.append(span)
    return found


def _candidates(text: str, base: datetime.date | None) -> Iterator[DeadlineSpan]:
    masked, dates = _mask(text)
    for pattern, make in _promising(RULES, masked):
        for match in pattern.finditer(masked):
            found = Found(match, dates, base, text[match.start() : match.end()])
            if deadline := make(found):
                yield DeadlineSpan(match.start(), found.stop, deadline)


def _promising(rules: tuple[Rule, ...], masked: str) -> Iterator[tuple[re.Pattern[str], Make]]:
    """The rules that a masked text has the words for: a search is dear, and few texts speak of time."""
    lowered = masked.lower()
    said = {word for word in _needed(rules) if word in lowered}
    return ((pattern, make) for pattern, make, needs in rules if not said.isdisjoint(needs))


@cache  # of the two grammars
def _needed(rules: tuple[Rule, ...]) -> frozenset[str]:
    """The beginnings of words that any of the rules needs."""
    return frozenset(word for _, _, needs in rules for word in needs)


def _mask(text: str) -> tuple[str, dict[int, DateSpan]]:
    spans = find_dates(text)
    if not spans:
        return text, {}
    masked, dates = list(text), {}
    for span in spans:
        masked[span.start : span.stop] = MASK * (span.stop - span.start)
        dates[span.start] = span
    return "".join(masked), dates


_ALL_RULES = RULES + RULES_FOR_CELLS
_DUE = DUE.replace(" ", r"\s+")


def _strip(text: str) -> str:
    return re.sub(rf"^\s*{_DUE}(?=\S)|^\s+|[\s.;,]+$", "", text, flags=re.IGNORECASE)
