"""Chats that are called groups by their names: «Группа «Педсовет» в учебном профиле объединяет директора и учителей»,
«завести ленту «Наш коллектив», в неё входят …». A group of a kindergarten («группа «Солнышко») is no chat: the
sentence must say who takes part or talks there, and the head, a council or a service must be named."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.anaphora import SERVICES
from actgen.check.concepts import Mention
from actgen.check.tokens import OPENING_QUOTES, Token

_CHAT = "чат"
_GROUP = frozenset({"группа", "лента", "комната", "ветка"})
_HEADS = frozenset({"руководитель", "родительский актив", "ученический актив", "заместители"})
_MEMBERSHIP = frozenset(
    "объединять объединить состоять входить войти включать участник собирать собрать состав советоваться обсуждать"
    " обсудить общаться переписываться беседовать оставаться остаться вестись вести жить завести заводить"
    " открыть".split()
)
_OF_THE_SERVICE = ("профил", "сферум")
_NEAR = 2  # tokens: «группе профиля», «группе учебного профиля»


def with_named_groups(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions and, besides, the groups of the sentence that are chats."""
    groups = [
        index
        for index, token in enumerate(tokens[:-1])
        if token.word is not None and token.word.lemmas & _GROUP
    ]
    if not groups or any(m.means((_CHAT,)) for m in mentions):
        return mentions
    covered = {i for m in mentions for i in range(m.first, m.last + 1)}
    of_talk = any(t.word is not None and t.word.lemmas & _MEMBERSHIP for t in tokens)
    served = any(m.means(SERVICES) for m in mentions)
    headed = any(m.means(_HEADS) for m in mentions)
    found = [
        Mention(frozenset({_CHAT}), at, at)
        for at in groups
        if at not in covered
        and headed
        and (
            (_is_named(tokens, at) and (of_talk or served))
            or any(t.text.startswith(_OF_THE_SERVICE) for t in tokens[at + 1 : at + 1 + _NEAR])
        )
    ]
    if not found:
        return mentions
    return sorted((*mentions, *found), key=lambda mention: mention.first)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1].text in OPENING_QUOTES
