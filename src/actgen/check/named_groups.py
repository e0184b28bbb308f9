"""Chats that are called groups by their names: «Группа «Педсовет» в учебном профиле объединяет директора и учителей»,
«завести ленту «Наш коллектив», в неё входят …», «сообщество с родительским активом». A group of a kindergarten («группа
«Солнышко») is no chat: the sentence must say who takes part or talks there, and the head, a council or a service must
be named. :mod:`actgen.check.rosters` knows those that have no noun at all: «Штаб» – директор, завуч».
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.anaphora import SERVICES
from actgen.check.concepts import Mention
from actgen.check.rosters import COUNCILS, GROUP, HEADS, is_this, rosters
from actgen.check.tokens import OPENING_QUOTES, Token

_CHAT = "чат"
_MEMBERSHIP = frozenset(
    "объединять объединить состоять входить войти включать участник собирать собрать состав советоваться обсуждать"
    " обсудить общаться переписываться беседовать оставаться остаться вестись вести жить завести заводить"
    " открыть".split()
)
_OF_THE_SERVICE = ("профил", "сферум")
_NEAR = 2  # tokens: «группе профиля», «группе учебного профиля»
_WITH = frozenset({"с", "со"})
_BEHIND = 3  # tokens: «с общешкольным родительским комитетом»


def with_named_groups(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions and, besides, the groups of the sentence that are chats."""
    groups = [
        index
        for index, token in enumerate(tokens[:-1])
        if token.word is not None and token.word.lemmas & GROUP
    ]
    named = groups[:1] == [0] or any(token.text in OPENING_QUOTES for token in tokens)
    if not (groups or named) or not any(m.means(HEADS) for m in mentions):
        return mentions
    listed = rosters(tokens, mentions) if named else []
    chat = next((m.first for m in mentions if m.means((_CHAT,))), None)
    if chat is not None:  # «Общая лента» – директор и …; эта беседа …»
        listed = listed[:1] if listed and listed[0][1] < chat and is_this(tokens, chat) else []
        groups = []
    if not (groups or listed):
        return mentions
    covered = {i for m in mentions if not m.means(GROUP) for i in range(m.first, m.last + 1)}
    of_talk = any(t.word is not None and t.word.lemmas & _MEMBERSHIP for t in tokens)
    served = any(m.means(SERVICES) for m in mentions)
    found = [
        Mention(frozenset({_CHAT}), at, at)
        for at in groups
        if at not in covered
        and (
            (_is_named(tokens, at) and (of_talk or served))
            or any(t.text.startswith(_OF_THE_SERVICE) for t in tokens[at + 1 : at + 1 + _NEAR])
            or _is_with_a_council(tokens, mentions, at)
        )
    ]
    found += [
        Mention(frozenset({_CHAT}), first, first)
        for first, last in listed
        if not any(first <= m.first <= last for m in found)
    ]
    if found:  # «Эту ленту оставить в …»
        known = {m.first for m in found}
        again = [at for at in groups if at not in known and is_this(tokens, at)]
        found += [Mention(frozenset({_CHAT}), at, at) for at in again]
    names = {i for first, last in listed for i in range(first, last + 1)}
    kept = [m for m in mentions if m.first not in names or m.means(COUNCILS)]
    return sorted((*kept, *found), key=lambda mention: mention.first)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1].text in OPENING_QUOTES


def _is_with_a_council(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """«сообщество с родительским активом», «группу с советом школы»."""
    if tokens[at + 1].text not in _WITH:
        return False
    return any(at + 1 < m.first <= at + 1 + _BEHIND and m.means(COUNCILS) for m in mentions)
