"""Faults of formulas are told with their place."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.monitor.expression import Formula, parse
from actgen.monitor.formula_parser import FormulaError
from actgen.monitor.formula_tree import ZeroDivisor


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
