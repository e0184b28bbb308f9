"""A denial behind a colon or a semicolon that has its own thing to deny: «Мнения совета не запрашивать: заседания не
соберёшь» gives a reason, «Мнение совета учтено; другому проект не направлялся» goes on to somebody else."""

from __future__ import annotations

from itertools import pairwise

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Sentence

APART = frozenset({":", ";"})
_SAYING = frozenset({Form.FINITE, Form.INFINITIVE})
_FOR = frozenset({"на", "для"})
# what takes up the thing before the mark: «…: этого не будет», «…; его не создавать»
_TAKING_UP = frozenset(
    "это этого этому этим так его ее их он она оно они ему ей им ним ней нему него нее них тот та те".split()
)


def tell_apart(sentence: Sentence) -> None:
    """Frees what stands before the mark, where it has a verb of its own there."""
    tokens = sentence.tokens
    for at, mark in enumerate(tokens):
        if mark.text not in APART:
            continue
        stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in APART), len(tokens))
        behind = {
            token.text  # «времени на это не хватит» takes nothing up
            for before, token in pairwise(tokens[at:stop])
            if before.text not in _FOR
        }
        if behind.isdisjoint({"не"}) or not behind.isdisjoint(_TAKING_UP):
            continue
        before = [g for g in sentence.governed if g.mention.first < at and g.chain]
        if not any(_says_before(link, mark.start) for g in before for link in g.chain[1:]):
            continue
        for item in before:
            if len(item.chain) > 1 and _denies_apart(item.chain[0], mark.start):
                item.chain = item.chain[1:]


def _denies_apart(link: Link, mark: int) -> bool:
    plain = link.force is None and link.negated and link.form is Form.FINITE
    return plain and link.at is not None and link.at[0] > mark


def _says_before(link: Link, mark: int) -> bool:
    return link.form in _SAYING and link.at is not None and link.at[0] < mark
