"""реквизит: requisites of form that the document must have."""

from __future__ import annotations

import re

from actgen.check.mood import Mood
from actgen.check.signals import Case, Signal, decisive
from actgen.check.units import Reading, Unit, quoted
from actgen.model.finding import Evidence, Verdict
from actgen.model.requirement import Requisite, RequisiteRequirement
from actgen.model.text import Found

CONTROL = "контроль исполнения"
CONTROL_PLAN = "план контроля"
_ENTRUSTED = re.compile(
    r"за\s+(?:собой|мной)|возл[ао]|остав|исполнени|выполнени|приказ|распоряжени|лично|поруч|буду",
    re.IGNORECASE,
)


def judge(requirement: RequisiteRequirement, case: Case) -> Signal | None:
    """Each requisite by itself: all of them present satisfies, some are partial."""
    signals = []
    for reading in case.expected:
        found: list[Evidence] = []
        lacking: list[str] = []
        for requisite in requirement.requisites:
            evidence, lack = _LOOK[requisite](reading)
            found.extend(evidence)
            lacking.extend(lack)
        if not lacking:
            signals.append(Signal(Verdict.SATISFIED, "реквизит есть", tuple(found)))
        elif found:
            reason = f"реквизит неполон, нет: {', '.join(lacking)}"
            signals.append(Signal(Verdict.PARTIAL, reason, tuple(found)))
    return decisive(signals)


Look = tuple[list[Evidence], list[str]]


def _number(reading: Reading) -> Look:
    return _simple(reading, reading.text.requisites.number, "номер")


def _date(reading: Reading) -> Look:
    return _simple(reading, reading.text.requisites.date, "дата")


def _operative_word(reading: Reading) -> Look:
    return _simple(reading, reading.text.requisites.operative_word, "распорядительное слово")


def _signature(reading: Reading) -> Look:
    found = reading.text.requisites.signature
    if found is None:
        return [], ["должность и фамилия подписавшего"]
    evidence, _ = _simple(reading, found, "подпись")
    lacking = []
    if not found.value.post:
        lacking.append("должность подписавшего")
    if not found.value.name:
        lacking.append("фамилия подписавшего")
    return evidence, lacking


def _control(reading: Reading) -> Look:
    for unit in reading.units:
        if _is_control(unit):
            return [unit.evidence()], []
    return [], ["пункт о контроле"]


def _is_control(unit: Unit) -> bool:
    """«Контроль за исполнением приказа возложить на …», «Контроль – за мной»; not a clause on the plan of control."""
    mentions = unit.sentence.naming({CONTROL})
    if not mentions or unit.names(wide=True) & {CONTROL_PLAN} or not _ENTRUSTED.search(unit.text):
        return False
    return unit.mood(mentions[0]) in {Mood.DO, Mood.OTHER}


def _simple(reading: Reading, found: Found[object] | None, name: str) -> Look:
    if found is None:
        return [], [name]
    return [quoted(reading, found.start, found.stop)], []


_LOOK = {
    Requisite.NUMBER: _number,
    Requisite.DATE: _date,
    Requisite.OPERATIVE_WORD: _operative_word,
    Requisite.CONTROL: _control,
    Requisite.SIGNATURE: _signature,
}
