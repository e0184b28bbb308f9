"""Adjectives of places keep their capital; those of ordinary words don't."""

from __future__ import annotations

import pytest

from actgen.russian.toponyms import is_place_adjective


@pytest.mark.parametrize(
    "word",
    ["Калининский", "Московская", "Тверской", "Ярославская", "Пермского", "Северодвинский",
     "Ставропольский", "Архангельская", "Свердловская", "Рязанская", "Курская", "Светлоборская"],
)  # fmt: skip
def test_of_a_place(word: str) -> None:
    assert is_place_adjective(word)


@pytest.mark.parametrize(
    "word",
    ["Городская", "Сельский", "Педагогический", "Родительский", "Районный", "Детская", "Областной",
     "Министерский", "Попечительский", "Ученический", "Студенческий", "Управляющий", "Администрация"],
)  # fmt: skip
def test_of_no_place(word: str) -> None:
    assert not is_place_adjective(word)
