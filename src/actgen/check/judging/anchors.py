"""Where a statement says what is asked: the mentions of the meaning that stand in it, the action first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from actgen.check.judging.people import PEOPLE
from actgen.check.judging.refusal import HOME
from actgen.check.judging.whole_clause import said_whole
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.needed import Pattern
from actgen.check.words.services import SERVICES
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement
from actgen.model.text import Role

Choices = tuple[tuple[str, ...], ...]

_COMPLETING = Pattern(
    r"\b(?:участ|для\s+кого|кого\b|категори|аудитори|слушател|показател|результат|индикатор|охват)",
    re.IGNORECASE,
)
_ELSEWHERE = SERVICES - HOME | {"иностранный мессенджер", "сторонний мессенджер", "иной сервис"}
_PLACE = 8  # tokens of a cell that tells the place alone
_BESIDE_A_PLACE = frozenset("в во через и или на только лишь исключительно либо".split())
_INSPECTED = Pattern(r"\bпровер|контрол|\bсмотр|\bтема\b|\bобъект\b|\bпредмет\b", re.IGNORECASE)
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
    around = (*unit.above, *(u for u in unit.beside if u.role is not Role.CELL or is_place(u)))
    people = (u.names() & _PARTICIPANTS for u in unit.beside if completes(u))
    return unit.names().union(*(u.names() for u in around), *people)


@once
def is_place(cell: Unit) -> bool:
    """A cell that names nothing but services: «учебный профиль VK Мессенджера», «Telegram и Zoom», «в Сферуме»; what
    stands beside it in the row has its place there."""
    if cell.role is not Role.CELL or len(cell.sentence.tokens) > _PLACE:
        return False
    if any(_INSPECTED.search(head.text) for head in cell.above):
        return False  # «Что проверяется | Учебный профиль»
    named = [g for g in cell.sentence.governed if g.mention.names & SERVICES]
    if not named or len(named) < len(cell.sentence.governed):
        return False
    taken = {at for g in named for at in range(g.mention.first, g.mention.last + 1)}
    return all(
        at in taken or token.word is None or token.text in _BESIDE_A_PLACE
        for at, token in enumerate(cell.sentence.tokens)
    )


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
    own = [
        _prefer_included(unit, unit.sentence.naming(choice)) or _given_up(unit, choice)
        for choice in requirement.meaning
    ]
    own[0] = _linked_first(unit, own)
    own = said_whole(requirement, unit, own) or own
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


def _given_up(unit: Unit, choice: Sequence[str]) -> list[Governed]:
    """«От видеозвонков учителям отказаться»: what is left for nothing else is not moved, but refused."""
    named = [g for g in unit.sentence.naming(choice) if g.set_aside and not g.mention.means(PEOPLE)]
    if not named or not unit.names().isdisjoint(_ELSEWHERE):
        return []
    return [g for g in named if len(g.chain) == 1 and g.chain[0].force is Force.STOP]


def _prefer_included(unit: Unit, found: Sequence[Governed]) -> list[Governed]:
    """Without what is set aside or said by an act that is revoked; an excepted mention, or what ends in a foreign
    service, counts only where there is no other."""
    standing = [g for g in found if not g.set_aside]
    standing = [g for g in standing if not _ends_elsewhere(unit, g)] or standing
    standing = [g for g in standing if g.mood() is not Mood.REVOKED] or standing
    standing = [g for g in standing if not g.subordinate] or standing
    return [g for g in standing if not g.excepted] or standing


def _ends_elsewhere(unit: Unit, item: Governed) -> bool:
    """«Прекратить переписку в WhatsApp, …»: what the verb that ends it parts from a foreign service alone."""
    if not item.chain or item.chain[0].force is not Force.STOP or unit.mood(item) is not Mood.BAN:
        return False
    ended = [g for g in unit.sentence.naming(SERVICES) if g.chain[:1] == item.chain[:1]]
    return bool(ended) and not any(g.mention.means(HOME) for g in ended)
