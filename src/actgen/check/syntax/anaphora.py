"""Pronouns that stand for a thing named before: «Telegram … пользоваться им», «закрывает их», «рассылают там».

A pronoun that names people («разрешить им», «зарегистрировать их») stays alone: nothing is required of a pronoun's
people that is not said of the noun. «… использующим Viber …, продолжать это» puts the participle under the operator.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.antecedents import group, is_chat, is_feminine, is_thing, meant, members
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import OPENING_QUOTES, Token
from actgen.model.lexicon import Force

_THERE = frozenset({"там", "туда", "оттуда"})
_PLACES = SERVICES | {"сайт", "стенд", "план контроля", "должностная инструкция"}
_LEFT_BEHIND = frozenset({"из", "вне", "вместо", "взамен"})
_INSIDE = frozenset({"в", "во"})
_AFTERWARDS = frozenset({"когда", "после", "окончании", "завершении"})
_WHERE = frozenset({"где", "куда", "откуда"})
_OBJECT = frozenset({"его", "ее", "их"})
_NO_MORE = frozenset({"больше", "более", "уже", "пока"})
_INSTRUMENTAL = frozenset({"ими", "ею"})
_AFTER_PREPOSITION = frozenset({"нем", "него", "нему", "ней", "нее", "них", "ним"})
_OF_PLACE = frozenset({"в", "во", "из", "от", "к", "через", "на", "о"})
_SUBJECTS = frozenset({"он", "она"})
_ANSWERING = ("ответствен", "отвеча", "спрос")
_ANSWERING_WITHIN = 3  # words: «отвечает у нас за него»
_WITH_THEM = frozenset({"ними", "ним", "ней"})
_FOR_THEM = frozenset({"них", "него", "нее"})
_PRONOUNS = (
    _SUBJECTS
    | _THERE
    | _OBJECT
    | _INSTRUMENTAL
    | _AFTER_PREPOSITION
    | _WITH_THEM
    | _FOR_THEM
    | {"им"}
)
_KIN, _OPINION = frozenset({"родители", "обучающиеся"}), frozenset({"учесть мнение"})
_HOUSES = frozenset({"школа", "учреждение", "администрация", "управление образования"})
_USING = frozenset({"пользоваться", "воспользоваться", "пользование"})
_OF_PEOPLE = frozenset({"подключить", "зарегистрировать", "ознакомить", "назначить"})
_GONE = frozenset({Mood.BAN, Mood.WAIVED, Mood.REVOKED})
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
            met = members(tokens, mentions, index)
            if met:
                found[Mention(met, index, index, pronoun=True)] = None
        if token.text in _THERE and (there := _there(tokens, mentions, index, before, scene)):
            found[there[0]] = there[1]
            continue
        subject = token.text in _SUBJECTS
        if not (_of_a_thing(tokens, index, predicates) or subject) or _in_the_end(
            tokens[index + 1 :]
        ):
            continue
        if subject and not _is_ended(tokens, index, predicates):
            continue
        if token.text in _OBJECT and _is_owner(tokens, mentions, index):
            continue
        earlier = [m for m in mentions if m.last < index and is_thing(tokens, m)]
        if token.text in _INSTRUMENTAL:  # «Сферум и VK Мессенджер: школа пользуется ими»
            earlier = [m for m in earlier if not m.means(_HOUSES)] or earlier
        if subject:
            earlier = [m for m in earlier if is_feminine(tokens, m) is (token.text == "она")]
        if earlier:
            same = meant(tokens, earlier, token)
            names = frozenset(name for m in same for name in m.names)
            found[Mention(names, index, index, pronoun=True)] = same[-1]
        elif before is not None and not subject:
            things = [g.mention for g in before.governed if is_thing(before.tokens, g.mention)]
            if things:
                same = meant(before.tokens, things, token)
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
        same = group(tokens, here)
        names = frozenset(name for m in same for name in m.names)
        return Mention(names, index, index, pronoun=True), same[-1]
    for sentence in (before, scene):
        places = _pointed(sentence, kept=kept) if sentence is not None else []
        if sentence is not None and places:
            names = frozenset(name for m in group(sentence.tokens, places) for name in m.names)
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
    return is_chat(mention) and not _INSIDE.isdisjoint(before)


def _in_the_end(after: Sequence[Token]) -> bool:
    """«закрывает их, когда задача решена», «удаляет его по окончании года»: what has served its time is no mistake."""
    return any(token.text in _AFTERWARDS for token in after[:3])


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


def _is_owner(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """«с учениками и их семьями», «его мнения мы не знаем»; not «советовать их родителям»."""
    owned = next((m for m in mentions if m.first == at + 1), None)
    if owned is None or owned.means(_OPINION):
        return owned is not None
    return owned.means(_KIN) and at > 0 and tokens[at - 1].text == "и"


def _is_ended(tokens: Sequence[Token], at: int, predicates: Sequence[Predicate]) -> bool:
    """«Учёба отнимает время, поэтому она исключена»: what is ended is a thing, not who is spoken of."""
    said = next((p for p in predicates if at < p.first <= at + 3), None)
    if said is None or said.link.force not in _ENDING or said.link.negated:
        return False
    word = tokens[said.last].word
    return word is not None and word.predicative and not word.noun


def _answers(before: Sequence[Token]) -> bool:
    """«ответственный за него», «отвечает за неё»."""
    return any(token.text.startswith(_ANSWERING) for token in before[-_ANSWERING_WITHIN:])
