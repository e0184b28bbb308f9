"""Statements that exempt somebody from an earlier one: «На 1–4 классы пункт 1 не распространяется»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actgen.check.signals import Signal
from actgen.check.units import Reading, Unit
from actgen.model.finding import Evidence, Verdict

_FREES = r"(?:не\s+(?:распростран\w+|охватыва\w+|каса\w+|относ\w+)|освобожд\w+|освобод\w+)"
_CLAUSE = r"пункт\w*\s+(?P<clause>\d+(?:\.\d+)*)"
_BY_NUMBER = re.compile(
    rf"{_CLAUSE}[^.;]*{_FREES}|{_FREES}[^.;]*{_CLAUSE.replace('clause', 'after')}", re.IGNORECASE
)
_OF_THE_FORMER = re.compile(
    r"^(?:это|требовани\w+|правил\w+|сказанн\w+)\b|(?:указанн|названн|данн|этот|этого|этому|эту|этой|такой|такого)\w*\s+(?:чат|бесед|групп|контрол|обязанност|мероприяти)\w*",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(rf"не\s+(?:включа|приглаша|добавля|вход)\w+|{_FREES}", re.IGNORECASE)
_INTO_THE_CHAT = re.compile(
    r"\bв\s+(?:чат|беседу|группу|него|неё|нее|них)\s+не\s+(?:включа|приглаша|добавля|вход)\w+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Release:
    """A statement that frees somebody: from the point ``clause``, or from the statement ``former`` right before it."""

    unit: Unit
    clause: str | None
    former: Unit | None

    def frees_from(self, evidence: Evidence) -> bool:
        """Whether it frees somebody from what ``evidence`` quotes."""
        if evidence.document != self.unit.document:
            return False
        if self.clause is not None and self.clause == evidence.place.clause:
            return True
        at = evidence.place.start or 0
        return self.former is not None and self.former.start <= at < self.former.stop


def releases(readings: Iterable[Reading]) -> list[Release]:
    """All such statements of the documents, in their order."""
    found = []
    for reading in readings:
        former: Unit | None = None
        for unit in reading.units:
            match = _BY_NUMBER.search(unit.text)
            points_back = _LEAVES_OUT.search(unit.text) and _OF_THE_FORMER.search(unit.text)
            back = former if points_back or _INTO_THE_CHAT.search(unit.text) else None
            if match or back:
                clause = (match.group("clause") or match.group("after")) if match else None
                found.append(Release(unit, clause, back))
            former = unit
    return found


def apply(signal: Signal, released: Sequence[Release]) -> Signal:
    """A satisfied signal whose evidence is exempted from by another statement is only partial."""
    if signal.verdict is not Verdict.SATISFIED or not signal.evidence or not released:
        return signal
    freed = [next((r for r in released if r.frees_from(e)), None) for e in signal.evidence]
    found = tuple(release.unit.evidence() for release in freed if release is not None)
    if len(found) == len(freed):
        reason = "для части исполнителей или участников сделано исключение"
        return Signal(Verdict.PARTIAL, reason, (*signal.evidence, *found))
    return signal
