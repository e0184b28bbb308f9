"""What recurs, as a rule of iCalendar (RFC 5545, RRULE): «ежеквартально, до 10 числа» → when exactly.

One rule serves both the next occurrence and the calendar file. Where a wording names no day, the occurrence falls due
on the last day of its period (of a week: on Friday).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from dateutil.rrule import rrulestr

from actgen.russian.dates import find_dates
from actgen.russian.recurrences import Frequency, Period, frequency

_WEEKDAYS = {
    "понедельник": "MO", "вторник": "TU", "сред": "WE", "четверг": "TH", "пятниц": "FR", "суббот": "SA",
    "воскресень": "SU",
}  # fmt: skip
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})", re.IGNORECASE)
_BY_DAY = re.compile(r"(?:до|не позднее|к) (\d{1,2})(?:-?(?:го|му))? числ", re.IGNORECASE)
# Their bounds are set by each school for itself.
_SCHOOL = re.compile(r"четверт|триместр|учебн", re.IGNORECASE)
_MONTHS_PER = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}
_LONGEST_SEARCH = 5000  # occurrences


@dataclass(frozen=True, slots=True)
class Schedule:
    """A rule and the day it is counted from."""

    rule: str
    start: datetime.date

    def occurrences(self, since: datetime.date) -> Iterator[datetime.date]:
        """The occurrences on or after a day, in their order."""
        midnight = datetime.time()
        rule = rrulestr(self.rule, dtstart=datetime.datetime.combine(self.start, midnight))
        moments = rule.xafter(datetime.datetime.combine(since, midnight), inc=True)
        with suppress(ValueError, OverflowError):  # the calendar ends with the year 9999
            for moment, _ in zip(moments, range(_LONGEST_SEARCH), strict=False):
                yield moment.date()


def is_of_school_year(wording: str) -> bool:
    """Whether a recurrence counts in school quarters, whose days this program cannot know."""
    return _SCHOOL.search(wording) is not None


def impossible_day(wording: str) -> str:
    """A day that a recurrence names and no month has («30 февраля», «45 числа»), «» if there is none."""
    for span in find_dates(wording):
        if span.in_year(2024) is None:
            return wording[span.start : span.stop]
    by_day = _BY_DAY.search(wording)
    return f"{by_day[1]} число" if by_day and not 1 <= int(by_day[1]) <= 31 else ""


def schedule(wording: str, start: datetime.date) -> Schedule | None:
    """The rule of a recurrence from a day on; None if it has none («по мере необходимости», «раз в четверть»).

    >>> schedule("ежемесячно до 5 числа", datetime.date(2024, 1, 1)).rule
    'FREQ=MONTHLY;BYMONTHDAY=5'
    >>> schedule("еженедельно, по пятницам", datetime.date(2024, 1, 1)).rule
    'FREQ=WEEKLY;BYDAY=FR'
    """
    how_often = frequency(wording)
    weekdays = [_WEEKDAYS[found.lower()] for found in _WEEKDAY.findall(wording)]
    if weekdays:
        every = how_often.number if how_often and how_often.period is Period.WEEK else 1
        return Schedule(_rule("WEEKLY", every, f"BYDAY={','.join(dict.fromkeys(weekdays))}"), start)
    if how_often is None or how_often.bound == "at most" or is_of_school_year(wording):
        return None
    if how_often.period is Period.DAY:
        if how_often.number > 1:
            return Schedule(_rule("DAILY", how_often.number), start)
        return Schedule(_rule("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR"), start)
    if how_often.period is Period.WEEK:
        return Schedule(_rule("WEEKLY", how_often.number, "BYDAY=FR"), start)
    return Schedule(_by_months(wording, how_often), start)


def _by_months(wording: str, how_often: Frequency) -> str:
    dates = [span for span in find_dates(wording) if span.day and span.in_year(2024)]
    if dates and how_often.period is Period.YEAR:
        return _rule("MONTHLY", 1, f"BYMONTH={dates[0].month}", _day(dates[0].day))
    months = _MONTHS_PER[how_often.period] * how_often.number
    if how_often.number == 1 and how_often.times > 1 and months % how_often.times == 0:
        months //= how_often.times  # «два раза в год»
    by_day = _BY_DAY.search(wording)
    day = int(by_day[1]) if by_day else 0
    if not 1 <= day <= 31:
        day = 0
    if months == 1:
        return _rule("MONTHLY", 1, _day(day))
    if 12 % months:
        return _rule("MONTHLY", months, _day(day))
    # A day of the month after the period («ежеквартально, до 10 числа»), else the period's last.
    ends = [1 + m % 12 if day else m for m in range(months, 13, months)]
    return _rule("MONTHLY", 1, f"BYMONTH={','.join(map(str, sorted(ends)))}", _day(day))


def _day(day: int) -> str:
    """A day of the month, 0 for its last; a short month has the last day that it has."""
    if day <= 28:
        return f"BYMONTHDAY={day or -1}"
    return f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"


def _rule(freq: str, interval: int, *parts: str) -> str:
    every = (f"INTERVAL={interval}",) if interval > 1 else ()
    return ";".join((f"FREQ={freq}", *every, *parts))
