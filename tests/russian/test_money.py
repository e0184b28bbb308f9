from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.russian.money import NBSP, MoneyError, grouped, roubles


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (0, "0 (ноль) рублей 00 копеек"),
        (1, "1 (один) рубль 00 копеек"),
        (2000, "2 000 (две тысячи) рублей 00 копеек"),
        ("21 000,5", "21 000 (двадцать одна тысяча) рублей 50 копеек"),
        (Decimal("0.01"), "0 (ноль) рублей 01 копейка"),
        ("3.999", "4 (четыре) рубля 00 копеек"),
    ],
)
def test_in_figures_and_words(amount: Decimal | int | str, printed: str) -> None:
    assert roubles(amount).replace(NBSP, " ") == printed


@pytest.mark.parametrize("amount", ["", "сто", -1, "NaN", 10**15, "1,2,3"])
def test_what_is_no_sum(amount: int | str) -> None:
    with pytest.raises(MoneyError, match="не похоже на сумму"):
        roubles(amount)


def test_thousands_are_kept_together() -> None:
    assert grouped(1000) == "1\u00a0000"
