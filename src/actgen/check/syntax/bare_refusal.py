"""A verb that takes something back and stands alone at the end: «Чат с родителями мешает работать; закрыть», «Чаты
классов вести не с кем: вычеркнуть», «Группа в Viber себя изжила – удалить». Its object is what the clause before it
speaks of.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import DENYING, Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES
from actgen.model.lexicon import Force

_MARKS = frozenset({";", ":"}) | DASHES
_TAKING_BACK = frozenset({Force.STOP, Force.BAN, Force.LIFT})
_END = frozenset({".", "!"})


def take_back(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts the clause before such a verb under it."""
    verb = predicates[-1] if predicates else None
    if verb is None or verb.link.force not in _TAKING_BACK or verb.link.negated:
        return
    if verb.link.form is not Form.INFINITIVE or not _is_alone(sentence, verb):
        return
    number = next(
        n for n, (first, last) in enumerate(sentence.pieces) if first <= verb.first <= last
    )
    tokens = sentence.tokens
    start = number - 1
    while start and tokens[sentence.pieces[start - 1][1]].text not in {";", ":"}:
        start -= 1
    named = [g for g in sentence.governed if start <= g.piece < number and g.mention.plain]
    if any(g.mood() in DENYING or verb.link in g.chain for g in named):
        return  # «Чаты не нужны: удалить»
    for item in named:
        if not (item.subordinate or item.supposed):
            item.chain = (verb.link, *item.chain)


def _is_alone(sentence: Sentence, verb: Predicate) -> bool:
    """Whether nothing but adverbs stands with it behind a semicolon, a colon or a dash."""
    tokens = sentence.tokens
    number = next(
        n for n, (first, last) in enumerate(sentence.pieces) if first <= verb.first <= last
    )
    first = sentence.pieces[number][0]
    if not first or tokens[first - 1].text not in _MARKS or len(sentence.pieces) > number + 1:
        return False
    rest = [*tokens[first : verb.first], *tokens[verb.last + 1 :]]
    return all(t.text in _END or (t.word is not None and t.word.adverb) for t in rest)
