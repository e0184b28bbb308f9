"""The phrases of the lexicon as rows of words, and whether one stands at a place in a row of tokens."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.check.words.tokens import Token, tokenise
from actgen.model.lexicon import Force
from actgen.russian.morphology import lemmas

_JOINING = frozenset({"-", "«", "»", '"', "“", "”", "„", "\n"})


@dataclass(frozen=True, slots=True)
class PhraseWord:
    """One word of a phrase: acceptable dictionary forms, exact forms (behind «=»), or beginnings of forms."""

    keys: frozenset[str]
    prefixes: tuple[str, ...]
    ahead: bool = False  # must follow, but belongs to the next phrase

    def fits(self, reading: TokenReading) -> bool:
        return not self.keys.isdisjoint(reading.keys) or (
            bool(self.prefixes) and reading.text.startswith(self.prefixes)
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of words that names the concept, action, operator or marker ``name``."""

    pieces: tuple[PhraseWord, ...]
    name: str
    force: Force | None
    action: bool
    denied: bool = False


Said = tuple[frozenset[str], Force | None, bool, bool]
"""What a phrase says: all that it names, its force, whether it is an action, and whether it denies it."""


@dataclass(frozen=True, slots=True)
class TokenReading:
    """What a token may be: dictionary forms, misspellings mended, and behind «=» its very form.

    Of the phrases whose first word it may be, ``alone`` is what those of this one word say; the others, each with its
    place in their order, stand in ``followed`` under every form of their second word, and in ``prefixed`` if that is
    given by its beginning. ``idle`` is a token that begins none.
    """

    text: str
    keys: frozenset[str]
    alone: tuple[Said, ...]
    followed: dict[str, list[tuple[int, Phrase]]]
    prefixed: list[tuple[int, Phrase]]
    idle: bool

    def going_on(self, following: TokenReading) -> list[Phrase]:
        """The phrases of several words whose second word may be the one that follows, in their order."""
        found: dict[int, Phrase] = {}
        apart = self.followed.keys().isdisjoint(following.keys)
        if apart and not self.prefixed:
            return []
        if not apart:
            for key in following.keys:
                found.update(self.followed.get(key, ()))
        for place, phrase in self.prefixed:
            if phrase.pieces[1].fits(following):
                found[place] = phrase
        return [found[place] for place in sorted(found)] if len(found) > 1 else [*found.values()]


def begun(
    text: str, keys: frozenset[str], beginning: Sequence[Phrase], alone: tuple[Said, ...]
) -> TokenReading:
    """What a token of this text, which may be any of ``keys``, stands for; ``beginning`` are the phrases that it may
    begin, in the order of the lexicon, ``alone`` is what those of one word say."""
    followed: dict[str, list[tuple[int, Phrase]]] = {}
    prefixed: list[tuple[int, Phrase]] = []
    for place, phrase in enumerate(beginning):
        second = phrase.pieces[1] if len(phrase.pieces) > 1 else None
        for key in second.keys if second else ():
            followed.setdefault(key, []).append((place, phrase))
        if second and second.prefixes:
            prefixed.append((place, phrase))
    return TokenReading(text, keys, alone, followed, prefixed, not beginning)


def next_word(tokens: Sequence[Token], position: int) -> int:
    """The next word of a phrase: a hyphen, a quotation mark or a line end between its words does not part them."""
    after = position + 1
    while after < len(tokens) and tokens[after].text in _JOINING:
        after += 1
    return after


def match_from(
    pieces: Sequence[PhraseWord],
    tokens: Sequence[Token],
    readings: Sequence[TokenReading],
    position: int,
    second: int,
) -> tuple[int, int] | None:
    """Index of the last token, and of the last one that is the phrase's own, if it stands at ``position``, whose word
    and the one at ``second`` are known to fit."""
    ahead = pieces[0].ahead or pieces[1].ahead
    last, own = second, position if ahead else second
    for piece in pieces[2:]:
        last = next_word(tokens, last)
        if last >= len(tokens) or not piece.fits(readings[last]):
            return None
        ahead = ahead or piece.ahead
        own = own if ahead else last
    return last, own


def variants(written: str) -> list[tuple[PhraseWord, ...]]:
    """The phrases that a written one stands for: «?а» with and without."""
    slots: list[tuple[tuple[PhraseWord, ...], ...]] = []
    for part in written.split():
        optional = part.startswith("?")
        piece = _phrase_word(part.removeprefix("?"))
        slots.append(((), (piece,)) if optional else ((piece,),))
    variants = [
        tuple(itertools.chain.from_iterable(choice)) for choice in itertools.product(*slots)
    ]
    return [variant for variant in variants if variant]


def _phrase_word(written: str) -> PhraseWord:
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
    return PhraseWord(frozenset(keys), tuple(prefixes), ahead)
