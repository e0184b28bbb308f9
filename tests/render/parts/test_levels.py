"""The numbers of points."""

from __future__ import annotations

import pytest

from actgen.render.blocks import Look
from actgen.render.parts.levels import ALPHABETS, Level, letters


@pytest.mark.parametrize(
    ("level", "label"),
    [
        (Level(Look.LEVEL1, 1), "3."),
        (Level(Look.LEVEL3, 1, (2, 4)), "2.4.3."),
        (Level(Look.CHAPTER2, 1, (2,)), "2.3."),
        (Level(Look.BRACKET, 1), "3)"),
        (Level(Look.LETTER, 1), "в)"),
        (Level(Look.DASH, 1), "–"),
    ],
)
def test_of_every_level(level: Level, label: str) -> None:
    assert level.label(3) == label


def test_letters_skip_those_that_look_like_figures_or_have_no_sound() -> None:
    assert "".join(letters(n) for n in range(1, 26)) == "абвгдежиклмнпрстуфхцшщэюя"
    assert letters(26) == "аа"


def test_or_only_those_without_a_sound() -> None:
    assert letters(8, ALPHABETS["все"]) == "з"
    assert not set("ёйъыь") & set(ALPHABETS["все"])
