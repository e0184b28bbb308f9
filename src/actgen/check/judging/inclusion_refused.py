"""What is not put into a plan, or taken out of it: «планом не охватывается», «из плана изъять», «не проверять»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.judging.statements import Heard
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import InclusionRequirement

PUT_IN = frozenset({"включить в план", "внести изменения"})
CONTROL = ("контроль мероприятие",)
INSPECTS = Pattern(r"^(?:про)?(?:провер|контролир|инспект)", re.IGNORECASE)
_JOINED = frozenset({"зарегистрировать", "подключить"})
_PROFILE = ("профиль",)
_PLAN = "план контроля"
_ALL = frozenset({"все", "всё", "всех", "всем", "всему"})
_IT = frozenset("он она оно они его ее их ею ими".split())
_REFUSED = frozenset({Mood.BAN, Mood.WAIVED, Mood.POSTPONED})
# «контроль на учебный профиль не распространяется», «планом не охватываем», «плану чужд», «места в плане нет»
_NOT_REACHED = Pattern(
    r"\b(?:контрол|план)\w*\b[^.;]*\bне\s+(?:распростран|каса|охват|затраг|трога)\w+"
    r"|\bне\s+(?:охват|затраг)\w+[^.;]*\b(?:контрол|план)"
    r"|\bплан\w*\b[^.;]*\bмест[ао]\s+(?:\w+\s+)?нет\b",
    re.IGNORECASE,
)
# «не утверждать план, в котором нет …», «пока в нём нет …»: a lack that is barred
_BARRED_LACK = Pattern(
    r"\b(?:пока|котор\w+|если)\b[^.;]*\b(?:нет|отсутству\w+|не\s+\w+)|\bплан\w*\s+(?:\w+\s+)?без\b|\bничего\b",
    re.IGNORECASE,
)


def refusals(requirement: InclusionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """«От контроля за использованием учебного профиля отказаться», «регистрация не контролируется»: what is not checked
    is in no plan of control, though the plan is not named; nor what is taken out of it by any verb."""
    if requirement.into[0] != _PLAN:
        return
    for reading in readings:
        for unit in reading.units:
            if unit.names().isdisjoint({name for choice in requirement.what for name in choice}):
                continue
            if (
                _is_refused(requirement, unit)
                or _is_taken_out(requirement, unit)
                or _is_all_but(requirement, unit)
                or _is_taken_out_later(requirement, unit)
            ):
                yield reading, unit, refusal(unit)


def _is_refused(requirement: InclusionRequirement, unit: Unit) -> bool:
    if not all(unit.sentence.naming(choice) for choice in requirement.what):
        return False
    things = unit.sentence.naming(requirement.what[0])
    return _is_uninspected(requirement, unit, things) or any(
        unit.mood(item) is Mood.BAN
        and not (item.supposed or item.subordinate)
        and not all(_put_in_apart(unit, thing, item) for thing in things)
        for item in unit.sentence.naming(CONTROL)
    )


def _is_taken_out(requirement: InclusionRequirement, unit: Unit) -> bool:
    """«Использование профиля выводится из-под внутришкольного контроля», «Планом не охватываются: – регистрация …»."""
    led = [each for each in unit.above[:1] if each.text.rstrip().endswith(":")]
    near = unit.names().union(*(each.names() for each in led))
    if near.isdisjoint((*requirement.into, *CONTROL)) or _BARRED_LACK.search(unit.text):
        return False
    if not requirement.nearby and all(
        unit.names().isdisjoint(choice) for choice in requirement.completeness
    ):
        return False  # whose registration it is, has to be said
    things = unit.sentence.naming(requirement.what[0])
    if not things or not all(unit.sentence.naming(choice) for choice in requirement.what[1:]):
        things = [] if unit.names() & _JOINED else unit.sentence.naming(_PROFILE)
        things = [g for g in things if any(g.mention.means(c) for c in requirement.what[1:])]
    if not things:
        return False
    if _NOT_REACHED.search(unit.text):
        return all(not g.supposed for g in things)
    controls = unit.sentence.naming((*CONTROL, *requirement.into))
    freed = any(unit.mood(g) is Mood.WAIVED and not g.supposed for g in controls)
    return all(
        (unit.mood(g) in _REFUSED or (freed and unit.mood(g) is not Mood.DO))
        and not (g.supposed or g.subordinate or g.excepted or g.set_aside)
        for g in things
    )


def _is_all_but(requirement: InclusionRequirement, unit: Unit) -> bool:
    """«Внутришкольному контролю подлежит всё, кроме регистрации …»."""
    if not unit.sentence.exceptions or _ALL.isdisjoint(unit.sentence.texts):
        return False
    if not all(unit.sentence.naming(choice) for choice in requirement.what):
        return False
    things = unit.sentence.naming(requirement.what[0])
    controls = unit.sentence.naming((*CONTROL, *requirement.into))
    return all(g.excepted for g in things) and any(
        unit.mood(g) is Mood.DO and not g.excepted for g in controls
    )


def _is_taken_out_later(requirement: InclusionRequirement, unit: Unit) -> bool:
    """«Контроль регистрации … возложить не на кого, из плана он исключается»: a pronoun stands for the thing in a later
    clause, and the plan is without it."""
    if _IT.isdisjoint(unit.sentence.texts) or _BARRED_LACK.search(unit.text):
        return False
    if not all(unit.sentence.naming(choice) for choice in requirement.what):
        return False
    things = unit.sentence.naming(requirement.what[0])
    put_in = unit.sentence.naming(PUT_IN)
    if any(unit.mood(g) is Mood.DO for g in put_in) or any(g.supposed for g in things):
        return False
    last = max(g.piece for g in things)
    for plan in unit.sentence.naming(requirement.into):
        if plan.piece <= last or unit.mood(plan) is not Mood.BAN:
            continue
        start, stop = unit.sentence.pieces[plan.piece]
        if any(token.text in _IT for token in unit.sentence.tokens[start : stop + 1]):
            return True
    return False


def _is_uninspected(
    requirement: InclusionRequirement, unit: Unit, things: Sequence[Governed]
) -> bool:
    """«Регистрация обучающихся и родителей … не контролируется»; in a sentence on what is put into the plan, «не
    проверять» may spare some of it alone."""
    if unit.names() & {*PUT_IN, *requirement.into} or any(
        item.supposed or item.subordinate for item in things
    ):
        return False
    return bool(things) and all(
        any(
            link.force is Force.OTHER
            and link.negated
            and INSPECTS.search(link.words.removeprefix("не "))
            for link in item.chain
        )
        for item in things
    )


def _put_in_apart(unit: Unit, thing: Governed, control: Governed) -> bool:
    """«включить регистрацию учеников (родители проверке не подлежат)»: that control is of others."""
    return thing.piece != control.piece and unit.mood(thing) is Mood.DO


def refusal(*units: Unit) -> Signal:
    """Why what these statements say is a violation."""
    evidence = tuple(unit.evidence() for unit in units)
    return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], evidence)
