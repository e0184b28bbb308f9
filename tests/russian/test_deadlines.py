from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.deadlines import (
    ByAgreement,
    Constantly,
    DateRange,
    Deadline,
    DuringYear,
    Month,
    MonthRange,
    Quarter,
    Recurrence,
    Unit,
    Unparsed,
    Until,
    Within,
    find_deadlines,
    parse_deadline,
)

BASE = date(2024, 4, 13)  # a Saturday
DAY = Until(date(2024, 4, 19))
WORKING = Unit.WORKING_DAYS


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("19.04.2024", DAY),
        ("до 19.04.2024", DAY),
        ("До 19.04.2024 г.", DAY),
        ("в срок до 19 апреля 2024 года", DAY),
        ("не позднее 19.04.2024", DAY),
        ("не позже 19 апреля 2024 г.", DAY),
        ("к 19 апреля 2024 г.", DAY),
        ("по 19 апреля 2024 года (включительно)", DAY),
        ("срок – 19.04.2024", DAY),
        ("Срок: 19.04.2024", DAY),
        ("Срок исполнения: до 19.04.2024.", DAY),
        ("до девятнадцатого апреля 2024 года", DAY),
        ("до\n19 апре-\nля 2024 года", DAY),
        ("до 19.04", DAY),
        ("до 19 апреля", DAY),
        ("до конца мая 2024 года", Until(date(2024, 5, 31))),
        ("до конца февраля", Until(date(2024, 2, 29))),
        ("не позднее мая 2024 года", Until(date(2024, 5, 31))),
        ("до мая 2024 года", Until(date(2024, 4, 30))),
        ("к маю 2024 года", Until(date(2024, 4, 30))),
        ("до конца 2024 года", Until(date(2024, 12, 31))),
        ("до конца года", Until(date(2024, 12, 31))),
        ("2024 год", DuringYear(2024)),
        ("с 1 по 15 сентября 2026 года", DateRange(date(2026, 9, 1), date(2026, 9, 15))),
        ("с 01.09.2026 по 15.09.2026", DateRange(date(2026, 9, 1), date(2026, 9, 15))),
        ("1–15 сентября 2026 г.", DateRange(date(2026, 9, 1), date(2026, 9, 15))),
        ("май 2024", Month(2024, 5)),
        ("в мае 2023 года", Month(2023, 5)),
        ("в течение мая 2024 года", Month(2024, 5)),
        ("сентябрь", Month(2024, 9)),
        ("октябрь 2023 – май 2024", MonthRange(Month(2023, 10), Month(2024, 5))),
        ("с октября 2023 года по май 2024 года", MonthRange(Month(2023, 10), Month(2024, 5))),
        ("апрель-май 2024 г.", MonthRange(Month(2024, 4), Month(2024, 5))),
        ("ноябрь – февраль 2024", MonthRange(Month(2023, 11), Month(2024, 2))),
        ("II квартал 2026 года", Quarter(2026, 2)),
        ("в первом квартале 2026 года", Quarter(2026, 1)),
        ("4 квартал", Quarter(2024, 4)),
        ("в течение 3 рабочих дней", Within(3, WORKING)),
        ("в течение трёх рабочих дней", Within(3, WORKING)),
        (
            "в течение 3 (трех) рабочих дней со дня издания приказа",
            Within(3, WORKING, "со дня издания приказа"),
        ),
        (
            "не позднее 5 рабочих дней с момента подписания",
            Within(5, WORKING, "с момента подписания"),
        ),
        ("в течение двадцати одного дня", Within(21, Unit.DAYS)),
        ("в течение 5-ти календарных дней", Within(5, Unit.CALENDAR_DAYS)),
        ("в течение одного рабочего дня", Within(1, WORKING)),
        ("в трёхдневный срок", Within(3, Unit.DAYS)),
        ("в 10-дневный срок", Within(10, Unit.DAYS)),
        ("в двухнедельный срок", Within(2, Unit.WEEKS)),
        ("в течение недели", Within(1, Unit.WEEKS)),
        ("в течение 2 недель", Within(2, Unit.WEEKS)),
        ("в месячный срок", Within(1, Unit.MONTHS)),
        ("в течение 6 месяцев", Within(6, Unit.MONTHS)),
        ("ежеквартально", Recurrence("ежеквартально")),
        ("не реже одного раза в неделю", Recurrence("не реже одного раза в неделю")),
        ("1 раз в четверть", Recurrence("1 раз в четверть")),
        ("ежемесячно, до 5 числа", Recurrence("ежемесячно, до 5 числа")),
        ("до 5 числа каждого месяца", Recurrence("до 5 числа каждого месяца")),
        ("каждую пятницу", Recurrence("каждую пятницу")),
        ("постоянно", Constantly()),
        ("на постоянной основе", Constantly()),
        ("в течение года", DuringYear()),
        ("в течение 2024 года", DuringYear(2024)),
        ("в течение учебного года", DuringYear(school=True)),
        ("в течение 2023/2024 учебного года", DuringYear(2023, school=True)),
        ("в 2023-2024 учебном году", DuringYear(2023, school=True)),
        ("по согласованию", ByAgreement()),
        ("по согласованию с департаментом", ByAgreement("по согласованию с департаментом")),
        ("до конца учебного года", Unparsed("до конца учебного года")),
        ("незамедлительно", Unparsed("незамедлительно")),
        ("до 31.02.2024", Unparsed("до 31.02.2024")),
        ("когда-нибудь", Unparsed("когда-нибудь")),
        ("", Unparsed("")),
    ],
)
def test_a_wording_and_its_value(text: str, value: Deadline) -> None:
    assert parse_deadline(text, base=BASE) == value


@pytest.mark.parametrize(
    ("value", "wording", "latest"),
    [
        (DAY, "до 19.04.2024", "2024-04-19"),
        (
            DateRange(date(2026, 9, 1), date(2026, 9, 15)),
            "с 01.09.2026 по 15.09.2026",
            "2026-09-15",
        ),
        (Month(2024, 2), "февраль 2024", "2024-02-29"),
        (MonthRange(Month(2023, 10), Month(2024, 5)), "октябрь 2023 – май 2024", "2024-05-31"),
        (MonthRange(Month(2024, 4), Month(2024, 5)), "апрель – май 2024", "2024-05-31"),
        (Quarter(2026, 2), "II квартал 2026 года", "2026-06-30"),
        (Within(3, WORKING), "в течение 3 (трёх) рабочих дней", "2024-04-17"),
        # 28.04–01.05 and 09–12.05 are off in 2024, Saturday 27.04 is a working day
        (Within(11, WORKING), "в течение 11 (одиннадцати) рабочих дней", "2024-04-27"),
        (
            Within(1, WORKING, "со дня издания"),
            "в течение 1 (одного) рабочего дня со дня издания",
            "2024-04-15",
        ),
        (Within(10, Unit.DAYS), "в течение 10 (десяти) дней", "2024-04-23"),
        (
            Within(104, Unit.CALENDAR_DAYS),
            "в течение 104 (ста четырёх) календарных дней",
            "2024-07-26",
        ),
        (Within(2, Unit.WEEKS), "в течение 2 (двух) недель", "2024-04-27"),
        (Within(1, Unit.MONTHS), "в течение 1 (одного) месяца", "2024-05-13"),
        (Recurrence("ежеквартально"), "ежеквартально", None),
        (Constantly(), "на постоянной основе", None),
        (DuringYear(), "в течение года", "2024-12-31"),
        (DuringYear(2023, school=True), "в течение 2023/2024 учебного года", "2024-08-31"),
        (DuringYear(school=True), "в течение учебного года", "2024-08-31"),
        (ByAgreement(), "по согласованию", None),
        (Unparsed("до конца четверти"), "до конца четверти", None),
    ],
)
def test_a_value_prints_and_knows_its_last_day(
    value: Deadline, wording: str, latest: str | None
) -> None:
    assert value.text() == wording
    last = value.latest(BASE)
    assert (last.isoformat() if last else None) == latest


def test_a_month_counted_from_its_last_day_is_clipped() -> None:
    assert Within(1, Unit.MONTHS).latest(date(2024, 1, 31)) == date(2024, 2, 29)


@pytest.mark.parametrize("value", [Within(3, WORKING), DuringYear(), DuringYear(school=True)])
def test_without_a_base_a_relative_deadline_has_no_day(value: Deadline) -> None:
    assert value.latest() is None


@pytest.mark.parametrize(
    "text", ["до 1 сентября", "до 19.04", "в мае", "II квартал", "до конца года"]
)
def test_without_a_year_and_a_base_the_wording_stays(text: str) -> None:
    assert parse_deadline(text) == Unparsed(text)


def test_a_day_long_past_belongs_to_the_next_year() -> None:
    assert parse_deadline("до 15 января", date(2024, 12, 25)) == Until(date(2025, 1, 15))
    assert parse_deadline("до 19 апреля", date(2024, 4, 20)) == DAY


def test_a_school_year_of_months_begins_in_autumn() -> None:
    assert parse_deadline("октябрь – май", date(2023, 9, 1)) == MonthRange(
        Month(2023, 10), Month(2024, 5)
    )
    assert parse_deadline("октябрь – май", BASE) == MonthRange(Month(2023, 10), Month(2024, 5))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Создать чаты до 19.04.2024.", ["до 19.04.2024"]),
        ("Вывезти мусор до14.04.2025г.", ["до14.04.2025г."]),
        ("Сдать план ежегодно до 1 сентября.", ["ежегодно до 1 сентября"]),
        ("в срок до 19 апреля 2024 года представить отчёт", ["в срок до 19 апреля 2024 года"]),
        (
            "Отчёт – не позднее 26.05.2023, к 1 мая 2023 г. список",
            ["не позднее 26.05.2023", "к 1 мая 2023 г."],
        ),
        ("Назначить ответственных. Срок: 26.05.2023", ["Срок: 26.05.2023"]),
        ("срок – 26.05.2023; ответственный – Иванов И.И.", ["срок – 26.05.2023"]),
        ("провести с 1 по 15 сентября 2026 года", ["с 1 по 15 сентября 2026 года"]),
        (
            "разместить в течение 3 рабочих дней со дня издания, ознакомить",
            ["в течение 3 рабочих дней со дня издания"],
        ),
        ("до конца учебного года провести", ["до конца учебного года"]),
        ("провести в мае 2023 года опрос", ["в мае 2023 года"]),
        ("мероприятие, май 2024, школа", ["май 2024"]),
        (
            "подключить не менее 80 % учителей (октябрь 2023 – май 2024)",
            ["октябрь 2023 – май 2024"],
        ),
        ("отчитываться ежемесячно до 5 числа", ["ежемесячно до 5 числа"]),
        (
            "по 26 мая 2023 года (включительно) принять заявки",
            ["по 26 мая 2023 года (включительно)"],
        ),
        # free words after a deadline end at a verb
        (
            "в течение 3 дней со дня издания приказа создать чаты",
            ["в течение 3 дней со дня издания приказа"],
        ),
        (
            "по согласованию с советом родителей и утвердить",
            ["по согласованию с советом родителей"],
        ),
        # a date that merely dates an act
        ("приказ от 13.04.2024 № 223-09", []),
        ("приказом от 13 апреля 2024 г. № 5, распоряжением от 22.06.2023", []),
        ("с 1 сентября 2024 года вступает в силу", []),
        ("13 мая 2024 г. г. Тверь", []),
        # what only looks like a deadline
        ("работать до 18.30, до 10.10 часов", []),
        ("постоянно действующая комиссия", []),
        ("дети до 18 лет, пункт 5.10", []),
        ("", []),
    ],
)
def test_found_in_running_text(text: str, found: list[str]) -> None:
    assert [text[span.start : span.stop] for span in find_deadlines(text, BASE)] == found


def test_found_values_take_the_year_of_the_base() -> None:
    (span,) = find_deadlines("Создать чаты до 1 сентября.", BASE)
    assert span.deadline == Until(date(2024, 9, 1))
    (span,) = find_deadlines("Создать чаты до 1 сентября.")
    assert span.deadline == Unparsed("до 1 сентября")


values = st.one_of(
    st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(Until),
    st.builds(Month, st.integers(1990, 2099), st.integers(1, 12)),
    st.builds(Quarter, st.integers(1990, 2099), st.integers(1, 4)),
    st.builds(Within, st.integers(1, 99), st.sampled_from(Unit)),
    st.builds(DuringYear, st.integers(1990, 2098), st.booleans()),
    st.tuples(
        st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.dates(date(2050, 1, 2), date(2099, 12, 31))
    ).map(lambda ends: DateRange(*ends)),
)


@given(values)
def test_the_canonical_wording_is_read_back(value: Deadline) -> None:
    assert parse_deadline(value.text()) == value


@given(st.text(alphabet="до 1234567890.мая\u0433впотекль-–\n()", max_size=50))
def test_any_text_is_a_deadline_or_itself(text: str) -> None:
    assert parse_deadline(text).text() is not None
    for span in find_deadlines(text):
        assert 0 <= span.start < span.stop <= len(text)
