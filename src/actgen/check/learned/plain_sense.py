"""What resembles an objection and plainly is none: a chat that leaves a foreign messenger for the service asked for,
and a rule of conduct in a chat; and what resembles a chat of the head, and is another's.

«Не в Telegram, а в Сферуме» and «не в Сферуме, а в Telegram» have the same words; which of the services is left is
grammar, and the rules see it.
"""

from __future__ import annotations

import re

from actgen.check.chats.inside import is_inside, is_not_let_in
from actgen.check.chats.owner import SIGNER
from actgen.check.chats.place import is_source
from actgen.check.chats.scope import CHAT
from actgen.check.judging.limits import limited
from actgen.check.judging.people import PEOPLE, POSTS, is_agent
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import Signal
from actgen.check.syntax.mood import DENYING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.services import SERVICES
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import (
    BanRequirement,
    ChatRequirement,
    ConditionRequirement,
    Requirement,
)

_LEFT_FOR_GOOD = DENYING | {Mood.REVOKED}
_ENDING = frozenset({Force.STOP, Force.BAN})
_AGAINST = DENYING | {Mood.KEPT}
_COUNCILS = frozenset({"родительский актив", "ученический актив"})
_KEEPS = frozenset({"вести"})
_FOR_NOW = frozenset({"временно", "пока", "кроме"})
_ALSO = Pattern(r"\bне\s+(?:только|лишь|исключительно)\b", re.IGNORECASE)
"""«не только в Telegram»: nothing is left."""


def is_no_objection(unit: Unit, requirement: Requirement, signal: Signal | None) -> bool:
    """Whether no likeness makes the statement an objection to a chat, a ban or a condition; not where the rules
    themselves hear one."""
    if signal is not None and signal.verdict is Verdict.VIOLATED:
        return False
    if isinstance(requirement, BanRequirement):
        return departs(unit, frozenset((*requirement.what, *requirement.whole_class)))
    if isinstance(requirement, ConditionRequirement):
        return bool(requirement.elsewhere) and departs(unit, frozenset(requirement.elsewhere))
    if isinstance(requirement, ChatRequirement):
        elsewhere = frozenset(requirement.elsewhere) - frozenset(requirement.platform)
        heard = signal is not None and signal.verdict is Verdict.SATISFIED
        return (
            departs(unit, elsewhere)
            or of_conduct(requirement, unit)
            or (heard and refuses_others(requirement, unit))
        )
    return False


def departs(unit: Unit, elsewhere: frozenset[str]) -> bool:
    """«не в Телеграме, а в Сферуме», «вместо чата в Viber открыть в Сферуме …», or a sentence before: every foreign
    service is left, one of ours stands for it, and nothing else is refused in the same breath."""
    told = [each for each in (unit, *unit.beside) if each.sentence.naming(elsewhere)]
    if not told or not all(_is_left(each, elsewhere) for each in told):
        return False
    left = unit.sentence.naming(elsewhere)
    ours = [g for g in unit.sentence.naming(HOME) if g not in left and not is_source(unit, g)]
    if not ours or any(g.set_aside or unit.mood(g) is not Mood.DO for g in ours):
        return False
    closed = {item.chain[0] for item in left if _is_ended(unit, item)}
    rest = [
        g
        for g in unit.sentence.governed
        if not (g.set_aside or g in left or not closed.isdisjoint(g.chain))
    ]
    return all(unit.mood(g) is Mood.DO for g in rest if g.chain or g.mention.means({CHAT}))


def _is_left(unit: Unit, elsewhere: frozenset[str]) -> bool:
    """Whether every foreign service of a sentence is left, for good and wholly."""
    if not unit.sentence.texts.isdisjoint(_FOR_NOW) or _ALSO.search(unit.text):
        return False
    return all(
        not item.only and (item.set_aside or is_source(unit, item) or _is_ended(unit, item))
        for item in unit.sentence.naming(elsewhere)
    )


def _is_ended(unit: Unit, item: Governed) -> bool:
    """«Закрыть чаты в Viber; создать …», «использование Viber прекратить»: a service that is given up by its verb."""
    ends = bool(item.chain) and item.chain[0].force in _ENDING and not item.chain[0].negated
    return ends and unit.mood(item) is Mood.BAN


def of_conduct(requirement: ChatRequirement, unit: Unit) -> bool:
    """«В чате с учителями рекламу не размещать», «чатов ночью не вести»: what is not done in a chat, or at which hours,
    leaves the chat as it is."""
    if unit.sentence.naming(SERVICES - HOME):
        return False
    chats = [g for g in unit.sentence.naming({CHAT}) if not g.mention.pronoun]
    if not chats or not any(unit.mood(g) in DENYING for g in unit.sentence.governed):
        return False
    if limited(unit) and all(unit.mood(g) in _LEFT_FOR_GOOD for g in chats):
        return True
    return all(is_inside(unit, g) and _is_place(requirement, unit, g) for g in chats)


def _is_place(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    return not is_not_let_in(requirement, unit, chat) and "состоять" not in chat.actions()


def refuses_others(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Директору создать чат с педагогами; с родительским активом чат не создавать»: what is refused, or kept
    elsewhere, is said of other participants than those that the chat is for."""
    asked = frozenset(name for choice in requirement.participants for name in choice)
    mine = unit.sentence.naming(asked)
    if not mine or any(unit.mood(g) is not Mood.DO for g in mine):
        return False
    against = [
        g
        for g in unit.sentence.governed
        if unit.mood(g) in _AGAINST or g.mention.means(SERVICES - HOME)
    ]
    return bool(against) and all(_is_of_others(unit, item, asked) for item in against)


def _is_of_others(unit: Unit, item: Governed, asked: frozenset[str]) -> bool:
    """Whether other people, and none of those asked for, stand in the clause of a mention."""
    near = [
        g
        for g in unit.sentence.naming(PEOPLE | POSTS | _COUNCILS)
        if g.piece == item.piece or (item.chain and g.chain[:1] == item.chain[:1])
    ]
    return bool(near) and not any(g.mention.means(asked) for g in near)


def kept_by_another(unit: Unit, requirement: Requirement) -> bool:
    """«Чат с активом школьников поручить вести педагогу-организатору»: the chat that the head is to keep is kept by
    somebody else, and the head is not named."""
    if not isinstance(requirement, ChatRequirement) or SIGNER not in requirement.owner:
        return False
    if not unit.names(wide=True).isdisjoint(requirement.owner):
        return False
    return any(
        not g.actions().isdisjoint(_KEEPS) and (is_agent(unit, g) or _is_subject(unit, g))
        for g in unit.sentence.naming(PEOPLE | POSTS)
        if not any(g.mention.means(choice) for choice in requirement.participants)
    )


def _is_subject(unit: Unit, item: Governed) -> bool:
    """«ведёт советник по воспитанию», «советник ведёт»: in the nominative right beside the verb."""
    tokens, first, last = unit.sentence.tokens, item.mention.first, item.mention.last
    word = tokens[first].word
    if word is None or "nomn" not in word.cases:
        return False
    beside = (*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 2])
    return any(t.word is not None and t.word.finite and not t.word.noun for t in beside)
