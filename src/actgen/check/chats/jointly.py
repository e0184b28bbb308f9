"""A chat of several together: «учителям и директору открыт общий чат», «чаты мне и педагогам; мне и родительскому
комитету – открыть». Whoever stands in the dative beside the one whose chat it is, is in it with him and is not told to
open it; «директору и учителям завести чаты с родителями» tells two to act, for there others are met."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from actgen.check.judging.people import is_agent
from actgen.check.syntax.mood import Form
from actgen.check.syntax.rosters import PEOPLE
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.requirement import ChatRequirement

_WITH = frozenset({"с", "со"})
_TOGETHER = frozenset("общий единый совместный один".split())
_JOINING = frozenset({",", "и", "а", "также", "плюс", "+"})


def shared_with_owner(
    requirement: ChatRequirement, unit: Unit, chat: Governed | None, named: Sequence[Governed]
) -> bool:
    """Whether the chat is given to its owner and others together, named side by side in the dative."""
    if chat is None or not requirement.owner or requirement.owner_implied:
        return False
    tokens = unit.sentence.tokens
    people = [g for g in named if g.mention.means(PEOPLE)]
    if not any(g.mention.means(requirement.owner) for g in people):
        return False
    if any(_is_met(tokens, g, chat) for g in people):
        return False
    told = any(link.form is Form.INFINITIVE for link in chat.chain)
    if told and not _is_joint(tokens, chat) and people[0].mention.first < chat.mention.first:
        return False  # «Директору и педагогам создать чаты»
    return any(
        one.mention.means(requirement.owner) is not other.mention.means(requirement.owner)
        and is_agent(unit, one)
        and is_agent(unit, other)
        and _joined(tokens, one, other)
        for one, other in pairwise(people)
    )


def _is_met(tokens: Sequence[Token], item: Governed, chat: Governed) -> bool:
    """«чат с родителями», «чат родителей»: others, whom the chat is meant for."""
    first = item.mention.first
    if first and tokens[first - 1].text in _WITH:
        return True
    word = tokens[first].word
    behind = first == chat.mention.last + 1
    return behind and word is not None and "gent" in word.cases and "datv" not in word.cases


def _is_joint(tokens: Sequence[Token], chat: Governed) -> bool:
    first, last = chat.mention.first, chat.mention.last
    near = tokens[max(0, first - 2) : last + 1]
    return any(t.word is not None and not t.word.lemmas.isdisjoint(_TOGETHER) for t in near)


def _joined(tokens: Sequence[Token], one: Governed, other: Governed) -> bool:
    """Whether nothing but a comma or «и» and words of their names stands between two people."""
    between = tokens[one.mention.last + 1 : other.mention.first]
    joins = [t for t in between if t.text in _JOINING]
    rest = [t for t in between if t.text not in _JOINING]
    plain = all(
        t.word is not None and (t.word.adjective or t.word.noun) and not t.word.finite for t in rest
    )
    return bool(joins) and len(rest) <= 3 and plain
