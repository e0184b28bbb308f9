"""What a document is about: «Положение об использовании MAX», «приказом управления № 4 о запрете …»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token

_DOCUMENTS = frozenset(
    "приказ распоряжение письмо закон постановление положение инструкция памятка правило статья".split()
)
_ABOUT = frozenset({"о", "об", "обо"})
_REACH = 8  # words between a document and its «о»: whose it is, its date and number
_STATED = frozenset({Form.INFINITIVE, Form.FINITE})
_MARKS = frozenset({",", ";", ":", "(", ")", "–", "—"})


def contents(sentence: Sentence, predicates: Sequence[Predicate]) -> list[tuple[int, int]]:
    """Token ranges of what documents are about, up to the next verb or the end of the piece."""
    if sentence.texts.isdisjoint(_ABOUT):
        return []
    tokens = sentence.tokens
    verbs = sorted(p.first for p in predicates if p.link.form is not Form.NOUN)
    found = []
    for first, last in sentence.pieces:
        for index in range(first, last + 1):
            if tokens[index].text in _ABOUT and _of_document(tokens, index):
                stop = next((v for v in verbs if v > index), last + 1)
                found.append((index, min(last, stop - 1)))
                break
    return found


def stating(tokens: Sequence[Token], predicates: list[Predicate]) -> list[Predicate]:
    """The predicates without the deeds that a document named before its verb is about: in «Положение об использовании
    MAX утвердить» the Положение is approved, not used."""
    about = {at for at, token in enumerate(tokens) if token.text in _ABOUT}
    if not about or len(predicates) < 2:
        return predicates
    return [
        p
        for order, p in enumerate(predicates)
        if not (
            _is_deed(p)
            and (at := _about_it(tokens, p.first)) in about
            and _of_document(tokens, at)
            and _has_its_verb(tokens, predicates[order:])
        )
    ]


def _is_deed(predicate: Predicate) -> bool:
    link = predicate.link
    return link.form is Form.NOUN and link.force is None and not link.negated and not link.lacking


def _about_it(tokens: Sequence[Token], first: int) -> int:
    """The token before a noun and its adjectives."""
    at = first - 1
    while at >= 0 and (word := tokens[at].word) is not None and word.adjective:
        at -= 1
    return at


def _has_its_verb(tokens: Sequence[Token], predicates: Sequence[Predicate]) -> bool:
    """Whether a verb that is no operator follows the first of them in the same breath."""
    verb = next((p for p in predicates if p.link.form in _STATED), None)
    if verb is None or verb.link.force is not None or verb.link.negated:
        return False
    return not any(t.text in _MARKS for t in tokens[predicates[0].last : verb.first])


def _of_document(tokens: Sequence[Token], about: int) -> bool:
    """«приказом управления от 10.01.2022 № 4 о …»: no verb stands between."""
    for index in range(about - 1, max(-1, about - 1 - _REACH), -1):
        word = tokens[index].word
        if word is None:
            if tokens[index].text in {",", ";", ":", "(", ")"}:
                return False
            continue
        if word.lemmas & _DOCUMENTS:
            return True
        if word.infinitive or word.finite:
            return False
    return False
