"""What a statement does with what is asked of it: the mood of the action and of what is meant with it, together."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.people import mood_for
from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.sentence import WITHOUT, Governed
from actgen.check.syntax.units import Unit

_LEFT_OUT = "без max"  # «ученикам вне MAX»: whom it is about, not where it is done
_PAST = frozenset({"мимо", "помимо"})
_WITHOUT = _PAST | {"без"}


def mood_said(unit: Unit, anchors: Sequence[Governed], actions: Sequence[str]) -> Mood:
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
        any(g.excepted or WITHOUT in g.chain for g in anchors)
        or is_without_it(unit, anchors[0])
        or is_outside_it(unit, anchors[0])
    ):
        return Mood.DO  # «не допускать переписки где-либо, кроме учебного профиля»
    things = [item for item in anchors[1:] if item.mention.means(HOME)]
    told = any(unit.mood(g) is Mood.OTHER for g in anchors if g.mention.means(actions))
    if told and things and all(unit.mood(item) is Mood.OTHER for item in things):
        return Mood.OTHER  # «включить в повестку педсовета вопрос о … в учебном профиле»
    if moods[0] is Mood.BAN and _stays_inside(unit, things):
        return Mood.DO  # «из учебного профиля чаты и видеовстречи не выносить»
    if moods[0] is Mood.DO and not things and is_without_it(unit, anchors[0]):
        return Mood.BAN  # «работать без Сферума»
    if moods[0] is Mood.DO and things and all(item.excepted for item in things):
        return Mood.BAN  # «переписку вести где угодно, кроме учебного профиля»
    if moods[0] is Mood.DO:
        for mood in (Mood.OPTION, Mood.PROVIDED, Mood.PERMIT, Mood.WISH):
            if mood in moods:
                return mood
    return moods[0]


def _stays_inside(unit: Unit, things: Sequence[Governed]) -> bool:
    """Whether what is denied is to leave the service: «из Сферума не уводить», not «от Сферума отказаться»."""
    tokens = unit.sentence.tokens
    return bool(things) and all(
        g.mention.first
        and tokens[g.mention.first - 1].text == "из"
        and g.chain
        and g.chain[-1].negated
        and g.chain[-1].force is None
        for g in things
    )


def is_without_it(unit: Unit, action: Governed) -> bool:
    """Whether the service is named beside the action only to be gone without: «без Сферума не работать», which is as
    good as its use, «работать без Сферума», «мимо Сферума»."""
    if _WITHOUT.isdisjoint(unit.sentence.texts):
        return False
    here = unit.sentence.naming(HOME)
    named = [g for g in here if g.piece == action.piece]
    if (
        not named and action.chain and action.chain[-1].form is Form.NOUN
    ):  # «работа педагога, любого, без Сферума»
        named = [g for g in here if g.chain[:-1] and g.chain[:-1] == action.chain]
    return bool(named) and all(WITHOUT in g.chain or _passed_by(unit, g) for g in named)


def is_outside_it(unit: Unit, action: Governed) -> bool:
    """«Служебных тем вне MAX не обсуждаем: даже две строчки – туда»: what is denied is done outside the service."""
    named = [g for g in unit.sentence.naming(HOME) if g.piece == action.piece]
    whose = any(g.piece == action.piece for g in unit.sentence.naming({_LEFT_OUT}))
    return bool(named) and not whose and all(g.excepted for g in named)


def _passed_by(unit: Unit, item: Governed) -> bool:
    """«Мимо Сферума»."""
    before = unit.sentence.tokens[max(0, item.mention.first - 2) : item.mention.first]
    return any(token.text in _PAST for token in before)


def _of_the_same(unit: Unit, action: Governed, anchors: Sequence[Governed]) -> bool:
    """Whether a further clause goes on with the first: not «…; личный телефон применяется лишь при наличии согласия»,
    where another thing stands under the proviso."""
    if unit.mood(action) is not Mood.PROVIDED:
        return True
    near = [g for g in unit.near(action) if g.mention.plain]
    return not near or any(g in near for g in anchors)
