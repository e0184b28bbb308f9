"""Roman numbers of chapters."""

from __future__ import annotations

import pytest

from actgen.russian.roman_numbers import roman


@pytest.mark.parametrize(("number", "sign"), [(4, "IV"), (9, "IX"), (14, "XIV"), (39, "XXXIX")])
def test_roman_numbers(number: int, sign: str) -> None:
    assert roman(number) == sign
