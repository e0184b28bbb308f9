"""«полнота»: what a requirement wants to be named besides its meaning, here or there among the statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.admission import is_admission
from actgen.check.judging.anchors import Choices
from actgen.check.judging.people import THINGS, is_vacant
from actgen.check.judging.signals import Case, Signal, decisive
from actgen.check.judging.statements import ELSEWHERE, Heard
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.calling import called
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement

LACKS = "сказано не обо всём, не упомянуты"
"""How the reason begins when what is asked for is not named in full."""

_LEAST = 99  # a wish or an exception explains more than something left out


def together(
    requirement: ConditionRequirement, found: Iterable[Heard], case: Case
) -> Signal | None:
    """What statements say together: what «полнота» asks for may be spread over those that say the rest in full."""
    wanted = _wanted(requirement, case.institution)
    signals: list[Signal] = []
    lacking: list[set[tuple[str, ...]]] = []
    for reading, unit, signal in found:
        if signal.verdict is Verdict.SATISFIED:
            lacking.append(_lacking(requirement, wanted, unit, reading))
            signal = replace(signal, rank=len(lacking[-1]))
        signals.append(signal)
    held = [signal for signal in signals if signal.reason != ELSEWHERE]
    if any(signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL} for signal in held):
        signals = held  # what one group does elsewhere is charged to the ban
    missing = set.intersection(*lacking) if lacking else set()
    if missing:
        wording = requirement.worded(case.institution)
        names = (called(c[0], wording, case.finder) for c in wanted if c in missing)
        what = ", ".join(names)
        reason = f"{LACKS}: {what}"
        signals = [
            Signal(Verdict.PARTIAL, reason, s.evidence, rank=_LEAST)
            if s.verdict is Verdict.SATISFIED
            else s
            for s in signals
        ]
    return decisive(signals)


def _wanted(requirement: ConditionRequirement, institution: str) -> Choices:
    return requirement.completeness + requirement.completeness_for.get(institution, ())


def unsaid(requirement: ConditionRequirement, found: Iterable[Heard], institution: str) -> Choices:
    """What «полнота» asks for and no statement says."""
    wanted = _wanted(requirement, institution)
    lacking = [
        _lacking(requirement, wanted, unit, reading)
        for reading, unit, signal in found
        if signal.verdict is Verdict.SATISFIED
    ]
    return tuple(set.intersection(*lacking)) if lacking else ()


def _lacking(
    requirement: ConditionRequirement, wanted: Choices, unit: Unit, reading: Reading
) -> set[tuple[str, ...]]:
    """What the statement, its lead-ins and items do not name, or name only to leave it out; nobody lacks who is not
    there («заместителей в саду нет»)."""
    meaning = (*requirement.meaning, requirement.by)
    # items of one lead-in that itself says part of it are one statement
    led = bool(unit.above) and unit.above[0].names() & {name for c in meaning for name in c}
    siblings = unit.above[0].below if unit.above and (led or requirement.nearby) else []
    units = (unit, *unit.above, *unit.beside, *unit.below, *siblings)
    spared = any(g.excepted and g.mention.means(THINGS) for g in unit.sentence.governed)
    # «без ознакомления работника не допускать»: he is barred only without it
    spared = spared or any(
        is_admission(unit, g) for g in unit.sentence.naming(requirement.meaning[0])
    )
    said = _names(
        g for u in units for g in u.sentence.governed if spared or not (_denied(u, g) or g.excepted)
    )
    lacking = {choice for choice in wanted if not said & set(choice)}
    return {choice for choice in lacking if not is_vacant(choice, reading)}


def _denied(unit: Unit, item: Governed) -> bool:
    """«…, родителей не включать», «(родителей не проверять)», «и, по желанию, родителей»; not what a question says."""
    if item.supposed:
        return False
    mood = unit.mood(item)
    told = mood is Mood.OTHER and bool(item.chain) and item.chain[-1].negated
    left = any(link.force is Force.OPTION for link in item.modifiers)
    return mood is Mood.BAN or told or left


def _names(items: Iterable[Governed]) -> frozenset[str]:
    return frozenset(name for item in items for name in item.mention.names)
