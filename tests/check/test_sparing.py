"""What a ban is said not to reach."""

from __future__ import annotations

import pytest

from actgen.check.sparing import Spared, does_not_hold, spares_cases
from tests.check.test_limits import unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Запрет не действует в поездках.", Spared.CASES),
        ("В экстренных ситуациях этот запрет не применяется.", Spared.CASES),
        ("Запрет не распространяется на работников бухгалтерии.", Spared.PEOPLE),
        ("Запрет распространяется на всех работников.", None),
        ("Приказ не распространяется на работников бухгалтерии.", None),
    ],
)
def test_when_or_for_whom_a_ban_does_not_hold(text: str, expected: Spared | None) -> None:
    assert does_not_hold(unit(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Не использовать Telegram, кроме случаев, когда нет связи.", True),
        ("Не использовать Telegram никому, кроме охраны.", False),
    ],
)
def test_cases_that_are_excepted(text: str, expected: bool) -> None:
    assert spares_cases(unit(text)) is expected
