"""What single statements say of concepts that must, or must not, meet in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from actgen.check.circle import denies_the_rest, narrowed, of_part, speaks_of_some
from actgen.check.in_place_of import gone_without, supplanted
from actgen.check.limits import frees_some, frees_then
from actgen.check.mood import DENYING, Mood, mood_of
from actgen.check.offer import judge_offer, plainly_offered
from actgen.check.people import PEOPLE, concerns, exempts, mood_for
from actgen.check.reading import Reading
from actgen.check.refusal import (
    HOME,
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
)
from actgen.check.sanction import sanctioned
from actgen.check.sentence import WITHOUT, Governed
from actgen.check.signals import REASON_OF_MOOD, Signal, verdict_of
from actgen.check.swapped import is_swapped
from actgen.check.units import Unit, once
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import BaseRequirement, ConditionRequirement, Status
from actgen.model.text import Role

Choices = tuple[tuple[str, ...], ...]

Heard = tuple[Reading, Unit, Signal]
"""A statement, the document it stands in, and what it says of the point."""

ELSEWHERE = "документ предусматривает для этого другой сервис"
"""Why a statement that provides for a service of «не на чём» is a violation."""

FREED = "часть исполнителей от этого освобождена"
"""Why a statement that frees some is short of all."""

TOLD_NOTHING = "тех, кого там нет, документ оставляет без сведений"
"""Why a statement that tells those left out nothing is a violation."""

_SOFT = frozenset({Mood.WISH, Mood.OPTION, Mood.PROVIDED})
_SOFTENED = _SOFT | {Mood.PERMIT}
_SPOKEN_FOR = _SOFTENED | {Mood.DO, Mood.KEPT}
_TRAINING = "обучение"
_WISHED = re.compile("желани|возможност")
_COMPLETING = re.compile(
    r"\b(?:участ|для\s+кого|кого\b|категори|аудитори|слушател|показател|результат|индикатор|охват)",
    re.IGNORECASE,
)
_PARTICIPANTS = PEOPLE | {"педагоги класса", "классный руководитель", "руководитель объединения"}
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
    every = _every(requirement.meaning)
    for reading in readings:
        if requirement.theme and not reading.names & set(requirement.theme):
            continue
        for unit in (*reading.preamble, *reading.units) if requirement.preamble else reading.units:
            if not unit.sentence.names.isdisjoint(every) and _may_speak(requirement, unit):
                signal = _of_unit(requirement, unit, reading)
            elif requirement.offered and unit.beside and not unit.sentence.texts.isdisjoint(_THOSE):
                signal = sanctioned(requirement, unit)
            elif requirement.not_only and gone_without(requirement, unit):
                signal = Signal(Verdict.VIOLATED, TOLD_NOTHING, (unit.evidence(),))
            else:
                continue
            if signal is not None:
                yield reading, unit, signal


@lru_cache(maxsize=2000)
def _every(meaning: Choices) -> frozenset[str]:
    """All concepts of a meaning."""
    return frozenset().union(*meaning)


def _may_speak(requirement: ConditionRequirement, unit: Unit) -> bool:
    """Whether a statement that names anything of the meaning names, with what leads it in, all of it but the action; an
    offer need only name the people or the service. Few are left for the costly rules."""
    own = unit.names()
    around = _said_around(unit)
    if not any(around.isdisjoint(choice) for choice in requirement.meaning[1:]):
        return True
    named = (*requirement.meaning[-1], *requirement.meaning[1])
    return bool(requirement.offered) and not own.isdisjoint(named)


@once
def _said_around(unit: Unit) -> frozenset[str]:
    """Concepts that a statement, its lead-ins and the sentences before it name; of other cells only the people that it
    is for or that its result counts."""
    around = (*unit.above, *(u for u in unit.beside if u.role is not Role.CELL))
    people = (u.names() & _PARTICIPANTS for u in unit.beside if completes(u))
    return unit.names().union(*(u.names() for u in around), *people)


def completes(cell: Unit) -> bool:
    """A cell under «Участники», «Для кого», «Показатель», «Результат»."""
    heads = (each for each in cell.above if each.role is Role.CELL is cell.role)
    return any(_COMPLETING.search(head.text) for head in heads)


def _of_unit(requirement: ConditionRequirement, unit: Unit, reading: Reading) -> Signal | None:
    if requirement.offered and (loss := sanctioned(requirement, unit)):
        return loss
    if not requirement.offered and supplanted(requirement, unit):
        return Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))
    anchors = (
        _anchors(requirement, unit)
        or renounced(requirement, unit)
        or left_undone(requirement, unit)
    )
    if anchors is None and requirement.offered:
        return plainly_offered(requirement, unit, reading)
    if anchors is None or (not requirement.offered and of_besides(requirement, unit, anchors)):
        return None
    if not concerns(unit, reading, requirement.by, requirement.not_by):
        return None
    near = unit.names(wide=True) | reading.topic_at(unit)
    if not all(near & set(choice) for choice in requirement.context):
        return None
    if _is_taught(requirement, unit, anchors[0]):
        return None
    mood = _mood(unit, anchors, requirement.meaning[0])
    mood = Mood.WISH if mood is Mood.OPTION and _by_wish(unit, anchors) else mood
    if requirement.preamble and mood is Mood.OTHER:
        mood = _happened(anchors[0])
    if mood is Mood.DO and refuses_a_chat(requirement, unit):
        return None
    elif mood is Mood.DO and thing_denied(requirement, unit):
        mood = Mood.BAN
    if mood is Mood.BAN and (
        denies_another(requirement, unit, anchors) or rests(requirement, unit)
    ):
        return None
    if mood in DENYING and anchors[0].supposed:
        return None  # «если связи в профиле нет, …»
    if requirement.offered:
        judged = judge_offer(requirement, unit, reading, anchors, mood)
        return judged or plainly_offered(requirement, unit, reading)
    verdict = verdict_of(mood, requirement.status)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if mood in DENYING and denies_the_rest(unit, requirement.meaning[0]):
        return Signal(Verdict.PARTIAL, "сказано лишь о части людей", evidence)
    if verdict is Verdict.SATISFIED:
        if _elsewhere(requirement, unit, anchors[0]) or is_swapped(unit):
            return Signal(Verdict.VIOLATED, ELSEWHERE, evidence)
        short = _short_of_all(requirement, unit, reading, anchors)
        if short is not None:
            return short
    freed = mood is Mood.WAIVED or (mood in _SOFTENED and speaks_of_some(unit))
    return Signal(verdict, REASON_OF_MOOD[mood], evidence, exempting=freed)


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
            or _is_without_it(unit, g)
        )
    ]
    keys += [
        g
        for g in anchors
        if g.mention.means(PEOPLE)
        and unit.mood(g) is Mood.WAIVED
        and not any(n.mention.means(requirement.not_only) for n in unit.near(g))
    ]  # not «родителей в MAX не принуждать; сообщать по телефону»
    freed = frees_some(unit) or frees_then(unit, reading)
    if not turned and (freed or any(unit.mood(g) in DENYING for g in keys)):
        return Signal(Verdict.PARTIAL, FREED, evidence)
    if unit.softened() and speaks_of_some(unit):
        reason = "часть исполнителей решает сама"
        return Signal(Verdict.PARTIAL, reason, evidence, exempting=True)
    if not requirement.not_only and narrowed(unit, anchors):  # «тем, кто не желает, звонить»
        return Signal(Verdict.PARTIAL, "сказано лишь о части людей", evidence)
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


def _is_taught(requirement: ConditionRequirement, unit: Unit, anchor: Governed) -> bool:
    """«Семинаров и обучения педагогов работе в Сферуме не устраивать» speaks of training, not of the work."""
    if any(_TRAINING in choice for choice in requirement.meaning):
        return False
    word = unit.sentence.tokens[anchor.mention.first].word
    if not anchor.mention.action or word is None or word.infinitive or word.finite:
        return False
    if not word.noun or "datv" not in word.cases:
        return False
    named = unit.sentence.naming((_TRAINING,))  # «обучающиеся» are people, though formed from it
    before = [g for g in named if g.piece == anchor.piece and not g.mention.means(PEOPLE)]
    return any(g.mention.last < anchor.mention.first for g in before)


def _anchors(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """The sentence's own mentions of the meaning, if the rest of it stands in what leads it in."""
    names = _said_around(unit)
    for choice in requirement.meaning:
        if names.isdisjoint(choice):
            return None
    own = [_prefer_included(unit.sentence.naming(choice)) for choice in requirement.meaning]
    own[0] = _linked_first(unit, own)
    led = bool(unit.lead) or bool(unit.above and unit.above[0].text.rstrip().endswith(":"))
    said = sum(bool(found) for found in own)
    if not said or (not led and (said * 2 < len(own) or not own[0])):
        return None  # most of it is said elsewhere; that sentence is judged itself
    if not own[0] and any(u.names() & set(requirement.meaning[0]) for u in unit.beside):
        return None
    return [item for found in own for item in found]


def _happened(anchor: Governed) -> Mood:
    """What is told of the past is as good as an order where a thing is to have been done («мнение … учтено»)."""
    return mood_of(tuple(link for link in anchor.chain if not link.background))


def _linked_first(unit: Unit, own: Sequence[list[Governed]]) -> list[Governed]:
    """Of several actions the one that governs what else is meant comes first: in «вернуться к прежним средствам связи,
    Сферум не использовать» that is «использовать»; a participle («доля учителей, пишущих в чатах») comes last."""
    rest = [g for found in own[1:] for g in found]
    verbs = frozenset().union(*(g.actions() for g in rest))
    words = [(g, unit.sentence.tokens[g.mention.last].word) for g in own[0]]
    told = {g for g, word in words if word is not None and word.full_participle}
    return sorted(own[0], key=lambda g: (g in told, not g.mention.names & verbs))


def _prefer_included(found: Sequence[Governed]) -> list[Governed]:
    """Without what is set aside or said by an act that is revoked; an excepted mention counts only where there is no
    other."""
    standing = [g for g in found if not g.set_aside]
    standing = [g for g in standing if g.mood() is not Mood.REVOKED] or standing
    standing = [g for g in standing if not g.subordinate] or standing
    return [g for g in standing if not g.excepted] or standing


def _mood(unit: Unit, anchors: Sequence[Governed], actions: Sequence[str]) -> Mood:
    """The first anchor is the action; of the others a softer mood counts, when it is governed apart, but in another
    clause only that of a further action."""
    near = unit.near(anchors[0])
    beside = [
        item
        for item in anchors[1:]
        if item in near or (item.mention.means(actions) and _of_the_same(unit, item, anchors))
    ]
    moods = [mood_for(unit, anchors[0], anchors[1:]), *(unit.mood(item) for item in beside)]
    if moods[0] is Mood.BAN and (
        any(g.excepted or WITHOUT in g.chain for g in anchors) or _is_without_it(unit, anchors[0])
    ):
        return Mood.DO  # «не допускать переписки где-либо, кроме учебного профиля»
    things = [item for item in anchors[1:] if item.mention.means(HOME)]
    told = any(unit.mood(g) is Mood.OTHER for g in anchors if g.mention.means(actions))
    if told and things and all(unit.mood(item) is Mood.OTHER for item in things):
        return Mood.OTHER  # «включить в повестку педсовета вопрос о … в учебном профиле»
    if moods[0] is Mood.DO and not things and _is_without_it(unit, anchors[0]):
        return Mood.BAN  # «работать без Сферума»
    if moods[0] is Mood.DO and things and all(item.excepted for item in things):
        return Mood.BAN  # «переписку вести где угодно, кроме учебного профиля»
    if moods[0] is Mood.DO:
        for mood in (Mood.OPTION, Mood.PROVIDED, Mood.PERMIT, Mood.WISH):
            if mood in moods:
                return mood
    return moods[0]


def _is_without_it(unit: Unit, action: Governed) -> bool:
    """Whether the service is named beside the action only to be gone without: «без Сферума не работать», which is as
    good as its use, «работать без Сферума»."""
    if "без" not in unit.sentence.texts:
        return False
    named = [g for g in unit.sentence.naming(HOME) if g.piece == action.piece]
    return bool(named) and all(WITHOUT in g.chain for g in named)


def _of_the_same(unit: Unit, action: Governed, anchors: Sequence[Governed]) -> bool:
    """Whether a further clause goes on with the first: not «…; личный телефон применяется лишь при наличии согласия»,
    where another thing stands under the proviso."""
    if unit.mood(action) is not Mood.PROVIDED:
        return True
    near = [g for g in unit.near(action) if g.mention.plain]
    return not near or any(g in near for g in anchors)


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
        and unit.mood(g) in _SPOKEN_FOR
        and not (
            g.subordinate and unit.mood(g) is Mood.PERMIT
        )  # «тем, кто …, разрешается и дальше»
        for g in unit.near(anchor)
    )
