"""What single statements say of concepts that must, or must not, meet in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from actgen.check.documents.reading import Reading
from actgen.check.judging.admission import is_admission
from actgen.check.judging.anchors import Choices, anchors_of, every_name, may_speak
from actgen.check.judging.by_dash import away_by_dash, said_by_dash
from actgen.check.judging.circle import denies_the_rest, narrowed, of_part, speaks_of_some
from actgen.check.judging.in_place_of import gone_without, supplanted
from actgen.check.judging.limits import frees_some, frees_then
from actgen.check.judging.offer import judge_offer, plainly_offered
from actgen.check.judging.offer_limits import obliges, refined
from actgen.check.judging.others_freed import frees_others
from actgen.check.judging.people import PEOPLE, concerns, exempts
from actgen.check.judging.private_use import for_private_use
from actgen.check.judging.refusal import (
    denies_another,
    does_another,
    left_undone,
    of_a_foreign_service,
    of_another_sort,
    of_besides,
    refuses_a_chat,
    renounced,
    rests,
    thing_denied,
    told_apart,
    without_others,
)
from actgen.check.judging.said_at_last import said_at_last
from actgen.check.judging.sanction import LEFT_OUT, sanctioned
from actgen.check.judging.signals import REASON_OF_MOOD, Signal, verdict_of
from actgen.check.judging.statement_mood import is_outside_it, is_without_it, mood_said
from actgen.check.judging.swapped import is_swapped
from actgen.check.judging.the_rest import of_a_kind, passed_by
from actgen.check.judging.treatment import is_treated, only_treated
from actgen.check.syntax.mood import DENYING, REFUSING, Mood, mood_of
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import BaseRequirement, ConditionRequirement, Status

Heard = tuple[Reading, Unit, Signal]
"""A statement, the document it stands in, and what it says of the point."""

ELSEWHERE = "документ предусматривает для этого другой сервис"
"""Why a statement that provides for a service of «не на чём» is a violation."""

FREED = "часть исполнителей от этого освобождена"
"""Why a statement that frees some is short of all."""

OF_SOME = "сказано лишь о части людей"
"""Why a statement that speaks of some of them is short of all."""

TOLD_NOTHING = "тех, кого там нет, документ оставляет без сведений"
"""Why a statement that tells those left out nothing is a violation."""

_SOFT = frozenset({Mood.WISH, Mood.OPTION, Mood.PROVIDED})
_SOFTENED = _SOFT | {Mood.PERMIT}
_SPOKEN_FOR = _SOFTENED | {Mood.DO, Mood.KEPT}
_WISHED = re.compile(
    "желани|возможност|время|времен|руки|получи|удаст|удач|затрудн|случа|настроени|добровол|интерес|любопыт"
)
_EXCEPT = frozenset({"кроме", "исключением", "исключая", "считая", "помимо"})
_CLASSES = "классы"
_THOSE = frozenset({"тех", "тем", "те", "кто"})  # «Тех, кто не вступит, …»

_SHARED = tuple(BaseRequirement.model_fields)
_BLANK = ConditionRequirement.model_construct(  # a copy is quickly made
    kind="условие", id="", title="", wording="", meaning=()
)


def as_condition(
    requirement: BaseRequirement, meaning: Choices, **keys: Any
) -> ConditionRequirement:
    """What a requirement of another kind asks of single statements, as a condition; ``keys`` are more of its fields."""
    shared = {name: getattr(requirement, name) for name in _SHARED}
    return _BLANK.model_copy(update={**shared, "meaning": meaning, **keys})


def statements(requirement: ConditionRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """Every statement that speaks of the meaning, with what it says of it; «полнота» is not looked at."""
    every = every_name(requirement.meaning)
    for reading in readings:
        if requirement.theme and not reading.names & set(requirement.theme):
            continue
        for unit in (*reading.preamble, *reading.units) if requirement.preamble else reading.units:
            if not unit.sentence.names.isdisjoint(every) and may_speak(requirement, unit):
                signal = _of_unit(requirement, unit, reading)
                if signal is None and requirement.not_only and gone_without(requirement, unit):
                    signal = Signal(Verdict.VIOLATED, TOLD_NOTHING, (unit.evidence(),))
            elif requirement.offered and _of_those_outside(unit):
                signal = sanctioned(requirement, unit)
            elif requirement.not_only and gone_without(requirement, unit):
                signal = Signal(Verdict.VIOLATED, TOLD_NOTHING, (unit.evidence(),))
            else:
                continue
            if signal is not None:
                yield reading, unit, signal


def _of_those_outside(unit: Unit) -> bool:
    """«Ученик без MAX …», or behind another sentence «Тех, кто не вступит, …»."""
    return LEFT_OUT in unit.names() or (
        bool(unit.beside) and not unit.sentence.texts.isdisjoint(_THOSE)
    )


def _of_unit(requirement: ConditionRequirement, unit: Unit, reading: Reading) -> Signal | None:
    if requirement.offered and (loss := sanctioned(requirement, unit)):
        return loss
    if not requirement.offered and only_treated(requirement, unit):
        return None  # «обучить педагогов ведению чатов в учебном профиле»
    if not requirement.offered and supplanted(requirement, unit):
        return Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))
    anchors = anchors_of(requirement, unit)
    if anchors is None or of_a_foreign_service(unit, anchors[0]):
        anchors = (
            renounced(requirement, unit) or anchors or left_undone(requirement, unit)
        )  # «Сферум выключаем, возвращаемся к Zoom»
    if anchors is None and requirement.offered:
        return _as_offered(requirement, unit, plainly_offered(requirement, unit, reading))
    if anchors is None and (home := said_by_dash(requirement, unit)):
        if away_by_dash(requirement, unit) or _elsewhere(requirement, unit, home):
            return Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))
        return Signal(Verdict.SATISFIED, REASON_OF_MOOD[Mood.DO], (unit.evidence(),))
    if anchors is None or (not requirement.offered and of_besides(requirement, unit, anchors)):
        return None
    others = told_apart(requirement, unit, anchors)
    anchors = without_others(anchors, others)
    if not concerns(unit, reading, requirement.by, requirement.not_by, others):
        return None
    if is_treated(requirement, unit, anchors[0]):
        return None
    near = unit.names(wide=True) | reading.topic_at(unit)
    if not all(near & set(choice) for choice in requirement.context):
        return None
    mood = mood_said(unit, anchors, requirement.meaning[0])
    mood = Mood.WISH if mood is Mood.OPTION and _by_wish(unit, anchors) else mood
    if requirement.preamble and mood is Mood.OTHER:
        mood = _happened(anchors[0])
    turned = unit.mood(anchors[0]) is Mood.BAN  # «вести где-либо, кроме Сферума, запрещается»
    if mood is Mood.DO and not turned and refuses_a_chat(requirement, unit):
        return None
    if mood is Mood.DO and not turned and thing_denied(requirement, unit):
        mood = Mood.BAN
    if mood in DENYING and not requirement.offered and said_at_last(requirement, unit):
        return Signal(Verdict.SATISFIED, REASON_OF_MOOD[Mood.DO], (unit.evidence(),))
    if mood is Mood.BAN and (
        denies_another(requirement, unit, anchors) or rests(requirement, unit)
    ):
        return None
    if mood in REFUSING and is_admission(unit, anchors[0]):
        return Signal(Verdict.SATISFIED, REASON_OF_MOOD[Mood.DO], (unit.evidence(),))
    if mood in DENYING and anchors[0].supposed:
        return None  # «если связи в профиле нет, …»
    if requirement.offered:
        judged = judge_offer(requirement, unit, reading, anchors, mood)
        judged = judged or plainly_offered(requirement, unit, reading)
        return _as_offered(requirement, unit, judged)
    verdict = verdict_of(mood, requirement.status)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if mood is Mood.PERMIT and any(_stays(g) for g in unit.sentence.naming(requirement.elsewhere)):
        return Signal(Verdict.VIOLATED, ELSEWHERE, evidence)
    if mood in DENYING and denies_the_rest(unit, requirement.meaning[0]):
        return Signal(Verdict.PARTIAL, OF_SOME, evidence)
    if verdict is Verdict.SATISFIED:
        if (
            _elsewhere(requirement, unit, anchors[0])
            or away_by_dash(requirement, unit)
            or is_swapped(unit)
        ):
            return Signal(Verdict.VIOLATED, ELSEWHERE, evidence)
        short = _short_of_all(requirement, unit, reading, anchors)
        if short is not None:
            return short
    freed = mood is Mood.WAIVED or (mood in _SOFTENED and speaks_of_some(unit))
    return Signal(verdict, REASON_OF_MOOD[mood], evidence, exempting=freed)


def _stays(item: Governed) -> bool:
    """«…, видеосвязь сохраняется в Skype»: what is left there is neither allowed nor moved."""
    kept = any(link.force is Force.KEEP and not link.negated for link in item.chain)
    return kept and not (item.excepted or item.set_aside or item.supposed)


def _as_offered(
    requirement: ConditionRequirement, unit: Unit, judged: Signal | None
) -> Signal | None:
    if judged is None:
        return obliges(requirement, unit)
    return refined(unit, judged, requirement.meaning[-1])


def _by_wish(unit: Unit, anchors: Sequence[Governed]) -> bool:
    """«по желанию», «по возможности»: less than is recommended; not «при необходимости», «по мере надобности»."""
    links = (link for g in anchors for link in (*unit.lead, *g.modifiers, *g.chain))
    return any(link.force is Force.OPTION and _WISHED.search(link.words) for link in links)


def _short_of_all(
    requirement: ConditionRequirement, unit: Unit, reading: Reading, anchors: Sequence[Governed]
) -> Signal | None:
    """What a statement that says it as a duty says for a part of the people or classes alone."""
    evidence = (unit.evidence(),)
    turned = _turned(unit, anchors)
    keys = [g for g in anchors if g.mention.means(requirement.meaning[0])]
    keys = [
        g
        for g in keys
        if not (
            of_another_sort(unit, g)
            or of_a_foreign_service(unit, g)
            or g.supposed
            or is_without_it(unit, g)
            or is_outside_it(unit, g)
        )
    ]
    keys += [
        g
        for g in anchors
        if g.mention.means(PEOPLE)
        and unit.mood(g) is Mood.WAIVED
        and not any(n.mention.means(requirement.not_only) for n in unit.near(g))
    ]  # not «родителей в MAX не принуждать; сообщать по телефону»
    obliged = {name for choice in requirement.meaning for name in choice}
    freed = frees_some(unit) or frees_then(unit, reading)
    freed = freed or (not requirement.not_only and frees_others(unit, obliged))
    if not turned and (freed or any(unit.mood(g) in DENYING for g in keys)):
        return Signal(Verdict.PARTIAL, FREED, evidence)
    if unit.softened() and speaks_of_some(unit):
        reason = "часть исполнителей решает сама"
        return Signal(Verdict.PARTIAL, reason, evidence, exempting=True)
    some = narrowed(unit, anchors) or passed_by(unit) or of_a_kind(unit, anchors)
    if not requirement.not_only and some:  # not «тем, кто не желает, звонить»
        return Signal(Verdict.PARTIAL, OF_SOME, evidence)
    if any(_CLASSES in choice for choice in requirement.meaning) and of_part(unit):
        return Signal(Verdict.PARTIAL, "сказано лишь о части классов", evidence)
    soft = [
        g
        for g in anchors
        if g.mention.means(PEOPLE) and unit.mood(g) in _SOFT and not does_another(requirement, g)
    ]
    required = requirement.status is Status.REQUIRED
    if required and soft and soft[0] not in unit.near(anchors[0]):
        return Signal(Verdict.PARTIAL, "части людей это лишь рекомендовано", evidence)
    if not turned and exempts(unit, anchors[:1]):
        return Signal(Verdict.PARTIAL, "сделано исключение, охвачены не все", evidence)
    return None


def _happened(anchor: Governed) -> Mood:
    """What is told of the past is as good as an order where a thing is to have been done («мнение … учтено»)."""
    return mood_of(tuple(link for link in anchor.chain if not link.background))


def _turned(unit: Unit, anchors: Sequence[Governed]) -> bool:
    """«Не … иначе как в учебном профиле», «доля неохваченных»: what is excepted is the thing itself; not «все, кроме
    учителей, которые …»."""
    sparing = not unit.sentence.texts.isdisjoint(_EXCEPT)
    return any(g.excepted and not (sparing and g.mention.means(PEOPLE)) for g in anchors)


def _elsewhere(requirement: ConditionRequirement, unit: Unit, anchor: Governed) -> bool:
    return any(
        g.mention.means(requirement.elsewhere)
        and not g.set_aside
        and not g.supposed
        and not g.excepted
        and not for_private_use(unit, g)
        and unit.mood(g) in _SPOKEN_FOR
        and not (
            g.subordinate and unit.mood(g) is Mood.PERMIT
        )  # «тем, кто …, разрешается и дальше»
        for g in unit.near(anchor)
    )
