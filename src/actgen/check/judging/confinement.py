"""«Объявления публикуются только в чате»: what families are told is confined to one way, and no other is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import Signal
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_REASON = "другого способа документ не оставляет"
_STAFF = frozenset({"педагоги", "сотрудники", "воспитатель"})
_MEANT = frozenset({Mood.DO, Mood.PERMIT})


def confined(
    requirement: ConditionRequirement, readings: Iterable[Reading]
) -> Iterator[tuple[Reading, Unit, Signal]]:
    """Statements by which the concepts «не только» are the only way for the people of the meaning, or for what is
    announced to them; each is a violation."""
    ways = set(requirement.not_only)
    for reading in readings if ways else ():
        if requirement.theme and not reading.names & set(requirement.theme):
            continue
        for unit in reading.units:
            only = [g for g in unit.sentence.naming(ways) if g.only and unit.mood(g) in _MEANT]
            if only and _is_for(requirement, unit):
                yield reading, unit, Signal(Verdict.VIOLATED, _REASON, (unit.evidence(),))


def _is_for(requirement: ConditionRequirement, unit: Unit) -> bool:
    """Whether it is said to the people of the meaning, not to the staff alone."""
    whom = set(requirement.meaning[-1])
    named = {g.mention for g in unit.sentence.naming(whom) if not g.mention.means(_STAFF)}
    return bool(named) or (bool(unit.names(wide=True) & whom) and not unit.names() & _STAFF)
