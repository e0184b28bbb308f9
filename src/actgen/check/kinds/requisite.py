"""реквизит: requisites of form that the document must have."""

from __future__ import annotations

import re

from actgen.check.documents.reading import Reading, quoted
from actgen.check.judging.approved import by_order
from actgen.check.judging.signals import Case, Signal, decisive
from actgen.check.words.names import names
from actgen.model.finding import Evidence, Verdict
from actgen.model.requirement import Requisite, RequisiteRequirement
from actgen.model.text import Found
from actgen.russian.dates import find_dates

_ORDERING = re.compile(
    r"(?<![\w«])(?:п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю|постановляю|распоряжаюсь)(?!\w)",
    re.IGNORECASE,
)

_OF_MEETINGS = frozenset({"протокол", "выписка"})
_NUMBER = re.compile(r"№\s*[\w/-]*\d[\w/-]*")
_ANY = re.compile(r"\S.*", re.DOTALL)
_HONOUR = re.compile(r"\b(?:имени|им\.)\s+[^»\n]*", re.IGNORECASE)  # a school's name, no signer


def judge(requirement: RequisiteRequirement, case: Case) -> Signal | None:
    """Each requisite by itself: all of them present satisfies, some are partial."""
    signals: list[Signal] = []
    for reading in case.expected:
        present: list[Evidence] = []
        lacking: list[str] = []
        for requisite in requirement.requisites:
            evidence, lack = _LOOK[requisite](reading)
            present.extend(evidence)
            lacking.extend(lack)
        if present and not lacking:
            signals.append(Signal(Verdict.SATISFIED, "реквизит есть", tuple(present)))
        elif present:
            reason = f"реквизит неполон, нет: {', '.join(lacking)}"
            signals.append(Signal(Verdict.PARTIAL, reason, tuple(present)))
    found = decisive(signals)
    if found is None and set(requirement.requisites) == {Requisite.SIGNATURE}:
        return by_order(case, "подпись стоит под приказом")
    return found


Look = tuple[list[Evidence], list[str]]


def _number(reading: Reading) -> Look:
    return _simple(reading, reading.text.requisites.number or _in_name(reading, _NUMBER), "номер")


def _date(reading: Reading) -> Look:
    date = reading.text.requisites.date
    if date is None and (name := _in_name(reading, _ANY)) is not None:
        days = [day for day in find_dates(name.value) if day.value]
        return ([quoted(reading, name.start, name.stop)], []) if days else ([], ["дата"])
    return _simple(reading, date, "дата")


def _in_name(reading: Reading, what: re.Pattern[str]) -> Found[str] | None:
    """What the name of minutes holds: «ВЫПИСКА / из протокола № 7 заседания педагогического совета от 16.04.2024»."""
    title = reading.text.requisites.title
    if title is None or reading.kind not in _OF_MEETINGS:
        return None
    match = what.search(reading.text.text, title.start, title.stop)
    return Found(match[0], match.start(), match.end()) if match else None


def _operative_word(reading: Reading) -> Look:
    found = reading.text.requisites.operative_word
    if found is None:  # «4. … В связи с этим ПРИКАЗЫВАЮ начать работу»: it stands in a point
        for unit in reading.units:
            if word := _ORDERING.search(unit.text):
                return [quoted(reading, unit.start + word.start(), unit.start + word.end())], []
    return _simple(reading, found, "распорядительное слово")


def _signature(reading: Reading) -> Look:
    found, approval = reading.text.requisites.signature, reading.text.requisites.approval
    if found is None and approval is not None and names(_HONOUR.sub("", approval.value)):
        return _simple(reading, approval, "подпись")  # «УТВЕРЖДЁН заместителем начальника … К.А.»
    if found is None:
        return [], ["должность и фамилия подписавшего"]
    evidence, _ = _simple(reading, found, "подпись")
    lacking = []
    if not found.value.post:
        lacking.append("должность подписавшего")
    if not found.value.name:
        lacking.append("инициалы и фамилия подписавшего")
    return evidence, lacking


def _simple(reading: Reading, found: Found[object] | None, name: str) -> Look:
    if found is None:
        return [], [name]
    return [quoted(reading, found.start, found.stop)], []


_LOOK = {
    Requisite.NUMBER: _number,
    Requisite.DATE: _date,
    Requisite.OPERATIVE_WORD: _operative_word,
    Requisite.SIGNATURE: _signature,
}
