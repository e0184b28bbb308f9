"""What a ban is said not to reach: people («кроме бухгалтерии») or cases («кроме случаев, когда …», «в поездках»)."""

from __future__ import annotations

import re
from enum import Enum, auto

from actgen.check.sentence import Sentence
from actgen.check.units import Unit

EXCEPTED = "из запрета сделано исключение"

_BAN = re.compile(r"\b(?:запрет|ограничени)\w*\b", re.IGNORECASE)
_NOT_HOLD = re.compile(
    r"\bне\s+(?:действ\w+|применя\w+|распростран\w+|каса\w+|относ\w+)", re.IGNORECASE
)
_CASES = frozenset("случай ситуация обстоятельство необходимость".split())
_NEAR = 3  # words between «кроме» and «случаев»


class Spared(Enum):
    """Whom or what a ban does not reach."""

    PEOPLE = auto()
    CASES = auto()


def spares_cases(unit: Unit) -> bool:
    """«не пользоваться, кроме случаев, когда …»: then it is allowed."""
    tokens = unit.sentence.tokens
    return any(
        token.word is not None and token.word.lemmas & _CASES
        for at in unit.sentence.exceptions
        for token in tokens[at + 1 : at + 1 + _NEAR]
    )


def does_not_hold(unit: Unit) -> Spared | None:
    """«Запрет не действует в поездках», «этот запрет не распространяется на бухгалтеров»: without naming a service."""
    found = _NOT_HOLD.search(unit.text)
    if found is None or not _BAN.search(unit.text):
        return None
    whom = _nouns_behind(unit.sentence, unit.sentence.start + found.end())
    return Spared.PEOPLE if whom and whom[0] else Spared.CASES


def _nouns_behind(sentence: Sentence, at: int) -> list[bool]:
    """Of the nouns behind an offset: whether each is a person."""
    words = [t.word for t in sentence.tokens if t.start >= at and t.word and len(t.text) > 2]
    return [word.animate for word in words if word.noun and not word.adjective]
