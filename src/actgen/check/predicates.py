"""Predicates of a sentence: operators, actions, and any other verb."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.concepts import Mention
from actgen.check.mood import Form, Link
from actgen.check.tokens import Token, Word

_NEGATIONS = frozenset({"не", "без", "ни"})
_MAY_PART_NEGATION = frozenset({"бы", "более", "больше", "уже", "впредь"})
_ADVERBIAL = frozenset({"по", "при", "на", "если", "желательно"})
_ACTS_SAY = frozenset(
    "запрещать запретить разрешать разрешить допускать обязывать обязать ограничивать".split()
)
_ASSESSING = frozenset({"считать", "признать", "признавать", "счесть"})
_AUXILIARY = frozenset({"быть", "являться", "стать"})


class Predicate:
    """A predicate: its link, the tokens ``first``..``last``, and whether its form is plural."""

    __slots__ = ("first", "last", "link", "plural")

    def __init__(self, link: Link, first: int, last: int, plural: bool) -> None:
        self.link = link
        self.first = first
        self.last = last
        self.plural = plural


def find_predicates(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Predicate]:
    """All predicates, in order. A full participle («запрещённых мессенджеров») is an attribute, not a predicate."""
    covered = {i for m in mentions for i in range(m.first, m.last + 1)}
    spans: list[tuple[int, int, Mention | None]] = [
        (m.first, m.last, m) for m in mentions if m.force is not None or m.action
    ]
    spans += [
        (i, i, None)
        for i, token in enumerate(tokens)
        if i not in covered and token.word is not None and _is_verb(token.word)
    ]
    found: list[Predicate] = []
    for first, last, mention in sorted(spans, key=lambda span: span[0]):
        head = _head(tokens, first, last)
        if head is None:
            continue
        if mention is not None and is_attribute(tokens, mention):
            continue
        found.append(
            Predicate(
                Link(
                    force=mention.force if mention else None,
                    negated=_negated(tokens, first),
                    lacking=first > 0 and tokens[first - 1].text == "без",
                    names=mention.names if mention else head.lemmas,
                    form=_form(
                        tokens[first].text, head, assessed=_assesses(found), phrase=last > first
                    ),
                    perfective=head.perfective,
                    imperfective=head.imperfective,
                    cases=head.cases,
                ),
                first,
                last,
                head.plural,
            )
        )
    return found


def is_attribute(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether an action or operator is only said of a noun: «созданных чатах», «запрещённых мессенджеров»."""
    word = tokens[mention.first].word
    return (
        (mention.action or mention.force is not None)
        and word is not None
        and word.full_participle
        and not (word.active_participle and word.lemmas & _ACTS_SAY)  # «приказ, запрещавший …»
    )


def _is_verb(word: Word) -> bool:
    if word.lemmas & _AUXILIARY:
        return False
    return word.infinitive or word.gerund or (word.finite and not word.noun)


def _head(tokens: Sequence[Token], first: int, last: int) -> Word | None:
    """The word of a phrase that carries its form: its first verb or noun."""
    words = [token.word for token in tokens[first : last + 1] if token.word is not None]
    for word in words:
        if word.infinitive or word.finite or word.gerund or word.predicative or word.noun:
            return word
    return words[0] if words else None


def _negated(tokens: Sequence[Token], first: int) -> bool:
    before = first - 1
    while before >= 0 and tokens[before].text in _MAY_PART_NEGATION:
        before -= 1
    return before >= 0 and tokens[before].text in _NEGATIONS


def _assesses(found: Sequence[Predicate]) -> bool:
    """«Считать (признать) … нецелесообразным»."""
    return any(predicate.link.names & _ASSESSING for predicate in found)


def _form(first: str, word: Word, *, assessed: bool, phrase: bool) -> Form:
    if (assessed and word.adjective) or (phrase and word.lemmas & _ASSESSING):
        return Form.FINITE
    if first in _ADVERBIAL:
        return Form.ADVERB
    if word.infinitive:
        return Form.INFINITIVE
    if word.gerund:
        return Form.GERUND
    if word.finite or word.active_participle or (word.predicative and not word.noun):
        return Form.FINITE
    return Form.NOUN
