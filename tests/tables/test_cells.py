"""Numbers as they stand in cells of Russian tables."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.tables.cells import Figure, Raw, decimal, figure, is_total


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
