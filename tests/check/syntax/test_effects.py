"""What a remark does: ends a point, leaves it to those who wish, or nothing."""

from __future__ import annotations

import pytest

from actgen.check.syntax.effects import Effect, effect
from actgen.check.words.tokens import tokenise


@pytest.mark.parametrize(
    "text",
    [
        "исполнение отложить",
        "с исполнением повременить",
        "пока не применять",
        "решено этого не делать",
        "силы не имеет",
        "считать отменённым",
        "вступает в силу после ремонта",
        "исполнению не подлежит",
        "не состоялось",
    ],
)
def test_some_remarks_end_it(text: str) -> None:
    assert effect(tokenise(text)) is Effect.ENDED


@pytest.mark.parametrize(
    "text",
    [
        "носит рекомендательный характер",
        "это всего лишь совет",
        "не обязывает, а советует",
        "не требование, а пожелание",
        "можно этого не делать",
        "настаивать на этом не станем",
        "нарушением не считается",
        "каждый решает сам",
        "если этого не сделать, ничего страшного",
    ],
)
def test_some_leave_it_to_those_who_wish(text: str) -> None:
    assert effect(tokenise(text)) is Effect.SOFTENED


@pytest.mark.parametrize(
    "text",
    [
        "откладывать нельзя",
        "отменить никто не вправе",
        "отмене не подлежит",
        "прежде этого не делали",
        "кто этого не сделает, ответит",
        "не пожелание, а требование",
        "не носит рекомендательного характера",
        "совет гимназии",
        "исключений не делать",
        "вступает в силу со дня подписания",
        "",
    ],
)
def test_most_words_do_nothing(text: str) -> None:
    assert effect(tokenise(text)) is None
