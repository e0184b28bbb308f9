"""What a pronoun may stand for: the things named before it, those of its gender and number, and those enumerated
together."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.words.concepts import CONTRAST, EXCEPTION, EXCLUSIVE, Mention
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import OPENING_QUOTES, Token

_OBJECT = frozenset({"его", "ее", "их"})
_INSIDE = frozenset({"в", "во"})
_MARKERS = frozenset({EXCEPTION, EXCLUSIVE, CONTRAST})
_PLURAL = frozenset({"их", "ими", "них", "им", "там", "туда"})
_BODIES = frozenset({"комитет", "совет", "актив", "коллектив", "штаб"})
_FEMININE = frozenset({"ее", "ей", "нее", "ней", "ею"})


def is_thing(tokens: Sequence[Token], mention: Mention) -> bool:
    return mention.plain and not (mention.means(_MARKERS) or _is_person(tokens, mention))


def members(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> frozenset[str]:
    """«Заместителям …; чат директора с ними закрыть»: the people named last before the chat."""
    chats = [m.first for m in mentions if is_chat(m) and at - 5 <= m.last < at]
    people = [m for m in mentions if chats and m.last < chats[-1] and _is_person(tokens, m)]
    if not people:
        return frozenset()
    if tokens[at].text not in {"ними", "них"}:  # whoever of them is not the one who keeps the chat
        return frozenset(name for m in people for name in m.names)
    groups = [group(tokens, people[: last + 1]) for last in reversed(range(len(people)))]
    several = (g for g in groups if len(g) > 1 or _is_plural(tokens, g[0]))
    return frozenset(name for m in next(several, groups[0]) for name in m.names)


def _is_plural(tokens: Sequence[Token], mention: Mention) -> bool:
    words = [t.word for t in tokens[mention.first : mention.last + 1]]
    return any(word is not None and word.noun and word.plural for word in words)


def _is_person(tokens: Sequence[Token], mention: Mention) -> bool:
    if is_chat(mention):
        return False  # «рабочие чаты»
    said = [t.word for t in tokens[mention.first : mention.last + 1] if t.word is not None]
    nouns = [word for word in said if word.noun and not word.adjective] or said[:1]
    return mention.plain and any(
        word.known and (word.animate or word.lemmas & _BODIES) for word in nouns[:1]
    )


def meant(tokens: Sequence[Token], things: Sequence[Mention], pronoun: Token) -> Sequence[Mention]:
    """The last thing, or those enumerated with it; «чат директора … в Сферуме создан ошибочно, его удалить» speaks of
    what the clause begins with, not of where it is."""
    if pronoun.text in _OBJECT:
        things = _without_places(tokens, things) or things
    if pronoun.text in _PLURAL:
        groups = [group(tokens, things[: last + 1]) for last in reversed(range(len(things)))]
        if pronoun.text not in _OBJECT:
            return groups[0]
        # «чаты вести в Telegram; перенос их …»: one service is no «их»
        several = (g for g in groups if len(g) > 1 or _is_plural(tokens, g[0]))
        return next(several, groups[0])
    things = _agreeing(tokens, things, pronoun)
    first = things[0]
    begins = not any(t.word is not None for t in tokens[: first.first])
    subject = pronoun.text in _OBJECT and begins and is_chat(first)
    return [first] if subject else things[-1:]


def _without_places(tokens: Sequence[Token], things: Sequence[Mention]) -> list[Mention]:
    """What a pronoun that is an object may mean: not the services where it is."""
    placed = [m for m in things if _is_where(tokens, m)]
    for mention in things:
        joined = group(tokens, [*placed, mention]) if placed and mention not in placed else []
        if len(joined) > 1 and mention.means(SERVICES):
            placed.append(mention)
    return [m for m in things if m not in placed]


def _is_where(tokens: Sequence[Token], mention: Mention) -> bool:
    """«Чаты в WhatsApp и Viber закрыть, открыть их в MAX»: services behind «в» tell where the things are that are
    meant."""
    at = mention.first
    while at > 0 and tokens[at - 1].text in OPENING_QUOTES:
        at -= 1
    return mention.means(SERVICES) and at > 0 and tokens[at - 1].text in _INSIDE


def _agreeing(
    tokens: Sequence[Token], things: Sequence[Mention], pronoun: Token
) -> Sequence[Mention]:
    """«Переписка – в учебном профиле; вести её в Telegram …»: those of the gender of the pronoun, if there are any."""
    if pronoun.text not in _OBJECT or pronoun.text in _PLURAL:
        return things
    outside = [m for m in things if not _in_brackets(tokens, m)] or things
    of_gender = [
        m
        for m in outside
        if is_feminine(tokens, m) is (pronoun.text in _FEMININE) and not _is_plural(tokens, m)
    ]
    return of_gender or outside


def _in_brackets(tokens: Sequence[Token], mention: Mention) -> bool:
    before = [token.text for token in tokens[: mention.first]]
    return before.count("(") > before.count(")")


def is_feminine(tokens: Sequence[Token], mention: Mention) -> bool:
    words = (t.word for t in tokens[mention.first : mention.last + 1])
    head = next((word for word in words if word is not None and word.noun), None)
    return head is not None and head.feminine


def is_chat(mention: Mention) -> bool:
    return mention.means({"чат"})


def group(tokens: Sequence[Token], things: Sequence[Mention]) -> list[Mention]:
    """The last thing and those enumerated with it."""
    together = [things[-1]]
    for mention in reversed(things[:-1]):
        between = [t.text for t in tokens[mention.last + 1 : together[0].first]]
        if not set(between) <= {",", "и", "или", "в", *'«»„“”"'}:
            break
        together.insert(0, mention)
    return together
