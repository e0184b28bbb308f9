"""Two denials that make a duty, and denials that reach into a clause or over one.

«Не должно остаться класса, в котором нет чата», «Нет сотрудника, которому нельзя писать в WhatsApp», «Нет оснований не
создавать чат», «Ни один акт не вступает в силу без публикации», «Запрет, о котором просят, не вводится».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actgen.check.syntax.mood import Form, Link, Mood
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import WITHOUT, Sentence
from actgen.check.words.tokens import Beginning, Token
from actgen.model.lexicon import Force

_NOT = frozenset({"не", "ни", "нет"})
_BEING = frozenset(
    "быть остаться оставаться существовать найтись бывать иметься случиться водиться обнаружиться".split()
)
_NONE = frozenset({"ни", "никакой", "никакая", "никакое", "никакие", "никто", "ничей"})
_CONSENT = (
    "согласи",
    "согласован",
    "разрешени",
    "ведома",
    "одобрени",
    "уведомлени",
    "решени",
    "приказ",
)
_ON_CONSENT = Link(Force.PROVISO, False, frozenset(), Form.ADVERB)
_REST = Beginning("остальн", "прочих", "прочим")
_GROUNDS = (
    "основани", "причин", "повод", "резон", "оправдани", "права",
)  # fmt: skip
_RELATED = ("котор", "кто", "чей", "чья", "чьи", "где")
_BARRING = frozenset({Force.BAN, Force.LIMIT})
_IMPOSING = frozenset(
    "вводить вводиться ввести устанавливать устанавливаться поддерживать поддержать применять применяться действовать"
    " принимать приниматься объявлять признавать соблюдать соблюдаться исполнять исполняться".split()
)
_INTERPOSED = 2  # pieces: the ban, and the clause between
_CASES = ("случа", "ситуац", "обстоятельств", "повод")
_OPENING = 3  # tokens: «, в чат которого»
_NOBODY_WHO = Link(None, True, frozenset({"быть"}), Form.FINITE)


def resolve_denials(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Sets right what stands under two denials, or under one that is said of its clause as a whole."""
    if ":" in sentence.texts:
        _end_delays(sentence)
    if sentence.texts.isdisjoint(_NOT):
        return
    if _REST in sentence.beginnings:
        _part_the_rest(sentence)
    if "," in sentence.texts:
        _deny_what_nobody_does(sentence)
        _refuse_bans(sentence, predicates)
    if any(text.startswith(_GROUNDS) for text in sentence.texts):
        _take_grounds(sentence)
    if "без" in sentence.texts:
        _take_none_without(sentence)


def _deny_what_nobody_does(sentence: Sentence) -> None:
    """«Не должно быть работника, который пишет …»: nobody may; «…, в котором нет чата»: everybody has one."""
    tokens = sentence.tokens
    for (first, last), (start, stop) in pairwise(sentence.pieces):
        if not says_there_is_none(tokens, first, last):
            continue
        cases = any(t.text.startswith(_CASES) for t in tokens[first:last])
        related = (*_RELATED, "когда") if cases else _RELATED
        if not any(t.text.startswith(related) for t in tokens[start : start + _OPENING]):
            continue
        denied = any(t.text in _NOT for t in tokens[start : stop + 1])
        for item in sentence.governed:
            if not start <= item.mention.first <= stop or not item.chain:
                continue
            if any(map(_denies, item.chain)):
                item.chain = tuple(
                    replace(link, negated=False)
                    for link in item.chain
                    if not (_denies(link) and link.force is not None)
                )
            elif denied and any(link.force is Force.PERMIT for link in item.chain[:-1]):
                item.chain = item.chain[-1:]  # «…, который мог бы не подключаться»
            elif not denied:
                item.chain = (_NOBODY_WHO, *item.chain)


def _refuse_bans(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Запрет мессенджеров, о котором просит управление, в школе не вводится»: a ban as a noun, and behind a clause of
    its own the verb that refuses it."""
    banned = [
        g
        for g in sentence.governed
        if g.chain and g.chain[0].force in _BARRING and g.chain[0].form is Form.NOUN
    ]
    if not banned:
        return
    for predicate in predicates:
        link = predicate.link
        verb = sentence.tokens[predicate.last].word
        imposes = verb is not None and bool(verb.lemmas & _IMPOSING)
        if not (imposes and link.negated and link.force is None):
            continue
        number = _piece(sentence, predicate.first)
        if number < _INTERPOSED or not _lacks_its_object(sentence, number, predicate):
            continue
        for item in banned:
            if item.piece + 1 < number and link not in item.chain:
                item.chain = (link, *item.chain)


def _lacks_its_object(sentence: Sentence, number: int, predicate: Predicate) -> bool:
    """Whether nothing in the piece of a verb could be what it does, or what is done."""
    first, last = sentence.pieces[number]
    tokens = sentence.tokens
    passive = tokens[predicate.last].text.endswith("ся")
    for at in range(first, last + 1):
        word = tokens[at].word
        if word is None or not word.noun or predicate.first <= at <= predicate.last:
            continue
        placed = any(map(_is_preposition, tokens[max(first, at - 2) : at]))
        if len(tokens[at].text) > 1 and not placed and (passive or "nomn" not in word.cases):
            return False
    return True


def _is_preposition(token: Token) -> bool:
    # a single letter may also be an abbreviation, which is a noun
    return len(token.text) == 1 or (token.word is not None and token.word.preposition)


def _denies(link: Link) -> bool:
    """«нет», «не ведёт», «не было бы»."""
    wished = link.force is Force.WISH and link.words.endswith("бы")
    return link.negated and (link.force is None or wished)


def says_there_is_none(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«Нет такого сотрудника,», «не должно остаться ни одного класса,»: nothing else is said before the comma."""
    if tokens[last].text != ",":
        return False
    words = [t for t in tokens[first:last] if t.word is not None]
    if not any(t.text in {"не", "нет"} for t in words):
        return False
    verbs = [
        t for t in words if t.word and (t.word.finite or t.word.infinitive) and not t.word.noun
    ]
    being = [t for t in verbs if t.word and t.word.lemmas & _BEING]
    others = [t for t in verbs if t not in being and not t.text.startswith(("долж", "мож", "мог"))]
    if others or not (being or any(t.text == "нет" for t in words)):
        return False
    nouns = [t.word for t in words if t.word is not None and t.word.noun and not t.word.adjective]
    return bool(nouns) and "gent" in nouns[-1].cases


def _take_grounds(sentence: Sentence) -> None:
    """«Нет оснований не создавать чат»: it is to be created; «нет повода …; не пользоваться» is no permission."""
    tokens = sentence.tokens
    grounds = next(i for i, t in enumerate(tokens) if t.text.startswith(_GROUNDS))
    for item in sentence.governed:
        if len(item.chain) < 2:
            continue
        none, *rest = item.chain
        last = rest[-1]
        if not (_is_none(none) and last.negated and last.force is None):
            continue
        near = tokens[grounds + 1 : grounds + 3]
        adjacent = any(last.at is not None and t.start == last.at[0] for t in near)
        item.chain = (replace(last, negated=False),) if adjacent else (last,)


def _is_none(link: Link) -> bool:
    return link.negated and link.force is None and link.names == {"быть"}


def _take_none_without(sentence: Sentence) -> None:
    """«Ни один класс не обходится без чата», «Ни один приказ не исполняется без публикации»: each is, and with it."""
    tokens = sentence.tokens
    without = next(i for i, t in enumerate(tokens) if t.text == "без")
    consent = any(t.text.startswith(_CONSENT) for t in tokens[without : without + 3])
    every = not sentence.texts.isdisjoint(_NONE)
    for item in sentence.governed:
        verb = next((k for k in item.chain if k.negated and k.form is Form.FINITE), None)
        if verb is None or verb.force not in {None, Force.PERMIT} or verb.at is None:
            continue
        if not every and not verb.names & _BEING:
            continue
        if verb.at[0] > tokens[without].start or item.piece != _piece(sentence, without):
            continue
        if consent:  # «Ни один чат не переносится без согласия родителей»
            item.chain = (_ON_CONSENT, *(replace(k, negated=False) for k in item.chain))
            continue
        item.chain = tuple(
            replace(link, negated=False, lacking=False)
            for link in item.chain
            if link is not WITHOUT and link != WITHOUT and (link is verb or link.force is None)
        )


def _piece(sentence: Sentence, at: int) -> int:
    return next(n for n, (first, last) in enumerate(sentence.pieces) if first <= at <= last)


def _end_delays(sentence: Sentence) -> None:
    """«Незачем откладывать: классным руководителям открыть чаты»: what is needless is the delay alone."""
    delays = [
        g
        for g in sentence.governed
        if g.mention.force is Force.POSTPONE and len(g.chain) > 1 and g.mood() is Mood.DO
    ]
    for delay in delays:
        closing = sentence.tokens[sentence.pieces[delay.piece][1]].text
        for item in sentence.governed:
            behind = item.piece > delay.piece and closing == ":"
            if behind and len(item.chain) > 1 and item.chain[0] is delay.chain[0]:
                item.chain = item.chain[1:]


def _part_the_rest(sentence: Sentence) -> None:
    """«Нет смысла подключать няню, остальных подключить»: the rest have a verb of their own."""
    tokens = sentence.tokens
    for first, last in sentence.pieces[1:]:
        if not any(_REST.begins(t.text) for t in tokens[first : first + 2]):
            continue
        start = tokens[first].start
        for item in sentence.governed:
            own = tuple(link for link in item.chain if link.at and link.at[0] >= start)
            if own and first <= item.mention.first <= last and own[-1].form is Form.INFINITIVE:
                item.chain = own
