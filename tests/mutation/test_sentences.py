"""Sentences are spoilt by their grammar, not by their words."""

from __future__ import annotations

import pytest

from benchmarks.mutations.sentences import (
    adverb_before_verb,
    before_verb,
    imperfective,
    negated,
    without,
)


@pytest.mark.parametrize(
    ("text", "spoilt"),
    [
        ("Создать чат с учителями", "Не создавать чат с учителями"),
        ("Переписку вести в чатах", "Переписку не вести в чатах"),
        ("Педагогам перейти в Сферум", "Педагогам не переходить в Сферум"),
        ("создаёт чат с классом", "Не создаёт чат с классом"),
        ("ведёт чат и проводит встречи", "Не ведёт чат и не проводит встречи"),
    ],
)
def test_negation_takes_every_verb_and_the_imperfective(text: str, spoilt: str) -> None:
    assert negated(text) == spoilt


@pytest.mark.parametrize(
    ("text", "word", "lasting", "spoilt"),
    [
        ("Создать чат", "рекомендуется", False, "Рекомендуется создать чат"),
        ("Создать чат", "запрещается", True, "Запрещается создавать чат"),
        ("Чаты вести в Сферуме", "разрешается", True, "Чаты разрешается вести в Сферуме"),
        ("создаёт чат", "вправе", False, "Вправе создавать чат"),
        ("ведёт чат и проводит встречи", "вправе", False, "Вправе вести чат и проводить встречи"),
    ],
)
def test_a_word_goes_before_the_verb(text: str, word: str, lasting: bool, spoilt: str) -> None:
    assert before_verb(text, word, lasting=lasting) == spoilt


def test_an_adverb_leaves_the_verb_as_it_is() -> None:
    assert adverb_before_verb("создаёт чат", "по возможности") == "По возможности создаёт чат"


def test_an_unknown_perfective_verb_is_no_guess() -> None:
    assert imperfective("вести") == "вести"
    with pytest.raises(KeyError):
        imperfective("воздвигнуть")


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("учителями", "с активом и детьми"),
        ("активом", "с учителями и детьми"),
        ("детьми", "с учителями, активом"),
    ],
)
def test_one_of_a_list_is_taken_out_with_what_joins_it(word: str, left: str) -> None:
    text = "с учителями, активом и детьми"
    start = text.index(word)
    assert without(text, start, start + len(word)) == left
