"""Working days by the Russian calendar with the days off that the Government transfers every year.

The transfers are those that the library `holidays` knows; a year it does not know is said, never guessed. Days off
of single regions and the paid days off of 2020 and 2021 decreed by the President are not counted as days off.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

import holidays

_DAY = datetime.timedelta(days=1)
_FIRST = 2005  # since then the New Year holidays and their transfers are regular


@lru_cache(maxsize=1)
def known_years() -> range:
    """The years whose transferred days are known, without a gap up to the newest."""
    known = _calendar().special_public_holidays
    last = _FIRST
    while last + 1 in known:
        last += 1
    return range(_FIRST, last + 1)


def is_working(day: datetime.date) -> bool | None:
    """Whether people work that day; None for a year that is unknown."""
    return _calendar().is_working_day(day) if day.year in known_years() else None


@lru_cache(maxsize=4096)
def count(start: datetime.date, stop: datetime.date) -> int | None:
    """Working days after ``start`` up to and including ``stop``, negative backwards; None if a year is unknown."""
    if start > stop:
        backwards = count(stop, start)
        return None if backwards is None else -backwards
    if any(day.year not in known_years() for day in (start, stop)):
        return None
    days = (start + _DAY * n for n in range(1, (stop - start).days + 1))
    return sum(_calendar().is_working_day(day) for day in days)


def nth(start: datetime.date, number: int) -> datetime.date | None:
    """The ``number``-th working day after ``start`` (ГК РФ, ст. 191); None if an unknown year is reached."""
    day = start
    while number and day < datetime.date.max:
        day += _DAY
        working = is_working(day)
        if working is None:
            return None
        number -= working
    return day


def last_before(day: datetime.date) -> datetime.date | None:
    """The last working day not after ``day``; None if the year is unknown."""
    working = is_working(day)
    while working is False:
        day -= _DAY
        working = is_working(day)
    return day if working else None


@lru_cache(maxsize=1)
def _calendar() -> holidays.HolidayBase:
    return holidays.country_holidays("RU")
