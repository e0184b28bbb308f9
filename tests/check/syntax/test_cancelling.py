"""Points that take back another act, told by its number or date."""

from __future__ import annotations

import pytest

from actgen.check.syntax.cancelling import cancels_another


@pytest.mark.parametrize(
    "quote",
    [
        "Отменить приказ от 01.09.2025 № 100 о назначении Петровой О.И. ответственной за MAX.",
        "Признать утратившим силу приказ директора школы от 01.09.2025 № 100.",
        "Приказ директора школы № 100 от 01.09.2025 признать утратившим силу.",
        "Считать недействительным распоряжение № 7 о назначении администратора.",
    ],
)
def test_another_act_is_cancelled(quote: str) -> None:
    assert cancels_another(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Отменить назначение администратора платформы.",
        "Приказ управления от 01.09.2025 № 100 исполнить в срок.",
        "Во исполнение приказа от 01.09.2025 № 100 отложить создание чатов.",
        "Пункты приказа о чатах отменить.",
    ],
)
def test_nothing_of_the_kind(quote: str) -> None:
    assert not cancels_another(quote)
