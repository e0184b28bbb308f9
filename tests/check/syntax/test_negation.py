"""What the word before a verb or a noun denies."""

from __future__ import annotations

import pytest

from actgen.check.syntax.negation import is_needed, negated_at
from actgen.check.words.tokens import Token, tokenise


def at(text: str, word: str) -> tuple[list[Token], int]:
    tokens = list(tokenise(text))
    return tokens, next(n for n, token in enumerate(tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("Чат не создавать.", "создавать", True),
        ("Чат больше не создавать.", "создавать", True),
        ("Чат создавать.", "создавать", False),
        ("Учителя, пока не внесены в список, ждут.", "внесены", False),
        ("Чат пока не открываю.", "открываю", True),
        ("Ни регистрацию, ни использование не вносить.", "использование", False),
        ("Работать без регистрации.", "регистрации", True),
    ],
)
def test_denied(text: str, word: str, *, denied: bool) -> None:
    assert negated_at(*at(text, word)) is denied


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Без публикации на сайте приказ не исполнять.", True),
        ("Без публикации на сайте, приказ не исполнять.", False),
        ("Без публикации на сайте приказ исполнять.", False),
        ("Обойтись без публикации, приказ не исполнять.", False),
    ],
)
def test_what_nothing_is_done_without_is_needed(text: str, *, needed: bool) -> None:
    assert is_needed(*at(text, "публикации")) is needed
