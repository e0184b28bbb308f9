"""What a further clause refuses by a pronoun alone: «Обязанность вести чат переложить не на кого, а потому она
упраздняется», «Создавать чаты – превышение полномочий, от этого воздержаться всем», «Чаты утратили смысл и подлежат
удалению, новых не заводить». The clause names nothing of its own, so it speaks of what the sentence began with.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import DENYING, Form
from actgen.check.syntax.openings import SUBORDINATING
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, Token
from actgen.model.lexicon import Force

_TAKING_BACK = frozenset({Force.STOP, Force.BAN, Force.LIFT, Force.WAIVE})
_OBLIGING = frozenset({Force.DUTY, Force.NEED})
# doing the thing itself: «её не исполняет»; not «их не перегружать», which spares a chat that there is
_DOING = frozenset(
    "создать вести использовать исполнение исполнять исполнить выполнять выполнить проводить делать сделать заниматься"
    " возвращаться вернуться быть осуществлять допускать затевать поддержать поддерживать принимать принять".split()
)
_IT = frozenset("он она оно они его ее их него нее них ему ей им нему ней ним ими ними нем".split())
_THIS = frozenset(
    {"это", "этого", "этому", "этим", "этом", "такого", "такому", "таким", "подобного"}
)
_ALSO = frozenset(
    "и а но да же то потому поэтому посему оттого следовательно значит однако более больше впредь отныне мы я никто"
    " сам сама само сами самих были был была было уже уж совсем вовсе школа учреждение лицей гимназия колледж сад центр"
    " директор заведующая заведующий руководитель всем никому навсегда навеки раз".split()
)
# «Школа работает в Сферуме, это не обсуждается»: the order stands the firmer
_ABOVE_DISPUTE = (
    "обсуждается",
    "обсуждаются",
    "оспаривается",
    "оспариваются",
    "подлежит",
    "подлежат",
)
_AUXILIARY = frozenset({"быть", "стать", "намеренный", "намерен", "намереваться", "собираться"})
_LISTS = frozenset(
    {"план", "приказ", "инструкция", "перечень", "список", "проект", "повестка", "контроль", "сайт"}
)
_OUT_OF = frozenset({"из", "с", "со"})
_OF_PART = ("друг", "проч", "остальн", "стар", "млад", "молод", "больш", "част", "опытн", "ин")
_BREAKS = frozenset({";", ":"})
_MARKS = frozenset({",", ".", "!", ";", ":"}) | DASHES
_QUESTIONS = frozenset({"ли", "?", "кроме", "без", "если", "пока", "чтобы", "иначе"})


def let_the_last_word(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what the sentence began with under a later clause that refuses it without naming it."""
    if len(predicates) < 2 or len(sentence.pieces) < 2 or "?" in sentence.texts:
        return
    for verb in predicates[1:]:
        if _refuses(verb):
            _take_back(sentence, predicates, verb)


def _refuses(verb: Predicate) -> bool:
    link = verb.link
    if link.form not in {Form.FINITE, Form.INFINITIVE} or link.background:
        return False
    if link.force in _TAKING_BACK:
        return not link.negated
    if not link.negated or link.words.endswith(_ABOVE_DISPUTE):
        return False
    return link.force in _OBLIGING or (link.force is None and bool(link.names & _DOING))


def _take_back(sentence: Sentence, predicates: Sequence[Predicate], verb: Predicate) -> None:
    number = next(n for n, p in enumerate(sentence.pieces) if p[0] <= verb.first <= p[1])
    first, last = sentence.pieces[number]
    tokens = sentence.tokens
    rest = [*tokens[first : verb.first], *tokens[verb.last + 1 : last + 1]]
    if verb.link.words == "нет" and any(
        t.word and t.word.animate and t.text not in _IT for t in rest
    ):
        return  # «директора в нём нет»
    this = any(t.text in _THIS for t in rest)
    start = _section(sentence, number, over=this)
    meant = this or any(t.text in _IT for t in rest)
    if start == number or _is_of_a_case(sentence, number) or not _names_nothing(rest, meant=meant):
        return
    shared = verb.link.form is Form.FINITE and tokens[first].text in {"и", "а", "но"}
    if not meant and not shared:
        return
    before = [g for g in sentence.governed if start <= g.piece < number and g.mention.plain]
    things = [g for g in before if not (g.subordinate or g.supposed or g.set_aside or g.excepted)]
    if not things or any(g.mood() in DENYING for g in things):
        return
    if verb.link.force is Force.WAIVE and _frees_some(sentence, rest, things):
        return
    if not meant and not _is_its_subject(sentence, things[0], predicates, verb):
        return
    for item in sentence.governed:
        mine = item in things or (not item.mention.plain and start <= item.piece < number)
        if mine and verb.link not in item.chain:
            item.chain = (verb.link, *item.chain)


def _section(sentence: Sentence, number: int, *, over: bool) -> int:
    """The piece behind the last semicolon or colon before it, or one further if it is but «этого не делать»; a clause
    with «если», «когда» opens nothing."""
    start = number
    while start and (
        (over and start == number)
        or sentence.tokens[sentence.pieces[start - 1][1]].text not in _BREAKS
    ):
        start -= 1
    while start < number and sentence.tokens[sentence.pieces[start][0]].text in SUBORDINATING:
        start += 1
    return start


def _is_of_a_case(sentence: Sentence, number: int) -> bool:
    """«…, которые от этого освобождены», «создаёт чат и удаляет его, когда группа распущена»."""
    first, last = sentence.pieces[number]
    opening = sentence.tokens[first : min(first + 3, last)]
    if any(t.text.startswith("котор") or t.text in SUBORDINATING for t in opening):
        return True
    behind = sentence.tokens[last + 1 : last + 3]
    return any(t.text in SUBORDINATING or t.text == "после" for t in behind)


def _names_nothing(rest: Sequence[Token], *, meant: bool) -> bool:
    """Whether a clause has but pronouns, adverbs, who refuses, and «из плана» beside its verb."""
    for at, token in enumerate(rest):
        if token.text in _QUESTIONS:
            return False
        if token.text in _IT or token.text in _THIS or token.text in _ALSO or token.text in _MARKS:
            continue
        if token.text in {"не", "ни"}:
            continue
        word = token.word
        if word is None:
            return False
        if word.adverb or word.preposition or word.lemmas & _AUXILIARY:
            continue
        if at and rest[at - 1].text in _OUT_OF and word.lemmas & _LISTS:
            continue
        if not meant or not _is_who_refuses(rest, at):
            return False
    return True


def _frees_some(sentence: Sentence, rest: Sequence[Token], things: Sequence[Governed]) -> bool:
    """«Педагогам писать в чатах, совместители от этого освобождены»: some of those whom the duty names."""
    who = [t.word for t in rest if t.word is not None and t.text not in _IT]
    freed = any(w.noun and w.animate and "nomn" in w.cases for w in who)
    named = (sentence.tokens[g.mention.last].word for g in things)
    return freed and any(w is not None and w.animate for w in named)


def _is_who_refuses(rest: Sequence[Token], at: int) -> bool:
    """«классные руководители от него освобождены»; not «остальные», «другие», who are but a part."""
    word = rest[at].word
    if word is None or "nomn" not in word.cases or rest[at].text.startswith(_OF_PART):
        return False
    if word.animate and word.noun and not (at and rest[at - 1].text.startswith(_OF_PART)):
        return all(t.text != "нет" for t in rest)
    following = rest[at + 1].word if at + 1 < len(rest) else None
    return word.adjective and following is not None and following.animate


def _is_its_subject(
    sentence: Sentence, thing: Governed, predicates: Sequence[Predicate], verb: Predicate
) -> bool:
    """«Чаты утратили смысл и подлежат удалению»: the subject of the clause before is in the nominative, opens it and
    agrees with the verb."""
    tokens = sentence.tokens
    word = tokens[thing.mention.first].word
    opens = thing.mention.first == sentence.pieces[thing.piece][0]
    if word is None or not opens or not word.noun or "nomn" not in word.cases:
        return False
    former = next((p for p in predicates if p.first > thing.mention.last), None)
    stated = former is not None and former is not verb and former.link.form is Form.FINITE
    return stated and word.plural == verb.plural
