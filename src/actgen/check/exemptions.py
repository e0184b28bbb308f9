"""Statements that exempt somebody from an earlier one: «На 1–4 классы пункт 1 не распространяется»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.signals import Signal
from actgen.check.units import Reading, Unit
from actgen.model.finding import Evidence, Verdict

_FREES = r"(?:не\s+(?:распростран\w+|охватыва\w+|каса\w+)|освобожд\w+|освобод\w+)"
_CLAUSE = r"пункт\w*\s+(?P<clause>\d+(?:\.\d+)*)"
_BY_NUMBER = re.compile(
    rf"{_CLAUSE}[^.;]*{_FREES}|{_FREES}[^.;]*{_CLAUSE.replace('clause', 'after')}", re.IGNORECASE
)
_OF_THE_FORMER = re.compile(
    r"(?:указанн|названн|данн|этот|этого|этому|эту|этой|такой|такого)\w*\s+(?:чат|бесед|групп|контрол|обязанност|мероприяти)\w*",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(rf"не\s+(?:включа|приглаша|добавля|вход)\w+|{_FREES}", re.IGNORECASE)
_INTO_THE_CHAT = re.compile(
    r"\bв\s+(?:чат|беседу|группу)\s+не\s+(?:включа|приглаша|добавля|вход)\w+", re.IGNORECASE
)


def apply(signal: Signal, readings: Sequence[Reading]) -> Signal:
    """A satisfied signal whose evidence is exempted from by a later statement is only partial."""
    if signal.verdict is not Verdict.SATISFIED or not signal.evidence:
        return signal
    freed = [_exempting(readings[e.document], e) for e in signal.evidence]
    if all(unit is not None for unit in freed):
        found = tuple(unit.evidence() for unit in freed if unit is not None)
        reason = "для части исполнителей или участников сделано исключение"
        return Signal(Verdict.PARTIAL, reason, (*signal.evidence, *found))
    return signal


def _exempting(reading: Reading, evidence: Evidence) -> Unit | None:
    """The unit that frees somebody from the clause that ``evidence`` stands in."""
    units = reading.units
    for position, unit in enumerate(units):
        match = _BY_NUMBER.search(unit.text)
        if match and (match.group("clause") or match.group("after")) == evidence.place.clause:
            return unit
        points_back = _OF_THE_FORMER.search(unit.text) and _LEAVES_OUT.search(unit.text)
        if (points_back or _INTO_THE_CHAT.search(unit.text)) and position:
            former = units[position - 1]
            if former.start <= (evidence.place.start or 0) < former.stop:
                return unit
    return None
