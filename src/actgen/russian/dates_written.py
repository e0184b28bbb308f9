"""Dates and periods written out: «13 апреля 2024 года», «первое сентября …», «с 1 по 15 сентября».

Sources: ГОСТ Р 7.0.97-2016, requisite 10 (figures, month in words); Розенталь, § 167 (the last word
of a compound ordinal declines; the year stands in the genitive).
"""

from __future__ import annotations

import datetime

from num2words import num2words

from actgen.russian.cases import Case
from actgen.russian.dates import MONTHS, NBSP

_CASES = dict(zip(Case, "ngdaip", strict=True))


def with_year_word(date: datetime.date) -> str:
    """«13 апреля 2024 года», non-breaking as `dates.words` is.

    >>> with_year_word(datetime.date(2024, 4, 13)).replace(NBSP, " ")
    '13 апреля 2024 года'
    """
    return f"{_day_month(date)} {_year(date)}"


def in_words(date: datetime.date, case: Case = Case.NOMN) -> str:
    """Wholly in words; only the day declines.

    >>> in_words(datetime.date(2026, 9, 1))
    'первое сентября две тысячи двадцать шестого года'
    >>> in_words(datetime.date(1999, 12, 22), Case.GENT)
    'двадцать второго декабря тысяча девятьсот девяносто девятого года'
    """
    day = ordinal(date.day, case)
    year = ordinal(date.year, Case.GENT, "m").removeprefix("одна ")
    return f"{day} {MONTHS[date.month][1]} {year} года"


def period(start: datetime.date, end: datetime.date) -> str:
    """From one day to another, the second included; what both share is said once.

    >>> period(datetime.date(2026, 9, 1), datetime.date(2026, 9, 15)).replace(NBSP, " ")
    'с 1 по 15 сентября 2026 года'

    Raises ValueError if the period ends before it begins.
    """
    if end < start:
        raise ValueError("период кончается раньше, чем начинается")
    if end == start:
        return with_year_word(start)
    if start.year != end.year:
        first = with_year_word(start)
    elif start.month != end.month:
        first = _day_month(start)
    else:
        first = str(start.day)
    preposition = "со" if start.day == 2 else "с"
    return f"{preposition}{NBSP}{first} по{NBSP}{with_year_word(end)}"


def ordinal(number: int, case: Case = Case.NOMN, gender: str = "n") -> str:
    """An ordinal in words; gender «m», «f» or «n».

    >>> ordinal(3, Case.GENT), ordinal(24, gender="m")
    ('третьего', 'двадцать четвёртый')
    """
    return str(num2words(number, lang="ru", to="ordinal", case=_CASES[case], gender=gender))


def _day_month(date: datetime.date) -> str:
    return f"{date.day}{NBSP}{MONTHS[date.month][1]}"


def _year(date: datetime.date) -> str:
    return f"{date.year}{NBSP}года"
