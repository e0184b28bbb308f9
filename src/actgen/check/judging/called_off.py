"""A statement that orders a thing by its words and calls it off by its last one: «объяснять педагогам порядок колледж
отказывается», «разъяснение порядка запретить», «просьбу прочитать инструкцию отклонить»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actgen.check.judging.reservations import Statements
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit, once
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement

_KINDS = frozenset({"ознакомление", "формулировка", "издание"})
_OFF = Pattern(
    r"(?P<before>[^.;:]*?)\b(?:(?:отклонить|отклоняю|отклоняем|отказать|отказано|отказываю|запретить)"
    r"|(?:запрещаю|запрещается|аннулировать)"
    r"|(?:\w+\s+){0,3}(?:отказыва[ею]тся|отказались|отказалась|отказался|отказываемся)"
    r"|(?:на\s+[^.;:,]{3,40}\s+)?не\s+распространяется"
    r"|(?:надобности|нужды|смысла|необходимости)(?:\s+\w+){0,3}\s+не\s+(?:видит|видим|вижу|испытыва[ею]т|находит|усматривает)"
    r"|(?:отложено|отложить|перенести|перенесено)\s+(?:до\s+особого\s+распоряжения|на\s+неопредел[её]нн\w+\s+\w+)"
    r"|без\s+утверждения|снять\s+с\s+рассмотрения(?:\s+\w+)?|отменяю|выбросить)[\s.;!»]*$",
    re.IGNORECASE,
)
_STEMS = Pattern(
    r"отклон|отказ|запре|аннулир|распростран|не\s+(?:вид|виж|испыт|наход|усмат)|неопредел|особого"
    r"|без утв|рассмотр|отменяю|выброс"
)
_UNDOING = Pattern(
    r"\b(?:не\s|отказ\w*\s|отлож|отклад|медл|тян|затяг|отмен|отступ|уклон|мешать|препятств|запрет\w*\s"
    r"|иначе|кроме|без\b|прежн|стар|освобожд)",
    re.IGNORECASE,
)


def called_off(requirement: Requirement, signal: Signal, statements: Statements) -> Signal:
    """A signal that says it is met, turned into the opposite where each statement it rests on calls it off."""
    if requirement.kind not in _KINDS or signal.verdict is not Verdict.SATISFIED:
        return signal
    units = [statements.get((e.document, e.place.start or 0)) for e in signal.evidence]
    if not units or not all(unit is not None and _is_called_off(unit) for unit in units):
        return signal
    return replace(signal, verdict=Verdict.VIOLATED, reason=REASON_OF_MOOD[Mood.BAN])


@once
def _is_called_off(unit: Unit) -> bool:
    return _ends_so(unit.text) or any(_cell_ends_so(cell) for cell in _behind(unit))


def _behind(unit: Unit) -> Sequence[Unit]:
    """The other cells of its row."""
    return [each for each in unit.beside if each.role is unit.role and each.place.cell]


def _cell_ends_so(cell: Unit) -> bool:
    return len(cell.sentence.tokens) <= 6 and _ends_so(cell.text)


def _ends_so(text: str) -> bool:
    if not _STEMS.search(text.lower()):
        return False
    found = _OFF.search(text)
    return found is not None and not _UNDOING.search(found["before"])
