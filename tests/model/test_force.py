"""When something is in force: the first day, the last one, a repeal, an act that takes its place."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from actgen.model.force import Force, Replaced, State

DAY = datetime.date(2024, 9, 1)
BEFORE = datetime.date(2024, 8, 31)
AFTER = datetime.date(2024, 9, 2)


@pytest.mark.parametrize(
    ("keys", "day", "state"),
    [
        ({}, DAY, State.IN_FORCE),
        ({"с": DAY}, BEFORE, State.NOT_YET),
        ({"с": DAY}, DAY, State.IN_FORCE),
        ({"по": DAY}, DAY, State.IN_FORCE),
        ({"по": DAY}, AFTER, State.EXPIRED),
        ({"утратил силу": DAY}, BEFORE, State.IN_FORCE),
        ({"утратил силу": DAY}, DAY, State.EXPIRED),
        ({"заменён": "приказ № 5"}, DAY, State.SUPERSEDED),
        ({"заменён": "приказ № 5", "по": DAY}, DAY, State.IN_FORCE),
        ({"заменён": "приказ № 5", "по": DAY}, AFTER, State.SUPERSEDED),
        ({"с": DAY, "заменён": "приказ № 5"}, BEFORE, State.NOT_YET),
    ],
)
def test_state(keys: dict[str, object], day: datetime.date, state: State) -> None:
    assert Force.model_validate(keys).state(day) is state


@given(st.dates(), st.dates(), st.dates())
def test_in_force_from_the_first_to_the_last_day(
    one: datetime.date, other: datetime.date, day: datetime.date
) -> None:
    since, until = sorted((one, other))
    state = Force.model_validate({"с": since, "по": until}).state(day)
    assert (state is State.IN_FORCE) == (since <= day <= until)


@pytest.mark.parametrize(
    "keys",
    [
        {"с": AFTER, "по": BEFORE},
        {"по": DAY, "утратил силу": AFTER},
        {"с": DAY, "утратил силу": DAY},
    ],
)
def test_contradictions_are_refused(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Force.model_validate(keys)


def test_a_replaced_act_is_named_or_numbered_and_dated() -> None:
    assert Replaced.model_validate("kalinin-223-09").name == "kalinin-223-09"
    assert Replaced.model_validate({"номер": "№ 5", "дата": "01.09.2024"}).number == "5"
    with pytest.raises(ValidationError):
        Replaced.model_validate({"номер": "5"})
