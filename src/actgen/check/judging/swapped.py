"""«Вместо Сферума учителям зарегистрироваться в Discord»: the service that is asked for gives way to a foreign one."""

from __future__ import annotations

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.syntax.units import Unit, once
from actgen.check.words.services import SERVICES

_INSTEAD = frozenset({"вместо", "взамен"})
_FOREIGN = SERVICES - HOME
_FAR = 9  # words between «вместо» and the service: «вместо внутренней переписки аппарата в Сферуме»


@once
def is_swapped(unit: Unit) -> bool:
    """Whether the service stands behind «вместо» alone, and a foreign one elsewhere in the sentence."""
    if unit.sentence.texts.isdisjoint(_INSTEAD):
        return False
    home, foreign = unit.sentence.naming(HOME), unit.sentence.naming(_FOREIGN)
    return (
        bool(home and foreign)
        and all(given_up(unit.sentence, item) for item in home)
        and any(not (given_up(unit.sentence, item) or item.excepted) for item in foreign)
    )


def given_up(sentence: Sentence, item: Governed) -> bool:
    """Nothing but nouns, their attributes and «и» part it from «вместо»."""
    for token in reversed(sentence.tokens[max(0, item.mention.first - _FAR) : item.mention.first]):
        if token.text in _INSTEAD:
            return True
        word = token.word
        if token.text in {",", ";", ":", "."}:
            return False
        if word is not None and (word.infinitive or (word.finite and not word.noun)):
            return False
    return False
