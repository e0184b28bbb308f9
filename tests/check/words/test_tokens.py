"""Tokens: words, numbers and marks of a text."""

from __future__ import annotations

from actgen.check.words.tokens import tokenise


def test_every_dash_is_one_and_a_hyphen_between_spaces_is_a_dash() -> None:
    texts = [
        [token.text for token in tokenise(text)]
        for text in ("чат — родители", "чат – родители", "чат - родители")
    ]
    assert texts == [["чат", "–", "родители"]] * 3


def test_a_hyphen_within_a_word_or_before_an_item_stays() -> None:
    assert [token.text for token in tokenise("чат-группа")] == ["чат", "-", "группа"]
    assert [token.text for token in tokenise("- чат")] == ["-", "чат"]
