"""Bans that are laid on some of the staff only."""

from __future__ import annotations

import pytest

from actgen.check.judging.ban_circle import told_to_some
from tests.check.judging.test_limits import unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Вахтёры и дежурные Telegram по службе не пользуются.", True),
        ("Директору и завучам отказаться от Telegram.", True),
        ("Работникам отказаться от Telegram.", False),
        ("Сторожам и всем работникам отказаться от Telegram.", False),
        ("Завучам закрыть группы в Telegram.", False),
        ("Завучам обеспечить отказ от Telegram.", False),
    ],
)
def test_some_are_told_to_give_a_service_up(text: str, expected: bool) -> None:
    found = unit(text)
    (item,) = found.sentence.naming(("Telegram",))
    assert told_to_some(found, item) is expected
