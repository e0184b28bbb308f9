"""Shares told as a part of a whole."""

from __future__ import annotations

import pytest

from actgen.check.judging.fractions import fraction, ratios


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Подключить 300 из 400 учеников.", 75),
        ("Подключить не менее чем 450 учеников из 500.", 90),
        ("Опытом делятся не менее семи учителей из десяти.", 70),
        ("Из каждых десяти учителей подключить восьмерых.", 80),
        ("Подключить 14 из 14.", 100),
        ("Подключаем тренеров: всего 20, подключить 18", 90),
        ("В штате 40 педагогов; зарегистрироваться должны 36.", 90),
        ("Учителей по списку двадцать, к платформе подключатся 19 человек.", 95),
    ],
)
def test_so_many_of_so_many(text: str, share: float) -> None:
    assert [each for each, _, _ in ratios(text)] == [pytest.approx(share)]


@pytest.mark.parametrize(
    "text",
    [
        "Один из учителей ведёт чат.",
        "Перейти из Telegram в Сферум.",
        "Выйти из 5 класса.",
        "Всего в школе 20 учителей, подключить их до 18 мая.",
        "В штате 40 педагогов, собрать их в кабинете 36.",
    ],
)
def test_no_share(text: str) -> None:
    assert list(ratios(text)) == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Подключить половину учеников.", 50),
        ("Подключить две трети учителей.", 200 / 3),
        ("Охватить девять десятых педагогов.", 90),
        ("Во второй четверти провести семинар.", None),
        ("Пятая школа подключается к Сферуму.", None),
    ],
)
def test_parts_in_words(text: str, share: float | None) -> None:
    assert fraction(text) == (share if share is None else pytest.approx(share))
