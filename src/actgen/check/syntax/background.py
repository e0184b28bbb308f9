"""What a sentence only tells or cites: what a document is about, what a clause in the past tense recalls.

«Ознакомить с приказом о запрете …» forbids nothing, «мессенджеры, которыми разрешалось пользоваться» permits nothing;
but «отменить приказ о запрете …» lifts the ban, so the mark stands in the chain and yields to what undoes.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.contents import contents
from actgen.check.syntax.mood import BACKGROUND
from actgen.check.syntax.none_such import says_there_is_none
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.preparation import prepared
from actgen.check.syntax.reported import reports
from actgen.check.syntax.scope import scopes
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.telling import past_clauses
from actgen.check.words.tokens import Beginning
from actgen.model.lexicon import Force

_AGAINST = frozenset({Force.BAN, Force.STOP, Force.LIFT})
_SPOKEN = frozenset({"кто", "кому", "кого"})
_WHICH = Beginning("котор")


def flag_background(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what is only told or cited under :data:`actgen.check.syntax.mood.BACKGROUND`."""
    open_to_it = [
        item for item in sentence.governed if not (item.chain and item.chain[0].force in _AGAINST)
    ]  # not «исключить из Правил пункт о запрете …»
    if not open_to_it:
        return
    spans = [
        *contents(sentence, predicates),
        *_recalled(sentence, predicates),
        *_told(sentence, predicates),
        *reports(sentence),
        *scopes(sentence, predicates),
        *past_clauses(sentence, predicates),
        *prepared(sentence, predicates),
    ]
    if not spans:
        return
    for item in open_to_it:
        if any(first <= item.mention.first <= last for first, last in spans):
            item.chain = (BACKGROUND, *item.chain)


def _told(sentence: Sentence, predicates: Sequence[Predicate]) -> list[tuple[int, int]]:
    """«Напомнить родителям, что за переписку в Telegram отвечают они»: a clause with «что» whose verb neither does
    nor forbids anything that the lexicon knows tells of how things are."""
    if "что" not in sentence.texts:
        return []
    known = {g.mention.first for g in sentence.governed if not g.mention.plain}
    found = []
    for first, last in sentence.pieces[1:]:
        verbs = {p.first for p in predicates if first <= p.first <= last}
        words = [token.word for token in sentence.tokens[first : last + 1]]
        said = verbs or any(word is not None and word.predicative for word in words)
        if sentence.tokens[first].text == "что" and said and not known & verbs:
            found.append((first, last))
    return found


def _relates(text: str) -> bool:
    return text in _SPOKEN or _WHICH.begins(text)


def _recalled(sentence: Sentence, predicates: Sequence[Predicate]) -> list[tuple[int, int]]:
    """Relative clauses in the past tense: «, которыми прежде разрешалось пользоваться»."""
    found: list[tuple[int, int]] = []
    if _WHICH not in sentence.beginnings and sentence.texts.isdisjoint(_SPOKEN):
        return found
    for number, (first, last) in enumerate(sentence.pieces):
        tokens = sentence.tokens[first : last + 1]
        if number and says_there_is_none(sentence.tokens, *sentence.pieces[number - 1]):
            continue  # «не должно остаться педагога, которого не подключили»
        if not any(_relates(t.text) for t in tokens[:4]):
            continue
        if any(token.text == "бы" for token in tokens):
            continue  # «класса, ученики которого не были бы …»
        verbs = [sentence.tokens[p.first].word for p in predicates if first <= p.first <= last]
        if any(word is not None and word.past for word in verbs):
            found.append((first, last))
    return found
