"""Whether a statement says a phrase, in any forms and order of its words."""

from __future__ import annotations

from functools import lru_cache

from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import tokenise

_ENOUGH = 0.7
"""Share of the words of a phrase that a statement needs: «ведёт чаты с родителями класса» says «вести чат с
родителями»."""
_SHORT = 3  # letters; shorter words are prepositions and conjunctions


def said_in(phrase: str, unit: Unit) -> bool:
    """Whether most of the phrase's words stand in the statement and its lead-ins, one at least in the former."""
    wanted = _words(phrase)
    own = _lemmas(unit)
    if not any(forms & own for forms in wanted):
        return False
    there = own.union(*(_lemmas(above) for above in unit.above))
    return sum(bool(forms & there) for forms in wanted) >= _ENOUGH * len(wanted)


@lru_cache(maxsize=1000)
def _words(phrase: str) -> tuple[frozenset[str], ...]:
    """The telling words of a phrase, each with its dictionary forms."""
    return tuple(
        token.word.lemmas
        for token in tokenise(phrase)
        if token.word is not None and len(token.text) > _SHORT
    )


def _lemmas(unit: Unit) -> frozenset[str]:
    return frozenset().union(
        *(token.word.lemmas for token in unit.sentence.tokens if token.word is not None)
    )
