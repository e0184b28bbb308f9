"""Working days by the Russian calendar: transfers as the Government decreed them."""

from __future__ import annotations

import datetime

import pytest

from actgen.execution import workdays

D = datetime.date


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (D(2024, 4, 27), True),  # a Saturday, worked for 29 April
        (D(2024, 4, 29), False),
        (D(2023, 11, 6), False),  # 4 November fell on a Saturday
        (D(2023, 12, 31), False),
        (D(2024, 1, 8), False),
        (D(2024, 1, 9), True),
    ],
)
def test_working_days(day: datetime.date, working: bool) -> None:
    assert workdays.is_working(day) is working


def test_what_is_counted() -> None:
    assert workdays.count(D(2024, 4, 26), D(2024, 5, 3)) == 3  # 27 April, 2 and 3 May
    assert workdays.count(D(2024, 5, 3), D(2024, 4, 26)) == -3
    assert workdays.count(D(2024, 5, 3), D(2024, 5, 3)) == 0
    assert workdays.nth(D(2024, 4, 26), 3) == D(2024, 5, 3)
    assert workdays.last_before(D(2023, 12, 31)) == D(2023, 12, 29)


def test_a_year_whose_transfers_are_unknown_is_not_guessed() -> None:
    last = workdays.known_years()[-1]
    assert last >= 2027
    assert workdays.is_working(D(last + 1, 3, 3)) is None
    assert workdays.count(D(last, 12, 1), D(last + 1, 1, 20)) is None
    assert workdays.nth(D(last, 12, 30), 5) is None
    assert workdays.last_before(D(last + 1, 1, 1)) is None
    assert workdays.count(D(2024, 1, 1), D.max) is None
