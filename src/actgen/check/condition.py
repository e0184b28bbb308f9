"""условие: concepts that must (or must not) meet within one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from actgen.check.mood import Mood
from actgen.check.sentence import Governed
from actgen.check.signals import REASON_OF_MOOD, Case, Signal, decisive, verdict_of
from actgen.check.units import Reading, Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement
from actgen.model.text import Role
from actgen.russian.number_words import cardinal_number

Choices = tuple[tuple[str, ...], ...]

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|процент)")
_PERCENT_IN_WORDS = re.compile(r"([а-яё]+(?: [а-яё]+)?) процент\w*", re.IGNORECASE)
_FEW = ("часть",)
_LEAST = 99  # a wish or an exception explains more than something left out
_FREED = frozenset({Mood.BAN, Mood.WAIVED})
_PEOPLE = frozenset({"обучающиеся", "педагоги", "родители", "сотрудники", "воспитатель"})
_THINGS = frozenset({"чат", "платформа", "профиль", "отечественный мессенджер", "мессенджер"})
_OURS = frozenset({"платформа", "профиль"})
_SPOKEN_FOR = frozenset({Mood.DO, Mood.PERMIT, Mood.WISH, Mood.OPTION})


def judge(requirement: ConditionRequirement, case: Case) -> Signal | None:
    """Satisfied when one statement says it all as a duty, or several do together for «полнота»."""
    wanted = requirement.completeness + requirement.completeness_for.get(case.institution, ())
    signals: list[Signal] = []
    lacking: list[set[tuple[str, ...]]] = []
    for reading in case.readings:
        if requirement.theme and not reading.names & set(requirement.theme):
            continue
        for unit in reading.units:
            signal = _of_unit(requirement, unit, reading)
            if signal is None:
                continue
            if signal.verdict is Verdict.SATISFIED:
                meaning = (*requirement.meaning, requirement.by)
                lacking.append(_lacking(wanted, meaning, unit, nearby=requirement.nearby))
                signal = replace(signal, rank=len(lacking[-1]))
            signals.append(signal)
    missing = set.intersection(*lacking) if lacking else set()
    if missing:
        what = ", ".join(choice[0] for choice in wanted if choice in missing)
        reason = f"сказано не обо всём, не упомянуты: {what}"
        signals = [
            Signal(Verdict.PARTIAL, reason, s.evidence, rank=_LEAST)
            if s.verdict is Verdict.SATISFIED
            else s
            for s in signals
        ]
    return decisive(signals)


def _of_unit(requirement: ConditionRequirement, unit: Unit, reading: Reading) -> Signal | None:
    anchors = _anchors(requirement, unit)
    if anchors is None or unit.names() & set(requirement.besides):
        return None
    if not concerns(unit, reading, requirement.by, requirement.not_by):
        return None
    if requirement.threshold and _share_of_others(requirement, unit):
        return None
    near = unit.names(wide=True) | reading.topic
    if not all(near & set(choice) for choice in requirement.context):
        return None
    mood = _mood(unit, anchors)
    if mood is Mood.BAN and _denies_another(requirement, unit, anchors):
        return None
    verdict = verdict_of(mood, requirement.status)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if verdict is Verdict.SATISFIED:
        group = frozenset(name for choice in requirement.meaning[1:] for name in choice)
        short = ""
        if requirement.threshold:
            short = below_threshold(unit, requirement.threshold, group)
        if short:
            return Signal(Verdict.VIOLATED, short, evidence)
        if _elsewhere(requirement, unit, anchors[0]):
            return Signal(
                Verdict.VIOLATED, "документ предусматривает для этого другой сервис", evidence
            )
        turned = any(g.excepted for g in anchors)  # «не … иначе как в учебном профиле»
        keys = [g for g in anchors if g.mention.means(requirement.meaning[0])]
        if not turned and any(unit.mood(g) in _FREED for g in keys):
            return Signal(Verdict.PARTIAL, "часть исполнителей от этого освобождена", evidence)
        if not turned and exempts(unit, anchors[:1]):
            return Signal(Verdict.PARTIAL, "сделано исключение, охвачены не все", evidence)
    return Signal(verdict, REASON_OF_MOOD[mood], evidence, exempting=mood is Mood.WAIVED)


def _denies_another(
    requirement: ConditionRequirement, unit: Unit, anchors: Sequence[Governed]
) -> bool:
    """«Не использовать Telegram, работать в Сферуме» denies another service, not the thing required."""
    others = [g for g in unit.near(anchors[0]) if g.mention.means(requirement.elsewhere)]
    if not any(unit.mood(g) is Mood.BAN for g in others):
        return bool(others) and len(anchors) == 1
    return not any(g.mention.means(_OURS) and unit.mood(g) is Mood.BAN for g in anchors)


def _share_of_others(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«довести долю гимназистов …» under a lead-in that names teachers speaks of the pupils."""
    wanted = {name for choice in requirement.meaning[1:] for name in choice}
    own = unit.names()
    return not own & wanted and bool(own & _PEOPLE)


def _anchors(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """The sentence's own mentions of the meaning, if the rest of it stands in what leads it in."""
    around = (unit, *unit.above, *(u for u in unit.beside if u.role is not Role.CELL))
    names = frozenset().union(*(u.names() for u in around))
    if not all(names & set(choice) for choice in requirement.meaning):
        return None
    own = [_prefer_included(unit.sentence.naming(choice)) for choice in requirement.meaning]
    led = bool(unit.lead) or bool(unit.above and unit.above[0].text.rstrip().endswith(":"))
    said = sum(bool(found) for found in own)
    if not said or (not led and (said * 2 < len(own) or not own[0])):
        return None  # most of it is said elsewhere; that sentence is judged itself
    if not own[0] and any(u.names() & set(requirement.meaning[0]) for u in unit.beside):
        return None
    return [item for found in own for item in found]


def _prefer_included(found: Sequence[Governed]) -> list[Governed]:
    """Without what is set aside; an excepted mention counts only where there is no other."""
    standing = [g for g in found if not g.set_aside]
    standing = [g for g in standing if not g.subordinate] or standing
    return [g for g in standing if not g.excepted] or standing


def _mood(unit: Unit, anchors: Sequence[Governed]) -> Mood:
    """The first anchor is the action; of the others a softer mood counts, when it is governed apart."""
    moods = [unit.mood(item) for item in anchors]
    if moods[0] is Mood.BAN and any(item.excepted for item in anchors):
        return Mood.DO  # «не допускать переписки где-либо, кроме учебного профиля»
    if moods[0] is Mood.DO:
        for mood in (Mood.OPTION, Mood.PERMIT, Mood.WISH):
            if mood in moods:
                return mood
    return moods[0]


def _elsewhere(requirement: ConditionRequirement, unit: Unit, anchor: Governed) -> bool:
    return any(
        g.mention.means(requirement.elsewhere)
        and not g.set_aside
        and not g.excepted
        and unit.mood(g) in _SPOKEN_FOR
        for g in unit.near(anchor)
    )


def _lacking(
    wanted: Choices, meaning: Choices, unit: Unit, *, nearby: bool
) -> set[tuple[str, ...]]:
    """What the statement, its lead-ins and items do not name, or name only to leave it out."""
    # items of one lead-in that itself says part of it are one statement
    led = bool(unit.above) and unit.above[0].names() & {name for c in meaning for name in c}
    siblings = unit.above[0].below if unit.above and (led or nearby) else []
    units = (unit, *unit.above, *unit.beside, *unit.below, *siblings)
    spared = any(g.excepted and g.mention.means(_THINGS) for g in unit.sentence.governed)
    said = _names(
        g
        for u in units
        for g in u.sentence.governed
        if spared or (u.mood(g) is not Mood.BAN and not g.excepted)
    )
    return {choice for choice in wanted if not said & set(choice)}


def _names(items: Iterable[Governed]) -> frozenset[str]:
    return frozenset(name for item in items for name in item.mention.names)


def exempts(
    unit: Unit, anchors: Sequence[Governed], start: int = 0, stop: int | None = None
) -> bool:
    """Whether somebody is left out («кроме совместителей»): an exception between the semicolons around an anchor and
    among the tokens ``start``..``stop``; not when the platform itself is what is excepted."""
    tokens = unit.sentence.tokens
    for at in unit.sentence.exceptions:
        if at < start or (stop is not None and at >= stop):
            continue
        for item in anchors:
            low, high = sorted((at, item.mention.last))
            if not item.excepted and not any(t.text == ";" for t in tokens[low:high]):
                return not _spares_things(unit, at)
    return False


def _spares_things(unit: Unit, at: int) -> bool:
    """«Помимо обязательных бесед», «кроме Сферума»: not people but chats and services are set apart."""
    after = [
        g
        for g in unit.sentence.governed
        if g.excepted and g.mention.first > at and g.mention.force is None and not g.mention.action
    ]
    return bool(after) and after[0].mention.means(_THINGS)


def concerns(unit: Unit, reading: Reading, by: Sequence[str], not_by: Sequence[str]) -> bool:
    """Whether the statement speaks to the right people: one of ``by`` is named here, above or in the title, and none of
    ``not_by`` is told to act."""
    if by and not (unit.names(wide=True) | reading.topic) & set(by):
        return False
    return not any(is_agent(unit, g) for g in unit.sentence.naming(not_by))


def is_agent(unit: Unit, item: Governed) -> bool:
    """Whether the mention is the one told to act («Заместителю директора Иванову создать …»): in the dative and without
    a preposition."""
    tokens = unit.sentence.tokens
    first = item.mention.first
    # pymorphy3 takes prepositions of one letter for abbreviations, which are nouns of every case
    phrase = [t for t in tokens[first : item.mention.last + 1] if len(t.text) > 2]
    words = [t.word for t in phrase if t.word is not None]
    head = next((w for w in words if w.noun and not w.adjective), words[0] if words else None)
    if head is None or "datv" not in head.cases:
        return False
    before = tokens[first - 1].text if first else ""
    if "ablt" in head.cases and before in {"с", "со", "и", ","}:
        return False
    return before not in {"к", "по", "с", "со"}


def _spelled_number(words: str) -> int | None:
    """«девяноста», «девяноста пяти»; a word before them is left out."""
    return cardinal_number(words) or cardinal_number(words.split()[-1])


def _few(unit: Unit, group: frozenset[str]) -> bool:
    """«часть педагогов», «большинство учеников»; not «всех педагогов, а также желающих родителей»."""
    plain = [g for g in unit.sentence.governed if g.mention.force is None and not g.mention.action]
    for few in unit.sentence.naming(_FEW):
        after = [g for g in plain if g.mention.first > few.mention.first]
        if not after or after[0].mention.means(group) or not after[0].mention.means(_PEOPLE):
            return True
    return False


def below_threshold(unit: Unit, threshold: int, group: frozenset[str]) -> str:
    """A Russian reason if the statement asks for less than ``threshold`` per cent, else empty."""
    for source in (unit, *unit.beside):
        spelled = _PERCENT_IN_WORDS.search(source.text)
        value = _spelled_number(spelled.group(1)) if spelled else None
        if spelled and value is not None and value < threshold:
            return f"указано «{spelled.group()}», а требуется {threshold} %"
        for match in _PERCENT.finditer(source.text):
            if float(match.group(1).replace(",", ".")) < threshold:
                return f"указано {match.group(1)} %, а требуется {threshold} %"
    if _few(unit, group):
        return f"охвачена лишь часть, а требуется {threshold} %"
    return ""
