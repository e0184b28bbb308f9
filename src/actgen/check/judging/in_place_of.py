"""What a statement says by the place it gives another thing («вместо чата в Сферуме – группа в Viber»), or by leaving
people without any («семьям без MAX новостей не сообщать»)."""

from __future__ import annotations

from actgen.check.judging.people import PEOPLE
from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import DENYING
from actgen.check.syntax.units import Unit
from actgen.model.requirement import ConditionRequirement

_INSTEAD = frozenset({"вместо", "взамен"})
_LEFT_OUT = "без max"


def supplanted(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Вместо Сферума колледж подключить к Discord»: the service asked for gives way to another; all else that is
    meant is named beside it."""
    if requirement.not_only or _INSTEAD.isdisjoint(unit.sentence.texts):
        return False
    if any(g.set_aside for g in unit.sentence.naming(requirement.elsewhere)):
        return False  # «вместо Telegram использовать учебный профиль»
    services = {name for choice in (*requirement.meaning, requirement.theme) for name in choice}
    services &= HOME
    homes = unit.sentence.naming(services) if services else []
    meant = [unit.sentence.naming(choice) for choice in requirement.meaning[1:]]
    if not homes or not meant or not all(meant):
        return False
    things = [g for found in meant for g in found if not g.mention.means(PEOPLE)]
    # «вместо групп в Сферуме»: the service stands behind what gives way
    at_home = any(HOME & set(choice) for choice in requirement.meaning)
    apart = not at_home and bool(things) and all(g.set_aside for g in things)
    return apart or all(g.set_aside for g in homes)


def gone_without(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Семьям без MAX новостей не передавать»: who has no other way is told nothing."""
    if not requirement.not_only or _LEFT_OUT not in unit.names():
        return False
    left_out = unit.sentence.naming((_LEFT_OUT,))
    meant = {name for choice in requirement.meaning[1:] for name in choice} - PEOPLE - {_LEFT_OUT}
    if unit.sentence.naming(meant - {"объявления"}):
        return False  # another way is named; the statement itself is judged
    told = [
        g
        for g in unit.sentence.naming(requirement.meaning[0])
        if not any(o.mention.first <= g.mention.first <= o.mention.last for o in left_out)
        and not g.subordinate
    ]
    return bool(told) and all(unit.mood(g) in DENYING for g in told)
