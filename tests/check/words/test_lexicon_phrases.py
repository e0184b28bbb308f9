"""Phrases as the lexicon writes them: choices, optional words, beginnings, exact forms, words that only follow."""

from __future__ import annotations

import pytest

from actgen.check.words.lexicon_phrases import (
    Phrase,
    TokenReading,
    begun,
    match_from,
    next_word,
    variants,
)
from actgen.check.words.tokens import tokenise
from actgen.russian.morphology import lemmas


def readings(text: str, phrase: Phrase) -> list[TokenReading]:
    return [
        begun(t.text, lemmas(t.text) | {t.text, f"={t.text}"}, [phrase], ()) for t in tokenise(text)
    ]


def reach(written: str, text: str) -> tuple[int, int] | None:
    """Where the phrase ends that begins ``text``: its last token, and the last that is its own."""
    (pieces,) = variants(written)
    phrase = Phrase(pieces, "понятие", None, action=False)
    tokens, read = tokenise(text), readings(text, phrase)
    second = next_word(tokens, 0)
    if second >= len(tokens) or phrase not in read[0].going_on(read[second]):
        return None
    return match_from(pieces, tokens, read, 0, second)


def test_an_optional_word_makes_two_phrases() -> None:
    lengths = sorted(len(pieces) for pieces in variants("родительский ?общий чат"))
    assert lengths == [2, 3]


def test_nothing_but_optional_words_is_one_phrase_with_them() -> None:
    assert [len(pieces) for pieces in variants("?чат")] == [1]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("родительский чат", "родительским чатом"),
        ("родительский чат/группа", "родительских групп"),
        ("учебный !профил", "учебном профиле"),
        ("родительский чат", "родительский-чат"),
        ("родительский чат", "родительский «чат»"),
        ("=по возможности", "по возможности"),
    ],
)
def test_a_phrase_is_found_in_any_form_of_its_words(written: str, text: str) -> None:
    assert reach(written, text) is not None


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("родительский чат", "родительским собранием"),
        ("родительский чат", "родительский, чат"),
        ("учебный !профил", "учебном плане"),
        ("родительский общий чат", "родительский общий"),
        ("родительский =чат", "родительского чата"),
    ],
)
def test_another_word_or_form_or_a_comma_breaks_it(written: str, text: str) -> None:
    assert reach(written, text) is None


def test_a_word_that_must_only_follow_is_left_to_the_next_phrase() -> None:
    assert reach("создать общий чат", "создать общий чат") == (2, 2)
    assert reach("создать общий &чат", "создать общий чат") == (2, 1)
