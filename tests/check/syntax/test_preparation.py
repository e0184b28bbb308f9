"""What is only thought over or drafted, and what is done with proposals and projects otherwise."""

from __future__ import annotations

import pytest

from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Mood
from actgen.check.words.tokens import tokenise
from tests.check.conftest import finder


def moods(text: str) -> set[Mood]:
    sentence = analyse(tokenise(text), finder())
    return {item.mood() for item in sentence.naming({"платформа"})}


@pytest.mark.parametrize(
    "text",
    [
        "Подготовить предложения о переписке в Сферуме.",
        "Внести на педсовет предложение перевести переписку в Сферум.",
        "Изучить опыт школ, которые переписываются в Сферуме.",
        "Разработать план перехода на Сферум.",
        "Проект плана работы дополнить переходом на Сферум и представить директору.",
        "Предусмотреть в проекте положения переписку в Сферуме.",
        "Продумать, как вести переписку в Сферуме.",
    ],
)
def test_what_is_prepared_is_not_ordered(text: str) -> None:
    assert moods(text) == {Mood.OTHER}


@pytest.mark.parametrize(
    "text",
    [
        "Вести переписку в Сферуме, предложения подавать завучу.",
        "Подготовить предложения по питанию; переписку вести в Сферуме.",
        "Подготовить предложения по питанию и вести переписку в Сферуме.",
        "При необходимости обсуждать проекты учеников в Сферуме.",
    ],
)
def test_what_is_ordered_beside_it_stands(text: str) -> None:
    assert moods(text) == {Mood.DO}
