"""A denial of one place that says another: «Чаты не вести в WhatsApp – только в учебном профиле», «Ни в Zoom, ни в
Viber совещаний не проводить, только в Сферуме». The deed is not denied: it is done, and only there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax.mood import Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES, Token

_ONLY = frozenset({"только", "лишь", "исключительно"})
_BUT = frozenset({"а", "но"})
_BREAKS = frozenset({";", ":", ".", "(", ")"})


def affirm_only_there(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Takes the denial from what is done, and leaves it on the places where it is not."""
    tokens = sentence.tokens
    if sentence.texts.isdisjoint(_ONLY) or "не" not in sentence.texts:
        return
    for at, token in enumerate(tokens):
        if token.text not in _ONLY or not _opens(tokens, at):
            continue
        stop = next((i for i in range(at, len(tokens)) if tokens[i].text in _BREAKS), len(tokens))
        if any(at < p.first < stop for p in predicates):
            continue
        start = max((i for i in range(at) if tokens[i].text in _BREAKS), default=-1)
        before = [g for g in sentence.governed if start < g.mention.first < at]
        behind = [g for g in sentence.governed if at < g.mention.first < stop]
        _affirm(before, behind)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """«…, только в», «… – лишь в», «…, а только в»."""
    before = at - 1
    while before > 0 and tokens[before].text in _BUT:
        before -= 1
    return before > 0 and (tokens[before].text == "," or tokens[before].text in DASHES)


def _affirm(before: Sequence[Governed], behind: Sequence[Governed]) -> None:
    places = [g for g in before if g.mention.means(SERVICES) and _denial(g)]
    ours = [g for g in behind if g.mention.means(SERVICES)]
    denial = next(filter(None, map(_denial, reversed(places))), None)
    if (
        denial is None
        or not ours
        or any(g.mention.names & p.mention.names for g in ours for p in places)
    ):
        return
    done = replace(denial, negated=False, words=denial.words.removeprefix("не "))
    for item in before:
        if denial in item.chain and item not in places:
            item.chain = tuple(done if link == denial else link for link in item.chain)
    for item in behind:
        item.chain = tuple(done if link == denial else link for link in item.chain) or (done,)


def _denial(item: Governed) -> Link | None:
    """The plain verb that is denied: «не вести»; not «прекратить»."""
    return next((k for k in item.chain if k.negated and k.force is None), None)
