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

from actgen.check.tokens import Token, tokenise
from actgen.model.lexicon import Concept, Force, Lexicon
from actgen.russian.morphology import lemmas

EXCEPTION = "#исключение"
EXCLUSIVE = "#только"
CONTRAST = "#вместо"

_FUZZY_FROM = 7  # letters; shorter words have too many neighbours
_FUZZY_TWO_FROM = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept (or operator, or marker) named by tokens ``first``..``last`` inclusive."""

    names: frozenset[str]
    first: int
    last: int
    force: Force | None = None
    action: bool = False

    @property
    def plain(self) -> bool:
        """A thing or a person, neither an operator nor an action."""
        return self.force is None and not self.action

    def means(self, choice: Iterable[str]) -> bool:
        """Whether it names one of these concepts."""
        return not self.names.isdisjoint(choice)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word of a phrase: acceptable dictionary forms, or an exact form, or a prefix."""

    lemmas: frozenset[str]
    exact: frozenset[str]
    prefixes: tuple[str, ...]
    ahead: bool = False  # must follow, but belongs to the next phrase

    def fits(self, token: Token, repaired: frozenset[str]) -> bool:
        if token.word is None:
            return token.text in self.exact or token.text in self.lemmas
        return (
            not self.lemmas.isdisjoint(repaired)
            or token.text in self.exact
            or token.text.startswith(self.prefixes or ("\0",))
        )


@dataclass(frozen=True, slots=True)
class _Phrase:
    pieces: tuple[_Piece, ...]
    name: str
    force: Force | None
    action: bool


class ConceptFinder:
    """The compiled lexicon. Build once, use for every document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._included = _closure(lexicon.concepts | lexicon.actions)
        self._by_lemma: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_prefix: list[tuple[str, _Phrase]] = []
        self._vocabulary: set[str] = set()
        self.document_kinds = lexicon.document_kinds
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

    def _add(
        self, name: str, phrases: Iterable[str], *, force: Force | None = None, action: bool = False
    ) -> None:
        for written in phrases:
            for pieces in _variants(written):
                phrase = _Phrase(pieces, name, force, action)
                head = pieces[0]
                for form in head.lemmas | head.exact:
                    self._by_lemma[form].append(phrase)
                self._by_prefix.extend((prefix, phrase) for prefix in head.prefixes)
                for piece in pieces:
                    self._vocabulary |= {form for form in piece.lemmas if len(form) >= _FUZZY_FROM}

    def find(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """All mentions, in order; inside a longer phrase a shorter one is not found."""
        forms = [self._forms(token) for token in tokens]
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            best = self._longest(tokens, forms, position)
            if best:
                found.extend(best)
                position = best[0].last + 1
            else:
                position += 1
        return tuple(found)

    def _longest(
        self, tokens: Sequence[Token], forms: Sequence[frozenset[str]], position: int
    ) -> list[Mention]:
        candidates = {
            id(phrase): phrase
            for form in forms[position] | {tokens[position].text}
            for phrase in self._by_lemma.get(form, ())
        }
        for prefix, phrase in self._by_prefix:
            if tokens[position].text.startswith(prefix):
                candidates[id(phrase)] = phrase
        length = 0
        best: dict[tuple[Force | None, bool, int], set[str]] = {}
        for phrase in candidates.values():
            last = _match(phrase.pieces, tokens, forms, position)
            if last is None:
                continue
            reach, own = last
            if reach - position + 1 > length:
                length, best = reach - position + 1, {}
            if reach - position + 1 == length:
                best.setdefault((phrase.force, phrase.action, own), set()).update(
                    self._included.get(phrase.name, {phrase.name})
                )
        return [
            Mention(frozenset(names), position, own, force, action)
            for (force, action, own), names in best.items()
        ]

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
                sorted(self._vocabulary),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=allowed,
                limit=2,
            )
            if match[0] == guess[0]  # hardly anyone mistypes the first letter
        }
        return frozenset(near)


def _match(
    pieces: Sequence[_Piece],
    tokens: Sequence[Token],
    forms: Sequence[frozenset[str]],
    position: int,
) -> tuple[int, int] | None:
    """Index of the last token, and of the last one that is the phrase's own, if it stands at ``position``.

    A hyphen, a quotation mark or a line end between its words does not part them.
    """
    index = position
    last = own = position
    ahead = False
    for number, piece in enumerate(pieces):
        if number:
            while index < len(tokens) and tokens[index].text in {
                "-",
                "«",
                "»",
                '"',
                "“",
                "”",
                "„",
                "\n",
            }:
                index += 1
        if index >= len(tokens) or not piece.fits(tokens[index], forms[index]):
            return None
        last = index
        ahead = ahead or piece.ahead
        own = own if ahead else index
        index += 1
    return last, own


def _variants(written: str) -> list[tuple[_Piece, ...]]:
    """The phrases that a written one stands for: «?а» with and without."""
    slots: list[tuple[tuple[_Piece, ...], ...]] = []
    for part in written.split():
        optional = part.startswith("?")
        piece = _piece(part.removeprefix("?"))
        slots.append(((), (piece,)) if optional else ((piece,),))
    variants = [
        tuple(itertools.chain.from_iterable(choice)) for choice in itertools.product(*slots)
    ]
    return [variant for variant in variants if variant]


def _piece(written: str) -> _Piece:
    forms: set[str] = set()
    exact: set[str] = set()
    prefixes: list[str] = []
    ahead = written.startswith("&")
    for choice in written.removeprefix("&").lower().replace("ё", "е").split("/"):
        if choice.startswith("="):
            exact.add(choice[1:])
        elif choice.startswith("!"):
            prefixes.append(choice[1:])
        else:
            for token in tokenise(choice):
                forms |= {token.text} if token.word is None else lemmas(token.text) | {token.text}
        forms |= {
            f"{form}ся" for form in forms if form.endswith("ть")
        }  # «отменять» names «отменяется»
    return _Piece(frozenset(forms), frozenset(exact), tuple(prefixes), ahead)


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
