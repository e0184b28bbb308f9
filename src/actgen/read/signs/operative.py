"""Operative words: «ПРИКАЗЫВАЮ», «п о с т а н о в л я е т:», with letters set apart or Latin ones among them."""

from __future__ import annotations

import re

from actgen.read.signs.by_line import by_line
from actgen.russian.lookalikes import fold


def spaced(word: str) -> str:
    """A pattern for the word and for its letters set apart: «приказ», «п р и к а з»."""
    return r"\s?".join("[её]" if c == "ё" else r"\s+" if c == " " else re.escape(c) for c in word)


MIXED = re.compile(r"[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")


_OPERATIVE_WORDS = (
    "приказываю", "приказываем", "приказывает", "постановляю", "постановляет", "распоряжаюсь", "обязываю",
    "обязывает", "предлагаю", "предлагает", "решил", "решила", "решило", "решили", "решает",
)  # fmt: skip


OPERATIVE = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(spaced(w) for w in sorted(_OPERATIVE_WORDS, key=len, reverse=True))})(?!\w)"
    r"\s*(?P<colon>[:.]?)",
    re.IGNORECASE,
)


# What each of these words holds and few others do. It begins with a set of rare letters: these are quickly sought. A
# word with Latin letters may be any of them.
_RARE = (
    r"(?<=[ыЫ])\s?[вВ]\s?[аА]|(?<=[вВ])\s?[лЛ]\s?[яЯ]|(?<=[жЖ])\s?[аА]\s?[юЮ]"
    r"|(?<=[гГ])\s?[аА]\s?[юЮеЕ]|(?<=[шШ])\s?(?:[иИ]\s?[лЛ]|[аА]\s?[еЕ])"
)


_OPERATIVE_HINT = re.compile(f"[ыЫвВжЖгГшШ](?:{_RARE})")


_HINT_OR_LATIN = re.compile(f"[A-Za-zыЫвВжЖгГшШ](?:(?<=[A-Za-z])|{_RARE})")


_BEFORE_HINT = 20  # characters; no operative word begins sooner, even with its letters set apart


# These stand in ordinary sentences too, so they must be in capitals, spaced, or end the paragraph.
_SURE = ("приказыва", "постановля", "распоряжа")


@by_line
def operative_word(text: str) -> re.Match[str] | None:
    """The operative word of a preamble («…, приказываю:», «ОБЯЗЫВАЮ»), or None."""
    hint = _HINT_OR_LATIN.search(text)
    if hint and hint[0].isascii():
        if MIXED.search(text):
            text = fold(text)
        hint = _OPERATIVE_HINT.search(text)
    if not hint:
        return None
    for match in OPERATIVE.finditer(text, max(hint.start() - _BEFORE_HINT, 0)):
        word = match["word"]
        plain = re.sub(r"\s", "", word).lower()
        last = match.end() >= len(text.rstrip())
        if (
            plain.startswith(_SURE)
            or word.isupper()
            or " " in word
            or last
            or match["colon"] == ":"
        ):
            return match
    return None
