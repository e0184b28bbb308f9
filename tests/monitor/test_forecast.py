"""Trends to the deadline and what they say of the target."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.model.monitoring import Direction
from actgen.monitor.findings import Period
from actgen.monitor.forecast import forecast, outlook
from actgen.monitor.result import Forecast, Indicator, Point, State

FIRST = datetime.date(2023, 2, 20)
WEEK = datetime.timedelta(days=7)


def indicator(
    target: int = 35,
    weeks: int = 28,
    direction: Direction = Direction.AT_LEAST,
    per_cent: bool = True,
) -> Indicator:
    """An indicator whose deadline is so many weeks after the first Friday."""
    deadline = FIRST + datetime.timedelta(days=4) + weeks * WEEK
    return Indicator("x", "доля", "доля", Decimal(target), direction, deadline, per_cent)


def points(*values: float | None) -> list[Point]:
    """One value a week."""
    found = []
    for index, value in enumerate(values):
        start = FIRST + index * WEEK
        period = Period(start, start + datetime.timedelta(days=4))
        found.append(Point(period, None if value is None else Decimal(str(value))))
    return found


def made(
    about: Indicator, *values: float | None, cumulative: bool = False, days_later: int = 0
) -> Forecast:
    """The forecast of a day so long after the last week."""
    on = FIRST + (len(values) - 1) * WEEK + datetime.timedelta(days=4 + days_later)
    found, reason = forecast(about, points(*values), on, cumulative)
    assert found is not None, reason
    return found


def test_a_straight_line_is_continued_exactly() -> None:
    found = made(indicator(weeks=10), 10, 12, 14, 16, 18)
    assert found.at_deadline.value == found.at_deadline.low == found.at_deadline.high == 30
    assert found.pace == 2
    assert found.sentence.startswith(
        "при нынешнем темпе к 05.05.2023 будет 30\u00a0%, цель не достигается"
    )


def test_one_odd_week_does_not_turn_the_trend() -> None:
    smooth = made(indicator(weeks=12), 10, 11, 12, 13, 14, 15, 16)
    bumpy = made(indicator(weeks=12), 10, 11, 12, 33, 14, 15, 16)
    assert abs(smooth.at_deadline.value - bumpy.at_deadline.value) < 1


def test_missing_weeks_count_by_their_dates() -> None:
    assert made(indicator(), 10, None, None, 16, 18, 20).pace == 2


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ((10, 13, 16, 19, 22), State.ON_TRACK),
        ((10, 10.1, 10.2, 10.3, 10.4), State.OFF_TRACK),
        ((20, 21, 23, 20, 26, 22, 25), State.AT_RISK),
    ],
)
def test_outlook(values: tuple[float, ...], state: State) -> None:
    about = indicator()
    assert outlook(about, made(about, *values)) is state


def test_a_target_from_above() -> None:
    about = indicator(5, direction=Direction.AT_MOST)
    assert outlook(about, made(about, 30, 28, 26, 24, 22)) is State.ON_TRACK
    assert outlook(about, made(about, 30, 30, 30, 30, 30)) is State.OFF_TRACK


def test_what_pace_is_needed() -> None:
    found = made(indicator(35, weeks=24), 10, 10.5, 11, 11.5, 12)
    assert found.needed == Decimal("1.15")  # 23 points in 20 weeks
    assert "нужно прибавлять за неделю 1,15 процентного пункта, сейчас\u00a0– 0,5" in found.sentence


def test_a_share_stays_between_0_and_100() -> None:
    up = made(indicator(100, weeks=60), 10, 20, 30, 40, 50)
    assert max(each.high for each in up.line) == 100
    down = made(indicator(35, weeks=60), 50, 40, 30, 20, 10)
    assert min(each.low for each in down.line) == 0
    assert (
        made(indicator(500, weeks=60, per_cent=False), 10, 20, 30, 40, 50).at_deadline.value == 610
    )


def test_what_is_gathered_does_not_go_down() -> None:
    found = made(indicator(), 22.2, 22.3, 22.3, 22.2, 22.1, cumulative=True)
    assert found.at_deadline.low >= Decimal("22.1")
    assert found.pace == 0


def test_when_the_trend_meets_the_target() -> None:
    found = made(indicator(35, weeks=10), 10, 12, 14, 16, 18)
    assert found.reached == datetime.date(2023, 5, 23)  # 12.5 weeks after the first
    assert made(indicator(), 10, 10, 10, 10).reached is None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((), "данных нет, для прогноза нужно не меньше 4"),
        ((1,), "данные есть за 1 неделю, для прогноза"),
        ((1, None, 2, 3), "данные есть за 3 недели"),
    ],
)
def test_too_few_weeks_are_told(values: tuple[float | None, ...], said: str) -> None:
    found, reason = forecast(indicator(), points(*values), FIRST)
    assert found is None
    assert said in reason


def test_no_forecast_into_the_past() -> None:
    found, reason = forecast(indicator(weeks=2), points(1, 2, 3, 4, 5), FIRST)
    assert (found, reason) == (None, "срок не позже последней недели, прогнозировать нечего")


def test_a_far_deadline_is_a_caution() -> None:
    assert made(indicator(weeks=6), 1, 2, 3, 4, 5).caution == ""
    said = made(indicator(weeks=28), 1, 2, 3, 4, 5).caution
    assert said == "до срока 24 недели, а данные за 5 недель: прогноз приблизительный"


def test_the_pace_that_is_needed_is_that_of_the_time_left() -> None:
    about = indicator(35, weeks=24)  # 20 weeks after the last data
    assert made(about, 10, 10.5, 11, 11.5, 12, days_later=5 * 7).needed == Decimal("1.533333")
    assert made(about, 10, 10.5, 11, 11.5, 12, days_later=-3).needed == Decimal("1.15")
    assert made(about, 10, 10.5, 11, 11.5, 12, days_later=20 * 7).needed == 23  # on the last day


def test_old_data_are_a_caution() -> None:
    about = indicator(35, weeks=8)
    assert made(about, 10, 12, 14, 16, 18, days_later=13).caution == ""
    assert made(about, 10, 12, 14, 16, 18, days_later=20).caution == (
        "последние данные – на 24.03.2023, им 20 дней: прогноз приблизительный;"
        " нужный темп – от них за оставшееся время (8 дней)"
    )
    met = made(about, 34, 35, 36, 37, 38, days_later=21).caution
    assert met == "последние данные – на 24.03.2023, им 21 день: прогноз приблизительный"
    far = made(indicator(weeks=28), 1, 2, 3, 4, 5, days_later=28).caution
    assert "им 28 дней; до срока 20 недель, а данные за 5 недель: прогноз" in far


def test_old_data_do_not_contradict_the_trend() -> None:
    said = made(indicator(30, weeks=10), 10, 12, 14, 16.5, 18, days_later=35).sentence
    assert "нужно" not in said  # the trend reaches it, though the data are far from it


@given(
    st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=4, max_size=30),
    st.integers(0, 100),
    st.booleans(),
)
def test_the_value_is_within_its_band(
    values: list[float | None], target: int, cumulative: bool
) -> None:
    found, reason = forecast(indicator(target, weeks=40), points(*values), FIRST, cumulative)
    if found is None:
        assert reason
        return
    for each in found.line:
        assert 0 <= each.low <= each.value <= each.high <= 100
    assert found.line[-1].day == indicator(target, weeks=40).deadline
