"""Regular expressions that are asked a cheap question first: do the letters occur that they cannot do without?

Nearly every expression of the checker misses nearly every statement, and a miss costs a walk over the whole text for
each alternative – some ten microseconds, where looking for a few letters costs one. Which letters an expression needs
is read from its parse tree, so nobody has to say it beside the expression and keep it true: of «не\\s+(?:созда|завод)»
these are «не», and «созда» or «завод». An expression none of whose texts ever has the letters is never compiled.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Choice = frozenset[str]
"""Strings of which one at least occurs in whatever the expression matches."""

_MOST = 12  # strings that two parts side by side are spelt out to
_LONG = 4  # letters; a string as long as this need not grow by what may be absent
_RARE = 0.002  # so seldom may the letters occur without a match: nothing else is asked
_TEXT = 150  # letters of a statement
_ALPHABET = 20.0  # letters, were all as frequent


class Pattern:
    """A regular expression, asked only where the letters stand that it needs; it answers as one of ``re`` does."""

    __slots__ = ("_choices", "_compiled", "_flags", "_folds", "_written")

    def __init__(self, written: str, flags: int = 0) -> None:
        self._written = written
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None
        self._choices: tuple[tuple[str, ...], ...] | None = None
        self._folds = False

    @property
    def pattern(self) -> str:
        """The expression as written."""
        return self._written

    @property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these choices one string at least stands in whatever the expression matches."""
        return self._learn() if self._choices is None else self._choices

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self.compiled().search(text, *bounds) if self._may(text) else None

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self.compiled().match(text, *bounds) if self._may(text) else None

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self.compiled().fullmatch(text, *bounds) if self._may(text) else None

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return self.compiled().finditer(text, *bounds) if self._may(text) else iter(())

    def findall(self, text: str, *bounds: int) -> list[Any]:
        return self.compiled().findall(text, *bounds) if self._may(text) else []

    def sub(self, by: Any, text: str) -> str:
        return self.compiled().sub(by, text) if self._may(text) else text

    def split(self, text: str) -> list[Any]:
        return self.compiled().split(text) if self._may(text) else [text]

    def _may(self, text: str) -> bool:
        """Whether all stands in the text that the expression needs."""
        choices = self._choices
        if choices is None:
            choices = self._learn()
        if self._folds:
            text = _folded(text)
        for choice in choices:
            for letters in choice:
                if letters in text:
                    break
            else:
                return False
        return True

    def _learn(self) -> tuple[tuple[str, ...], ...]:
        tree = parser.parse(self._written, self._flags)
        self._folds = bool(tree.state.flags & re.IGNORECASE)
        self._choices = cheapest(_Needs(folds=self._folds).of(tree))
        self._folds = self._folds and bool(self._choices)
        return self._choices

    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._written, self._flags)
        return self._compiled


@lru_cache(maxsize=256)  # one statement after another is asked about by dozens of expressions
def _folded(text: str) -> str:
    return text.casefold()


def cheapest(choices: Iterable[Choice]) -> tuple[tuple[str, ...], ...]:
    """Those worth a look, the one first that says most often no for the least trouble."""
    asked: list[tuple[str, ...]] = []
    likely = 1.0
    for choice in sorted(choices, key=lambda c: (len(c) / (1.001 - _likelihood(c)), sorted(c))):
        odds = _likelihood(choice)
        if odds < 1 and likely > _RARE:
            asked.append(tuple(sorted(choice)))
            likely *= odds
    return tuple(asked)


def _likelihood(choice: Collection[str]) -> float:
    """How likely one of the strings stands in a statement that has nothing to do with it."""
    return min(1.0, sum(_TEXT / _ALPHABET ** len(letters) for letters in choice))


def _by_likelihood(choice: Collection[str]) -> tuple[float, int, list[str]]:
    return _likelihood(choice), len(choice), sorted(choice)


class _Needs:
    """Reads a parse tree. ``_exactly`` are all the strings that a part can match, if they are few, else None; what a
    part cannot do without goes into a list of choices."""

    def __init__(self, *, folds: bool) -> None:
        self._folds = folds

    def of(self, tree: Sequence[tuple[Any, Any]]) -> list[Choice]:
        """What the whole cannot do without."""
        exact, choices = self._sequence(tree)
        return [*choices, *_told(exact)]

    def _sequence(self, tree: Iterable[tuple[Any, Any]]) -> tuple[Choice | None, list[Choice]]:
        """All strings of a row of parts, if they are few; and what it needs besides those."""
        here: Choice = frozenset({""})
        choices: list[Choice] = []
        whole = True
        for kind, value in tree:
            exact, more = self._part(kind, value)
            choices += more
            fits = exact is not None and len(here) * len(exact) <= _MOST
            if exact is not None and fits and not ("" in exact and exact != {""} and _long(here)):
                here = frozenset(former + later for former in here for later in exact)
                continue
            whole = False
            choices += _told(here)
            here = frozenset({""}) if exact is None else exact
        if whole:
            return here, choices
        return None, [*choices, *_told(here)]

    def _part(self, kind: Any, value: Any) -> tuple[Choice | None, list[Choice]]:
        if kind is op.LITERAL:
            return self._letter(value), []
        if kind is op.IN:
            return self._one_of(value), []
        if kind is op.AT or kind is op.ASSERT_NOT:
            return frozenset({""}), []
        if kind is op.ASSERT:  # it takes no letters, but they must stand there
            return frozenset({""}), self.of(value[1])
        if kind is op.BRANCH:
            return self._branch(value[1])
        if kind is op.ATOMIC_GROUP:
            return self._sequence(value)
        if kind is op.SUBPATTERN:
            _, added, taken, inner = value
            return (None, []) if (added | taken) & re.IGNORECASE else self._sequence(inner)
        if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            least, most, inner = value
            if least:
                exact, choices = self._sequence(inner)
                return (exact, choices) if most == 1 else (None, [*choices, *_told(exact)])
            exact = self._sequence(inner)[0] if most == 1 else None
            return (None if exact is None else exact | {""}), []
        return None, []  # anything: «.», «[^…]», a reference to a group

    def _letter(self, code: int) -> Choice | None:
        letter = chr(code)
        if not self._folds:
            return frozenset({letter})
        return frozenset({letter.casefold()}) if folds_alike(letter) else None

    def _one_of(self, members: Sequence[tuple[Any, Any]]) -> Choice | None:
        """«[её]»; a range or a class of letters is too many."""
        letters: set[str] = set()
        for kind, value in members:
            one = self._letter(value) if kind is op.LITERAL else None
            if one is None:
                return None
            letters |= one
        return frozenset(letters)

    def _branch(self, branches: Sequence[Any]) -> tuple[Choice | None, list[Choice]]:
        """Either of several: all their strings, or of each what it needs most."""
        read = [self._sequence(branch) for branch in branches]
        exact: set[str] = set()
        for strings, _ in read:
            exact |= strings or frozenset()
        if all(strings is not None for strings, _ in read) and not any(more for _, more in read):
            return frozenset(exact), []
        united: set[str] = set()
        for strings, more in read:
            own = [*more, *_told(strings)]
            if not own:
                return None, []
            united |= min(own, key=_by_likelihood)
        return None, [frozenset(united)]


def folds_alike(letter: str) -> bool:
    """Whether all that ``re`` takes for this letter without regard to case becomes the same by `str.casefold`. The
    dotted and the dotless «i» of Turkish do not."""
    known = letter.isascii() or "\u0400" <= letter <= "\u045f" or letter in "№«»„”“–—"
    return known and letter not in "iI"


def _told(exact: Choice | None) -> list[Choice]:
    """That one of these strings occurs; nothing, if one of them is empty. A string that has another within says no
    more than that one."""
    if not exact or "" in exact:
        return []
    return [
        frozenset(
            letters
            for letters in exact
            if not any(other != letters and other in letters for other in exact)
        )
    ]


def _long(strings: Choice) -> bool:
    return min(map(len, strings)) >= _LONG
