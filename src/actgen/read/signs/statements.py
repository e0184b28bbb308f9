"""Lines that state something: «Направляем график.», as no line of a head or of a stamp does."""

from __future__ import annotations

import re

from actgen.read.signs.words import TITLE
from actgen.russian.morphology import parses

_LEAST = 2  # words
_STAMP = re.compile(r"(?:утверждаю|согласую|ввожу)(?!\w)", re.IGNORECASE)


def states_something(text: str) -> bool:
    """Whether a line is a sentence whose verb has a person.

    >>> states_something("Направляем график."), states_something("Школа направляет график дежурства.")
    (True, True)
    >>> states_something("Начальнику управления образования"), states_something("УТВЕРЖДАЮ директор.")
    (False, False)
    """
    if not text.rstrip().endswith((".", ":")):
        return False
    words = text.split()
    if len(words) < _LEAST:
        return False
    return not (_STAMP.match(text) or TITLE.match(text)) and any(map(_has_person, words))


def _has_person(word: str) -> bool:
    plain = word.strip("«».,:;()")
    best = parses(plain.lower())[:1] if plain and not plain.isupper() else ()
    return any(p.known and p.pos == "VERB" and (p.has("1per") or p.has("3per")) for p in best)
