"""условие: concepts that must (or must not) meet within one statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.grammar import Governed
from actgen.check.mood import Mood
from actgen.check.signals import REASON_OF_MOOD, VERDICT_OF_MOOD, Case, Signal, decisive
from actgen.check.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|процент)")
_FEW = frozenset({"часть"})


def judge(requirement: ConditionRequirement, case: Case) -> Signal | None:
    """Satisfied when one statement says it all as a duty, or several do together for «полнота»."""
    signals: list[Signal] = []
    lacking: list[set[tuple[str, ...]]] = []
    for reading in case.readings:
        if not all(reading.names & set(choice) for choice in requirement.context):
            continue
        for unit in reading.units:
            signal = _of_unit(requirement, unit)
            if signal is None:
                continue
            if signal.verdict is Verdict.SATISFIED and requirement.completeness:
                lacking.append(_lacking(requirement, unit))
            signals.append(signal)
    if lacking and set.intersection(*lacking):
        missing = sorted(set.intersection(*lacking))
        what = "; ".join(" или ".join(choice) for choice in missing)
        signals = [
            Signal(Verdict.PARTIAL, f"сказано не обо всём: нет упоминания «{what}»", s.evidence)
            if s.verdict is Verdict.SATISFIED
            else s
            for s in signals
        ]
    return decisive(signals)


def _of_unit(requirement: ConditionRequirement, unit: Unit) -> Signal | None:
    anchors = _anchors(requirement, unit)
    if anchors is None or unit.names(wide=True) & set(requirement.besides):
        return None
    mood = _mood(unit, anchors)
    if mood is Mood.BAN and _denied_elsewhere(requirement, unit):
        return None
    verdict = VERDICT_OF_MOOD.get(mood)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if verdict is Verdict.SATISFIED:
        if requirement.threshold is not None:
            short = below_threshold(unit, requirement.threshold)
            if short is not None:
                return Signal(Verdict.VIOLATED, short, evidence)
        if requirement.elsewhere and _elsewhere(requirement, unit):
            return Signal(Verdict.VIOLATED, "документ предусматривает для этого другой сервис", evidence)
        if exempts(unit):
            return Signal(Verdict.PARTIAL, "сделано исключение, охвачены не все", evidence)
    return Signal(verdict, REASON_OF_MOOD[mood], evidence)


def _anchors(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """The sentence's own mentions of the meaning, if the rest of it stands above or beside."""
    wide = unit.names(wide=True)
    if not all(wide & set(choice) for choice in requirement.meaning):
        return None
    own = [unit.sentence.naming(choice) for choice in requirement.meaning]
    if sum(bool(found) for found in own) * 2 < len(own):
        return None  # most of it is said elsewhere; that sentence is judged itself
    if not own[0] and any(u.names() & set(requirement.meaning[0]) for u in unit.beside):
        return None
    return [item for found in own for item in found]


def _mood(unit: Unit, anchors: Sequence[Governed]) -> Mood:
    """The first anchor is the action; the gravest mood among the others counts when it is governed apart."""
    moods = [unit.mood(item) for item in anchors if not item.excepted and not item.set_aside]
    if not moods:
        return Mood.OTHER
    for mood in (Mood.OTHER, Mood.BAN, Mood.POSTPONED, Mood.LIMIT):
        if moods[0] is mood:
            return mood
    for mood in (Mood.OPTION, Mood.PERMIT, Mood.WISH):
        if mood in moods:
            return mood
    return moods[0]


def _denied_elsewhere(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Не использовать Telegram» denies another service, not the thing required."""
    return bool(unit.names() & set(requirement.elsewhere))


def _elsewhere(requirement: ConditionRequirement, unit: Unit) -> bool:
    return any(
        not item.set_aside and not item.excepted and unit.mood(item) in {Mood.DO, Mood.PERMIT, Mood.WISH}
        for item in unit.sentence.naming(requirement.elsewhere)
    )


def _lacking(requirement: ConditionRequirement, unit: Unit) -> set[tuple[str, ...]]:
    said = unit.names(wide=True) | {
        name for below in unit.below for name in below.names()
    }
    return {choice for choice in requirement.completeness if not said & set(choice)}


def exempts(unit: Unit) -> bool:
    """Whether somebody is left out: «кроме совместителей», «за исключением обучающихся на дому»."""
    return bool(unit.sentence.exceptions)


def below_threshold(unit: Unit, threshold: int) -> str | None:
    """A Russian reason if the statement asks for less than ``threshold`` per cent, else None."""
    for source in (unit, *unit.beside):
        for match in _PERCENT.finditer(source.text):
            value = float(match.group(1).replace(",", "."))
            if value < threshold:
                return f"указано {match.group(1)} %, а требуется {threshold} %"
    few = unit.sentence.naming(_FEW)
    if few:
        return f"охвачена лишь часть, а требуется {threshold} %"
    return None
