"""What a passage asks for, refused in short: «классным руководителям в сообщество не вступать», «заявку отозвать»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import REFUSING, Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import PassageRequirement

_REFUSED = REFUSING | {Mood.REVOKED}
_LAID_DOWN = frozenset({"кроме", "если", "без", "пока", "иначе"})
"""Words by which a refusal is one of the manner, of some, or of a time."""


def refused(requirement: PassageRequirement, readings: Iterable[Reading]) -> Signal | None:
    """Where nothing says the passage: a sentence that names what «отказ от» lists and denies all of the last of it."""
    if not requirement.refused:
        return None
    return next(_refusals(requirement, readings), None)


def _refusals(requirement: PassageRequirement, readings: Iterable[Reading]) -> Iterator[Signal]:
    for reading in readings:
        if reading.names.isdisjoint(HOME):
            continue
        for unit in reading.units:
            if _is_refused(requirement, unit):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _is_refused(requirement: PassageRequirement, unit: Unit) -> bool:
    *others, things = requirement.refused
    if unit.names().isdisjoint(things) or not _LAID_DOWN.isdisjoint(unit.sentence.texts):
        return False
    led = [each for each in unit.above[:1] if each.text.rstrip().endswith(":")]
    near = unit.names().union(*(each.names() for each in led))
    if any(near.isdisjoint(choice) for choice in others):
        return False
    if requirement.not_by and not unit.names().isdisjoint(requirement.not_by):
        return False
    return all(
        unit.mood(g) in _REFUSED and not (g.supposed or g.subordinate or g.excepted)
        for g in unit.sentence.naming(things)
    )
