"""What a later verb takes back of the thing that its sentence began with: «Чат директора с учителями в Сферуме директор
решил закрыть» (the object stands before both verbs), «Чат создан в Сферуме и закрыт», «завёл чат, но теперь закрывает
его» (the second verb has no subject or object of its own).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from actgen.check.syntax.mood import DENYING, Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_TAKING_BACK = frozenset({Force.STOP, Force.BAN, Force.LIFT})
_JOINING = frozenset({"и", "но", "а", "однако", "да"})
_ITSELF = frozenset("он она оно они его ее их него нее ими был была было были".split())
_WHY = frozenset({"по", "за", "ввиду", "решением", "приказом", "как"})
_FROM = frozenset({"из", "с", "со", "от"})


def take_back_before(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what stands before such verbs under them."""
    if not any(p.link.force in _TAKING_BACK or p.link.negated for p in predicates):
        return
    for former, verb in pairwise(predicates):
        if _is_its_complement(sentence, former, verb):
            _put_under_complement(sentence, former, verb)
    if len(predicates) > 1:
        _take_back_joined(sentence, predicates[-1])


def _is_its_complement(sentence: Sentence, former: Predicate, verb: Predicate) -> bool:
    """«решил закрыть», «предстоит больше не вести»: a plain verb and an infinitive that refuses."""
    link = verb.link
    refuses = (link.force in _TAKING_BACK) is not link.negated
    if not refuses or link.form is not Form.INFINITIVE:
        return False
    if former.link.force is not None or former.link.negated or former.link.form is not Form.FINITE:
        return False
    return all(
        t.text == "не" or (t.word is not None and t.word.adverb)
        for t in sentence.tokens[former.last + 1 : verb.first]
    )


def _put_under_complement(sentence: Sentence, former: Predicate, verb: Predicate) -> None:
    start = _piece(sentence, former)[0]
    before = [g for g in sentence.governed if start <= g.mention.first < former.first]
    things = [g for g in before if g.mention.plain]
    if not things or _is_circumstance(sentence, start, things[0]):
        return  # «в чате директор просит не ругаться»
    for item in before:
        if former.link in item.chain and verb.link not in item.chain:
            item.chain = (*item.chain, verb.link)


def _is_circumstance(sentence: Sentence, start: int, item: Governed) -> bool:
    """Whether what the clause opens with is a place or a time, not the thing itself."""
    opening = sentence.tokens[start : item.mention.first + 1]
    return any(t.word is not None and t.word.preposition and t.text not in _FROM for t in opening)


def _take_back_joined(sentence: Sentence, verb: Predicate) -> None:
    if verb.link.force not in _TAKING_BACK or verb.link.negated:
        return
    first, last = _piece(sentence, verb)
    tokens = sentence.tokens
    if not first or tokens[first].text not in _JOINING or tokens[last].text not in {".", "!", ";"}:
        return
    number = sentence.pieces.index((first, last))
    if not _has_nothing_of_its_own(tokens[first + 1 : verb.first]) or not _has_nothing_of_its_own(
        tokens[verb.last + 1 : last]
    ):
        return
    start = number - 1
    while start and tokens[sentence.pieces[start - 1][1]].text not in {";", ":"}:
        start -= 1
    named = [g for g in sentence.governed if start <= g.piece < number and g.mention.plain]
    named = [g for g in named if not (g.subordinate or g.supposed)]
    if any(g.mood() in DENYING or verb.link in g.chain for g in named):
        return
    if verb.link.form is Form.FINITE and not any(_is_stated(g.chain) for g in named):
        return
    for item in named:
        item.chain = (verb.link, *item.chain)


def _is_stated(chain: Sequence[Link]) -> bool:
    """Whether a finite verb is said of it: «создан … и закрыт»; «вести … и закрыт» have nothing in common."""
    return bool(chain) and chain[0].form is Form.FINITE


def _has_nothing_of_its_own(tokens: Sequence[Token]) -> bool:
    """Whether there are only adverbs, pronouns and a reason: «и теперь закрыт за ненадобностью»; not «и закрыт для
    посторонних», «а прежний закрыт»."""
    for token in tokens:
        if token.text in _WHY:
            return True
        word = token.word
        if token.text in _ITSELF or token.text == "не":
            continue
        if word is None or not (word.adverb or (word.finite and "быть" in word.lemmas)):
            return False
    return True


def _piece(sentence: Sentence, verb: Predicate) -> tuple[int, int]:
    return next(p for p in sentence.pieces if p[0] <= verb.first <= p[1])
