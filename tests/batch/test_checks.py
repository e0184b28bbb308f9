"""Rules for columns: what is right, what is put right, what is told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.batch.checks import RowChecker
from actgen.batch.identifiers import inn_fault, ogrn_fault
from actgen.batch.record import Record
from actgen.model.package import ColumnCheck
from actgen.model.place import Place
from actgen.tables.cells import Raw, decimal


def checked(rules: object, *values: str | Raw | None) -> list[tuple[str | None, str]]:
    """For every row the value that documents get, and what is wrong with it."""
    checker = RowChecker({"x": ColumnCheck.model_validate(rules)}, lambda row: {})
    found = []
    for number, value in enumerate(values):
        cell = value if isinstance(value, Raw) else Raw(value)
        texts: Mapping[str, str | None] = {"x": cell.text or None, "n": str(number)}
        record = Record(Place(part=f"строка {number}"), texts, {}, {"x": cell})
        result = checker.check(record)
        found.append((result.values["x"], "; ".join(each.message for each in result.problems)))
    checker.close()
    return found


@pytest.mark.parametrize(
    ("rule", "value", "printed"),
    [
        ({"одно из": ["МОУ", "МДОУ"]}, "моу", "МОУ"),
        ("может отсутствовать", None, ""),
        (["может отсутствовать", "уникально"], None, ""),
    ],
)
def test_right_values(rule: object, value: str | Raw | None, printed: str) -> None:
    assert checked(rule, value) == [(printed, "")]


@pytest.mark.parametrize(
    ("rule", "value", "message"),
    [
        ("обязательно", None, "«x»: нет значения"),
        ("уникально", None, "«x»: нет значения"),
        ({"одно из": ["МОУ", "МДОУ"]}, "школа", "«школа» не подходит"),
        ("обязательно", "#Н/Д", "в ячейке ошибка #Н/Д"),
        ("обязательно", "#REF!", "в ячейке ошибка #REF!"),
    ],
)
def test_wrong_values(rule: object, value: str | None, message: str) -> None:
    ((_, told),) = checked(rule, value)
    assert message in told


def test_the_first_of_two_alike_is_named() -> None:
    found = checked("уникально", "017", "018", "017", None)
    assert [told for _, told in found] == [
        "",
        "",
        "«x»: «017» уже есть: строка 0",
        "«x»: нет значения",
    ]


@given(st.integers(10**8, 10**9 - 1))
def test_one_of_ten_last_digits_makes_an_inn(number: int) -> None:
    assert sum(inn_fault(f"{number}{last}") == "" for last in range(10)) == 1


@given(st.integers(10**11, 10**12 - 1))
def test_one_of_ten_last_digits_makes_an_ogrn(number: int) -> None:
    assert sum(ogrn_fault(f"{number}{last}") == "" for last in range(10)) == 1


@pytest.mark.parametrize("text", ["000000000184", "0000000025"])
def test_known_numbers(text: str) -> None:
    assert inn_fault(text) == ""


@pytest.mark.parametrize(
    "value", ["7,9E+10", "4.07E+19", Raw(Decimal("40702810600000000000")), "-1E+15"]
)
def test_digits_that_a_spreadsheet_has_lost(value: str | Raw) -> None:
    ((_, told),) = checked("обязательно", value)
    assert "программа таблиц потеряла последние цифры длинного числа" in told


def test_a_code_of_fifteen_digits_is_whole() -> None:
    assert checked("число", Raw(decimal(315000000000017.0))) == [("315000000000017", "")]
