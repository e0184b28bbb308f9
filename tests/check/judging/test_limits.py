"""Statements that hold for a time or a place only, and those that free some."""

from __future__ import annotations

import pytest

from actgen.check.documents.reading import read_units
from actgen.check.judging.limits import frees_some, limited
from actgen.check.syntax.units import Unit
from actgen.read import typed_document
from tests.check.conftest import finder

HEAD = "ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n1. "


def unit(text: str) -> Unit:
    return read_units(typed_document(HEAD + text), 0, finder()).units[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Во время уроков не пользоваться Telegram.", True),
        ("На территории школы использование Viber запретить.", True),
        ("По пятницам совещания не проводить.", True),
        ("После 20 часов сообщения не отправлять.", True),
        ("Не пользоваться Telegram как в рабочее, так и в нерабочее время.", False),
        ("Не пользоваться Telegram ни на уроках, ни после них.", False),
        ("В школе использование Viber запретить.", False),
    ],
)
def test_a_part_of_the_time_or_a_place(text: str, expected: bool) -> None:
    assert limited(unit(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Переписку вести в Сферуме; бухгалтерия от этого освобождается.", True),
        ("Подключиться к Сферуму, молодых специалистов это пока не касается.", True),
        ("Переписку вести в Сферуме, это касается и бухгалтерии.", False),
    ],
)
def test_some_are_freed(text: str, expected: bool) -> None:
    assert frees_some(unit(text)) is expected
