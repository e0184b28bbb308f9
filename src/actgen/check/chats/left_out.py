"""Who is left out of a chat in the same breath: «исключив совместителей», «; первым классам чаты не создавать»."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from actgen.check.chats.refusal import is_lacked
from actgen.check.chats.scope import CHAT
from actgen.check.chats.spared import is_narrowed
from actgen.check.judging.people import is_agent, is_dative
from actgen.check.syntax.mood import DENYING, Form, Mood
from actgen.check.syntax.sentence import WITHOUT, Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.requirement import ChatRequirement

IN_CHATS = frozenset(
    "обучающиеся родители педагоги заместители советники сотрудники воспитатель".split()
) | {"родительский актив", "ученический актив", "педагоги класса"}
# «классным руководителям 5–9 классов …, остальным – по желанию»
_THE_REST = re.compile(
    r"\b(?:остальн|проч|други)[а-яё]+\s*(?:–\s*)?(?:по\s+(?:желанию|возможности|усмотрению)|нет\b)",
    re.IGNORECASE,
)
_PARTING = frozenset({";", "а"})
_STAYING = frozenset({Mood.DO, Mood.PERMIT, Mood.KEPT, Mood.WISH, Mood.OPTION})
OF_GROUPS = frozenset(
    "класс группа параллель кружок секция объединение отделение звено студия".split()
)


def refused_to_some(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«…; начальным классам чаты не создавать»: such chats are denied behind, and no other service is named there."""
    later = [
        g
        for g in unit.sentence.naming({CHAT})
        if g.mention.first > anchor.mention.first and unit.mood(g) in DENYING
    ]
    return any(
        g.chain[-1:] != anchor.chain[-1:]
        and not _is_with_others(requirement, unit, g)
        and not any(other.mention.means(requirement.elsewhere) for other in unit.near(g))
        and (_names_people(unit, g) or _frees_holders(requirement, unit, g))
        for g in later
    )


def _is_with_others(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    """«…; чат с родителями не создавать, ведь обучающиеся совершеннолетние»: the next chat, not this one."""
    tokens, first = unit.sentence.tokens, chat.mention.last + 1
    if first >= len(tokens) or tokens[first].text not in {"с", "со"}:
        return False
    people = frozenset(requirement.owner).union(*requirement.participants)
    met = [g for g in unit.sentence.governed if g.mention.first == first + 1]
    return any(g.mention.means(IN_CHATS) and not g.mention.means(people) for g in met)


def _frees_holders(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    """«…; воспитатели предпенсионного возраста от создания чатов освобождены»."""
    people = frozenset(requirement.owner).union(*requirement.participants)
    return any(
        g.piece == chat.piece and g.mention.first < chat.mention.first and is_narrowed(unit, g)
        for g in unit.sentence.naming(people)
    )


def _names_people(unit: Unit, chat: Governed) -> bool:
    """Whether somebody in the dative is denied the chat: «первоклассникам», «в первых классах»; not «по телефону»."""
    first, _ = unit.sentence.pieces[chat.piece]
    tokens = unit.sentence.tokens
    return any(
        (word := tokens[at].word) is not None
        and word.noun
        and (
            (word.animate and is_dative(tokens, at))
            or (word.cases & {"datv", "loct"} and not word.lemmas.isdisjoint(OF_GROUPS))
        )
        for at in range(first, chat.mention.first)
    )


def leaves_out(requirement: ChatRequirement, unit: Unit, anchor: Governed, *, others: bool) -> bool:
    """«…, исключив из него совместителей», «(первые классы чат не создают)»: a ban in the same breath."""
    if others:
        return False
    if is_lacked(anchor):
        return False  # «Не бывает класса без чата классного руководителя с учениками»
    wanted = {name for choice in requirement.participants for name in choice}
    at = anchor.mention.first
    left_out = any(
        g.mention.first > at
        and (g.mention.means(wanted) or _in_gerund(g))
        and unit.mood(g) is Mood.BAN
        and WITHOUT not in g.chain
        for g in unit.near(anchor)
    )
    behind = unit.text[unit.sentence.tokens[at].start - unit.sentence.start :]
    return left_out or bool(_THE_REST.search(behind)) or _needless(unit, wanted, at)


def some_stay_elsewhere(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Чаты перевести в Сферум; для родителей, не имеющих аккаунта, сохранить группы в WhatsApp»: a part of those meant
    has no other chat than the one elsewhere."""
    if unit.sentence.texts.isdisjoint(_PARTING):
        return False
    tokens = unit.sentence.tokens
    wanted = {name for choice in requirement.participants for name in choice}
    ours = [g.mention.first for g in unit.sentence.naming(requirement.platform)]
    for item in unit.sentence.naming(requirement.elsewhere):
        at = item.mention.first
        opens = next((i for i in range(at, 0, -1) if tokens[i].text in _PARTING), 0)
        if not any(first < opens for first in ours) or any(opens < first < at for first in ours):
            continue
        if item.set_aside or item.supposed or item.excepted or unit.mood(item) not in _STAYING:
            continue
        people = (g for g in unit.sentence.naming(wanted) if opens < g.mention.first < at)
        if any(_is_described(tokens, g) for g in people):
            return True
    return False


def _is_described(tokens: Sequence[Token], people: Governed) -> bool:
    """«родителей без аккаунта», «родителей, не имеющих аккаунта», «родителей, которые не хотят»."""
    behind = tokens[people.mention.last + 1 : people.mention.last + 4]
    texts = [token.text for token in behind]
    if texts[:1] != [","]:
        return texts[:1] == ["без"]
    said = behind[2:] if texts[1:2] == ["не"] else behind[1:]
    word = said[0].word if said else None
    return word is not None and (
        word.full_participle or word.active_participle or said[0].text.startswith("котор")
    )


def _needless(unit: Unit, wanted: Collection[str], at: int) -> bool:
    """«…; ученикам младше десяти лет чаты не нужны»: such a chat is not needed for some of them."""
    chats = [
        g for g in unit.sentence.naming({CHAT}) if g.mention.first > at and unit.mood(g) in DENYING
    ]
    return any(
        g.chain == chat.chain and g.mention.means(wanted) and is_agent(unit, g)
        for chat in chats
        for g in unit.near(chat)
    )


def _in_gerund(item: Governed) -> bool:
    """«исключив из неё …», «не включая в него …»."""
    return bool(item.chain) and item.chain[0].form is Form.GERUND
