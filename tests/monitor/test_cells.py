"""Numbers and weeks as they stand in cells of Russian tables."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.monitor.cells import Figure, Raw, decimal, figure, is_total, week
from actgen.monitor.result import Period


@pytest.mark.parametrize(
    ("text", "amount", "per_cent"),
    [
        ("636", "636", False),
        ("17 218", "17218", False),
        ("17\u00a0218", "17218", False),
        ("17\u2009218", "17218", False),
        ("1\u202f234\u202f567", "1234567", False),
        ("97,01%", "97.01", True),
        ("97,01 %", "97.01", True),
        ("97.01\u00a0%", "97.01", True),
        ("0,064%", "0.064", True),
        ("-5", "-5", False),
        ("−5,5", "-5.5", False),
        (" 42 ", "42", False),
        ("007", "7", False),
    ],
)
def test_numbers(text: str, amount: str, per_cent: bool) -> None:
    assert figure(Raw(text)) == Figure(Decimal(amount), per_cent)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "н/д",
        "17 чел.",
        "1 2",
        "17 21",
        "1.234.567",
        "1,2,3",
        "=A1",
        "#ДЕЛ/0!",
        "1e5",
        "%",
        "٣",
        "9" * 31,
    ],
)
def test_no_numbers(text: str) -> None:
    assert figure(Raw(text)) is None


def test_a_number_of_a_spreadsheet_with_a_format_of_per_cent() -> None:
    assert figure(Raw(decimal(0.9701), per_cent=True)) == Figure(Decimal("97.01"), True)
    assert figure(Raw(decimal(0.21292), per_cent=True)) == Figure(Decimal("21.292"), True)
    assert figure(Raw(decimal(100 * 1.1), per_cent=False)) == Figure(Decimal("110"), False)
    assert figure(Raw(True)) is None


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_not(text: str) -> None:
    found = figure(Raw(text))
    assert found is None or found.amount.is_finite()


@given(st.integers(0, 10**9), st.sampled_from([" ", "\u00a0", "\u2009", "\u202f"]))
def test_grouped_numbers_are_read_back(number: int, space: str) -> None:
    assert figure(Raw(f"{number:,}".replace(",", space))) == Figure(Decimal(number))


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


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Итого", True),
        ("ВСЕГО по краю", True),
        ("По краю:", True),
        ("Всеволожский район", False),
        ("Тотьма", False),
    ],
)
def test_rows_of_totals(text: str, total: bool) -> None:
    assert is_total(text) is total
