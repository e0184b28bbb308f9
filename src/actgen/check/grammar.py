"""Who governs what in a sentence: every mention of a concept gets the chain of predicates above it.

The sentence is cut into pieces at punctuation and before «и» + predicate; :mod:`actgen.check.walk` joins the pieces'
predicates into chains, :mod:`actgen.check.background` and :mod:`actgen.check.marks` say what else is to be known of a
mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.amended_words import take_amended_words
from actgen.check.anaphora import carry_over, let_go_on, resolve, take_up
from actgen.check.awaiting import put_off
from actgen.check.background import flag_background
from actgen.check.concepts import CONTRAST, EXCEPTION, EXCLUSIVE, ConceptFinder
from actgen.check.contents import stating
from actgen.check.firmness import oblige_apart
from actgen.check.free_choice import leave_to_choice
from actgen.check.going_over import with_moves
from actgen.check.marks import flag
from actgen.check.named_groups import with_named_groups
from actgen.check.none_such import resolve_denials
from actgen.check.other_chats import with_other_chats
from actgen.check.pieces import cut
from actgen.check.predicates import find_predicates, is_attribute
from actgen.check.proposals import take_quoted_proposals
from actgen.check.provisos import put_under_provisos
from actgen.check.replacement import release_replacements
from actgen.check.sentence import Sentence
from actgen.check.telling import as_before, flag_suppositions
from actgen.check.terms import DocumentTerms
from actgen.check.tokens import Token, beginning
from actgen.check.understood import with_understood
from actgen.check.walk import Walk
from actgen.check.weighed import set_apart

_of_a_target = beginning("%", "процент", "дол", "показател", "половин")


def analyse(
    tokens: Sequence[Token],
    finder: ConceptFinder | DocumentTerms,
    before: Sentence | None = None,
    scene: Sentence | None = None,
    *,
    target: bool = False,
) -> Sentence:
    """Mentions, pieces, and the chain of every mention; ``before`` is the sentence whose things a pronoun may mean,
    ``scene`` the last one of the document that named a place for «там же»; ``target`` says that its row has a share."""
    understood = with_understood(tokens, finder.find(tokens), before)
    named = with_other_chats(tokens, with_named_groups(tokens, understood))
    named = with_moves(tokens, named)
    predicates = stating(tokens, find_predicates(tokens, named))
    stands_for = resolve(tokens, named, predicates, before, scene)
    mentions = sorted((*named, *stands_for), key=lambda mention: mention.first)
    said = {p.first for p in predicates}
    sentence = Sentence(tuple(tokens), cut(tokens, mentions, predicates))
    markers: dict[str, list[int]] = {EXCEPTION: [], EXCLUSIVE: [], CONTRAST: []}
    # «доля учащихся, подключённых к …, 100 %»: in a target the participle says what is to be reached
    counts = target or any(map(_of_a_target, sentence.texts))
    concepts = []
    for mention in mentions:
        marked = mention.names & markers.keys()
        for name in marked:
            markers[name].append(mention.last)
        if mention.denied and mention.first not in said:
            markers[EXCEPTION].append(mention.last)  # «ни один чат не ведётся вне Сферума»
        elif not marked and (counts or mention.first in said or not is_attribute(tokens, mention)):
            concepts.append(mention)
    sentence.exceptions = tuple(markers[EXCEPTION])
    Walk(sentence, concepts, predicates).run()
    sentence.names = frozenset().union(*(item.mention.names for item in sentence.governed))
    release_replacements(sentence)
    flag(sentence, markers, said)
    take_up(sentence, predicates)
    resolve_denials(sentence, predicates)
    carry_over(sentence, stands_for)
    flag_background(sentence, predicates)
    set_apart(sentence)
    as_before(sentence, predicates)
    flag_suppositions(sentence, predicates)
    leave_to_choice(sentence, predicates)
    let_go_on(sentence, predicates)
    put_off(sentence, predicates)
    put_under_provisos(sentence, predicates)
    oblige_apart(sentence)
    take_amended_words(sentence)
    take_quoted_proposals(sentence)
    return sentence
