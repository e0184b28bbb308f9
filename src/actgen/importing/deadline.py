"""Deadlines of clauses: where they stand in a sentence, and how a clerk writes them after «срок»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.importing.likeness import alike
from actgen.render.parts.sentences import deadline_inside
from actgen.russian.dates import figures
from actgen.russian.deadlines import (
    DateRange,
    Deadline,
    Month,
    Quarter,
    Until,
    Within,
    find_deadlines,
    parse_deadline,
)

_SPELLED = re.compile(r"(\d+) \([а-яё ]+\)")
_LONGEST = 120


def clerks_deadline(said: str) -> str | None:
    """What to write after «срок» so that ``said`` is printed, as short as it can be; None if nothing does.

    >>> clerks_deadline("до 19.04.2024"), clerks_deadline("в течение 3 (трёх) рабочих дней")
    ('19.04.2024', 'в течение 3 рабочих дней')
    >>> clerks_deadline("в мае 2024 года"), clerks_deadline("в срок до 19.04.2024")
    ('май 2024', None)
    """
    said = " ".join(said.split())
    return next((text for text in _spellings(said) if alike(deadline_inside(text), said)), None)


def _spellings(said: str) -> Iterator[str]:
    deadline = parse_deadline(said)
    small = said[:1].lower() + said[1:]
    if isinstance(deadline, Until):
        yield figures(deadline.date)
    if isinstance(deadline, Within):
        yield _SPELLED.sub(r"\1", small)
    if isinstance(deadline, Month | Quarter | DateRange):
        yield deadline.text()
    yield small
    yield said


def deadline_before(text: str) -> Iterator[tuple[str, str]]:
    """A deadline that begins a sentence, and the rest of it."""
    for stop in _ends(text):
        yield text[:stop], text[stop:].strip()


def deadline_after(text: str) -> Iterator[tuple[str, str]]:
    """A deadline that ends a sentence, and what stands before it."""
    for start in _starts(text):
        yield text[start:], text[:start].strip()


def _ends(text: str) -> list[int]:
    found = [span for span in find_deadlines(text[:_LONGEST]) if not text[: span.start].strip()]
    stops = [span.stop for span in found]
    # «Ежемесячно, до 5-го числа», «В день инструктажа»: as far as a wording that is understood goes
    for match in re.finditer(r"(?<=\w)\b", text[:_LONGEST]):
        if match.start() not in stops and is_understood(text[: match.start()]):
            stops.append(match.start())
    return sorted(stops, reverse=True)


def _starts(text: str) -> list[int]:
    found = find_deadlines(text)
    starts = [span.start for span in found if not text[span.stop :].strip(" .;")]
    return sorted(starts)


def is_understood(text: str) -> bool:
    """Whether a text is a deadline and nothing else."""
    deadline: Deadline = parse_deadline(text)
    return type(deadline).__name__ != "Unparsed"
