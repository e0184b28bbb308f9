"""Numbers in Russian sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.monitor.numbers import number, places, points, rounded, value


@pytest.mark.parametrize(
    ("amount", "decimals", "text"),
    [
        ("17218", None, "17\u00a0218"),
        ("0.064", None, "0,064"),
        ("0.125", 2, "0,13"),
        ("-0.125", 2, "−0,13"),
        ("99.995", 2, "100,00"),
    ],
)
def test_number(amount: str, decimals: int | None, text: str) -> None:
    assert number(Decimal(amount), decimals) == text


def test_value() -> None:
    assert value(Decimal("98.722"), True, 1) == "98,7\u00a0%"
    assert value(Decimal("100.0"), True, 2) == "100\u00a0%"
    assert value(Decimal("12.5"), False, 1) == "12,5"


@pytest.mark.parametrize(
    ("amount", "text", "genitive"),
    [
        ("1", "1 процентный пункт", "1 процентного пункта"),
        ("2", "2 процентных пункта", "2 процентных пунктов"),
        ("-5", "5 процентных пунктов", "5 процентных пунктов"),
        ("0.14", "0,14 процентного пункта", "0,14 процентного пункта"),
        ("1.999", "2 процентных пункта", "2 процентных пунктов"),
    ],
)
def test_points(amount: str, text: str, genitive: str) -> None:
    assert points(Decimal(amount), True, 2) == text
    assert points(Decimal(amount), True, 2, genitive=True) == genitive


def test_half_is_rounded_up() -> None:
    assert [rounded(Decimal(each), 0) for each in ("0.5", "1.5", "2.5")] == [1, 2, 3]


@pytest.mark.parametrize(
    ("amounts", "target", "expected"),
    [
        (["21.292", "21.892", "22.266"], "35", 1),
        (["0.064", "0.125", "0.083"], "25", 2),
        (["34.97"], "35", 2),
        (["34.9996"], "35", 4),
        (["0.1234567", "0.1234568"], "25", 3),
        ([], "35", 1),
    ],
)
def test_as_many_places_as_tell_values_and_target_apart(
    amounts: list[str], target: str, expected: int
) -> None:
    assert places([Decimal(each) for each in amounts], Decimal(target)) == expected
