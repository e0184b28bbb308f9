"""What the second reader sees of a statement: its words, those that lead it in, and what the grammar made of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import Token

_LEADING = (
    60  # words of what leads a statement in; a whole page above a list says little about an item
)
NUMBER = "#"
"""Stands for every number: which one it is belongs to the rules."""


@once
def features(unit: Unit) -> tuple[str, ...]:
    """Everything that may weigh, each once: words («w:»), neighbours («b:»), words above («L:»), concepts («C:») with
    the mood they stand in («CM:»), concepts above and beside («N:»)."""
    own = _words_of(unit)
    found: dict[str, None] = {}
    for name in own:
        found["w:" + name] = None
    for one, other in pairwise(own):
        found[f"b:{one}_{other}"] = None
    above = [name for leading in unit.above for name in _words_of(leading)]
    for name in above[:_LEADING]:
        found["L:" + name] = None
    for governed in unit.sentence.governed:
        mood = unit.mood(governed).name
        for name in sorted(governed.mention.names):
            found["C:" + name] = None
            found[f"CM:{name}:{mood}"] = None
    for name in sorted(unit.names(wide=True)):
        found["N:" + name] = None
    return tuple(found)


def crossed(found: tuple[str, ...], point: str) -> Iterator[str]:
    """The words and moods that may mean another thing for one requirement than for all: with its name before them."""
    return (f"{point}\t{name}" for name in found if name.startswith(("w:", "CM:")))


@once
def _words_of(unit: Unit) -> tuple[str, ...]:
    """Of a statement above a list, too: every item asks for them."""
    return tuple(_words(unit.sentence.tokens))


def _words(tokens: tuple[Token, ...]) -> Iterator[str]:
    for token in tokens:
        if token.word is not None:
            yield token.word.likely
        elif token.text == "%":
            yield token.text
        elif token.text[:1].isdigit():
            yield NUMBER
