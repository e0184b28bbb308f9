"""назначение: somebody is appointed to a role, by name."""

from __future__ import annotations

from actgen.check.mood import Mood
from actgen.check.people import is_agent, named_person
from actgen.check.sentence import Governed
from actgen.check.signals import REASON_OF_MOOD, VERDICT_OF_MOOD, Case, Signal, decisive
from actgen.check.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import AppointmentRequirement

_APPOINTING = frozenset({"назначить"})


def judge(requirement: AppointmentRequirement, case: Case) -> Signal | None:
    """Satisfied when a person is named; the norm repeated without a name is partial."""
    signals = [
        signal
        for reading in case.readings
        if not requirement.for_what or reading.names & set(requirement.for_what)
        for unit in reading.units
        if (signal := _of_unit(requirement, unit)) is not None
    ]
    return decisive(signals)


def _of_unit(requirement: AppointmentRequirement, unit: Unit) -> Signal | None:
    roles = unit.sentence.naming(requirement.role)
    if not roles:
        return None
    appointing = unit.sentence.naming(_APPOINTING)
    named = _named(unit)
    denied = any(unit.mood(g) is Mood.BAN and g.actions() <= _APPOINTING for g in roles)
    if not appointing and not denied and not (named and any(_is_office(unit, g) for g in roles)):
        return None  # «Администратору разместить приказ»: told to act, not appointed
    mood = unit.mood((appointing or roles)[0])
    if denied:
        mood = Mood.BAN  # «администрирование прекратить»
    verdict = VERDICT_OF_MOOD.get(mood)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if verdict is Verdict.SATISFIED and not named:
        return Signal(Verdict.PARTIAL, "не названо, кто именно назначен", evidence)
    if verdict is Verdict.SATISFIED and unit.names() & set(requirement.unfit):
        return Signal(Verdict.PARTIAL, "назначен не педагогический работник", evidence)
    reason = "назначенный назван поимённо" if mood is Mood.DO else REASON_OF_MOOD[mood]
    return Signal(verdict, reason, evidence)


def _is_office(unit: Unit, item: Governed) -> bool:
    """The role, or its duties; not the administrator who is told to do something."""
    duties = unit.sentence.tokens[item.mention.first].text.startswith(
        ("обязанност", "функци", "рол")
    )
    return duties or not is_agent(unit, item)


def _named(unit: Unit) -> bool:
    return any(
        named_person(u) for u in (unit, *unit.beside, *unit.below) if u.paragraph >= unit.paragraph
    )
