"""Deadlines as they stand in a cell of a plan or in the «срок» of a clause: one or several in one text.

A cell says more than a sentence does: «22–26.04.2024», «май, октябрь 2024 года», «5 января, 12.00», «В течение года
по предварительному согласованию».
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from actgen.russian.dates import find_dates
from actgen.russian.deadlines import (
    DateRange,
    Deadline,
    Unparsed,
    Until,
    find_deadlines,
    parse_deadline,
)

_MONTH_NAME = r"[а-яё]{3,8}"
# «22–26.04.2024», «с 26 по 30.10.2026», «2–4 января 2027 г.»
_DAYS = re.compile(
    r"(?i)(?<![\d.])(?:с\s+)?(?P<first>\d{1,2})(?:\.(?P<month>\d\d))?(?:\s*[–—-]\s*|\s+по\s+)"
    r"(?P<last>\d{1,2}\.\d\d\.\d{4})(?!\d)"
)
_TIME = re.compile(
    r"(?i)(?:,|\s)\s*(?:в|с|к)?\s*\b\d{1,2}[.:]\d\d(?:\s*[–-]\s*\d{1,2}[.:]\d\d)?(?:\s*ч(?:ас\w*|\.)?)?$"
)
_BETWEEN = re.compile(r"\s*(?:[,;\n]|\s+и\s+)\s*")
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """One deadline of a cell: its words and its value; None where the cell is empty."""

    wording: str
    deadline: Deadline | None


def read_cell(text: str, base: datetime.date | None = None) -> list[Said]:
    """The deadlines of a cell, at least one; what is not understood is `Unparsed`. ``base`` lends its year.

    >>> [said.deadline.text() for said in read_cell("15 мая, 20 июня 2024 г.")]
    ['до 15.05.2024', 'до 20.06.2024']
    >>> read_cell("22–26.04.2024")[0].deadline.text()
    'с 22.04.2024 по 26.04.2024'
    """
    wording = " ".join(text.split())
    whole = _parsed(wording, base)
    if not isinstance(whole, Unparsed):
        return [Said(wording, whole)]
    pieces = [piece for piece in _BETWEEN.split(text.strip()) if piece.strip()]
    if len(pieces) > 1:
        shared = _shared_year(text) or base
        listed = [Said(" ".join(piece.split()), _parsed(piece, shared)) for piece in pieces]
        if not any(isinstance(said.deadline, Unparsed) for said in listed):
            return listed
    return [Said(wording, _within_prose(wording, base) or Unparsed(wording))]


def impossible_date(text: str) -> str:
    """A date in a text that no calendar has («31.02.2024»), «» if there is none."""
    for span in find_dates(text):
        if span.value is None and span.year is not None:
            return text[span.start : span.stop]
    return ""


def _parsed(text: str, base: datetime.date | None) -> Deadline:
    found = parse_deadline(text, base)
    if isinstance(found, Unparsed) and (bare := _TIME.sub("", text)) != text:
        found = parse_deadline(bare, base)
    return _days(text) or found if isinstance(found, Unparsed) else found


def _days(text: str) -> Deadline | None:
    match = _DAYS.fullmatch(_TIME.sub("", text).strip(" .;,"))
    if match is None:
        return None
    last = parse_deadline(match["last"])
    if not isinstance(last, Until):
        return None
    try:
        month = int(match["month"] or last.date.month)
        first = last.date.replace(month=month, day=int(match["first"]))
    except ValueError:
        return None
    return DateRange(first, last.date) if first <= last.date else None


def _shared_year(text: str) -> datetime.date | None:
    """The first day of the one year that a list names: «май, октябрь 2024 года»."""
    years = set(_YEAR.findall(text))
    return datetime.date(int(years.pop()), 1, 1) if len(years) == 1 else None


def _within_prose(wording: str, base: datetime.date | None) -> Deadline | None:
    """The deadline that a longer wording begins with; a second one makes it unclear."""
    spans = [s for s in find_deadlines(wording, base) if not isinstance(s.deadline, Unparsed)]
    dated = [span for span in spans if span.deadline.latest(base)] or spans
    return dated[0].deadline if len(dated) == 1 else None
