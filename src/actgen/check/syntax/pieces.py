"""A sentence cut into pieces: at punctuation, before «а» and «но», and before «и» + predicate."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from actgen.check.syntax.coordination import AND
from actgen.check.syntax.mood import Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "!", "?", "/", "|", "+"})
_BUT = frozenset({"а", "но", "однако", "зато"})
_BETWEEN_AND_AND_VERB = frozenset({"не", "также", "бы", "затем", "далее"})

_TAKING_BACK = frozenset({Force.STOP, Force.BAN, Force.LIFT})

_Standing = TypeVar("_Standing", Mention, Predicate)


def by_piece(
    pieces: Sequence[tuple[int, int]], found: Sequence[_Standing]
) -> list[list[_Standing]]:
    """What begins in each piece, and nothing behind the last one."""
    groups: list[list[_Standing]] = [[] for _ in (*pieces, ())]
    ends = [last for _, last in pieces]
    for each in found:
        number = bisect_left(ends, each.first)
        if number < len(ends) and pieces[number][0] <= each.first:
            groups[number].append(each)
    return groups


def cut(
    tokens: Sequence[Token], mentions: Sequence[Mention], predicates: Sequence[Predicate]
) -> list[tuple[int, int]]:
    """Inclusive token ranges; a mark belongs to the piece it closes."""
    verbs = {p.first for p in predicates if p.link.form is not Form.ADVERB}
    inside = {i for m in mentions for i in range(m.first + 1, m.last + 1)}
    cuts: set[int] = set()
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        if token.text in BREAKS:
            cuts.add(index + 1)
        elif token.text in _BUT:
            cuts.add(index)
        elif token.text in AND:
            following = index + 1
            while following < len(tokens) and tokens[following].text in _BETWEEN_AND_AND_VERB:
                following += 1
            if following in verbs or _second_verb(tokens, index, cuts, predicates):
                cuts.add(index)
    edges = sorted({0, len(tokens)} | cuts)
    return [(a, b - 1) for a, b in pairwise(edges)]


def _second_verb(
    tokens: Sequence[Token], at: int, cuts: set[int], predicates: Sequence[Predicate]
) -> bool:
    """«закрывают группы и в работе их не используют», «перейти … и мессенджерами не пользоваться», «пойти навстречу
    учителям и чат закрыть»: an object between «и» and a second verb of the same form."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.word is None:
        return False
    addressed = len(following.text) > 2 and following.word.noun and "datv" in following.word.cases
    end = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].text in BREAKS | AND), len(tokens)
    )
    start = max(cuts, default=0)
    former = [p.link for p in predicates if start <= p.first < at]
    after = [p for p in predicates if at < p.first < end]
    verbs = [p for p in after if p.link.form in {Form.FINITE, Form.INFINITIVE}]
    if addressed and not (verbs and verbs[0].link.form is Form.FINITE):
        return False  # «рекомендовать директору и заместителям не …»; not «и контролю не подлежит»
    if verbs and former and former[-1].judgement and verbs[0].link.form is Form.INFINITIVE:
        return True  # «признать излишним и из плана … исключить»
    if not verbs or verbs[0].link.form not in {link.form for link in former}:
        return False
    if verbs[0].link.form is Form.FINITE or verbs[0].link.negated:
        return True
    thing = "accs" in following.word.cases and "datv" not in following.word.cases
    ends = verbs[0].last + 1 == end or tokens[verbs[0].last + 1].text == "."
    taken_back = ends and verbs[0].link.force in _TAKING_BACK
    return thing and taken_back and all(link.force is None for link in former)
