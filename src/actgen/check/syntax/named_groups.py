"""Chats that are called groups by their names: «Группа «Педсовет» в учебном профиле объединяет директора и учителей»,
«завести ленту «Наш коллектив», в неё входят …», «сообщество с родительским активом». A group of a kindergarten («группа
«Солнышко») is no chat: the sentence must say who takes part or talks there, and the head, a council or a service must
be named. :mod:`actgen.check.syntax.rosters` knows those that have no noun at all: «Штаб» – директор, завуч».
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.rosters import COUNCILS, GROUP, HEADS, is_this, rosters
from actgen.check.words.concepts import Mention
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import OPENING_QUOTES, QUOTES, Token

_CHAT = "чат"
_MEMBERSHIP = frozenset(
    "объединять объединить состоять входить войти включать участник собирать собрать состав советоваться обсуждать"
    " обсудить общаться переписываться беседовать оставаться остаться вестись вести жить завести заводить"
    " открыть".split()
)
_OURS = frozenset({"платформа", "профиль", "max"})
_PEOPLE = frozenset({"родители", "педагоги", "обучающиеся", "педагоги класса"})
_MAKING = frozenset(
    "создать создавать завести заводить открыть открывать вести организовать".split()
)
_JOINING = frozenset("входить войти состоять собрать включить".split())
_MARKS = frozenset({",", ";", ":", "(", ")"})
_REACH = 6  # tokens: «группу класса, куда входят все ученики»
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
    mentions = _with_groups_by_service(tokens, mentions)
    named = groups[:1] == [0] or any(token.text in OPENING_QUOTES for token in tokens)
    if not (groups or named):
        return mentions
    if not any(m.means(HEADS) for m in mentions):
        return _with_groups_of_people(tokens, mentions, groups)
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


def _with_groups_by_service(
    tokens: Sequence[Token], mentions: Sequence[Mention]
) -> Sequence[Mention]:
    """«Вайбер-группы», «в телеграм-группе»: the service stands before the hyphen, so the group is a chat there."""
    ends = {m.last + 2 for m in mentions if m.means(SERVICES)}
    found = [
        at
        for at in ends
        if at < len(tokens)
        and tokens[at - 1].text == "-"
        and (word := tokens[at].word) is not None
        and word.lemmas & GROUP
    ]
    if not found:
        return mentions
    kept = [m for m in mentions if not (m.first == m.last and m.first in found)]
    chats = [Mention(frozenset({_CHAT}), at, at) for at in found]
    return sorted((*kept, *chats), key=lambda mention: mention.first)


def _with_groups_of_people(
    tokens: Sequence[Token], mentions: Sequence[Mention], groups: Sequence[int]
) -> Sequence[Mention]:
    """«завести в профиле группу родителей своего класса», «группу класса, куда входят все ученики», «группа методистов
    в Telegram»."""
    if any(m.means((_CHAT,)) for m in mentions):
        return mentions
    ours = any(m.means(_OURS) for m in mentions)
    made = ours and any(t.word is not None and t.word.lemmas & _MAKING for t in tokens)
    covered = {m.first for m in mentions if not m.means(GROUP | {"классы"})}
    found = [
        Mention(frozenset({_CHAT}), at, at)
        for at in groups
        if at not in covered
        and ((made and _is_of_people(tokens, mentions, at)) or _is_in_service(tokens, mentions, at))
    ]
    if not found:
        return mentions
    taken = {m.first for m in found}
    return sorted(
        (*(m for m in mentions if m.first not in taken), *found), key=lambda mention: mention.first
    )


def _is_of_people(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """One group of parents or teachers, or one whose people are told behind: «куда входят …»."""
    word = tokens[at].word
    if word is None or word.plural and "accs" not in word.cases:
        return False
    for mention in mentions:
        if not mention.means(_PEOPLE) or not at < mention.first <= at + _REACH:
            continue
        between = tokens[at + 1 : mention.first]
        own = not any(t.text in _MARKS for t in between)
        own = own and all(t.word is not None and "gent" in t.word.cases for t in between)
        joined = any(t.word is not None and t.word.lemmas & _JOINING for t in between)
        first = tokens[mention.first].word
        of_them = own and first is not None and "gent" in first.cases and not word.plural
        if of_them or joined:
            return True
    return False


def _is_in_service(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """«группа методистов в Telegram», «группу «Срочно» в WhatsApp»: nothing but nouns, or the name of the group,
    between the group and the service."""
    behind = at + 1
    if tokens[behind].text in OPENING_QUOTES:
        closing = (
            i for i in range(behind, len(tokens)) if tokens[i].text in QUOTES - OPENING_QUOTES
        )
        behind = next(closing, behind) + 1
    for mention in mentions:
        if not mention.means(SERVICES - _OURS) or not behind < mention.first <= behind + _REACH:
            continue
        between = tokens[behind : mention.first]
        nouns = all(t.word is not None and (t.word.noun or t.word.adjective) for t in between[:-1])
        if nouns and between[-1].text in {"в", "во"}:
            return True
    return False


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1].text in OPENING_QUOTES


def _is_with_a_council(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """«сообщество с родительским активом», «группу с советом школы»."""
    if tokens[at + 1].text not in _WITH:
        return False
    return any(at + 1 < m.first <= at + 1 + _BEHIND and m.means(COUNCILS) for m in mentions)
