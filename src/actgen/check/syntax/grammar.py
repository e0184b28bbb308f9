"""Who governs what in a sentence: every mention of a concept gets the chain of predicates above it.

The sentence is cut into pieces at punctuation and before «и» + predicate; :mod:`~actgen.check.syntax.walk` joins the
pieces' predicates into chains, :mod:`~actgen.check.syntax.background` and :mod:`~actgen.check.syntax.marks` say what
else is to be known of a mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.amended_words import take_amended_words
from actgen.check.syntax.anaphora import resolve
from actgen.check.syntax.answers import settle
from actgen.check.syntax.awaiting import put_off
from actgen.check.syntax.background import flag_background
from actgen.check.syntax.bare_refusal import take_back
from actgen.check.syntax.contents import stating
from actgen.check.syntax.double_denial import resolve_double_denials
from actgen.check.syntax.finishing import with_endings
from actgen.check.syntax.firmness import oblige_apart
from actgen.check.syntax.free_choice import leave_to_choice
from actgen.check.syntax.gerunds import step_over_gerunds
from actgen.check.syntax.going_over import with_moves
from actgen.check.syntax.last_word import let_the_last_word
from actgen.check.syntax.listed_services import go_on_with_list
from actgen.check.syntax.marks import flag
from actgen.check.syntax.named_groups import with_named_groups
from actgen.check.syntax.none_such import resolve_denials
from actgen.check.syntax.only_there import affirm_only_there
from actgen.check.syntax.other_chats import with_other_chats
from actgen.check.syntax.owned_services import take_owned_services
from actgen.check.syntax.penalties import forbid_by_penalty
from actgen.check.syntax.pieces import cut
from actgen.check.syntax.predicates import find_predicates, is_attribute
from actgen.check.syntax.proposals import take_quoted_proposals
from actgen.check.syntax.provisos import put_under_provisos
from actgen.check.syntax.replacement import release_replacements
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.short_denials import deny_in_short
from actgen.check.syntax.taken_back import take_back_before
from actgen.check.syntax.taken_up import carry_over, let_go_on, take_up
from actgen.check.syntax.telling import as_before, flag_suppositions
from actgen.check.syntax.told_apart import APART, tell_apart
from actgen.check.syntax.understood import with_understood
from actgen.check.syntax.walk import Walk
from actgen.check.syntax.weighed import set_apart
from actgen.check.words.concepts import CONTRAST, EXCEPTION, EXCLUSIVE, ConceptFinder
from actgen.check.words.terms import DocumentTerms
from actgen.check.words.tokens import Beginning, Token

_OF_A_TARGET = Beginning("%", "процент", "дол", "показател", "половин", "сверк", "сверит", "сверя")


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
    named = with_endings(tokens, with_moves(tokens, named))
    predicates = stating(tokens, find_predicates(tokens, named))
    stands_for = resolve(tokens, named, predicates, before, scene)
    mentions = sorted((*named, *stands_for), key=lambda mention: mention.first)
    said = {p.first for p in predicates}
    sentence = Sentence(tuple(tokens), cut(tokens, mentions, predicates))
    markers: dict[str, list[int]] = {EXCEPTION: [], EXCLUSIVE: [], CONTRAST: []}
    # «доля учащихся, подключённых к …, 100 %»: in a target the participle says what is to be reached, in «сверка
    # зарегистрированных» what is inspected
    counts = target or _OF_A_TARGET in sentence.beginnings
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
    affirm_only_there(sentence, predicates)
    take_up(sentence, predicates)
    if not sentence.texts.isdisjoint(APART):
        tell_apart(sentence)
    resolve_denials(sentence, predicates)
    resolve_double_denials(sentence, predicates)
    step_over_gerunds(sentence, predicates)
    take_back(sentence, predicates)
    take_back_before(sentence, predicates)
    let_the_last_word(sentence, predicates)
    go_on_with_list(sentence)
    deny_in_short(sentence, predicates)
    carry_over(sentence, stands_for)
    flag_background(sentence, predicates)
    set_apart(sentence)
    as_before(sentence, predicates)
    flag_suppositions(sentence, predicates)
    settle(sentence)
    leave_to_choice(sentence, predicates)
    let_go_on(sentence, predicates)
    put_off(sentence, predicates)
    put_under_provisos(sentence, predicates)
    oblige_apart(sentence)
    forbid_by_penalty(sentence)
    take_owned_services(sentence)
    take_amended_words(sentence)
    take_quoted_proposals(sentence)
    return sentence
