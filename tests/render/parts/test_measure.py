"""Widths of texts are those of the typeface."""

from __future__ import annotations

import pytest

from actgen.render.parts.measure import width


@pytest.mark.parametrize(
    ("text", "bold", "points"),
    [
        ("", False, 0),
        ("А", False, 8.664),
        ("А", True, 8.664),
        ("5", True, 6),
        ("ЖЖ", False, 21.504),
    ],
)
def test_in_points_at_twelve(text: str, bold: bool, points: float) -> None:
    assert width(text, 12, bold=bold) == pytest.approx(points)


def test_an_unknown_character_is_broad() -> None:
    assert width("漢", 10) == pytest.approx(7.22)


def test_every_russian_letter_is_known() -> None:
    letters = "".join(map(chr, range(0x410, 0x450))) + "Ёё№«»–—"
    for bold in (False, True):
        assert all(
            width(letter, 1000, bold=bold) != 722 or letter in "АИЙНОПХЦСЯ" for letter in letters
        )
