"""ссылка: an act is cited by its kind, number and date, in whatever order they stand."""

from __future__ import annotations

import pytest

from tests.check.asked import verdict

CITED = "вид: ссылка"
ORDER = "ПРИКАЗ\n17.04.2024 № 23\nО чатах\n\n{}\n\nПРИКАЗЫВАЮ:\n\n1. Открыть чаты.\n"


@pytest.mark.parametrize(
    ("preamble", "expected"),
    [
        ("Управление образования 13 апреля 2024 года издало приказ № 223-09.", "выполнено"),
        ("13.04.2024 управлением образования подписан приказ № 223-09.", "выполнено"),
        ("Совещание 13.04.2024 прошло. Есть приказ управления № 223-09.", "частично"),
        ("Во исполнение приказа управления образования от 13.04.2024 223-09.", "выполнено"),
        ("Есть приказ управления образования 223-09.", "частично"),
        ("Издан приказ управления образования № 223-10, датирован 13.04.2024.", "нарушено"),
        ("Телефон 223-09-11, приказ управления образования прилагается.", "не найдено"),
    ],
)
def test_the_day_may_stand_before_the_act_and_the_number_without_its_sign(
    preamble: str, expected: str
) -> None:
    assert verdict(CITED, ORDER.format(preamble)) == expected
