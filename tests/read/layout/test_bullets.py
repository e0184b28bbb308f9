"""Bullets of symbol fonts that the text layer names by a letter."""

from __future__ import annotations

import pytest

from actgen.read.layout import lay_out
from actgen.read.raw import RawLine
from tests.read.layout.typesetter import LEFT, SIZE, Sheet


def texts(sheet: Sheet) -> list[str]:
    return [block.text for block in lay_out([sheet.page]).blocks if isinstance(block, RawLine)]


def listed(letter: str, *items: str, gap: float = 1.2) -> Sheet:
    sheet = Sheet()
    sheet.line("В чате запрещается:")
    for item in items:
        sheet.skip()
        end = sheet.put(LEFT + 20, letter)
        sheet.put(end + gap * SIZE, item)
    return sheet


@pytest.mark.parametrize(("letter", "sign"), [("§", "▪"), ("Ø", "➢"), ("o", "○"), ("ü", "✓")])
def test_a_letter_that_opens_every_item_is_its_bullet(letter: str, sign: str) -> None:
    sheet = listed(letter, "размещать рекламу;", "обсуждать детей.")
    assert texts(sheet)[1:] == [f"{sign} размещать рекламу;", f"{sign} обсуждать детей."]


def test_a_word_of_one_letter_is_no_bullet() -> None:
    assert texts(listed("o", "порядке общения в чатах;", gap=0.5))[-1].endswith(
        "o порядке общения в чатах;"
    )


def test_the_sign_of_a_paragraph_before_its_number_is_none() -> None:
    assert "§ 5" in texts(listed("§", "5 устава школы."))[-1].replace("\t", " ")
