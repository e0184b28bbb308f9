"""What single statements say about a requirement, and how they add up to a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from actgen.check.documents.reading import Reading
from actgen.check.syntax.mood import Mood
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.needed import Pattern
from actgen.model.act import Act
from actgen.model.finding import Evidence, Verdict
from actgen.model.requirement import Status


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for a verdict. ``reason`` is a Russian sentence without a full stop."""

    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    rank: int = 0  # of signals that say the same, the lowest is shown first
    exempting: bool = (
        False  # frees somebody; beside a statement that obliges, only a part is exempted
    )
    by_likeness: bool = False  # said by the second reader, not by a rule


@dataclass(frozen=True, slots=True)
class Case:
    """What is judged: the documents that count, all of them, and the act that is checked against."""

    act: Act
    institution: str
    readings: Sequence[Reading]  # all documents
    expected: Sequence[Reading]  # those of a kind in which the point is looked for
    finder: ConceptFinder
    bases: Sequence[Act] = ()  # the acts that it builds on
    aside: bool = False  # no document is of such a kind: only what is said outright counts


# «в 1–4 классах», «в первых классах», «для ясельных групп», «совместителям»: not everybody is denied
SOME = Pattern(
    r"\b(?:\d+[–-])?\d+(?:-?(?:х|го|е|ых|ого))?\s+(?:[«\"]?[А-Я][»\"]?\s+)?класс"
    r"|\b(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|младш|старш|средн|начальн|выпускн|"
    r"ясельн|подготовительн|логопедическ)[а-яё]*\s+(?:классах|классов|классам|группах|групп|группам)\b"
    r"|\bгрупп\w*\s+(?:раннего|младшего|старшего|среднего)\s+(?:дошкольного\s+)?возраста"
    r"|(?<!включая )(?<!том числе )(?<!том числе и )\bсовместител",
    re.IGNORECASE,
)
_ORDER = (Verdict.VIOLATED, Verdict.SATISFIED, Verdict.PARTIAL, Verdict.MISSING)


def decisive(signals: Iterable[Signal]) -> Signal | None:
    """A violation anywhere outweighs; otherwise one document that says it is enough. An act that is revoked violates
    nothing if another takes its place."""
    found = list(signals)
    standing = [signal for signal in found if signal.reason != REASON_OF_MOOD[Mood.REVOKED]]
    found = standing or found
    found = [_of_the_same_breath(signal, found) for signal in found]
    obliged = any(s.verdict in {Verdict.SATISFIED, Verdict.PARTIAL} for s in found)
    if obliged and any(s.exempting for s in found):
        freed = tuple(e for s in found if s.exempting for e in s.evidence)
        found = [s for s in found if not s.exempting and s.verdict is not Verdict.SATISFIED]
        found.append(Signal(Verdict.PARTIAL, "часть исполнителей от этого освобождена", freed))
    for verdict in _ORDER:
        chosen = [signal for signal in found if signal.verdict is verdict]
        if chosen:
            chosen.sort(key=lambda signal: signal.rank)
            evidence = tuple(dict.fromkeys(e for signal in chosen for e in signal.evidence))
            return Signal(verdict, chosen[0].reason, evidence[:3])
    return None


def _of_the_same_breath(signal: Signal, found: Sequence[Signal]) -> Signal:
    """«Подключить всех педагогов. Находящихся в отпуске не подключать.»: a denial right after the duty, in the same
    paragraph, exempts; so does one that speaks of some of them."""
    if signal.reason not in _DENIALS or not signal.evidence:
        return signal
    if SOME.search(signal.evidence[0].quote):
        return replace(signal, exempting=True)
    denied = signal.evidence[0].place
    for other in found:
        if other.verdict in {Verdict.SATISFIED, Verdict.PARTIAL} and other.evidence:
            place = other.evidence[0].place
            same = (place.document, place.paragraph) == (denied.document, denied.paragraph)
            if same and (place.stop or 0) <= (denied.start or 0):
                return replace(signal, exempting=True)
    return signal


VERDICT_OF_MOOD = {
    Mood.DO: Verdict.SATISFIED,
    Mood.WISH: Verdict.PARTIAL,
    Mood.OPTION: Verdict.PARTIAL,
    Mood.PROVIDED: Verdict.PARTIAL,
    Mood.PERMIT: Verdict.PARTIAL,
    Mood.WAIVED: Verdict.VIOLATED,
    Mood.LIMIT: Verdict.VIOLATED,
    Mood.BAN: Verdict.VIOLATED,
    Mood.POSTPONED: Verdict.VIOLATED,
    Mood.KEPT: Verdict.VIOLATED,
    Mood.REVOKED: Verdict.VIOLATED,
}
"""How a statement about something required counts; OTHER does not count."""


_LEFT_OPEN = frozenset({Mood.PERMIT, Mood.OPTION, Mood.PROVIDED})


def verdict_of(mood: Mood, status: Status) -> Verdict | None:
    """The verdict on a statement; what is only recommended is met by a permission or a choice as well."""
    if status is not Status.REQUIRED and mood in _LEFT_OPEN:
        return Verdict.SATISFIED
    return VERDICT_OF_MOOD.get(mood)


REASON_OF_MOOD = {
    Mood.DO: "документ это устанавливает",
    Mood.WISH: "документ это лишь рекомендует, а не обязывает",
    Mood.OPTION: "документ оставляет это на усмотрение исполнителя",
    Mood.PROVIDED: "документ ставит это под условие",
    Mood.PERMIT: "документ это лишь разрешает, а не обязывает",
    Mood.WAIVED: "документ освобождает от этого",
    Mood.LIMIT: "документ это ограничивает",
    Mood.BAN: "документ говорит обратное: этого не делать",
    Mood.POSTPONED: "документ откладывает это на неопределённое время",
    Mood.KEPT: "документ оставляет всё как было",
    Mood.REVOKED: "документ отменяет акт, который это устанавливал, а нового не даёт",
}

_DENIALS = frozenset(
    REASON_OF_MOOD[mood] for mood, verdict in VERDICT_OF_MOOD.items() if verdict is Verdict.VIOLATED
)
