"""Weeks as they stand in cells of Russian tables."""

from __future__ import annotations

import datetime

import pytest

from actgen.monitor.findings import Period
from actgen.monitor.weeks import week
from actgen.tables.cells import Raw

_MARCH = Period(datetime.date(2023, 3, 27), datetime.date(2023, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "27.03-31.03.2023",
        "27.03–31.03.2023",
        "27.03.2023 - 31.03.2023",
        "27.03.-31.03.23",
        "27-31.03.2023",
        "с 27.03 по 31.03.2023",
        "с 27.03.2023 г. по 31.03.2023 г.",
        "с 27 по 31 марта 2023 г.",
        "27 марта – 31 марта 2023 года",
    ],
)
def test_one_week_in_many_spellings(text: str) -> None:
    assert week(Raw(text)) == _MARCH


def test_other_weeks() -> None:
    over_new_year = Period(datetime.date(2022, 12, 26), datetime.date(2023, 1, 6))
    assert week(Raw("26.12-06.01.2023")) == over_new_year
    assert week(Raw("26.12.2022-06.01.2023")) == over_new_year
    assert week(Raw("2023-W13")) == Period(datetime.date(2023, 3, 27), datetime.date(2023, 4, 2))
    assert week(Raw("13 неделя 2023 г.")) == week(Raw("2023-W13"))
    one_day = Period(_MARCH.stop, _MARCH.stop)
    assert week(Raw("31.03.2023")) == week(Raw(_MARCH.stop)) == one_day


@pytest.mark.parametrize(
    "text",
    [
        "", "неделя", "27.03-31.03", "31.02-05.03.2023", "31.03.2023-27.03.2023", "27.03-31.03.0023", "Итого",
        "27.03-31.03.2023 исправлено", "2023-W54", "12",
    ],
)  # fmt: skip
def test_no_weeks(text: str) -> None:
    assert week(Raw(text)) is None


def test_a_period_is_told_briefly() -> None:
    assert _MARCH.text() == "27.03–31.03.2023"
    assert (
        Period(datetime.date(2022, 12, 26), datetime.date(2023, 1, 6)).text()
        == "26.12.2022–06.01.2023"
    )
