"""How a measure stands on a day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from actgen.execution import workdays
from actgen.execution.measures import measures_of
from actgen.execution.state import item_of
from actgen.model.execution import Item, Mark, Source, State

D = datetime.date
ON = D(2023, 12, 1)
Stand = Callable[..., Item]


@pytest.fixture
def stand(plan: Callable[..., Source]) -> Stand:
    """``stand("до 31.12.2023", исполнено="01.12.2023")``: a measure of an order of 12.04.2023 on 01.12.2023."""

    def stands(wording: str, on: datetime.date = ON, within: int = 14, **mark: Any) -> Item:
        (measure,) = measures_of(plan(f"Отчет | Котова Л.И. | {wording}"))
        keys = {key.replace("_", " "): value for key, value in mark.items()}
        given = Mark.model_validate({"пункт": measure.address, **keys}) if mark else None
        return item_of(measure, given, on, within)

    return stands


@pytest.mark.parametrize(
    ("wording", "state", "due"),
    [
        ("До 30.11.2023", State.OVERDUE, D(2023, 11, 30)),
        ("До 01.12.2023", State.SOON, D(2023, 12, 1)),
        ("До 15.12.2023", State.SOON, D(2023, 12, 15)),
        ("До 16.12.2023", State.LATER, D(2023, 12, 16)),
        ("Октябрь 2023 – май 2024", State.LATER, D(2024, 5, 31)),
        ("В течение года", State.LATER, D(2023, 12, 31)),
        ("В течение 2023/2024 учебного года", State.LATER, D(2024, 8, 31)),
        ("Ежемесячно", State.RECURRING, D(2023, 12, 31)),
        ("Раз в четверть", State.RECURRING, None),
        ("На постоянной основе", State.UNDATED, None),
        ("По согласованию с ЦО/VK", State.UNDATED, None),
        ("По мере необходимости", State.UNDATED, None),
        ("Незамедлительно", State.UNDATED, None),
        ("", State.UNDATED, None),
        ("Первая неделя сентября", State.UNCLEAR, None),
        ("До 31.11.2023", State.UNCLEAR, None),
        ("В течение 3 рабочих дней со дня получения заявки", State.WAITING, None),
        ("В течение 3 рабочих дней со дня подписания приказа", State.OVERDUE, D(2023, 4, 17)),
        ("В течение 10 дней", State.OVERDUE, D(2023, 4, 22)),
    ],
)
def test_states(stand: Stand, wording: str, state: State, due: datetime.date | None) -> None:
    item = stand(wording)
    assert (item.state, item.due) == (state, due)


def test_days_are_counted_in_both_ways(stand: Stand) -> None:
    item = stand("До 15.12.2023")
    assert (item.days, item.working_days) == (14, 10)
    assert stand("До 30.11.2023").days == -1


def test_done_in_time_and_late(stand: Stand) -> None:
    item = stand("До 31.10.2023", исполнено="25.10.2023")
    assert (item.state, item.done, item.notes) == (State.DONE, D(2023, 10, 25), ())
    late = stand("До 31.10.2023", исполнено="02.11.2023")
    assert late.state is State.DONE
    assert "с опозданием на 2 дня" in late.notes


def test_a_date_in_the_future_is_not_yet_done(stand: Stand) -> None:
    item = stand("До 31.10.2023", исполнено="25.12.2023")
    assert item.state is State.OVERDUE
    assert item.notes == (
        "отметка об исполнении 25.12.2023 позже дня контроля 01.12.2023, не учтена",
    )


def test_an_event_starts_a_term(stand: Stand) -> None:
    wording = "В течение 3 рабочих дней со дня получения заявки"
    item = stand(wording, D(2024, 4, 26), событие="26.04.2024")
    assert (item.state, item.due) == (State.SOON, D(2024, 5, 3))


def test_a_term_in_an_unknown_year_is_not_counted(stand: Stand) -> None:
    unknown = workdays.known_years()[-1] + 1
    wording = "В течение 3 рабочих дней со дня получения заявки"
    item = stand(wording, событие=f"10.06.{unknown}")
    assert item.state is State.UNCLEAR
    assert f"рабочие дни известны только по {unknown - 1} год" in item.notes[0]


def test_a_deadline_is_moved(stand: Stand) -> None:
    item = stand("До 31.10.2023", перенесено_на="20.12.2023")
    assert (item.state, item.due) == (State.LATER, D(2023, 12, 20))
    assert "срок перенесен с 31.10.2023 на 20.12.2023" in item.notes


def test_what_is_dropped_is_not_overdue(stand: Stand) -> None:
    assert stand("До 31.10.2023", снято_с_контроля="01.11.2023").state is State.DROPPED
    assert stand("До 31.10.2023", снято_с_контроля="01.12.2024").state is State.OVERDUE


def test_a_last_day_off_is_said(stand: Stand) -> None:
    assert stand("До 31.12.2023").notes == (
        "31.12.2023 – выходной, последний рабочий день – 29.12.2023",
    )


@pytest.mark.parametrize(
    ("marks", "state", "due"),
    [
        ([], State.RECURRING, D(2023, 12, 5)),  # nothing is known, nothing is missed
        (["05.10.2023", "03.11.2023"], State.RECURRING, D(2023, 12, 5)),
        (["05.10.2023"], State.OVERDUE, D(2023, 11, 5)),
        (["05.09.2023", "03.11.2023"], State.OVERDUE, D(2023, 11, 5)),  # October came late
        (["04.11.2023", "01.12.2023"], State.RECURRING, D(2024, 1, 5)),  # December came early
    ],
)
def test_recurring(stand: Stand, marks: list[str], state: State, due: datetime.date) -> None:
    mark = {"исполнено": marks} if marks else {}
    item = stand("Ежемесячно до 5 числа", **mark)
    assert (item.state, item.due) == (state, due)


def test_how_many_occurrences_were_missed(stand: Stand) -> None:
    item = stand("Ежемесячно до 5 числа", исполнено="05.05.2023")
    assert "пропущено сроков: 6" in item.notes


def test_a_rule_that_asks_each_time_waits_for_its_case(source: Callable[[str], Source]) -> None:
    habit = source("пункты: [Сообщать о выбывших в течение 3 рабочих дней]")
    once = source("пункты: [Сообщить о выбывших в течение 3 рабочих дней]")
    states = [item_of(measures_of(each)[0], None, ON, 14).state for each in (habit, once)]
    assert states == [State.WAITING, State.OVERDUE]


def test_what_does_not_fit_is_said(stand: Stand) -> None:
    assert any(
        "раньше, чем издан акт" in n for n in stand("До 01.06.2023", исполнено="01.01.2023").notes
    )
    assert any(
        "«событие» не нужно" in n for n in stand("До 01.06.2023", событие="01.05.2023").notes
    )
