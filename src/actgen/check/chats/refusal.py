"""Whom a refused chat was meant for, where they are named apart from it; who leaves one for good, who is kept out, and
what comes in its place."""

from __future__ import annotations

import re

from actgen.check.chats.place import is_used
from actgen.check.chats.scope import CHAT, NOT_OPENED, Scope
from actgen.check.judging.signals import Signal
from actgen.check.judging.swapped import given_up
from actgen.check.syntax.mood import DENYING, Form, Mood
from actgen.check.syntax.sentence import WITHOUT, Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token
from actgen.model.finding import Verdict
from actgen.model.requirement import ChatRequirement

_ALL = frozenset(
    "обучающиеся родители педагоги заместители советники сотрудники воспитатель".split()
) | {"родительский актив", "ученический актив", "педагоги класса"}
_FAMILIES = frozenset({"обучающиеся", "родители", "педагоги класса"})
_CLASSES = frozenset({"класс", "группа", "объединение", "кружок", "секция", "отделение", "студия"})
_THEM = frozenset({"ним", "ней", "ними", "них", "него", "нее"})
_TAKING_PART_IN = frozenset({"участие", "общение", "членство", "переписка"})
_LEAVING = ("вый", "выш", "выход", "уй", "уш", "уход", "покин", "покид")
_PUTTING_OUT = ("вывест", "вывед", "вывод", "удал", "исключ", "убр", "убир")
_THEN = frozenset({"при", "после", "если", "случае", "когда", "по"})
_OUT_OF = frozenset({"из"})
_WITH = frozenset({"с", "со"})
_OPENING = frozenset({"создать"})
_ASIDE = frozenset("и пока никаких никакие любых временно вообще также".split())
# «чатов с учениками без разрешения не создавать», «самовольно», «по выходным»: some of them may be
_NARROWING = frozenset(
    "без самовольно самостоятельно кроме более больше ночью отдельных новых лишних личных частных других иных вторых"
    " дополнительных посторонним".split()
)
# «остальных в чат не включать», «прочим состоять в нём не полагается»; not «остальные чаты не создавать»
_THE_REST = Pattern(
    r"(?<!\bи )(?<!\bили )(?<!люб[ыо][ейхм] )(?<!\bвсе )\b(?:остальн|проч)\w+\b"
    r"(?!\s+(?:\w+\s+)?(?:чат|бесед|групп|переписк|вопрос|мессендж|сервис|обязанност|пункт))",
    re.IGNORECASE,
)
_ANOTHER = ("трет", "четверт", "друг", "лишн", "дополнительн", "иного", "иной", "иных")
_FORMER = ("прежн", "стар")
ELSEWHERE = "такой чат ведётся в другом мессенджере"
"""Why a chat in another messenger is a violation."""


def meant_beside(requirement: ChatRequirement, unit: Unit, scope: Scope) -> set[tuple[str, ...]]:
    """«Воспитателям телефон запрещён, поэтому чат с заведующей отменяем», «Педагоги заходят в кабинет. Чат с ними
    директору не нужен»: the participants of a refused chat, in another clause or the sentence before."""
    chat = scope.chat
    if chat is None or unit.mood(chat) not in NOT_OPENED or is_lacked(chat):
        return set()
    if requirement.owner_implied and unit.mood(chat) is Mood.WAIVED:
        return set()  # «воспитатели, работающие последний год, от чатов освобождаются»
    former = (g for g in unit.sentence.naming({CHAT}) if g.mention.last < chat.mention.first)
    if any(unit.mood(g) is Mood.DO and not g.replaced for g in former):
        return set()  # «не оставляет учеников без чата: нет чата – создаёт»
    owners = frozenset(requirement.owner)
    wanted = frozenset[str]().union(*requirement.participants) - owners
    named_here = requirement.owner_implied or any(g.mention.means(owners) for g in scope.mentions)
    spoken_of = not _THEM.isdisjoint(unit.sentence.texts) and _is_owner_before(unit, owners)
    if owners and not (named_here or spoken_of):
        return set()
    beside = [g for g in unit.sentence.governed if g.piece == chat.piece and g.mention.plain]
    if any(g.mention.means(_ALL - wanted - owners) for g in beside):
        return set()  # «учителям вести журнал, чат с учениками закрыть»
    named = [g for g in unit.sentence.naming(wanted) if _is_meant(unit, chat, g)]
    if not named and not _THEM.isdisjoint(unit.sentence.texts) and unit.beside:
        before = unit.beside[-1].sentence
        if any(g.mention.means(_ALL - wanted - owners) for g in before.governed):
            return set()
        named = before.naming(wanted)
    return {choice for choice in requirement.participants for g in named if g.mention.means(choice)}


def is_lacked(chat: Governed) -> bool:
    """«не должны остаться без чата», «не открыв чата, не …»: it is the lack that is denied."""
    links = (*chat.modifiers, *chat.chain)
    return WITHOUT in links or any(k.lacking or k.form is Form.GERUND for k in links)


def _is_owner_before(unit: Unit, owners: frozenset[str]) -> bool:
    return bool(unit.beside) and bool(unit.beside[-1].sentence.naming(owners))


def _is_meant(unit: Unit, chat: Governed, item: Governed) -> bool:
    """Not of another chat of the sentence, nor among those set apart."""
    if item.excepted or WITHOUT in item.chain or item.mention.last > chat.mention.first:
        return False
    chats = unit.sentence.naming({CHAT})
    return not any(
        other is not chat and other.mention.first < item.mention.first and not other.mention.pronoun
        for other in chats
    )


def refuses_families(
    requirement: ChatRequirement, unit: Unit, scope: Scope, topic: frozenset[str]
) -> bool:
    """«От чатов с ребятами в учебном профиле центр отказывается»: a chat with all pupils or parents is that of their
    class; in a refusal its owner need not be named."""
    chat = scope.chat
    if chat is None or not requirement.owner_implied or unit.mood(chat) not in NOT_OPENED:
        return False
    if not topic.isdisjoint(requirement.platform) and _none_at_all(requirement, unit, chat):
        return True
    if not any(g.mention.means(requirement.platform) for g in unit.near(chat)):
        return False
    return any(
        g.mention.means(_FAMILIES)
        and g.piece == chat.piece
        and (g.mention.first > chat.mention.last or g.mention.last + 1 == chat.mention.first)
        for g in scope.mentions
    )


def refuses_classes(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Классных чатов в «Сферуме» не заводить», «Чаты групп не нужны»: those of whom a class consists need not be
    named in a refusal of all its chats."""
    chat = scope.chat
    if chat is None or not requirement.separately or "обучающиеся" not in _wanted(requirement):
        return False
    if unit.mood(chat) not in NOT_OPENED or is_lacked(chat) or unit.sentence.exceptions:
        return False
    if not _NARROWING.isdisjoint(unit.sentence.texts) or is_former(unit, chat):
        return False
    if not all(k.names & _OPENING or k.force is not None for k in chat.chain):
        return False  # «чат класса не засорять»
    near = [g for g in unit.near(chat) if g.mention.plain]
    if not any(g.mention.means(requirement.platform) for g in near):
        return False
    tokens, first, last = unit.sentence.tokens, chat.mention.first, chat.mention.last
    called = tokens[first - 1].text if first else ""
    if called.startswith("втор"):
        return False  # «второй чат класса»
    within = tokens[first + 1 : last + 2]
    of_groups = any(t.word is not None and not t.word.lemmas.isdisjoint(_CLASSES) for t in within)
    people = any(g.mention.means(_ALL) and g.piece == chat.piece for g in near)
    return not people and (called.startswith("классн") or of_groups)


def _wanted(requirement: ChatRequirement) -> frozenset[str]:
    return frozenset[str]().union(*requirement.participants)


def _none_at_all(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    """«Ученических чатов не заводить до решения педсовета», «Чаты с родителями пока не создавать» in a paper on the
    platform: none of them is opened, there or anywhere; not «вторых чатов», «чатов без разрешения»."""
    if not chat.chain or not all(k.names & _OPENING or k.force is not None for k in chat.chain):
        return False
    if not any(k.names & _OPENING for k in chat.chain):
        return False  # «чаты с учениками закрыть» may mean those kept elsewhere
    if unit.sentence.exceptions or not _NARROWING.isdisjoint(unit.sentence.texts):
        return False
    wanted = frozenset[str]().union(*requirement.participants)
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[chat.piece]
    around = [g for g in unit.sentence.governed if g.piece == chat.piece and g is not chat]
    people = [g for g in around if g.mention.means(_ALL)]
    if unit.sentence.naming(requirement.elsewhere) or not people:
        return False
    if not all(g.mention.means(wanted) for g in people):
        return False  # «учителям-предметникам …», «чатов с учениками и родителями»
    at = chat.mention.first
    adjective = tokens[at - 1].word if at > first else None
    called = any(g.mention.last == at - 1 for g in people) and adjective and adjective.adjective
    behind = [t.text for t in tokens[chat.mention.last + 1 : last + 1]]
    met = any(
        g.mention.first > chat.mention.last and _is_with(tokens[g.mention.first - 1].text)
        for g in people
    )
    begins = at - 1 if called else at
    opening = [t for t in tokens[first:begins] if t.text not in _ASIDE]
    return bool(behind) and bool(called or met) and all(_is_verb(t) for t in opening)


def _is_with(text: str) -> bool:
    return text in _WITH or text == "для"


def _is_verb(token: Token) -> bool:
    """«не создавать чатов с …»: what may stand before the chats."""
    return token.text == "не" or (
        token.word is not None and (token.word.infinitive or token.word.finite)
    )


def is_left(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    """«Учителям выйти из беседы директора», «директор уходит из чата с учителями», «актив от участия в чате
    освободить»: the head has one such chat, so whoever leaves it has none."""
    if "руководитель" not in requirement.owner or unit.mood(chat) not in NOT_OPENED:
        return False
    tokens = unit.sentence.tokens
    first = chat.mention.first
    if any(t.text in _THEN for t in tokens[:first]):
        return False  # «при увольнении педагога исключать его из чата»
    before = tokens[max(0, first - 3) : first]
    wanted = frozenset[str]().union(*requirement.participants)
    leaves = [k for k in chat.chain if k.form is not Form.NOUN]
    if any(t.text in _OUT_OF for t in before):
        people = (
            {*requirement.owner} if any(k.words.startswith(_LEAVING) for k in leaves) else set()
        )
        if not people and not any(k.words.startswith(_PUTTING_OUT) for k in leaves):
            return False
        return any(
            g.mention.means(wanted | people) and not _is_met(unit, g) and g.mention.first < first
            for g in unit.sentence.governed
        )
    if unit.mood(chat) is not Mood.WAIVED:
        return False
    near = tokens[max(0, first - 6) : first]
    return any(t.word is not None and t.word.lemmas & _TAKING_PART_IN for t in near)


def _is_met(unit: Unit, item: Governed) -> bool:
    """«из чата с родителями»: whose chat it is, not who leaves it."""
    first = item.mention.first
    return first > 0 and unit.sentence.tokens[first - 1].text in _WITH


def speaks_of_the_rest(unit: Unit) -> bool:
    """«Совместителям в чат не входить, остальные входят», «остальных не включать»: it is refused to some."""
    return bool(_THE_REST.search(unit.text))


def keeps_strangers_out(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Посторонним вход в чат директора с активом воспрещён»: the chat is called by those who are in it."""
    chat = scope.chat
    if chat is None:
        return False
    tokens = unit.sentence.tokens
    wanted = frozenset[str]().union(*requirement.participants)
    named = [g for g in scope.mentions if g.mention.means(wanted)]
    owners = [g for g in scope.mentions if g.mention.means(requirement.owner)]
    if any(g.mention.first < chat.mention.first for g in (*named, *owners)):
        return False
    return bool(named) and all(
        g.piece == chat.piece and tokens[g.mention.first - 1].text in {"с", "со", "и"}
        for g in named
    )


def lacked_above(unit: Unit) -> Mood | None:
    """What a lead-in says of those who are not to be without a chat; None without one."""
    for above in unit.above[:1]:
        for chat in above.sentence.naming({CHAT}):
            if is_lacked(chat):
                return above.mood(chat)
    return None


def is_former(unit: Unit, anchor: Governed) -> bool:
    """«удалить старые группы», «третьего чата не будет»: another chat than the one asked for."""
    tokens = unit.sentence.tokens
    first = anchor.mention.first
    another = first > 0 and tokens[first - 1].text.startswith(_ANOTHER)
    return another or tokens[first].text.startswith(_FORMER)


def given_up_for(requirement: ChatRequirement, unit: Unit, chat: Governed) -> Signal | None:
    """«Вместо чата директора с педагогами в Сферуме проводить совещания»; a chat that another one replaces says
    nothing."""
    others = [g for g in unit.sentence.naming({CHAT}) if not g.replaced]
    refused = bool(others) and all(unit.mood(g) in DENYING for g in others)
    places = [g for g in unit.sentence.naming(requirement.elsewhere) if is_used(unit, g)]
    ours = [
        g
        for g in unit.sentence.naming(requirement.platform)
        if is_used(unit, g) and not given_up(unit.sentence, g)
    ]
    if places and not ours and unit.mood(places[0]) is Mood.DO:
        return Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))
    if (others and not refused) or unit.sentence.naming(requirement.elsewhere):
        return None
    if unit.mood(chat) is not Mood.DO and not refused:
        return None
    return Signal(Verdict.VIOLATED, "вместо такого чата предусмотрено другое", (unit.evidence(),))
