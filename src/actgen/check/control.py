"""The clause on control («Контроль за исполнением приказа возложить на …») as a requisite of an order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.check.mood import Mood
from actgen.check.signals import REASON_OF_MOOD, Signal
from actgen.check.units import Reading, Unit
from actgen.model.finding import Verdict

_OF_EXECUTION = ("контроль исполнения",)
_CONTROL = ("контроль мероприятие",)
_PLAN = frozenset({"план контроля"})
# Bare «контроль» means the control of the act only in such company: «контроль – за мной», «контроль оставляю за собой».
_BARE = re.compile(
    r"\bпод\s+контролем\b|контрол[ью]\s*(?:не\b|[–—-]|остав|возл|за\s+(?:собой|мной)|никому|лично|беру|осуществля)",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(r"(?:приказа|распоряжения)\s+от\s+\d|№\s*\d")
_BLANK = re.compile(r"_{4,}")
_VERDICTS = {
    Mood.DO: Verdict.SATISFIED,
    Mood.OTHER: Verdict.SATISFIED,
    Mood.WISH: Verdict.PARTIAL,
    Mood.OPTION: Verdict.PARTIAL,
    Mood.PERMIT: Verdict.PARTIAL,
}


def signals(reading: Reading) -> Iterator[Signal]:
    """What the statements of a document say about the control of its execution."""
    for unit in reading.units:
        if unit.names(wide=True) & _PLAN or _OTHER_ACT.search(unit.text):
            continue
        found = unit.sentence.naming(_OF_EXECUTION)
        if not found and _BARE.search(unit.text):
            found = unit.sentence.naming(_CONTROL)
        if found:
            yield _weigh(unit, unit.mood(found[0]))


def _weigh(unit: Unit, mood: Mood) -> Signal:
    evidence = (unit.evidence(),)
    verdict = _VERDICTS.get(mood, Verdict.VIOLATED)
    if verdict is Verdict.SATISFIED and _BLANK.search(unit.text):
        return Signal(Verdict.PARTIAL, "не названо, на кого возложен контроль", evidence)
    if verdict is Verdict.SATISFIED:
        return Signal(verdict, "пункт о контроле есть", evidence)
    return Signal(verdict, REASON_OF_MOOD.get(mood, "контроль не установлен"), evidence)
