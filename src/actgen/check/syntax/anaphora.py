"""Pronouns that stand for a thing named before: «Telegram … пользоваться им», «закрывает их», «рассылают там».

A pronoun that names people («разрешить им», «зарегистрировать их») stays alone: nothing is required of a pronoun's
people that is not said of the noun. «… использующим Viber …, продолжать это» puts the participle under the operator.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Mood
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import OPENING_QUOTES, Token
from actgen.model.lexicon import Force

_THERE = frozenset({"там", "туда", "оттуда"})
SERVICES = frozenset(
    {
        "платформа",
        "профиль",
        "max",
        "Telegram",
        "WhatsApp",
        "Viber",
        "Discord",
        "Microsoft Teams",
        "Skype for Business",
    }
    | {
        "Snapchat",
        "Threema",
        "WeChat",
        "иной сервис",
        "сторонний мессенджер",
        "иностранный мессенджер",
    }
)
"""Concepts that name where one writes or meets."""
_PLACES = SERVICES | {"сайт", "стенд", "план контроля", "должностная инструкция"}
_LEFT_BEHIND = frozenset({"из", "вне", "вместо", "взамен"})
_MOVING = "перейти"
_INSIDE = frozenset({"в", "во"})
_AFTERWARDS = frozenset({"когда", "после", "окончании", "завершении"})
_WHERE = frozenset({"где", "куда", "откуда"})
_OBJECT = frozenset({"его", "ее", "их"})
_NO_MORE = frozenset({"больше", "более", "уже", "пока"})
_INSTRUMENTAL = frozenset({"ими", "ею"})
_AFTER_PREPOSITION = frozenset({"нем", "него", "нему", "ней", "нее", "них", "ним"})
_OF_PLACE = frozenset({"в", "во", "из", "от", "к", "через", "на", "о"})
_ANSWERING = ("ответствен", "отвеча", "спрос")
_ANSWERING_WITHIN = 3  # words: «отвечает у нас за него»
_WITH_THEM = frozenset({"ними", "ним", "ней"})
_FOR_THEM = frozenset({"них", "него", "нее"})
_PRONOUNS = _THERE | _OBJECT | _INSTRUMENTAL | _AFTER_PREPOSITION | _WITH_THEM | _FOR_THEM | {"им"}
_PLURAL = frozenset({"их", "ими", "них", "им", "там", "туда"})
_BODIES = frozenset({"комитет", "совет", "актив", "коллектив", "штаб"})
_USING = frozenset({"пользоваться", "воспользоваться", "пользование"})
_OF_PEOPLE = frozenset({"подключить", "зарегистрировать", "ознакомить", "назначить"})
_THIS = frozenset({"это", "то"})
_THIS_OR_SO = frozenset({"это", "так"})
_WHO = frozenset({"кто", "который"})
_GONE = frozenset({Mood.BAN, Mood.WAIVED, Mood.REVOKED})
_LETTING = frozenset({Force.PERMIT, Force.KEEP})
_ENDING = frozenset({Force.STOP, Force.LIFT, Force.BAN})


def resolve(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    predicates: Sequence[Predicate],
    before: Sentence | None,
    scene: Sentence | None = None,
) -> dict[Mention, Mention | None]:
    """Mentions made of pronouns, each with the mention of the same sentence that it stands for, if it is there."""
    found: dict[Mention, Mention | None] = {}
    pronouns = [index for index, token in enumerate(tokens) if token.text in _PRONOUNS]
    for index in pronouns:
        token = tokens[index]
        if (token.text in _WITH_THEM and index and tokens[index - 1].text in {"с", "со"}) or (
            token.text in _FOR_THEM and index and tokens[index - 1].text == "для"
        ):
            met = _members(tokens, mentions, index)
            if met:
                found[Mention(met, index, index, pronoun=True)] = None
        if token.text in _THERE and (there := _there(tokens, mentions, index, before, scene)):
            found[there[0]] = there[1]
            continue
        if not _of_a_thing(tokens, index, predicates) or _in_the_end(tokens[index + 1 :]):
            continue
        earlier = [m for m in mentions if m.last < index and _is_thing(tokens, m)]
        if earlier:
            same = _meant(tokens, earlier, token)
            names = frozenset(name for m in same for name in m.names)
            found[Mention(names, index, index, pronoun=True)] = same[-1]
        elif before is not None:
            things = [g.mention for g in before.governed if _is_thing(before.tokens, g.mention)]
            if things:
                same = _meant(before.tokens, things, token)
                names = frozenset(name for m in same for name in m.names)
                found[Mention(names, index, index, pronoun=True)] = None
    return found


def names_a_place(sentence: Sentence) -> bool:
    """Whether «там же» in a later sentence may mean something that this one names."""
    return not sentence.names.isdisjoint(_PLACES) and bool(_kept_places(sentence))


def _kept_places(sentence: Sentence) -> list[Mention]:
    """The places that a sentence names without giving them up: in «Совещания вести в учебном профиле; Zoom больше не
    используем» the one is left."""
    named = [g for g in sentence.governed if g.mention.means(_PLACES)]
    gone = [g for g in named if g.set_aside or g.excepted or g.replaced or g.mood() in _GONE]
    return [g.mention for g in named if g not in gone]


def _there(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    index: int,
    before: Sentence | None,
    scene: Sentence | None,
) -> tuple[Mention, Mention | None] | None:
    """«Совещания вести там же»: the place named last, in this sentence or in one before; not «там, где удобно»."""
    if any(token.text in _WHERE for token in tokens[index + 1 : index + 3]):
        return None
    same_place = any(token.text == "же" for token in tokens[index + 1 : index + 2])
    kept = same_place or not any(token.text == "не" for token in tokens)
    here = [m for m in mentions if m.last < index and (m.means(_PLACES) or _in_chat(tokens, m))]
    there_now = [m for m in here if not _is_left_behind(tokens, m.first - 1)]
    here = there_now or here  # «переводится из Сферума в MAX и действует там»
    if here and not here[-1].means(_PLACES):
        return None  # «в классных чатах …, там же»
    if here:
        same = _group(tokens, here)
        names = frozenset(name for m in same for name in m.names)
        return Mention(names, index, index, pronoun=True), same[-1]
    for sentence in (before, scene):
        places = _pointed(sentence, kept=kept) if sentence is not None else []
        if sentence is not None and places:
            names = frozenset(name for m in _group(sentence.tokens, places) for name in m.names)
            return Mention(names, index, index, pronoun=True), None
    return None


def _pointed(sentence: Sentence, *, kept: bool) -> list[Mention]:
    """The places that «там» may mean; «учитель там не ответит» may speak of one that was given up."""
    if kept:
        return _kept_places(sentence)
    return [g.mention for g in sentence.governed if g.mention.means(_PLACES)]


def _is_left_behind(tokens: Sequence[Token], before: int) -> bool:
    while before > 0 and tokens[before].text in OPENING_QUOTES:
        before -= 1
    return before >= 0 and tokens[before].text in _LEFT_BEHIND


def _in_chat(tokens: Sequence[Token], mention: Mention) -> bool:
    before = [token.text for token in tokens[max(0, mention.first - 2) : mention.first]]
    return _is_chat(mention) and not _INSIDE.isdisjoint(before)


def carry_over(sentence: Sentence, stands_for: dict[Mention, Mention | None]) -> None:
    """What is done to a pronoun in the end is done to its noun: «чат … создан ошибочно, его удалить»."""
    if not stands_for:
        return
    for item in sentence.governed:
        noun = stands_for.get(item.mention)
        ends = any(link.force in _ENDING for link in item.chain) and item.mood() is Mood.BAN
        moved = any(_MOVING in link.names for link in item.chain)
        if noun is None or not ends or moved:
            continue  # «перевод их в «Сферум» считать излишним»: they stay
        for named in sentence.governed:
            if named.mention is noun and not any(link.force for link in named.chain):
                named.chain = item.chain


def _in_the_end(after: Sequence[Token]) -> bool:
    """«закрывает их, когда задача решена», «удаляет его по окончании года»: what has served its time is no mistake."""
    return any(token.text in _AFTERWARDS for token in after[:3])


def take_up(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Руководителям, использующим Viber, продолжать это»: «это» is what the participle says."""
    if sentence.texts.isdisjoint(_THIS):
        return
    for predicate in predicates:
        after = sentence.tokens[predicate.last + 1 : predicate.last + 3]
        if predicate.link.force is None or not any(t.text in _THIS for t in after):
            continue
        for item in sentence.governed:
            if item.mention.last < predicate.first and item.attributive:
                item.chain, item.attributive = (predicate.link,), False


def let_go_on(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Тем, кто ведёт группы в Telegram, разрешается делать это и дальше»: what is told of them is let go on."""
    if sentence.texts.isdisjoint(_THIS_OR_SO):
        return
    tokens = sentence.tokens
    for predicate in predicates:
        after = tokens[predicate.last + 1 : predicate.last + 5]
        goes_on = any(t.text in _THIS_OR_SO for t in after)
        if predicate.link.force not in _LETTING or predicate.link.negated or not goes_on:
            continue
        for first, last in sentence.pieces:
            opening = tokens[first : min(first + 3, last + 1)]
            who = any(t.word is not None and t.word.lemmas & _WHO for t in opening)
            if not who or last >= predicate.first:
                continue
            for item in sentence.governed:
                if first <= item.mention.first <= last and not item.excepted:
                    item.chain, item.supposed = (predicate.link,), False


def _of_a_thing(tokens: Sequence[Token], index: int, predicates: Sequence[Predicate]) -> bool:
    text = tokens[index].text
    former = tokens[index - 1] if index else None
    if text in _THERE:
        return index > 0
    if text in _AFTER_PREPOSITION:
        answered = former is not None and former.text == "за" and _answers(tokens[:index])
        return answered or (former is not None and former.text in _OF_PLACE)
    near = [t for t in tokens[max(0, index - 2) : index + 3] if t.word is not None]
    if text in _INSTRUMENTAL or text == "им":
        return any(t.word is not None and t.word.lemmas & _USING for t in near)
    if text not in _OBJECT:
        return False
    behind = index + 1
    while behind < len(tokens) and tokens[behind].text in _NO_MORE:
        behind += 1
    next_to = [p for p in predicates if p.first in {behind, behind + 1} or p.last == index - 1]
    return bool(next_to) and not any(p.link.names & _OF_PEOPLE for p in next_to)


def _answers(before: Sequence[Token]) -> bool:
    """«ответственный за него», «отвечает за неё»."""
    return any(token.text.startswith(_ANSWERING) for token in before[-_ANSWERING_WITHIN:])


def _is_thing(tokens: Sequence[Token], mention: Mention) -> bool:
    return mention.plain and not _is_person(tokens, mention)


def _members(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> frozenset[str]:
    """«Заместителям …; чат директора с ними закрыть»: the people named last before the chat."""
    chats = [m.first for m in mentions if _is_chat(m) and at - 5 <= m.last < at]
    people = [m for m in mentions if chats and m.last < chats[-1] and _is_person(tokens, m)]
    if not people:
        return frozenset()
    if tokens[at].text not in {"ними", "них"}:  # whoever of them is not the one who keeps the chat
        return frozenset(name for m in people for name in m.names)
    groups = [_group(tokens, people[: last + 1]) for last in reversed(range(len(people)))]
    several = (g for g in groups if len(g) > 1 or _is_plural(tokens, g[0]))
    return frozenset(name for m in next(several, groups[0]) for name in m.names)


def _is_plural(tokens: Sequence[Token], mention: Mention) -> bool:
    words = [t.word for t in tokens[mention.first : mention.last + 1]]
    return any(word is not None and word.noun and word.plural for word in words)


def _is_person(tokens: Sequence[Token], mention: Mention) -> bool:
    said = [t.word for t in tokens[mention.first : mention.last + 1] if t.word is not None]
    nouns = [word for word in said if word.noun and not word.adjective] or said[:1]
    return mention.plain and any(
        word.known and (word.animate or word.lemmas & _BODIES) for word in nouns[:1]
    )


def _meant(tokens: Sequence[Token], things: Sequence[Mention], pronoun: Token) -> Sequence[Mention]:
    """The last thing, or those enumerated with it; «чат директора … в Сферуме создан ошибочно, его удалить» speaks of
    what the clause begins with, not of where it is."""
    if pronoun.text in _PLURAL:
        groups = [_group(tokens, things[: last + 1]) for last in reversed(range(len(things)))]
        if pronoun.text not in _OBJECT:
            return groups[0]
        # «чаты вести в Telegram; перенос их …»: one service is no «их»
        several = (g for g in groups if len(g) > 1 or _is_plural(tokens, g[0]))
        return next(several, groups[0])
    first = things[0]
    begins = not any(t.word is not None for t in tokens[: first.first])
    subject = pronoun.text in _OBJECT and begins and _is_chat(first)
    return [first] if subject else things[-1:]


def _is_chat(mention: Mention) -> bool:
    return mention.means({"чат"})


def _group(tokens: Sequence[Token], things: Sequence[Mention]) -> list[Mention]:
    """The last thing and those enumerated with it."""
    group = [things[-1]]
    for mention in reversed(things[:-1]):
        between = [t.text for t in tokens[mention.last + 1 : group[0].first]]
        if not set(between) <= {",", "и", "или", "в", *'«»„“”"'}:
            break
        group.insert(0, mention)
    return group
