"""ознакомление: people are acquainted with a document, under their signature where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.completeness import together
from actgen.check.judging.people import PEOPLE, is_agent
from actgen.check.judging.signals import Case, Signal
from actgen.check.judging.statements import Heard, as_condition, statements
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import FamiliarisationRequirement

_ACQUAINT = ("ознакомить",)
_ANNOUNCE = ("огласить",)
_TEACH = ("научить",)
_ACTS = ("акт", "локальный акт")
_STAFF, _ALL, _MEETING = "сотрудники", "все", "собрание работников"
_SERVICES = frozenset(
    "возможность функция программа приложение интерфейс платформа мессенджер сервис сферум устройство настройка".split()
)
_MAX = frozenset({"max", "мах", "макс"})
_NEAR = 7  # tokens behind the verb: «познакомить педагогов и сотрудников школы с …»
_SIGNED = ("под подпись",)


def judge(requirement: FamiliarisationRequirement, case: Case) -> Signal | None:
    """Satisfied when all who are asked for are acquainted, in one statement or several; partial without some."""
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
    heard = (*statements(asked, case.readings), *statements(announced, case.readings))
    found = (
        each
        for each in heard
        if not (
            _of_others(each, anybody)
            or _with_another(requirement, each)
            or _with_a_service(each[1])
        )
    )
    return together(asked, found, case.institution)


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


def _with_a_service(unit: Unit) -> bool:
    """«Знакомимся с MAX», «педагогам познакомиться с возможностями платформы»: no document is made known."""
    tokens = unit.sentence.tokens
    for item in unit.sentence.naming(_ACQUAINT):
        behind = tokens[item.mention.last + 1 : item.mention.last + _NEAR]
        first = next((i for i, token in enumerate(behind) if token.text in {"с", "со"}), None)
        if first is None:
            continue
        noun = next(
            (t for t in behind[first + 1 :] if t.word and (t.word.noun or t.text in _MAX)), None
        )
        if noun is not None and noun.word is not None:
            return bool(noun.word.lemmas & _SERVICES) or noun.text in _MAX
    return False


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
