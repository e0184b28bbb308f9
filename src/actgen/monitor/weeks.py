"""The week that a cell of a table names, however it is written."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from actgen.monitor.findings import Period
from actgen.russian.dates import find_dates
from actgen.tables.cells import Raw

_FIRST_YEAR, _LAST_YEAR = 1990, 2100

# «20.02-22.02.2023», «20.02.2023–22.02.2023», «с 20.02 по 22.02.2023», «27-31.03.2023», «20.02.-22.02.23»
_WEEK = re.compile(
    r"(?:с\s*)?(?P<d1>\d{1,2})(?:\.(?P<m1>\d{1,2})(?:\.(?P<y1>\d{4}|\d{2}))?)?\.?(?:\s*г\.?)?\s*(?:[-–—−]|по|до)\s*"
    r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4}|\d{2})\.?(?:\s*(?:г\.?|года))?"
)
_ISO_WEEK = re.compile(r"(?P<year>\d{4})-?w(?P<week>\d{1,2})")
_NAMED_WEEK = re.compile(r"(?:№\s*)?(?P<week>\d{1,2})(?:-?[яй])?\s*нед\S*\s*(?P<year>\d{4})\D{0,6}")


def week(cell: Raw) -> Period | None:
    """The week in a cell, None if it is none; a date alone is a period of one day.

    >>> week(Raw("27.03-31.03.2023"))
    Period(start=datetime.date(2023, 3, 27), stop=datetime.date(2023, 3, 31))
    """
    if isinstance(cell.value, datetime.date):
        return _period(cell.value, cell.value)
    return _week(cell.text.lower())


@lru_cache(maxsize=1000)
def _week(text: str) -> Period | None:
    if match := _WEEK.fullmatch(text):
        return _in_figures(match)
    for pattern in (_ISO_WEEK, _NAMED_WEEK):
        if match := pattern.fullmatch(text):
            return _numbered(int(match["year"]), int(match["week"]))
    return _in_words(text)


def _in_figures(match: re.Match[str]) -> Period | None:
    year = _year(match["y2"])
    stop = _date(year, match["m2"], match["d2"])
    month = match["m1"] or match["m2"]
    start = _date(_year(match["y1"]) if match["y1"] else year, month, match["d1"])
    if start and stop and start > stop and not match["y1"]:  # «26.12-06.01.2023»
        start = _date(year - 1, month, match["d1"])
    return _period(start, stop)


def _in_words(text: str) -> Period | None:
    """«с 27 по 31 марта 2023 г.», «31 марта 2023 г.», «31.03.2023»."""
    spans = find_dates(text)
    rest = text
    for span in reversed(spans):
        rest = rest[: span.start] + rest[span.stop :]
    if not spans or len(spans) > 2 or re.sub(r"\bс\b|\bпо\b|\bна\b|\bг\b|[-–—.,\s]", "", rest):
        return None
    return _period(spans[0].value, spans[-1].value)


def _numbered(year: int, number: int) -> Period | None:
    try:
        monday = datetime.date.fromisocalendar(year, number, 1)
        return _period(monday, datetime.date.fromisocalendar(year, number, 7))
    except ValueError:
        return None


def _period(start: datetime.date | None, stop: datetime.date | None) -> Period | None:
    if not start or not stop or start > stop or not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        return None
    return Period(start, stop) if stop.year <= _LAST_YEAR else None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _date(year: int, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(year, int(month), int(day))
    except ValueError:
        return None
