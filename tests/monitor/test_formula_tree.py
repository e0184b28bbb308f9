"""Trees of formulas: what they gather, what they compute, how they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.monitor.expression import parse
from actgen.monitor.formula_tree import (
    FUNCTIONS,
    Call,
    Column,
    Number,
    Operation,
    Tree,
    ZeroDivisor,
    computed,
    gathered_parts,
    names_in,
    told,
)

A, B, C = Column("а"), Column("б"), Column("в")
TWO = Number(Decimal(2))
ROWS = {"а": [Decimal(1), Decimal(5)], "б": [Decimal(4), Decimal(4)], "в": [Decimal(0), Decimal(0)]}


def over_rows(part: Column | Call) -> Decimal:
    """A small table of two rows: a column is its sum, a call is taken row by row."""
    if isinstance(part, Column):
        return sum(ROWS[part.name], Decimal(0))
    (inside,) = part.arguments
    values = [computed(inside, _of_row(k)) for k in range(2)]
    return computed(Call(part.function, tuple(map(Number, values))), _never)


def _of_row(number: int) -> Callable[[Column | Call], Decimal]:
    return lambda part: ROWS[told(part)][number]


def _never(part: Column | Call) -> Decimal:
    raise AssertionError(f"nothing is gathered of {told(part)}")


def value(tree: Tree) -> Decimal:
    return computed(tree, over_rows)


# --- what is gathered -------------------------------------------------------------------------


def test_a_column_is_gathered_and_a_number_is_not() -> None:
    assert list(gathered_parts(A)) == [A]
    assert list(gathered_parts(TWO)) == []


def test_both_sides_of_an_operation_are_gathered_from_the_left() -> None:
    tree = Operation("/", Operation("+", A, B), Operation("*", TWO, C))
    assert list(gathered_parts(tree)) == [A, B, C]


@pytest.mark.parametrize("function", ["среднее", "наименьшее", "наибольшее"])
def test_a_function_of_one_part_is_taken_over_the_rows(function: str) -> None:
    tree = Call(function, (Operation("/", A, B),))
    assert tree.over_rows
    assert list(gathered_parts(tree)) == [tree]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_of_several_is_taken_over_its_parts(function: str) -> None:
    tree = Call(function, (A, B))
    assert not tree.over_rows
    assert list(gathered_parts(tree)) == [A, B]


def test_a_sum_of_one_is_the_sum_of_its_column() -> None:
    """A column is gathered by its sum: «сумма(а)» says no more than «а»."""
    tree = Call("сумма", (A,))
    assert not tree.over_rows
    assert value(tree) == value(A) == 6


def test_columns_are_named_wherever_they_stand() -> None:
    tree = Operation("-", Call("среднее", (Operation("/", A, B),)), Call("сумма", (C, A, TWO)))
    assert list(names_in(tree)) == ["а", "б", "в", "а"]


# --- what is computed -------------------------------------------------------------------------


@pytest.mark.parametrize(("sign", "result"), [("+", "14"), ("-", "-2"), ("*", "48"), ("/", "0.75")])
def test_the_four_operations_are_done_on_the_sums(sign: str, result: str) -> None:
    assert value(Operation(sign, A, B)) == Decimal(result)


def test_the_second_part_is_subtracted_from_the_first_and_divides_it() -> None:
    assert value(Operation("-", B, A)) == 2
    assert value(Operation("/", B, TWO)) == 4


@pytest.mark.parametrize(
    ("function", "result"), [("сумма", 16), ("среднее", Decimal(16) / 3), ("наименьшее", 2), ("наибольшее", 8)]
)  # fmt: skip
def test_a_function_of_several_parts(function: str, result: Decimal) -> None:
    assert value(Call(function, (A, B, TWO))) == result


@pytest.mark.parametrize(
    ("function", "result"), [("среднее", "0.75"), ("наименьшее", "0.25"), ("наибольшее", "1.25")]
)
def test_a_function_over_rows_takes_each_row_by_itself(function: str, result: str) -> None:
    """The mean of the shares (0.25 and 1.25) is not the share of the sums (6 of 8) but by chance."""
    assert value(Call(function, (Operation("/", A, B),))) == Decimal(result)


def test_the_share_of_sums_is_not_the_mean_of_shares() -> None:
    share = Operation("/", B, A)
    assert value(share) == Decimal(8) / 6
    assert value(Call("среднее", (share,))) == Decimal("2.4")


@pytest.mark.parametrize(
    ("divisor", "said"),
    [
        (C, "в"),
        (Operation("-", A, A), "(а - а)"),
        (Operation("*", C, TWO), "(в * 2)"),
        (Number(Decimal(0)), "0"),
    ],
)
def test_a_divisor_of_zero_is_told_as_it_was_written(divisor: Tree, said: str) -> None:
    with pytest.raises(ZeroDivisor) as caught:
        value(Operation("+", A, Operation("/", B, divisor)))
    assert caught.value.divisor == said


def test_zero_is_divided_and_multiplied_like_any_number() -> None:
    assert value(Operation("/", C, A)) == 0
    assert value(Operation("*", C, C)) == 0


# --- how it is told ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (Number(Decimal("0.5")), "0,5"),
        (Number(Decimal(35)), "35"),
        (A, "а"),
        (Operation("/", A, Operation("+", B, TWO)), "(а / (б + 2))"),
        (Call("среднее", (Operation("/", A, B),)), "среднее((а / б))"),
        (Call("сумма", (A, B, Number(Decimal("1.5")))), "сумма(а; б; 1,5)"),
    ],
)
def test_a_tree_is_told_as_a_formula(tree: Tree, said: str) -> None:
    assert told(tree) == said


def _trees() -> st.SearchStrategy[Tree]:
    numbers = st.decimals(0, 1000, places=2).map(Number)
    leaves = st.one_of(numbers, st.sampled_from([A, B, C]))
    return st.recursive(leaves, _grown, max_leaves=8)


def _grown(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    operations = st.builds(Operation, st.sampled_from("+-*/"), inner, inner)
    several: st.SearchStrategy[Sequence[Tree]] = st.lists(inner, min_size=2, max_size=3)
    calls = st.builds(
        Call, st.sampled_from(["сумма", "среднее", "наименьшее", "наибольшее"]), several.map(tuple)
    )
    return st.one_of(operations, calls)


@given(_trees().filter(lambda tree: any(names_in(tree))))
def test_what_is_told_is_read_as_the_same_formula(tree: Tree) -> None:
    formula = parse(told(tree))
    sums = {name: sum(column, Decimal(0)) for name, column in ROWS.items()}
    assert list(dict.fromkeys(names_in(tree))) == list(formula.columns)
    try:
        expected = computed(tree, over_rows)
    except ZeroDivisor:
        with pytest.raises(ZeroDivisor):
            formula.of(sums)
    else:
        assert formula.of(sums) == expected
