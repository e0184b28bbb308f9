"""Targets told without a verb («учителя в Сферуме – 100 %»), and bounds told by denying that less is reached («меньше
70 % быть не может»)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.judging.statements import Heard
from actgen.check.syntax.mood import DENYING
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Beginning
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement
from actgen.model.text import Role

_LESS = Beginning("меньш", "менее", "ниже", "недобор")
# «меньше 70 %», «ниже требуемых 70 %», «менее чем десять»; not «не менее»
_SHORTFALL = re.compile(r"(?<!не )\b(?:меньш\w+|менее|ниже|недобор\w*)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:не|никогда)\s+(?:\w+\s+){0,2}?(?:допуст\w+|допуска\w+|мож\w+|мо[гч]\w*|должн\w+|быть|быва\w+|буд\w+"
    r"|опус[тк]\w+|пада\w+|упа[дс]\w+|снижа\w+|снизи\w+|разреша\w+|прин[яи]\w+|прим\w+|согла[сш]\w+|терп\w+"
    r"|счита\w+|засчит\w+|устраива\w+)"
    r"|\b(?:нельзя|недопустим\w*|неприемлем\w*|запре[щт]\w+|исключ[её]н\w*|воспре[щт]\w+|не вправе|невозможн\w*)",
    re.IGNORECASE,
)
_BANNED = frozenset(REASON_OF_MOOD[mood] for mood in DENYING)
_STATED = "документ это устанавливает"
_SHARE = Beginning("%", "процент", "половин", "трет", "четверт", "десят")
_MEASURES = frozenset({"доля", "все", "часть"})
_HUNDRED = frozenset({"ста", "сотни", "сотню"})  # «сорок учителей из ста»


def with_targets(
    requirement: ConditionRequirement, found: Iterable[Heard], readings: Iterable[Reading]
) -> Iterator[Heard]:
    """The statements of an indicator, with what is denied of less said of the bound, and the targets without a verb."""
    spoken: set[Unit] = set()
    for reading, unit, signal in found:
        spoken.add(unit)
        if signal.verdict is Verdict.VIOLATED and signal.reason in _BANNED and _falls_short(unit):
            signal = replace(signal, verdict=Verdict.SATISFIED, reason=_STATED)
        yield reading, unit, signal
    for reading in readings:
        if requirement.theme and not reading.names & set(requirement.theme):
            continue
        for unit in reading.units:
            if unit not in spoken and _is_target(requirement, unit, reading):
                yield reading, unit, Signal(Verdict.SATISFIED, _STATED, (unit.evidence(),))


def _counts(item: Governed) -> bool:
    return item.mention.names.isdisjoint(_MEASURES)


def bars_less(unit: Unit) -> bool:
    """«Меньше десяти сообщений быть не должно», «доля не опускается ниже 30 %», «не допускать, чтобы … меньше 25 %»."""
    return _falls_short(unit) and bool(_DENIED.search(unit.text))


def _falls_short(unit: Unit) -> bool:
    """«меньше 70 %»: what is denied of it, is denied of the lack."""
    return _LESS in unit.sentence.beginnings and bool(_SHORTFALL.search(unit.text))


def _is_target(requirement: ConditionRequirement, unit: Unit, reading: Reading) -> bool:
    """«Доля рабочей переписки и видеосвязи в Сферуме – 70 %», «Учителя в Сферуме | 100 %»: a share of what is meant,
    all of which is named, and no verb."""
    own = unit.names()
    counted = next((g for g in unit.sentence.governed if g.mention.plain and _counts(g)), None)
    if counted is None or not counted.mention.means(requirement.meaning[1]):
        return False  # «Учителя школ в Сферуме – 100 %» counts no schools
    told = (unit, *unit.beside) if unit.role is Role.CELL else (unit,)
    if not any(
        _SHARE in u.sentence.beginnings or not u.sentence.texts.isdisjoint(_HUNDRED) for u in told
    ):
        return False
    if not all(own & set(choice) for choice in requirement.meaning[1:]):
        return False
    things = {name for choice in requirement.meaning[1:] for name in choice}
    plain = any(not (set(choice) & HOME) for choice in requirement.meaning[2:])
    around = unit.names(wide=True) | reading.title
    if not things & HOME and not (around & HOME and (plain or own & HOME)):
        return False
    if any(g.mention.means(requirement.besides) for g in unit.sentence.governed):
        return False
    chained = any(item.chain or item.mention.force for item in unit.sentence.governed)
    led = any(link.force or link.negated for link in unit.lead)  # «Достичь показателей:» is none
    return not (chained or led) or bars_less(unit)
