"""Formulas: what they compute, and how their faults are told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.monitor.expression import parse
from actgen.monitor.formula_tree import ZeroDivisor

ROW = {"а": Decimal(6), "б": Decimal(4), "школ_в_сфере": Decimal(617), "ноль": Decimal(0)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("а", "6"),
        ("а + б * 2", "14"),
        ("(а + б) * 2", "20"),
        ("а - б - 1", "1"),
        ("а / б / 2", "0.75"),
        ("-а + 10", "4"),
        ("а × 0,5", "3.0"),
        ("а : б", "1.5"),
        ("а − б", "2"),
        ("а * 1.5", "9.0"),
        ("доля(а; б)", "1.5"),
        ("доля(а, б)", "1.5"),
        ("сумма(а; б; 1)", "11"),
        ("среднее(а; б)", "5"),
        ("наибольшее(а; б) - наименьшее(а; б)", "2"),
        ("школ_в_сфере", "617"),
    ],
)
def test_value_of_one_row(text: str, value: str) -> None:
    assert parse(text).of(ROW) == Decimal(value)


def _over(formula: str, *rows: tuple[int, int]) -> Decimal:
    group = parse(formula).group()
    for a, b in rows:
        group.add({"а": Decimal(a), "б": Decimal(b)})
    return group.value()


def test_the_share_of_many_rows_is_the_share_of_their_sums() -> None:
    assert _over("а / б", (1, 10), (9, 10)) == Decimal("0.5")
    assert _over("а / б", (1, 1), (0, 99)) == Decimal("0.01")


def test_functions_of_one_argument_go_over_the_rows() -> None:
    assert _over("среднее(а / б)", (1, 1), (0, 99)) == Decimal("0.5")
    assert _over("наименьшее(а)", (7, 1), (3, 1)) == 3
    assert _over("наибольшее(а + б)", (7, 1), (3, 9)) == 12


def test_a_plain_share_has_numerator_and_denominator() -> None:
    ratio = parse("(а + 1) / б").ratio
    assert ratio is not None
    assert [part.of(ROW) for part in ratio] == [Decimal(7), Decimal(4)]
    assert parse("а + б").ratio is None


def test_columns_and_their_places() -> None:
    assert dict(parse("доля(а; б) + а").columns) == {"а": 5, "б": 8}


@pytest.mark.parametrize("text", ["а / ноль", "доля(а; ноль)", "а / (б - 4)", "среднее(а / ноль)"])
def test_division_by_zero_names_the_divisor(text: str) -> None:
    with pytest.raises(ZeroDivisor) as caught:
        parse(text).of(ROW)
    assert caught.value.divisor in ("ноль", "(б - 4)")
