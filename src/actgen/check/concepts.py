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
_ALIKE = 2  # letters; a beginning that the lexicon gives has at least as many
_REMEMBERED = 50_000  # different words
_JOINING = frozenset({"-", "«", "»", '"', "“", "”", "„", "\n"})


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word of a phrase: acceptable dictionary forms, exact forms (behind «=»), or beginnings of forms."""

    keys: frozenset[str]
    prefixes: tuple[str, ...]
    ahead: bool = False  # must follow, but belongs to the next phrase

    def fits(self, reading: _Reading) -> bool:
        return not self.keys.isdisjoint(reading.keys) or (
            bool(self.prefixes) and reading.text.startswith(self.prefixes)
        )


@dataclass(frozen=True, slots=True)
class _Phrase:
    pieces: tuple[_Piece, ...]
    name: str
    force: Force | None
    action: bool
    denied: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a token may be: dictionary forms, misspellings mended, and behind «=» its very form.

    Of the phrases whose first word it may be, ``alone`` are those of this one word; the others, each with its place in
    their order, stand in ``followed`` under every form of their second word, and in ``prefixed`` if that is given by
    its beginning.
    """

    text: str
    keys: frozenset[str]
    alone: tuple[_Phrase, ...]
    followed: dict[str, list[tuple[int, _Phrase]]]
    prefixed: list[tuple[int, _Phrase]]

    def going_on(self, following: _Reading) -> list[_Phrase]:
        """The phrases of several words whose second word may be the one that follows, in their order."""
        found: dict[int, _Phrase] = {}
        if not self.followed.keys().isdisjoint(following.keys):
            for key in following.keys:
                found.update(self.followed.get(key, ()))
        for place, phrase in self.prefixed:
            if phrase.pieces[1].fits(following):
                found[place] = phrase
        return [found[place] for place in sorted(found)] if len(found) > 1 else [*found.values()]


class ConceptFinder:
    """The compiled lexicon. Build once, use for every document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._included = _closure(lexicon.concepts | lexicon.actions)
        self._by_key: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_prefix: dict[str, list[tuple[str, _Phrase]]] = defaultdict(list)
        self._vocabulary: set[str] = set()
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._readings: dict[tuple[str, bool], _Reading] = {}
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
            self._by_length[len(form)].append(form)

    def _add(
        self, name: str, phrases: Iterable[str], *, force: Force | None = None, action: bool = False
    ) -> None:
        for written in phrases:
            for pieces in _variants(written.removeprefix("~")):
                phrase = _Phrase(pieces, name, force, action, written.startswith("~"))
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
        readings = [self._reading(token) for token in tokens]
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            best = self._longest(tokens, readings, position)
            if best:
                found.extend(best)
                position = best[0].last + 1
            else:
                position += 1
        return tuple(found)

    def _longest(
        self, tokens: Sequence[Token], readings: Sequence[_Reading], position: int
    ) -> list[Mention]:
        begun = readings[position]
        best: dict[tuple[Force | None, bool, bool, int], set[str]] = {}
        second = _next(tokens, position)
        going_on = begun.going_on(readings[second]) if second < len(tokens) else []
        longest = position
        for phrase in going_on:
            last = _match(phrase.pieces, tokens, readings, position, second)
            if last is None:
                continue
            reach, own = last
            if reach > longest:
                longest, best = reach, {}
            if reach == longest:
                self._name(phrase, own, best)
        if not best:
            for phrase in begun.alone:
                self._name(phrase, position, best)
        return [
            Mention(frozenset(names), position, own, force, action, denied=denied)
            for (force, action, denied, own), names in best.items()
        ]

    def _name(
        self,
        phrase: _Phrase,
        own: int,
        best: dict[tuple[Force | None, bool, bool, int], set[str]],
    ) -> None:
        said = (phrase.force, phrase.action, phrase.denied, own)
        best.setdefault(said, set()).update(self._included.get(phrase.name, {phrase.name}))

    def _reading(self, token: Token) -> _Reading:
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
            known = _begun(token.text if token.word else "", keys, unique)
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
                self._of_length(len(guess) - allowed, len(guess) + allowed),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=allowed,
                limit=2,
            )
            if match[0] == guess[0]  # hardly anyone mistypes the first letter
        }
        return frozenset(near)

    def _of_length(self, shortest: int, longest: int) -> list[str]:
        """The longer words of the lexicon that have so many letters, in alphabetical order."""
        lengths = range(shortest, longest + 1)
        return sorted(itertools.chain.from_iterable(self._by_length.get(n, ()) for n in lengths))


def _begun(text: str, keys: frozenset[str], beginning: Sequence[_Phrase]) -> _Reading:
    alone = tuple(phrase for phrase in beginning if len(phrase.pieces) == 1)
    followed: dict[str, list[tuple[int, _Phrase]]] = {}
    prefixed: list[tuple[int, _Phrase]] = []
    for place, phrase in enumerate(beginning):
        second = phrase.pieces[1] if len(phrase.pieces) > 1 else None
        for key in second.keys if second else ():
            followed.setdefault(key, []).append((place, phrase))
        if second and second.prefixes:
            prefixed.append((place, phrase))
    return _Reading(text, keys, alone, followed, prefixed)


def _next(tokens: Sequence[Token], position: int) -> int:
    """The next word of a phrase: a hyphen, a quotation mark or a line end between its words does not part them."""
    after = position + 1
    while after < len(tokens) and tokens[after].text in _JOINING:
        after += 1
    return after


def _match(
    pieces: Sequence[_Piece],
    tokens: Sequence[Token],
    readings: Sequence[_Reading],
    position: int,
    second: int,
) -> tuple[int, int] | None:
    """Index of the last token, and of the last one that is the phrase's own, if it stands at ``position``, whose word
    and the one at ``second`` are known to fit."""
    ahead = pieces[0].ahead or pieces[1].ahead
    last, own = second, position if ahead else second
    for piece in pieces[2:]:
        last = _next(tokens, last)
        if last >= len(tokens) or not piece.fits(readings[last]):
            return None
        ahead = ahead or piece.ahead
        own = own if ahead else last
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
    keys: set[str] = set()
    prefixes: list[str] = []
    ahead = written.startswith("&")
    for choice in written.removeprefix("&").lower().replace("ё", "е").split("/"):
        if choice.startswith("="):
            keys.add(choice)
        elif choice.startswith("!"):
            prefixes.append(choice[1:])
        else:
            for token in tokenise(choice):
                keys |= {token.text} if token.word is None else lemmas(token.text) | {token.text}
        # «отменять» names «отменяется»
        keys |= {f"{key}ся" for key in keys if key.endswith("ть") and key[0] != "="}
    return _Piece(frozenset(keys), tuple(prefixes), ahead)


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
