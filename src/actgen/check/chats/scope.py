"""The chats of a sentence: which mentions belong to each, whose it is, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from actgen.check.chats.jointly import shared_with_owner
from actgen.check.chats.outsiders import (
    IN_PERSON,
    is_kept_out,
    is_met_in_person,
    is_not_them,
    is_of_staff,
    is_why,
    lets_nobody_in,
)
from actgen.check.judging.people import is_agent
from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.rosters import is_this
from actgen.check.syntax.sentence import WITHOUT, Governed
from actgen.check.syntax.units import Unit, once
from actgen.model.requirement import ChatRequirement

CHAT = "чат"
_ROLE = frozenset({"администратор", "иной администратор"})
_MEMBERS = frozenset({"родители", "обучающиеся", "родительский актив", "ученический актив"})
NOT_OPENED = frozenset({Mood.BAN, Mood.WAIVED, Mood.POSTPONED})
_WITH = frozenset({"с", "со"})
_JOINING = frozenset({"состоять"})
# «Педагогам писать директору в чате», «замам вступить в беседу»: whoever is told so is in the chat himself
_TAKING_PART = re.compile(
    r"(?:не )?(?:пи(?:ш|са)|вступ|вой(?:ти|д)|вход|зай(?:ти|д)|заход|участв"
    r"|жить|жив[еу]т|наход[ия]т|собран|собира(?:ть|[ею]т)ся\b|собраться\b|собер[уеё]т(?:ся|есь)\b|оста(?:ю|н)?[её]?т(?:ь?ся)|получа(?:ть|[ею]т)|разговарива|реша(?:ть|[ею]т)"
    r"|(?:подключ|присоедин|перепис|обща|связыва|договарива)\w+с[яь]\b)"
)
_THIS_ONE = frozenset("эту этот этой этом это него нее нем ней".split())
_IT = frozenset({"он", "она", "его", "ее"})


@dataclass(frozen=True, slots=True)
class Scope:
    """One chat of a sentence: the word itself, if it is here, and the mentions up to the next chat."""

    chat: Governed | None
    mentions: tuple[Governed, ...]
    start: int = 0
    stop: int | None = None  # token at which the next chat begins


@once
def scopes(unit: Unit) -> tuple[Scope, ...]:
    """The chats that a statement speaks of, itself or under a lead-in on chats."""
    return tuple(_scopes(unit))


def _scopes(unit: Unit) -> Iterator[Scope]:
    if CHAT not in unit.names(wide=True):
        return
    items = [g for g in unit.sentence.governed if g.mention.force is None]
    chats = [g for g in items if g.mention.means({CHAT}) and not g.mention.pronoun]
    tokens = unit.sentence.tokens
    chats = chats[:1] + [g for g in chats[1:] if not is_this(tokens, g.mention.first)]
    led = any(u.names() & {CHAT} for u in (*unit.above, *unit.beside))
    if not chats:
        if led and not _holds_a_role(unit):
            yield Scope(None, tuple(items))
        return
    before = tuple(g for g in items if g.piece < chats[0].piece)
    # «С активом директор общается на приёме; чат для этого не предусматривается»
    refused = unit.mood(chats[0]) is Mood.BAN and _closes(chats[0], items)
    apart = led and before and not refused and tokens[chats[0].mention.first - 1].text != "–"
    if apart:  # «директор и актив, при этом активу разрешается сохранить и группу в WhatsApp»
        yield Scope(None, before, stop=chats[0].mention.first)
    begins = [_begin(unit, chats[i - 1], chat) if i else -1 for i, chat in enumerate(chats)]
    begins[0] = chats[0].mention.first if apart else -1
    for number, chat in enumerate(chats):
        start = begins[number]
        stop = begins[number + 1] if number + 1 < len(chats) else None
        yield Scope(
            chat,
            tuple(
                g
                for g in items
                if g.mention.first >= start
                and (stop is None or g.mention.first < stop)
                and not _behind_semicolon(unit, chat, g)
            ),
            max(0, start),
            stop,
        )


def _holds_a_role(unit: Unit) -> bool:
    """«Ответственная за платформу – учитель начальных классов Полякова Т.Ю.», right behind a sentence on chats: who
    does the work is in none of them."""
    return (
        not unit.above and bool(unit.sentence.naming(_ROLE)) and not unit.sentence.naming(_MEMBERS)
    )


def _closes(chat: Governed, items: Sequence[Governed]) -> bool:
    """Whether nothing is named behind the chat but what is done with it: «чат для этого не открывает»."""
    behind = (g for g in items if g.mention.first > chat.mention.first)
    return all(g.mention.names <= chat.actions() for g in behind)


def _begin(unit: Unit, former: Governed, chat: Governed) -> int:
    """Where a further chat's scope begins: behind the semicolon before it («…; с детьми чатов не заводить»), or at the
    word itself."""
    tokens = unit.sentence.tokens
    first = chat.mention.first
    if chat.chain[-1:] != former.chain[-1:] and lets_nobody_in(unit, chat):
        here = [g for g in unit.sentence.governed if g.piece == chat.piece and g.mention.plain]
        if here[0] is not chat:
            return unit.sentence.pieces[chat.piece][0]  # «…, родителей же в беседы не зовут»
    behind = next((i for i in range(first, former.mention.last, -1) if tokens[i].text == ";"), None)
    if behind is None or any(t.text == ";" for t in tokens[former.mention.last : behind]):
        return first
    opening = tokens[behind + 1].text if behind + 1 < first else ""
    return behind + 1 if opening in {"с", "со"} else first


def _behind_semicolon(unit: Unit, chat: Governed, item: Governed) -> bool:
    """«создаёт чат с учениками; с родителями общается по телефону»: behind a semicolon another verb has its own
    objects."""
    if not item.chain or item.chain[-1:] == chat.chain[-1:]:
        return False
    between = unit.sentence.tokens[chat.mention.last : item.mention.first]
    behind = next((i for i in reversed(range(len(between))) if between[i].text == ";"), None)
    if behind is None:
        return False
    at = chat.mention.last + behind + 1
    rest = unit.sentence.tokens[at:]
    stop = next((i for i, token in enumerate(rest) if token.text == ";"), len(rest))
    words = [token.word for token in rest[:stop] if token.word is not None]
    if any(a.text in {"в", "во"} and b.text in _THIS_ONE for a, b in pairwise(rest[:stop])):
        return False  # «…; директор в эту группу не входит»
    if rest[0].text in _IT or is_this(rest, 1):
        return False  # «…; эта беседа сохраняется в Вайбере»
    return any(word.infinitive or (word.finite and not word.noun) for word in words)


def is_aside(unit: Unit, scope: Scope) -> bool:
    """Whether the chat is spoken of in brackets: «(первые классы чат не создают)»."""
    if scope.chat is None:
        return False
    tokens = unit.sentence.tokens[: scope.chat.mention.first]
    depth = sum((t.text == "(") - (t.text == ")") for t in tokens)
    return depth > 0


def takes_part(unit: Unit, item: Governed, requirement: ChatRequirement) -> bool:
    if not any(map(item.mention.means, requirement.participants)):
        return False
    told = _is_told(unit, item) and not item.subordinate  # «чат, где директор пишет учителям»
    return not told or _joins(item)


def _is_told(unit: Unit, item: Governed) -> bool:
    """Whether it is somebody told to act: a noun, not «родительским» of «родительским чатам жить в …»."""
    said = unit.sentence.tokens[item.mention.first : item.mention.last + 1]
    nouns = any(t.word is not None and t.word.noun for t in said)
    return nouns and is_agent(unit, item)


def present_in(requirement: ChatRequirement, unit: Unit, scope: Scope) -> set[tuple[str, ...]]:
    if not any(map(unit.sentence.names.intersection, requirement.participants)):
        return set()
    named = [g for g in scope.mentions if any(map(g.mention.means, requirement.participants))]
    named = [g for g in named if not (g.excepted or is_not_them(unit, g))]
    named = [g for g in named if WITHOUT not in g.chain]
    named = [g for g in named if not is_kept_out(unit, scope.chat, g)]
    if not unit.sentence.lemmas.isdisjoint(IN_PERSON):
        named = [g for g in named if not is_met_in_person(unit, scope.chat, g)]
    if scope.chat is not None and unit.mood(scope.chat) in NOT_OPENED:
        named = [g for g in named if not is_why(unit, scope.chat, g)]
    if requirement.separately and scope.chat is not None and unit.mood(scope.chat) is Mood.DO:
        named = [g for g in named if unit.mood(g) is not Mood.POSTPONED]  # «с родителями – позже»
    if requirement.owner_implied and scope.chat is not None:
        named = [g for g in named if not is_of_staff(requirement, unit, scope.chat, g)]
    denied = (
        _is_denied_them(requirement, unit, scope)
        or _is_for_them(requirement, unit, scope)
        or shared_with_owner(requirement, unit, scope.chat, scope.mentions)
    )
    others = [
        g
        for g in named
        if g.subordinate or not _is_told(unit, g) or _joins(g) or (denied and _shares(scope, g))
    ]
    found = {c for c in requirement.participants for g in others if g.mention.means(c)}
    if found and requirement.separately:  # who opens a chat with pupils is in it
        found |= {c for c in requirement.participants for g in named if g.mention.means(c)}
    return found


def _is_denied_them(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Учителям чата с директором не давать», «родкому вместо чата с заведующей – журнал отзывов»: those in the dative
    are refused the chat, where the one whose it is stands beside it."""
    chat = scope.chat
    if chat is None or not (chat.replaced or unit.mood(chat) in NOT_OPENED):
        return False
    owners = frozenset(requirement.owner)
    if not owners:
        return True
    return any(g.mention.means(owners) and not is_agent(unit, g) for g in scope.mentions)


def _is_for_them(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Совету старшеклассников чат с директором открыть»: with nobody but its owner, so with those it is opened for;
    «Директор открыл педагогам чат»: its owner is the subject, so nobody is told to open it."""
    chat = scope.chat
    if chat is None or unit.mood(chat) is not Mood.DO:
        return False
    if _opens_himself(requirement, unit, scope, chat):
        return True
    tokens, first = unit.sentence.tokens, chat.mention.last + 1
    met = first < len(tokens) and tokens[first].text in _WITH
    owners = frozenset(requirement.owner)
    return met and any(
        g.mention.means(owners) and g.mention.first == first + 1 for g in scope.mentions
    )


def _opens_himself(requirement: ChatRequirement, unit: Unit, scope: Scope, chat: Governed) -> bool:
    verb = chat.chain[-1] if chat.chain else None
    if verb is None or verb.form is not Form.FINITE or "создать" not in verb.names:
        return False
    words = (
        unit.sentence.tokens[g.mention.first].word
        for g in scope.mentions
        if g.mention.means(requirement.owner) and g.piece == chat.piece
    )
    return any(w is not None and "nomn" in w.cases and "datv" not in w.cases for w in words)


def _shares(scope: Scope, item: Governed) -> bool:
    """Whether a mention stands in the clause of the chat, or under its verb."""
    chat = scope.chat
    return chat is not None and (item.piece == chat.piece or item.chain[-1:] == chat.chain[-1:])


def is_talked_in(chat: Governed) -> bool:
    """«Учителям писать директору в чате …», «вступить в чат»: what is done there is to take part in it."""
    return any(_TAKING_PART.match(link.words) for link in chat.chain)


def _joins(item: Governed) -> bool:
    """«Учителям состоять в чате директора»: those told to act are in the chat themselves."""
    return any(link.names & _JOINING or _TAKING_PART.match(link.words) for link in item.chain)
