"""How often something recurs, as a value: «не реже двух раз в год» is (2, a year, at least)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from actgen.russian.number_words import cardinal_number


class Period(Enum):
    """What a recurrence is counted in; the value is the beginning of its word in any form."""

    DAY = "день|дня|дней|дни|сут"
    WEEK = "недел"
    MONTH = "месяц"
    QUARTER = "квартал|четверт|триместр"
    HALF_YEAR = "полугод"
    YEAR = "год|учебн|лет"


@dataclass(frozen=True)
class Frequency:
    """`times` in every `number` periods; `bound` says whether that is the least or the most."""

    times: int
    period: Period
    number: int = 1
    bound: Literal["exactly", "at least", "at most"] = "exactly"


_ADVERBS = {
    "ежедневно": Period.DAY,
    "еженедельно": Period.WEEK,
    "ежемесячно": Period.MONTH,
    "ежеквартально": Period.QUARTER,
    "ежегодно": Period.YEAR,
}
_TIMES = re.compile(
    r"(?:(?P<bound>не (?:реже|менее|чаще)) )?(?:чем )?(?:(?P<times>\d+|[а-яё]+) )?раза? в "
    r"(?:(?P<number>\d+|[а-яё]+) )?(?P<period>[а-яё]+)"
)
_EVERY = re.compile(r"кажд(?:ый|ую|ое) (?P<period>[а-яё]+)|каждого (?P<genitive>[а-яё]+)")
_WEEKDAY = re.compile(r"\b(?:понедельник|вторник|сред[аыу]|четверг|пятниц|суббот|воскресень)")


def frequency(wording: str) -> Frequency | None:
    """The value of a recurrence, None where it has no number («по мере необходимости»).

    >>> frequency("не реже двух раз в год")
    Frequency(times=2, period=<Period.YEAR: 'год|учебн|лет'>, number=1, bound='at least')
    >>> frequency("ежеквартально, до 10 числа").period.name, frequency("раз в две недели").number
    ('QUARTER', 2)
    >>> frequency("по мере необходимости") is None
    True
    """
    text = " ".join(wording.lower().split())
    for adverb, period in _ADVERBS.items():
        if adverb in text and not _WEEKDAY.search(text):
            return Frequency(1, period)
    if match := _TIMES.search(text):
        return _in_times(match)
    if match := _EVERY.search(text):
        word = match["period"] or match["genitive"]
        if _WEEKDAY.match(word):
            return Frequency(1, Period.WEEK)
        found = _period(word)
        return Frequency(1, found) if found else None
    days = len(_WEEKDAY.findall(text))
    return Frequency(days, Period.WEEK) if days else None


def _in_times(match: re.Match[str]) -> Frequency | None:
    period = _period(match["period"])
    is_adjective = match["number"] and _period(match["number"])  # «в учебный год»
    number = 1 if is_adjective else _value(match["number"])
    times = _value(match["times"])
    if period is None or not times or not number:
        return None
    if not match["bound"]:
        return Frequency(times, period, number)
    return Frequency(times, period, number, "at most" if "чаще" in match["bound"] else "at least")


def _period(word: str) -> Period | None:
    return next((period for period in Period if re.match(period.value, word)), None)


def _value(word: str | None) -> int | None:
    if word is None:
        return 1
    return int(word) if word.isdigit() else cardinal_number(word)
