"""What a clause says of the words of another one: those struck are taken back, those put in state for themselves."""

from __future__ import annotations

import pytest

from actgen.check import ConceptFinder
from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Mood
from actgen.check.words.tokens import tokenise


def moods(text: str, finder: ConceptFinder) -> list[Mood]:
    """What becomes of each chat that a sentence names."""
    return [item.mood() for item in analyse(tokenise(text), finder).naming({"чат"})]


@pytest.mark.parametrize(
    ("text", "put_in"),
    [
        ("В пункте 3 слова «создать чат с родителями» исключить.", []),
        ("Слова «создать чат с родителями» заменить словами «чат не создавать».", [Mood.OTHER]),
        ("Вместо слов «чат не создавать» читать «создать чат с родителями».", [Mood.DO]),
    ],
)
def test_words_of_another_clause(
    text: str, put_in: list[Mood], lexicon_finder: ConceptFinder
) -> None:
    struck, *rest = moods(text, lexicon_finder)
    assert struck is not Mood.DO
    assert rest == put_in


def test_a_quotation_without_such_words_is_left_alone(lexicon_finder: ConceptFinder) -> None:
    assert moods("Создать чат «Слова и дела» с родителями.", lexicon_finder) == [Mood.DO]
