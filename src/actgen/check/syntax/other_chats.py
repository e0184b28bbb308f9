"""Chats of other sorts: of units and services of the institution («чаты кафедр», «Для комиссии открыть чат»), and
those that management needs («чаты, нужные для управления школой»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Token, all_lemmas

OTHER = "управленческие чаты"
_CLOSING = frozenset({"»", '"', "”", "“"})  # quotation marks, the German one included
_CHAT = ("чат",)
_TALK = ("общение",)  # «переписка по вопросам управления» is no chat of its own
_UNIT = ("подразделение",)
_PEOPLE = frozenset(
    {
        "педагоги",
        "родители",
        "обучающиеся",
        "родительский актив",
        "ученический актив",
        "классы",
        "воспитатель",
    }
    | {
        "классный руководитель",
        "педагоги класса",
        "управление образования",
        "руководители учреждений",
    }
)
_WITHIN = (
    8  # tokens between a chat and the unit behind it: «чаты: «Дежурные администраторы», «Штаб»»
)
_BEFORE = (
    12  # … and before it: «Для приёмной комиссии открыть в профиле VK Мессенджера отдельные чаты»
)
_STOPS = frozenset({";", ".", "!", "?"})
_OF_MANAGING = frozenset("для вопрос задача дело нужда цель".split())
_MANAGING = frozenset({"управление"})
_MANAGERIAL = frozenset({"управленческий"})
_FOR_MANAGING = _MANAGING | _MANAGERIAL
_OFFICE = "образован"


def with_other_chats(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the chats among them that are of another sort named so."""
    if not any(m.means(_CHAT) for m in mentions):
        return list(mentions)
    return [
        replace(m, names=m.names | {OTHER})
        if m.plain and m.means(_CHAT) and not m.means(_TALK) and _is_other(tokens, mentions, m)
        else m
        for m in mentions
    ]


def name_led(sentence: Sentence) -> None:
    """An item that a lead-in on chats opens: «– председателей методических объединений», «– «Кафедры» – заведующие»."""
    first = next((g for g in sentence.governed if g.mention.plain), None)
    if first is None or not first.mention.means(_UNIT) or sentence.naming(_CHAT):
        return
    if any(
        t.word is not None and t.word.finite and not t.word.noun
        for t in sentence.tokens[: first.mention.first]
    ):
        return
    first.mention = replace(first.mention, names=first.mention.names | {OTHER, *_CHAT})
    sentence.names |= {OTHER, *_CHAT}


def _is_other(tokens: Sequence[Token], mentions: Sequence[Mention], chat: Mention) -> bool:
    return (
        _of_unit_behind(tokens, mentions, chat)
        or _for_unit_before(tokens, mentions, chat)
        or _for_managing(tokens, chat)
    )


def _of_unit_behind(tokens: Sequence[Token], mentions: Sequence[Mention], chat: Mention) -> bool:
    """«чаты предметных кафедр», «беседы «Методсовет» и «Безопасность»»: no people and no verb stand between."""
    for index in range(chat.last + 1, min(chat.last + 1 + _WITHIN, len(tokens))):
        token = tokens[index]
        here = [m for m in mentions if m.first == index]
        if any(m.means(_UNIT) for m in here):
            return True
        if (
            token.text in _STOPS
            or token.text in {",", "("}
            and tokens[index - 1].text not in _CLOSING
        ):
            return False
        if any(m.means(_PEOPLE) or m.action or m.force is not None for m in here):
            return False
        if token.word is not None and (
            token.word.infinitive or (token.word.finite and not token.word.noun)
        ):
            return False
    return False


def _for_unit_before(tokens: Sequence[Token], mentions: Sequence[Mention], chat: Mention) -> bool:
    """«Для комиссии открыть чат», «Объединения вправе завести чаты»: a verb stands between the unit and the chat."""
    for mention in mentions:
        near = chat.first - _BEFORE <= mention.first < chat.first
        if not near or not mention.means(_UNIT):
            continue
        between = tokens[mention.last + 1 : chat.first]
        if any(token.text in _STOPS for token in between):
            continue
        if any(mention.last < m.first < chat.first and m.means(_PEOPLE) for m in mentions):
            continue
        after = next((m for m in mentions if m.first > chat.last), None)
        if after is not None and after.means(_PEOPLE) and after.first <= chat.last + 3:
            continue  # «методисты открывают чаты с родителями»
        acts = (
            m.action or m.force is not None for m in mentions if mention.last < m.first < chat.first
        )
        if any(acts):
            return True
    return False


def _for_what(before: Sequence[Token]) -> bool:
    """«Для ремонта, питания и других управленческих дел директор открывает беседы»: what they are for stands before."""
    return any(token.text == "для" for token in before)


def _for_managing(tokens: Sequence[Token], chat: Mention) -> bool:
    """«чаты, нужные для управления школой», «чаты иного управленческого назначения»."""
    if all_lemmas(tokens).isdisjoint(_FOR_MANAGING):
        return False
    stop = next((i for i in range(chat.last, len(tokens)) if tokens[i].text in _STOPS), len(tokens))
    start = next((i for i in range(chat.first, -1, -1) if tokens[i].text in _STOPS), -1) + 1
    for index in range(start, stop):
        word = tokens[index].word
        if word is None:
            continue
        if word.lemmas & _MANAGERIAL and (index > chat.last or _for_what(tokens[start:index])):
            return True
        former = tokens[index - 1].word if index > start else None
        office = index + 1 < len(tokens) and tokens[index + 1].text.startswith(_OFFICE)
        if (
            word.lemmas & _MANAGING
            and former is not None
            and former.lemmas & _OF_MANAGING
            and not office
        ):
            return not tokens[index].capital
    return False
