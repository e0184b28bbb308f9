from __future__ import annotations

import datetime
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.dates import (
    MONTHS,
    DateError,
    blank,
    figures,
    find_dates,
    month_number,
    parse_date,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13.04.2024", "2024-04-13"),
        ("2024-04-13", "2024-04-13"),
        ("13/04/2024", "2024-04-13"),
        ("13.4.24", "2024-04-13"),
        ("1.9.99", "1999-09-01"),
        ("13.04.2024 г.", "2024-04-13"),
        (" 13.04.2024г. ", "2024-04-13"),
        ("«16» 04 2024 года", "2024-04-16"),
        ("13 апреля 2024 г.", "2024-04-13"),
        ("13 апреля 2024 года", "2024-04-13"),
        ("13 АПРЕЛЯ 2024", "2024-04-13"),
        ("13\u00a0апреля 2024\u00a0г.", "2024-04-13"),
        ("«05» марта 2026 г.", "2026-03-05"),
        ('"05" мая 2026', "2026-05-05"),
        ("10 сент. 2026", "2026-09-10"),
        ("первого сентября 2024 года", "2024-09-01"),
        ("двадцать первое мая 2024 года", "2024-05-21"),
        ("тринадцатое апреля две тысячи двадцать четвертого года", "2024-04-13"),
        ("третьего июня две тысячи двадцатого года", "2020-06-03"),
        ("тридцать первое декабря двухтысячного года", "2000-12-31"),
        ("13 апре-\nля 2024 года", "2024-04-13"),
        ("13\nапреля\n2024 года", "2024-04-13"),
        ("13.04.\n2024", "2024-04-13"),
        ("29.02.2024", "2024-02-29"),
    ],
)
def test_a_date_is_read(text: str, expected: str) -> None:
    assert parse_date(text) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    ["31.02.2024", "29.02.2023", "32.01.2024", "13.13.2024", "2024-02-30", "31 апреля 2024 г."],
)
def test_a_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(DateError, match=f"^{text} — такой даты нет$"):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    ["скоро", "1 мая", "апрель 2024", "от 13.04.2024", "13.04.2024 № 5", "13.04", "10.10.10.10"],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(DateError, match="не похоже на дату"):
        parse_date(text)


def test_an_empty_text_is_no_date() -> None:
    with pytest.raises(DateError, match="пустая строка — не похоже на дату"):
        parse_date(" ")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("приказ от 13.04.2024 № 223-09", [("13.04.2024", "2024-04-13")]),
        ("от 17.О4.2О24 г. (буквы вместо нулей)", [("17.О4.2О24 г.", "2024-04-17")]),
        (
            "от 13.04.2024, до 1 мая 2024 г.",
            [("13.04.2024", "2024-04-13"), ("1 мая 2024 г.", "2024-05-01")],
        ),
        (
            "с 1 по 15 сентября 2026 года",
            [("1", "2026-09-01"), ("15 сентября 2026 года", "2026-09-15")],
        ),
        ("1–15 сентября 2026 г.", [("1", "2026-09-01"), ("15 сентября 2026 г.", "2026-09-15")]),
        ("29-31 мая 2026 г.", [("29", "2026-05-29"), ("31 мая 2026 г.", "2026-05-31")]),
        ("приказ № 223-09 мая 2026 г.", []),
        (
            "с 1 сентября по 15 октября 2026 года",
            [("1 сентября", "2026-09-01"), ("15 октября 2026 года", "2026-10-15")],
        ),
        (
            "25 декабря – 10 января 2027 года",
            [("25 декабря", "2026-12-25"), ("10 января 2027 года", "2027-01-10")],
        ),
        ("до 1 сентября", [("1 сентября", None)]),
        ("30 февраля 2024 года", [("30 февраля 2024 года", None)]),
        ("««05» марта 2026 г.", [("«05» марта 2026 г.", "2026-03-05")]),
        ("дата 13.04.\n2024, не 2024 год", [("13.04.\n2024", "2024-04-13")]),
        ("от «29 » 08. 2024г", [("«29 » 08. 2024г", "2024-08-29")]),
        ("п. 1.10.24 и пп. 1.1.2 Положения", []),
        ("№ 12 – 15 мая 2024 года", [("15 мая 2024 года", "2024-05-15")]),
        ("пункт 1.2. 2024 год", []),
        ("адрес 10.10.10.10, телефон 32-10-2024", []),
        ("в мае 2024 года", []),
    ],
)
def test_mentions_in_running_text(text: str, mentions: list[tuple[str, str | None]]) -> None:
    found = [
        (text[s.start : s.stop], s.value.isoformat() if s.value else None) for s in find_dates(text)
    ]
    assert found == mentions


def test_a_day_without_a_year_can_be_given_one() -> None:
    (span,) = find_dates("до 29 февраля")
    assert span.in_year(2024) == date(2024, 2, 29)
    assert span.in_year(2023) is None


def test_printed_forms() -> None:
    day = date(2024, 4, 3)
    assert figures(day) == "03.04.2024"
    assert words(day) == "3\u00a0апреля 2024\u00a0г."
    assert blank() == "«___»\u00a0________ 20__\u00a0г."


@pytest.mark.parametrize(("number", "forms"), MONTHS.items())
def test_a_month_is_known_in_every_case(number: int, forms: tuple[str, ...]) -> None:
    assert {month_number(form) for form in forms} == {number}


days = st.dates(min_value=datetime.date(1970, 1, 1), max_value=datetime.date(2099, 12, 31))


@given(days)
def test_what_is_printed_is_read_back(day: date) -> None:
    assert parse_date(figures(day)) == parse_date(words(day)) == parse_date(day.isoformat()) == day


@given(st.text(alphabet="0123456789. -/мая«»\nг", max_size=40))
def test_spans_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    ends = [0]
    for span in find_dates(text):
        assert ends[-1] <= span.start < span.stop <= len(text)
        ends.append(span.stop)
