from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.cases import Case
from actgen.russian.dates import NBSP, find_dates, parse_date
from actgen.russian.dates_written import in_words, period, with_year_word

days = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@given(days)
def test_what_is_written_is_read_back(day: date) -> None:
    assert parse_date(with_year_word(day)) == day
    assert parse_date(in_words(day)) == day
    assert parse_date(in_words(day, Case.GENT)) == day


@given(days, days)
def test_both_ends_of_a_period_are_read_back(one: date, other: date) -> None:
    start, end = sorted((one, other))
    found = [span.value for span in find_dates(period(start, end))]
    assert found == ([start] if start == end else [start, end])


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2026, 9, 2), date(2026, 9, 15), "со 2 по 15 сентября 2026 года"),
        (date(2026, 8, 2), date(2026, 9, 1), "со 2 августа по 1 сентября 2026 года"),
        (date(2026, 9, 1), date(2026, 9, 1), "1 сентября 2026 года"),
    ],
)
def test_a_period(start: date, end: date, written: str) -> None:
    assert period(start, end).replace(NBSP, " ") == written


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="раньше, чем начинается"):
        period(date(2026, 9, 2), date(2026, 9, 1))
