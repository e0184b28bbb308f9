"""включение: a row, a measure, a passage is put into a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.completeness import together
from actgen.check.judging.inclusion_refused import CONTROL, INSPECTS, PUT_IN, refusal, refusals
from actgen.check.judging.inquiry import asked_mood
from actgen.check.judging.kept_document import left_as_it_is
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, verdict_of
from actgen.check.judging.statements import Heard, as_condition, statements
from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import InclusionRequirement
from actgen.model.text import Role

# What is only spoken of by these is not put in: «ознакомить с планом контроля регистрации».
_SPEAK_OF_IT = frozenset({"ознакомить"})
_ORDERS = "распорядительные"
_POINTS_BACK = re.compile(
    r"\b(?:него|неё|нее|нём|нем|ней|них|туда|там|также)\b|\b(?:в|из)\s+план\b", re.IGNORECASE
)
# «Эти пункты добавляются в план», «Строка об этом стоит в плане»: what the sentence before it says is put in
_THESE = re.compile(
    r"^(?:вс[её]\s+)?(?:эт(?:и|от|у|о|ого)|указанн\w+|названн\w+|перечисленн\w+|данн\w+)\b|\bоб этом\b",
    re.IGNORECASE,
)
_ITS = frozenset({"ее", "его", "их"})
_CLOSING = frozenset({",", ";", ".", ")", "("})
_CHECKS = frozenset(
    "проверять проверить контролировать проконтролировать проверка контроль".split()
)


def judge(requirement: InclusionRequirement, case: Case) -> Signal | None:
    """Satisfied by a clause that puts it into the document, or by that document itself with such a row."""
    asked = as_condition(
        requirement,
        requirement.what,
        context=(requirement.into,),
        completeness=requirement.completeness,
        completeness_for=requirement.completeness_for,
        nearby=requirement.nearby,
    )
    orders = frozenset(case.finder.document_kinds.get(_ORDERS, ()))
    found = [
        h for h in statements(asked, case.readings) if not _only_spoken_of(requirement, h, orders)
    ]
    checked = list(_checked(requirement, case.readings))
    asked_of = {id(unit) for _, unit, _ in checked}
    found = [heard for heard in found if id(heard[1]) not in asked_of] + checked
    found += _rows(requirement, case.readings)
    found += _gathered(requirement, case.readings)
    found += _understood(requirement, case.readings)
    found = [_unless_struck(heard) for heard in found]
    found += refusals(requirement, case.readings)
    signal = together(asked, found, case)
    if signal is None:
        kept = next(left_as_it_is(requirement.into, case.readings), None)
        return refusal(kept) if kept is not None else None
    if signal.verdict is Verdict.SATISFIED:
        return replace(signal, reason=f"включено: {requirement.into[0]}")
    return signal


def _only_spoken_of(
    requirement: InclusionRequirement, heard: Heard, orders: frozenset[str]
) -> bool:
    """Whether something else is done with the document, or it is named in a sentence before that does not concern this
    one: «Утвердить план контроля. Ученикам зарегистрироваться.»"""
    reading, unit, _ = heard
    into = set(requirement.into)
    named = unit.sentence.naming(into)
    if named:
        spoken_of = all(item.actions() & _SPEAK_OF_IT for item in named)
        return spoken_of or _told_apart(unit, unit.sentence.naming(requirement.what[0]), named)
    led = reading.topic_at(unit).union(*(each.names() for each in unit.above))
    planned = reading.kind not in orders or bool(reading.headed_by(unit) & into)
    if led & into and (planned or unit.names(wide=True) & {*PUT_IN, *CONTROL}):
        return False  # in a plan, or a passage headed as one, it needs no verb
    if unit.role is Role.CELL or _led_by_plan(unit, into):
        return False
    return not (unit.names() & PUT_IN or _POINTS_BACK.search(unit.text))


def _led_by_plan(unit: Unit, into: set[str]) -> bool:
    """«В план внутришкольного контроля на май:» leads in its items without a verb."""
    led = unit.above[0] if unit.above else None
    if led is None or not led.text.rstrip().endswith(":"):
        return False
    return any(not item.chain for item in led.sentence.naming(into))


def _rows(requirement: InclusionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """Rows of the document itself that name the thing in several cells: «Учебный профиль | Использование на уроках»."""
    main, *others = requirement.what
    for reading in readings:
        for unit in reading.units:
            if unit.role is not Role.CELL or not unit.sentence.naming(main):
                continue
            if all(unit.names() & set(each) for each in others):
                continue  # said in one cell, it is a statement by itself
            row = unit.names().union(*(each.names() for each in unit.beside))
            near = reading.topic_at(unit) | unit.names(wide=True)
            if near & set(requirement.into) and all(row & set(each) for each in others):
                mood = unit.mood(unit.sentence.naming(main)[0])
                verdict = verdict_of(mood, requirement.status)
                if verdict is not None:
                    yield reading, unit, Signal(verdict, REASON_OF_MOOD[mood], (unit.evidence(),))


def _understood(requirement: InclusionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """«контроль использования, в т.ч. в дистанте», «проверку регистрации на платформе и её использования»: what is used
    goes without saying in a document about it."""
    main, *others = requirement.what
    for reading in readings:
        if not others or any(reading.names.isdisjoint(choice) for choice in others):
            continue
        for unit in reading.units:
            names = unit.names()
            if names.isdisjoint(requirement.into) or all(names & set(each) for each in others):
                continue
            for item in unit.sentence.naming(main):
                mood = unit.mood(item) if _bare(unit, item) and names & PUT_IN else Mood.OTHER
                verdict = verdict_of(mood, requirement.status)
                if verdict is not None:
                    yield reading, unit, Signal(verdict, REASON_OF_MOOD[mood], (unit.evidence(),))


def _bare(unit: Unit, item: Governed) -> bool:
    """Whether «использования» is followed by nothing that is used, or has «её», «его», «их» before it."""
    tokens = unit.sentence.tokens
    first, last = item.mention.first, item.mention.last
    word = tokens[first].word
    if first != last or word is None or not word.noun or word.animate:
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    own = first > 0 and tokens[first - 1].text in _ITS
    ends = following is None or following.text in _CLOSING
    return "использовать" in item.mention.names and (own or ends)


def _gathered(requirement: InclusionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """«Планирует на май контроль: кто зарегистрировался, … Эти пункты добавляются в план внутреннего контроля.»"""
    into = set(requirement.into)
    for reading in readings:
        for unit in reading.units:
            former = unit.beside[-1] if unit.beside and unit.role is not Role.CELL else None
            if former is None or not unit.names() & into or not _THESE.search(unit.text):
                continue
            if former.names() & into or any(not former.names() & set(c) for c in requirement.what):
                continue
            mood = unit.mood(unit.sentence.naming(into)[0])
            verdict = verdict_of(mood, requirement.status)
            if verdict is not None:
                evidence = (former.evidence(), unit.evidence())
                yield reading, former, Signal(verdict, REASON_OF_MOOD[mood], evidence)


def _unless_struck(heard: Heard) -> Heard:
    """«Предмет контроля: использование профиля. Решено не проверять.»: the next sentence names nothing else."""
    reading, unit, signal = heard
    if signal.verdict is not Verdict.SATISFIED:
        return heard
    after = next((u for u in reading.units if unit in u.beside and u.role is not Role.CELL), None)
    if after is None or any(g.mention.plain and not g.piece for g in after.sentence.governed):
        return heard
    first, last = after.sentence.pieces[0]
    tokens = after.sentence.tokens[first : last + 1]
    struck = any(
        token.text == "не" and (word := tokens[at + 1].word) is not None and word.lemmas & _CHECKS
        for at, token in enumerate(tokens[:-1])
    )
    return (reading, unit, refusal(unit, after)) if struck else heard


def _checked(requirement: InclusionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """«В ходе внутришкольного контроля проверять, зарегистрированы ли …», «вопрос о том, как …, внести в план»."""
    for reading in readings:
        for unit in reading.units:
            found = [unit.sentence.naming(choice) for choice in requirement.what]
            into = unit.sentence.naming(requirement.into)
            if not all(found) or not into:
                continue
            asked = (asked_mood(unit, item, into) for item in found[0])
            mood = _of_checks(found[0]) or next(filter(None, asked), None)
            verdict = verdict_of(mood, requirement.status) if mood else None
            if mood is not None and verdict is not None:
                yield reading, unit, Signal(verdict, REASON_OF_MOOD[mood], (unit.evidence(),))


def _of_checks(things: Sequence[Governed]) -> Mood | None:
    """«Регистрацию … проверить в рамках внутришкольного контроля»: what is to be checked is in the plan; «не проверять»
    keeps it out, but behind a thing put in it spares some people alone."""
    checks = [link for link in things[0].chain if link.force is Force.OTHER]
    if any(link.negated for link in checks):
        return Mood.BAN
    plain = all(link.force in {None, Force.OTHER} and not link.negated for link in things[0].chain)
    inspected = any(INSPECTS.search(link.words) for link in checks)
    return Mood.DO if inspected and plain and not things[0].supposed else None


def _told_apart(unit: Unit, things: Sequence[Governed], named: Sequence[Governed]) -> bool:
    """«Проводить совещания в профиле, проверять журналы по плану контроля»: different verbs govern the two."""
    if unit.names() & PUT_IN or _THESE.search(unit.text):
        return False
    return bool(things) and all(
        _verb(one) and _verb(other) and one.chain[0] != other.chain[0]
        for one in things
        for other in named
    )


def _verb(item: Governed) -> bool:
    """Whether a verb, not a noun, stands at the head of what governs the mention."""
    return bool(item.chain) and item.chain[0].form in {Form.INFINITIVE, Form.FINITE}
