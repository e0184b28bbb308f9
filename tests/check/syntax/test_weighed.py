"""What a sentence names only to refuse or to weigh it."""

from __future__ import annotations

import pytest

from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Mood
from actgen.check.words.tokens import tokenise
from tests.check.conftest import finder


def _mood(text: str, concept: str = "чат") -> Mood:
    sentence = analyse(tokenise(text), finder())
    return sentence.naming({concept})[0].mood()


@pytest.mark.parametrize(
    "text",
    [
        "Предложение создать чат учителей отклонить.",
        "Требование создать чат учителей признать невыполнимым.",
        "Просьбу создать чат учителей оставить без ответа.",
        "Вместо того чтобы создавать чат учителей, проводить планёрки.",
        "Вместо создания чата учителей проводить планёрки.",
        "Вместо создания чата учителей ограничиться объявлением.",
        "Коллектив высказался против создания чата учителей.",
    ],
)
def test_what_is_refused_is_banned(text: str) -> None:
    assert _mood(text) is Mood.BAN


@pytest.mark.parametrize(
    "text",
    [
        "Зачем создавать чат учителей?",
        "Подумать, стоит ли создавать чат учителей.",
        "В проекте приказа было: создать чат учителей.",
        "Обсудить возможность создать чат учителей.",
    ],
)
def test_what_is_asked_is_not_ordered(text: str) -> None:
    assert _mood(text) is Mood.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Предложение создать чат учителей поддержать.",
        "Вместо того чтобы ждать, создать чат учителей.",
        "Создать чат учителей вместо того, чтобы звонить каждому.",
        "Коллектив не против создания чата учителей; создать его до пятницы.",
    ],
)
def test_what_is_accepted_or_stands_beside_is_ordered(text: str) -> None:
    assert _mood(text) is Mood.DO
