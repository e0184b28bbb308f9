"""Small corrections of what is wrong in a few words: a number, a date, a deadline."""

from __future__ import annotations

import datetime
import re

from actgen.annotation.edits import Replace
from actgen.check.kinds.citation import NUMBER
from actgen.model.act import Act
from actgen.model.finding import Evidence
from actgen.model.requirement import (
    CitationRequirement,
    DeadlineRequirement,
    IndicatorRequirement,
    Requirement,
)
from actgen.russian.dates import MONTHS, figures, find_dates
from actgen.russian.deadlines import find_deadlines


def corrections(requirement: Requirement, evidence: Evidence, act: Act) -> list[Replace]:
    """The words of a quote to be replaced so that it says what the requirement asks; none if it takes more."""
    if isinstance(requirement, CitationRequirement):
        return _citation(requirement, evidence, act)
    if isinstance(requirement, DeadlineRequirement):
        return _deadline(requirement, evidence)
    if isinstance(requirement, IndicatorRequirement) and not requirement.counted:
        return _share(requirement, evidence)
    return []


def _citation(requirement: CitationRequirement, evidence: Evidence, act: Act) -> list[Replace]:
    """The number and the date of the cited act put right, or put in where they are lacking."""
    number, date = requirement.number or act.number, requirement.date or act.date
    start = evidence.place.start or 0
    quote, found = evidence.quote, []
    cited = NUMBER.search(quote)
    days = [day for day in find_dates(quote) if day.value is not None]
    dated = f"от {figures(date)} " if date else ""
    if date and days and days[0].value != date:
        found.append(
            Replace(start + days[0].start, start + days[0].stop, figures(date), requirement.id)
        )
    if number and cited and cited[1].rstrip(".,;-") != number:
        wrong = cited[1].rstrip(".,;-")
        at = start + cited.start(1)
        found.append(Replace(at, at + len(wrong), number, requirement.id))
    if number and not cited:
        before = "" if days else f" {dated.rstrip()}"
        at = start + len(quote)
        found.append(Replace(at, at, f"{before} № {number}", requirement.id))
    elif date and not days and cited:
        at = start + len(quote[: cited.start()].rstrip())
        found.append(Replace(at, at, f" {dated.rstrip()}", requirement.id))
    return found


def _share(requirement: IndicatorRequirement, evidence: Evidence) -> list[Replace]:
    """Every share of the quote that falls short becomes the one required."""
    start, found = evidence.place.start or 0, []
    for match in _PER_CENT.finditer(evidence.quote):
        share = float(match["share"].replace(",", "."))
        bound = requirement.at_most if requirement.at_least is None else requirement.at_least
        assert bound is not None  # the model wants one of the two
        wrong = share > bound if requirement.at_least is None else share < bound
        if wrong:
            at = start + match.start("share")
            found.append(Replace(at, at + len(match["share"]), f"{bound:g}", requirement.id))
    return found


_PER_CENT = re.compile(r"(?P<share>\d+(?:[.,]\d+)?)\s*(?:%|процент)")


def _deadline(requirement: DeadlineRequirement, evidence: Evidence) -> list[Replace]:
    """Every later day of the quote becomes the last one allowed."""
    start, latest = evidence.place.start or 0, requirement.latest
    found: list[Replace] = []
    for day in find_dates(evidence.quote):
        said = day.value or day.in_year(latest.year)
        if said is not None and said > latest:
            written = written_like(evidence.quote[day.start : day.stop], latest)
            found.append(Replace(start + day.start, start + day.stop, written, requirement.id))
    if found:
        return found
    for span in find_deadlines(evidence.quote, None):
        written = written_like(evidence.quote[span.start : span.stop], latest)
        found.append(
            Replace(start + span.start, start + span.stop, f"до {written}", requirement.id)
        )
    return found


def written_like(sample: str, day: datetime.date) -> str:
    """A day written the way the clerk writes: in figures or with the month in words, with «г.», «года» or neither.

    The year is always said.

    >>> day = datetime.date(2024, 4, 9)
    >>> written_like("«01» мая 2024 года", day), written_like("1 мая", day), written_like("01.05.24г.", day)
    ('«09» апреля 2024 года', '9 апреля 2024 года', '09.04.24г.')
    """
    ending = _YEAR_WORD.search(sample)
    year = ending[0] if ending else ""
    if _MONTH_IN_WORDS.search(sample) is None:
        short = _SHORT_YEAR.search(sample) is not None
        shown = f"{day.day:02}.{day.month:02}.{day.year % 100:02}" if short else figures(day)
        return f"{shown}{year}"
    quoted = _QUOTED_DAY.match(sample)
    number = f"{quoted[1]}{day.day:02}{quoted[2]}" if quoted else str(day.day)
    unsaid = not year and re.search(r"\d{4}", sample) is None
    return f"{number} {MONTHS[day.month][1]} {day.year}{' года' if unsaid else year}"


_QUOTED_DAY = re.compile(r"(?=0|\D)([«\"“„']?)\d{1,2}([»\"”“']?)")
_YEAR_WORD = re.compile(r"(?<=\d)\s*г(?:\.|ода?|оду)?$")
_SHORT_YEAR = re.compile(r"\.\d\d(?!\d)(?!\.)")
_MONTH_IN_WORDS = re.compile(
    rf"\b(?:{'|'.join(form[:3] for forms in MONTHS.values() for form in forms)})", re.IGNORECASE
)
