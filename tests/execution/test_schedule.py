"""Recurrences as rules and dates."""

from __future__ import annotations

import datetime
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.execution.schedule import impossible_day, is_of_school_year, schedule

D = datetime.date
START = D(2023, 4, 12)


@pytest.mark.parametrize(
    ("wording", "rule", "following"),
    [
        ("ежемесячно до 5 числа", "FREQ=MONTHLY;BYMONTHDAY=5", D(2023, 12, 5)),
        ("ежемесячно", "FREQ=MONTHLY;BYMONTHDAY=-1", D(2023, 12, 31)),
        ("еженедельно", "FREQ=WEEKLY;BYDAY=FR", D(2023, 12, 1)),
        ("еженедельно, по понедельникам", "FREQ=WEEKLY;BYDAY=MO", D(2023, 12, 4)),
        ("по вторникам и пятницам", "FREQ=WEEKLY;BYDAY=TU,FR", D(2023, 12, 1)),
        ("раз в две недели", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", D(2023, 12, 8)),
        ("ежедневно", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", D(2023, 12, 1)),
        ("ежеквартально", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", D(2023, 12, 31)),
        (
            "ежеквартально, до 10 числа",
            "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
            D(2024, 1, 10),
        ),
        ("два раза в год", "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1", D(2023, 12, 31)),
        ("ежегодно до 1 сентября", "FREQ=MONTHLY;BYMONTH=9;BYMONTHDAY=1", D(2024, 9, 1)),
        (
            "до 31 числа каждого месяца",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            D(2023, 12, 31),
        ),
    ],
)
def test_rules(wording: str, rule: str, following: datetime.date) -> None:
    found = schedule(wording, START)
    assert found is not None
    assert found.rule == rule
    assert next(found.occurrences(D(2023, 12, 1))) == following


def test_a_short_month_has_its_last_day() -> None:
    found = schedule("до 31 числа каждого месяца", D(2024, 1, 1))
    assert found is not None
    days = list(islice(found.occurrences(D(2024, 2, 1)), 2))
    assert days == [D(2024, 2, 29), D(2024, 3, 31)]


@pytest.mark.parametrize(
    "wording", ["по мере необходимости", "не чаще раза в год", "раз в четверть"]
)
def test_what_has_no_rule(wording: str) -> None:
    assert schedule(wording, START) is None
    assert is_of_school_year(wording) is (wording == "раз в четверть")


@pytest.mark.parametrize(
    ("wording", "day"),
    [
        ("ежегодно до 30 февраля", "30 февраля"),
        ("до 45 числа каждого месяца", "45 число"),
        ("ежегодно до 29 февраля", ""),
    ],
)
def test_a_day_that_no_month_has(wording: str, day: str) -> None:
    assert impossible_day(wording) == day


def test_the_end_of_the_calendar() -> None:
    found = schedule("каждую субботу", START)
    assert found is not None
    assert list(found.occurrences(D.max)) == []


@given(
    st.sampled_from(
        ["ежемесячно", "ежеквартально", "каждый год", "не реже {} раз в год", "раз в {} дней"]
    ),
    st.integers(0, 99),
)
def test_every_rule_can_be_followed(wording: str, number: int) -> None:
    found = schedule(f"{wording.format(number)} до {number} числа", START)
    if found is not None:
        days = list(islice(found.occurrences(D(2023, 12, 1)), 3))
        assert days == sorted(set(days))
        assert len(days) == 3
