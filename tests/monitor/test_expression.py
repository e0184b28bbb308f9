"""Formulas: what they compute, and how their faults are told."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.monitor.expression import Formula, FormulaError, ZeroDivisor, parse

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


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "здесь конец формулы, а ожидается число, имя столбца или скобка"),
        ("а +", 3, "здесь конец формулы"),
        ("а б", 2, "здесь «б», а ожидается знак действия"),
        ("(а + б", 0, "скобка не закрыта"),
        ("а)", 1, "здесь «)»"),
        ("а ** 2", 3, "здесь «*»"),
        ("а; б", 1, "здесь «;»"),
        ("а.__class__", 1, "непонятный знак «.»"),
        ("а[0]", 1, "непонятный знак «[»"),
        ("eval(а)", 0, "нет функции «eval», есть: доля, сумма"),
        ("доля(а)", 0, "у функции «доля» два числа"),
        ("2 + 2", 0, "нет ни одного столбца"),
        ("2а", 0, "непонятный знак «2»"),
        ("(" * 100 + "а", 40, "слишком много скобок"),
        ("а" * 501, 500, "длиннее 500 знаков"),
    ],
)
def test_faults_have_a_place(text: str, offset: int, message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert message in caught.value.message
    assert caught.value.offset == offset


@given(st.text(alphabet="аб01,.+-*/(); доля_сумма", max_size=60))
def test_any_text_is_a_formula_or_told(text: str) -> None:
    offset, formula = _parsed(text)
    if formula is None:
        assert 0 <= offset <= len(text)
        return
    with contextlib.suppress(ZeroDivisor):
        assert formula.of(dict.fromkeys(formula.columns, Decimal(2))).is_finite()


def _parsed(text: str) -> tuple[int, Formula | None]:
    try:
        return 0, parse(text)
    except FormulaError as error:
        return error.offset, None
