"""What a ban is said not to reach."""

from __future__ import annotations

import pytest

from actgen.check.judging.sparing import Spared, does_not_hold, spares_cases, struck_off
from tests.check.judging.test_limits import unit


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


@pytest.mark.parametrize(
    ("text", "near_ban", "expected"),
    [
        ("На работников старше 60 лет требование не распространяется.", True, Spared.PEOPLE),
        ("На работников старше 60 лет требование не распространяется.", False, None),
        ("Пенсионеров это не касается.", True, Spared.PEOPLE),
        ("Telegram для этого не применяется.", True, None),
    ],
)
def test_this_means_a_ban_only_beside_one(
    text: str, near_ban: bool, expected: Spared | None
) -> None:
    assert does_not_hold(unit(text), near_ban=near_ban) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Исключить Telegram из перечня запрещённых мессенджеров.", True),
        ("Исключить Telegram из обихода.", False),
    ],
)
def test_what_is_taken_off_the_list_of_the_forbidden(text: str, expected: bool) -> None:
    assert struck_off(unit(text)) is expected
