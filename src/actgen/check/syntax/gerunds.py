"""What a denied gerund does not reach: «Создать, не дожидаясь осени, чат», «Не мешкая завести чат». How a thing is done
is told aside; the chat is that of the verb."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence

_VERBS = frozenset({Form.INFINITIVE, Form.FINITE})


def step_over_gerunds(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Takes such a gerund out of the chains of what stands behind its phrase."""
    for at, gerund in enumerate(predicates):
        link = gerund.link
        if link.form is not Form.GERUND or not link.negated or link.force is not None:
            continue
        if sentence.tokens[gerund.last].text not in link.names:
            continue  # an action of the lexicon: «не создавая чатов»
        former = predicates[at - 1].link if at else None
        verb = next((p for p in predicates[at + 1 : at + 2] if p.link.form in _VERBS), None)
        _, last = next(p for p in sentence.pieces if p[0] <= gerund.first <= p[1])
        for item in sentence.governed:
            behind = item.mention.first > last or (verb and item.mention.first >= verb.first)
            if not behind or not any(k is link for k in item.chain):
                continue
            rest = tuple(k for k in item.chain if k is not link)
            if rest:
                item.chain = rest
            elif former is not None and former.form in _VERBS:
                item.chain = (former,)
