"""ознакомление: people are acquainted with a document, under their signature where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.acquainted_otherwise import (
    others_are_told,
    with_a_service,
    with_a_thing,
)
from actgen.check.judging.admission import is_admission
from actgen.check.judging.completeness import together
from actgen.check.judging.people import PEOPLE, is_agent
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal
from actgen.check.judging.statements import Heard, as_condition, statements
from actgen.check.judging.unsigned import unsigned
from actgen.check.syntax.mood import REFUSING, Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement, FamiliarisationRequirement

_ACQUAINT = ("ознакомить",)
_ANNOUNCE = ("огласить",)
_TEACH = ("научить",)
_ACTS = ("акт", "локальный акт")
_STAFF, _ALL, _MEETING = "сотрудники", "все", "собрание работников"
_TELL = ("сообщать",)
_POSTS = (
    "заместители", "классный руководитель", "руководитель подразделения", "руководитель объединения", "администрация",
    "советники", "педагоги класса", "старший воспитатель",
)  # fmt: skip
_NOBODY = frozenset({"никого", "никому", "никто", "никем"})
_SAID_TO = frozenset({"содержание", "текст", "содержимое"})
_SOME = "сказано лишь о части людей"
_SIGNED = ("под подпись",)
_UNSIGNED = "документ отменяет подпись, под которую нужно ознакомить"
_SIGNATURES = ("подпис", "роспис")


def judge(requirement: FamiliarisationRequirement, case: Case) -> Signal | None:
    """Satisfied when all who are asked for are acquainted, in one statement or several; partial without some; violated
    where a signature that the act asks for is refused in so many words."""
    whom = tuple(
        (*choice, _ALL, _MEETING) if _STAFF in choice else choice for choice in requirement.whom
    )
    anybody = tuple(dict.fromkeys(name for choice in whom for name in choice))
    asked = as_condition(
        requirement,
        (_ACQUAINT, anybody, *((requirement.with_what,) if requirement.with_what else ())),
        completeness=(*whom, *((_SIGNED,) if requirement.signed else ())),
    )
    # «объявить», «изучить», «раздать» say it only where that very document, or an act, is what is announced
    what = requirement.with_what or _ACTS
    # a lesson explains a procedure or an instruction; of an order it says nothing
    verbs = _ANNOUNCE if set(what) & set(_ACTS) else (*_ANNOUNCE, *_TEACH)
    announced = asked.model_copy(update={"meaning": (verbs, anybody, what)})
    heard = [*statements(asked, case.readings)]
    done = {id(each[1]) for each in heard if each[2].verdict is Verdict.SATISFIED}
    # «Отказать в рассылке; работники знакомятся под подпись»: one way is refused, the other is taken
    heard += [
        each
        for each in statements(announced, case.readings)
        if not (id(each[1]) in done and each[2].verdict is Verdict.VIOLATED)
    ]
    found = [
        each
        for each in heard
        if not (_of_others(each, anybody) or _with_another(requirement, each) or _is_aside(each[1]))
    ]
    if _asks_for_signatures(requirement):
        for reading in case.readings:
            for unit in unsigned(reading.units, anybody):
                return Signal(Verdict.VIOLATED, _UNSIGNED, (unit.evidence(),))
    said = together(asked, found, case)
    return said or _said_otherwise(requirement, asked, anybody, what, case)


def _asks_for_signatures(requirement: FamiliarisationRequirement) -> bool:
    """Whether silence on them is partial, or the ready wording has them: then they may be left unsaid, not refused."""
    return requirement.signed or any(word in requirement.wording for word in _SIGNATURES)


def _is_aside(unit: Unit) -> bool:
    return with_a_service(unit) or with_a_thing(unit) or others_are_told(unit)


def _said_otherwise(
    requirement: FamiliarisationRequirement,
    asked: ConditionRequirement,
    anybody: Sequence[str],
    what: Sequence[str],
    case: Case,
) -> Signal | None:
    """Where nobody is acquainted in so many words: under a signature without a verb, posts of the staff alone, nobody,
    or the text is to be kept from them."""
    signed = asked.model_copy(update={"meaning": (_SIGNED, anybody, what)})
    for _, unit, signal in statements(signed, case.readings):
        if signal.verdict is Verdict.SATISFIED and not _has_verb(unit):
            return signal  # «Приказ – всем работникам под подпись»
    for reading in case.readings:
        for unit in reading.units:
            if _to_nobody(unit, what):
                return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))
    told = asked.model_copy(update={"meaning": (_TELL, anybody, what)})
    for _, unit, signal in statements(told, case.readings):
        if signal.verdict is Verdict.VIOLATED and not _SAID_TO.isdisjoint(unit.sentence.lemmas):
            return signal  # «Содержание приказа работникам не сообщать»
    if requirement.signed or not set(anybody) & {_STAFF}:
        return None
    posts = asked.model_copy(update={"meaning": (_ACQUAINT, _POSTS, what)})
    for _, unit, signal in statements(posts, case.readings):
        if signal.verdict is Verdict.SATISFIED and not _is_aside(unit) and not _by_posts(unit):
            return Signal(Verdict.PARTIAL, _SOME, signal.evidence)
    return None


def _has_verb(unit: Unit) -> bool:
    words = (token.word for token in unit.sentence.tokens)
    return any(w is not None and not w.noun and (w.finite or w.infinitive) for w in words)


def _to_nobody(unit: Unit, what: Sequence[str]) -> bool:
    """«С приказом никого не знакомить», «знакомить с ним никого не буду»."""
    if unit.sentence.texts.isdisjoint(_NOBODY) or unit.names(wide=True).isdisjoint(what):
        return False
    verbs = unit.sentence.naming(_ACQUAINT)
    refused = any(
        unit.mood(g) in REFUSING and not (g.excepted or is_admission(unit, g)) for g in verbs
    )
    return refused and not _is_aside(unit)


def _by_posts(unit: Unit) -> bool:
    """«Заместителю директора ознакомить …»: the post is told to do it."""
    return all(is_agent(unit, g) for g in unit.sentence.naming(_POSTS))


def _with_another(requirement: FamiliarisationRequirement, heard: Heard) -> bool:
    """«Памятку, приложенную к приказу, раздать работникам под подпись»: what «кроме» names is all they are given; but
    «раздать памятку, с приказом ознакомить всех»."""
    sentence = heard[1].sentence
    others = sentence.naming(requirement.besides)
    if not others:
        return False
    given = {link for item in others for link in item.chain}
    actions = sentence.naming((*_ACQUAINT, *_ANNOUNCE))
    return all(item.chain and item.chain[-1] in given for item in actions)


def _of_others(heard: Heard, anybody: Sequence[str]) -> bool:
    """«Всех родителей ознакомить …»: «все» alone are the staff, not with other people beside it; and «Учителям
    ознакомить обучающихся …», where the staff is told to act."""
    unit = heard[1]
    done = heard[2].verdict is Verdict.SATISFIED
    if done and not any(each.names() & set(anybody) for each in (unit, *unit.above)):
        return True  # «Правила прочтут все. Родительский совет их прочёл.»
    names = unit.names()
    if not names & PEOPLE - set(anybody):
        return False
    staff = unit.sentence.naming(set(anybody) - {_ALL, _MEETING})
    return not staff or all(is_agent(unit, g) for g in staff)
