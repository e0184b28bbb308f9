"""Where a statement says what is asked: the mentions of the meaning that stand in it, the action first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.model.requirement import ConditionRequirement
from actgen.model.text import Role

Choices = tuple[tuple[str, ...], ...]

_COMPLETING = re.compile(
    r"\b(?:участ|для\s+кого|кого\b|категори|аудитори|слушател|показател|результат|индикатор|охват)",
    re.IGNORECASE,
)
_PARTICIPANTS = PEOPLE | {"педагоги класса", "классный руководитель", "руководитель объединения"}


@lru_cache(maxsize=2000)
def every_name(meaning: Choices) -> frozenset[str]:
    """All concepts of a meaning."""
    return frozenset().union(*meaning)


def may_speak(requirement: ConditionRequirement, unit: Unit) -> bool:
    """Whether a statement that names anything of the meaning names, with what leads it in, all of it but the action; an
    offer need only name the people or the service. Few are left for the costly rules."""
    own = unit.names()
    around = _said_around(unit)
    if not any(around.isdisjoint(choice) for choice in requirement.meaning[1:]):
        return True
    named = (*requirement.meaning[-1], *requirement.meaning[1])
    return bool(requirement.offered) and not own.isdisjoint(named)


@once
def _said_around(unit: Unit) -> frozenset[str]:
    """Concepts that a statement, its lead-ins and the sentences before it name; of other cells only the people that it
    is for or that its result counts."""
    around = (*unit.above, *(u for u in unit.beside if u.role is not Role.CELL))
    people = (u.names() & _PARTICIPANTS for u in unit.beside if completes(u))
    return unit.names().union(*(u.names() for u in around), *people)


def completes(cell: Unit) -> bool:
    """A cell under «Участники», «Для кого», «Показатель», «Результат»."""
    heads = (each for each in cell.above if each.role is Role.CELL is cell.role)
    return any(_COMPLETING.search(head.text) for head in heads)


def anchors_of(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """The sentence's own mentions of the meaning, if the rest of it stands in what leads it in."""
    names = _said_around(unit)
    for choice in requirement.meaning:
        if names.isdisjoint(choice):
            return None
    own = [_prefer_included(unit.sentence.naming(choice)) for choice in requirement.meaning]
    own[0] = _linked_first(unit, own)
    led = bool(unit.lead) or bool(unit.above and unit.above[0].text.rstrip().endswith(":"))
    said = sum(bool(found) for found in own)
    if not said or (not led and (said * 2 < len(own) or not own[0])):
        return None  # most of it is said elsewhere; that sentence is judged itself
    if not own[0] and any(u.names() & set(requirement.meaning[0]) for u in unit.beside):
        return None
    return [item for found in own for item in found]


def _linked_first(unit: Unit, own: Sequence[list[Governed]]) -> list[Governed]:
    """Of several actions the one that governs what else is meant comes first: in «вернуться к прежним средствам связи,
    Сферум не использовать» that is «использовать»; a participle («доля учителей, пишущих в чатах») comes last."""
    rest = [g for found in own[1:] for g in found]
    verbs = frozenset().union(*(g.actions() for g in rest))
    words = [(g, unit.sentence.tokens[g.mention.last].word) for g in own[0]]
    told = {g for g, word in words if word is not None and word.full_participle}
    return sorted(own[0], key=lambda g: (g in told, not g.mention.names & verbs))


def _prefer_included(found: Sequence[Governed]) -> list[Governed]:
    """Without what is set aside or said by an act that is revoked; an excepted mention counts only where there is no
    other."""
    standing = [g for g in found if not g.set_aside]
    standing = [g for g in standing if g.mood() is not Mood.REVOKED] or standing
    standing = [g for g in standing if not g.subordinate] or standing
    return [g for g in standing if not g.excepted] or standing
