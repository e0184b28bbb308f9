"""Statements about an earlier one: «На 1–4 классы пункт 1 не распространяется» exempts somebody from it, «Исполнение
пункта 1 отложить», «Пункт 1 признать утратившим силу» take it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actgen.check.permission import TALK
from actgen.check.signals import Signal
from actgen.check.sparing import EXCEPTED
from actgen.check.units import Reading, Unit
from actgen.model.finding import Evidence, Verdict

_FREES = r"(?:не\s+(?:распростран\w+|охватыва\w+|каса\w+|относ\w+)|освобожд\w+|освобод\w+)"
_CLAUSE = r"пункт\w*\s+(?P<clause>\d+(?:\.\d+)*)(?!\.?\d)"
_BY_NUMBER = re.compile(
    rf"{_CLAUSE}[^.;]*{_FREES}|{_FREES}[^.;]*{_CLAUSE.replace('clause', 'after')}", re.IGNORECASE
)
# «Пункт 3 настоящего приказа признать утратившим силу»; a point of another act is cited with its kind or number.
_THIS = r"(?:\s+(?:настоящ\w+|данн\w+|эт\w+)\s+\w+)?"
_TAKES_BACK = re.compile(
    rf"\b{_CLAUSE}{_THIS}\s+(?:(?:пока|временно)\s+)?(?P<verb>(?:призна\w+|счита\w+)\s+утратившим\w*\s+силу|утра\w+\s+силу|"
    r"отменить|отменяется|отложить|откладывается|приостановить|приостанавливается|не\s+(?:исполн|примен|выполн)\w+)"
    r"|\b(?:отменить|отложить|приостановить|не\s+(?:исполн|примен|выполн)\w+)\s+(?:исполнение\s+|действие\s+)?"
    rf"{_CLAUSE.replace('clause', 'after')}(?!\s+(?:приказ|распоряж|постановл|положени|письм)|[^.;]*№)",
    re.IGNORECASE,
)
_OF_THE_FORMER = re.compile(
    r"^(?:[А-ЯЁ]?[а-яё]+\s+){0,3}это(?:го)?\s|^(?:это|требовани\w+|правил\w+|сказанн\w+)\b"
    r"|(?:указанн|названн|данн|этот|этого|этому|эту|этой|такой|такого)\w*\s+(?:чат|бесед|групп|контрол|обязанност|мероприяти)\w*",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(rf"не\s+(?:включа|приглаша|добавля|вход)\w+|{_FREES}", re.IGNORECASE)
_INTO_THE_CHAT = re.compile(
    r"\bв\s+(?:чат|беседу|группу|него|неё|нее|них)\s+не\s+(?:включа|приглаша|добавля|вход)\w+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Release:
    """A statement that frees somebody: from the point ``clause``, or from the statement ``former`` right before it.

    With ``everybody`` the point is put off or repealed.
    """

    unit: Unit
    clause: str | None
    former: Unit | None
    everybody: bool = False

    def frees_from(self, evidence: Evidence) -> bool:
        """Whether it frees somebody from what ``evidence`` quotes."""
        if evidence.document != self.unit.document:
            return False
        if self.clause is not None and _within(evidence.place.clause or "", self.clause):
            return True
        at = evidence.place.start or 0
        return self.former is not None and self.former.start <= at < self.former.stop

    def ends(self, evidence: Evidence) -> bool:
        """Whether it puts off or repeals what ``evidence`` quotes."""
        return self.everybody and self.frees_from(evidence)


def _within(clause: str, point: str) -> bool:
    """Whether a clause is the point or stands under it: «3.1», «3 1)» under «3»."""
    return clause == point or clause.startswith((f"{point}.", f"{point} "))


def releases(readings: Iterable[Reading]) -> list[Release]:
    """All such statements of the documents, in their order."""
    found = []
    for reading in readings:
        former: Unit | None = None
        for unit in reading.units:
            ended = _TAKES_BACK.search(unit.text)
            match = ended or _BY_NUMBER.search(unit.text)
            points_back = _LEAVES_OUT.search(unit.text) and _OF_THE_FORMER.search(unit.text)
            back = former if points_back or _INTO_THE_CHAT.search(unit.text) else None
            if match or back:
                clause = (match.group("clause") or match.group("after")) if match else None
                found.append(Release(unit, clause, back, everybody=bool(ended)))
            former = unit
    return found


def apply(signal: Signal, released: Sequence[Release], *, of_ban: bool = False) -> Signal:
    """A satisfied signal is only partial if others exempt from its evidence, violated if they take it back; a ban also
    if they exempt some talk («не относится к переписке с выпускниками»)."""
    if not signal.evidence or not released:
        return signal
    if signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL}:
        ends = [next((r for r in released if r.ends(e)), None) for e in signal.evidence]
        told = tuple(release.unit.evidence() for release in ends if release is not None)
        if len(told) == len(ends):
            reason = "пункт об этом отложен или отменён этим же документом"
            return Signal(Verdict.VIOLATED, reason, (*signal.evidence, *told))
    if signal.verdict is not Verdict.SATISFIED:
        return signal
    freed = [next((r for r in released if r.frees_from(e)), None) for e in signal.evidence]
    found = tuple(release.unit.evidence() for release in freed if release is not None)
    if len(found) == len(freed):
        if of_ban and any(release.unit.names() & TALK for release in freed if release is not None):
            return Signal(Verdict.VIOLATED, EXCEPTED, (*signal.evidence, *found))
        reason = "для части исполнителей или участников сделано исключение"
        return Signal(Verdict.PARTIAL, reason, (*signal.evidence, *found))
    return signal
