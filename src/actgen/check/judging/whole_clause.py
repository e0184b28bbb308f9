"""A clause that says by itself all that is asked, beside a clause that denies something else: «Учителю запрещено
обходиться другими мессенджерами; Сферумом пользуются все педагоги»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import REFUSING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.model.requirement import ConditionRequirement

_MARKS = frozenset({";", ":"})
_FOREIGN = SERVICES - HOME


def said_whole(
    requirement: ConditionRequirement, unit: Unit, own: Sequence[list[Governed]]
) -> list[list[Governed]] | None:
    """The mentions of the one clause that says it all as a duty, if the action that comes first is denied in another
    that does not deny it all; None when nothing is so."""
    if _MARKS.isdisjoint(unit.sentence.texts) or not all(own):
        return None
    first = own[0][0]
    if unit.mood(first) not in REFUSING:
        return None
    denied = _clause(unit, first)
    here = [[g for g in found if _clause(unit, g) == denied and _counts(g)] for found in own]
    if all(here) and not _of_another_service(unit, denied):
        return None
    for clause in dict.fromkeys(_clause(unit, g) for g in own[0]):
        if clause == denied:
            continue
        whole = [[g for g in found if _clause(unit, g) == clause] for found in own]
        if all(whole) and all(_counts(g) and unit.mood(g) is Mood.DO for f in whole for g in f):
            return whole
    return None


def _clause(unit: Unit, item: Governed) -> int:
    """Which of the parts between semicolons and colons a mention stands in."""
    return sum(token.text in _MARKS for token in unit.sentence.tokens[: item.mention.first])


def _counts(item: Governed) -> bool:
    return not (item.set_aside or item.excepted or item.subordinate or item.supposed)


def _of_another_service(unit: Unit, clause: int) -> bool:
    """Whether the clause names a foreign service, and ours at most to set it apart."""
    named = [g for g in unit.sentence.governed if _clause(unit, g) == clause]
    ours = any(g.mention.means(HOME) and _counts(g) for g in named)
    return not ours and any(g.mention.means(_FOREIGN) for g in named)
