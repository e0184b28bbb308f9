"""Finds the lexicon's concepts in a row of tokens; the longest phrase wins.

Phrases are matched by dictionary forms, not by endings; an unknown word that differs from a long word of the
lexicon in one letter (two, when very long) is taken for it.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from actgen.check.words.lexicon_phrases import (
    Phrase,
    Said,
    TokenReading,
    begun,
    match_from,
    next_word,
    variants,
)
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Concept, Force, Lexicon
from actgen.russian.morphology import lemmas

EXCEPTION = "#исключение"
EXCLUSIVE = "#только"
CONTRAST = "#вместо"

_FUZZY_FROM = 7  # letters; shorter words have too many neighbours
_FUZZY_TWO_FROM = 12
_ALIKE = 2  # letters; a beginning that the lexicon gives has at least as many
_REMEMBERED = 50_000  # different words


@dataclass(slots=True, unsafe_hash=True)  # never changed; made by the thousand, see Token
class Mention:
    """A concept (or operator, or marker) named by tokens ``first``..``last`` inclusive."""

    names: frozenset[str]
    first: int
    last: int
    force: Force | None = None
    action: bool = False
    pronoun: bool = False  # «им», «там» for a thing named before
    denied: bool = False  # an action that the phrase says is not: «вне Сферума»

    @property
    def plain(self) -> bool:
        """A thing or a person, neither an operator nor an action."""
        return self.force is None and not self.action

    def means(self, choice: Iterable[str]) -> bool:
        """Whether it names one of these concepts."""
        return not self.names.isdisjoint(choice)


class ConceptFinder:
    """The compiled lexicon. Build once, use for every document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._included = _closure(lexicon.concepts | lexicon.actions)
        self._by_key: dict[str, list[Phrase]] = defaultdict(list)
        self._by_prefix: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        self._vocabulary: set[str] = set()
        self._alike_in_size: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._readings: dict[tuple[str, bool], TokenReading] = {}
        self.document_kinds = lexicon.document_kinds
        self.kinds_of_documents = frozenset(lexicon.document_kinds).union(
            *lexicon.document_kinds.values()
        )
        self.names = frozenset(lexicon.concepts) | frozenset(lexicon.actions)
        for name, concept in lexicon.concepts.items():
            self._add(name, concept.phrases)
        for name, concept in lexicon.actions.items():
            self._add(name, concept.phrases, action=True)
        for force, phrases in lexicon.operators.items():
            self._add(f"#{force.value}", phrases, force=force)
        for marker, phrases in (
            (EXCEPTION, lexicon.exceptions),
            (EXCLUSIVE, lexicon.exclusives),
            (CONTRAST, lexicon.contrasts),
        ):
            self._add(marker, phrases)
        for form in sorted(self._vocabulary):
            self._alike_in_size[form[0], len(form)].append(form)

    def _add(
        self, name: str, phrases: Iterable[str], *, force: Force | None = None, action: bool = False
    ) -> None:
        for written in phrases:
            for pieces in variants(written.removeprefix("~")):
                phrase = Phrase(pieces, name, force, action, written.startswith("~"))
                head = pieces[0]
                for key in head.keys:
                    self._by_key[key].append(phrase)
                for prefix in head.prefixes:
                    self._by_prefix[prefix[:_ALIKE]].append((prefix, phrase))
                for piece in pieces:
                    self._vocabulary |= {
                        key for key in piece.keys if len(key) >= _FUZZY_FROM and key[0] != "="
                    }

    def find(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """All mentions, in order; inside a longer phrase a shorter one is not found."""
        known = self._readings
        readings = [
            known.get((token.text, token.word is None)) or self._reading(token) for token in tokens
        ]
        found: list[Mention] = []
        position = 0
        for at, reading in enumerate(readings):
            if at < position or reading.idle:
                continue
            best = self._longest(tokens, readings, at)
            if best:
                found.extend(best)
                position = best[0].last + 1
        return tuple(found)

    def _longest(
        self, tokens: Sequence[Token], readings: Sequence[TokenReading], position: int
    ) -> list[Mention]:
        begun = readings[position]
        second = next_word(tokens, position)
        going_on = begun.going_on(readings[second]) if second < len(tokens) else []
        if going_on:
            best: list[tuple[Phrase, int]] = []
            longest = position
            for phrase in going_on:
                last = match_from(phrase.pieces, tokens, readings, position, second)
                if last is None:
                    continue
                reach, own = last
                if reach > longest:
                    longest, best = reach, []
                if reach == longest:
                    best.append((phrase, own))
            if best:
                return [
                    Mention(names, position, own, force, action, denied=denied)
                    for own, (names, force, action, denied) in self._said(best)
                ]
        return [
            Mention(names, position, position, force, action, denied=denied)
            for names, force, action, denied in begun.alone
        ]

    def _said(self, found: Iterable[tuple[Phrase, int]]) -> list[tuple[int, Said]]:
        """What phrases say, each with its last own token; those that say the same of the same words in one."""
        said: dict[tuple[int, Force | None, bool, bool], set[str]] = {}
        for phrase, own in found:
            named = self._included.get(phrase.name, {phrase.name})
            key = (own, phrase.force, phrase.action, phrase.denied)
            said.setdefault(key, set()).update(named)
        return [
            (own, (frozenset(names), force, action, denied))
            for (own, force, action, denied), names in said.items()
        ]

    def _reading(self, token: Token) -> TokenReading:
        """The same for every token of the same text; texts repeat their words."""
        known_as = (token.text, token.word is None)
        known = self._readings.get(known_as)
        if known is None:
            if len(self._readings) >= _REMEMBERED:
                self._readings.clear()
            keys = self._forms(token) | {f"={token.text}"}
            beginning = [phrase for key in sorted(keys) for phrase in self._by_key.get(key, ())]
            if token.word is not None:
                alike = self._by_prefix.get(token.text[:_ALIKE], ())
                beginning += [phrase for prefix, phrase in alike if token.text.startswith(prefix)]
            unique = tuple({id(phrase): phrase for phrase in beginning}.values())
            single = self._said((phrase, 0) for phrase in unique if len(phrase.pieces) == 1)
            alone = tuple(said for _, said in single)
            known = begun(token.text if token.word else "", keys, unique, alone)
            self._readings[known_as] = known
        return known

    def _forms(self, token: Token) -> frozenset[str]:
        if token.word is None:
            return frozenset({token.text})
        if token.word.known or len(token.text) < _FUZZY_FROM:
            return token.word.lemmas
        return token.word.lemmas | self._neighbours(token.text)

    @lru_cache(maxsize=20_000)  # noqa: B019 - one finder lives as long as the process
    def _neighbours(self, form: str) -> frozenset[str]:
        known = {f for f in lemmas(form) if f in self._vocabulary}
        if known:
            return frozenset(known)
        allowed = 2 if len(form) >= _FUZZY_TWO_FROM else 1
        near = {
            match
            for guess in lemmas(form)
            for match, _, _ in process.extract(
                guess,
                self._of_length(guess[0], len(guess) - allowed, len(guess) + allowed),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=allowed,
                limit=2,
            )
        }
        return frozenset(near)

    def _of_length(self, first: str, shortest: int, longest: int) -> list[str]:
        """The words of the lexicon of so many letters, in alphabetical order. Hardly anyone mistypes the first letter:
        they begin with it."""
        lengths = range(shortest, longest + 1)
        return sorted(
            itertools.chain.from_iterable(self._alike_in_size.get((first, n), ()) for n in lengths)
        )


def _closure(concepts: dict[str, Concept]) -> dict[str, frozenset[str]]:
    """Every concept with all that it includes, at any depth."""
    result: dict[str, frozenset[str]] = {}

    def collect(name: str, seen: frozenset[str]) -> frozenset[str]:
        names = {name}
        for part in concepts[name].includes:
            if part not in seen:
                names |= collect(part, seen | {name})
        return frozenset(names)

    for name in concepts:
        result[name] = collect(name, frozenset())
    return result
