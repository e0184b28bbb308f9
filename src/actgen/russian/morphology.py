"""Words and their forms: one cached pymorphy3 analyser behind a small typed front.

The analyser costs 0.1 s and 28 MB, so it is made once, at the first question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

import pymorphy3
from pymorphy3.units import DictionaryAnalyzer

# A reading is plausible if it is at least this probable, or as probable as the best one.
PLAUSIBLE = 0.05


@dataclass(frozen=True, slots=True)
class Parse:
    """One reading of a word form; grammemes are those of OpenCorpora."""

    word: str
    lemma: str
    grammemes: frozenset[str]
    score: float
    listed: bool  # whether this very form stands in the dictionary
    _raw: Any = field(repr=False, compare=False)

    def has(self, *grammemes: str) -> bool:
        """Whether the reading has all of these grammemes."""
        return self.grammemes.issuperset(grammemes)

    @property
    def pos(self) -> str | None:
        """Part of speech: NOUN, ADJF, PRTF, VERB …"""
        pos = self._raw.tag.POS
        return None if pos is None else str(pos)

    @property
    def gender(self) -> str | None:
        """masc, femn, neut, or None (plural and indeclinable forms)."""
        gender = self._raw.tag.gender
        return None if gender is None else str(gender)

    @property
    def plural(self) -> bool:
        """Whether the form is plural."""
        return "plur" in self.grammemes

    @property
    def known(self) -> bool:
        """Whether the word stands in the dictionary (otherwise the reading is predicted)."""
        return bool(self._raw.is_known)

    @property
    def infinitive(self) -> str:
        """The dictionary form with its «ё»; of a verb the infinitive."""
        return str(self._raw.normal_form)

    def inflect(self, *grammemes: str) -> str | None:
        """The form of the same word with these grammemes, or None if there is none."""
        form = self._raw.inflect(frozenset(grammemes))
        return None if form is None else str(form.word)


@lru_cache(maxsize=1)
def _analyser() -> Any:
    return pymorphy3.MorphAnalyzer()


@lru_cache(
    maxsize=4096
)  # a region has tens of thousands of surnames, one document some hundred words
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a word form, the most probable first.

    >>> [p.lemma for p in parses("стали")]
    ['стать', 'сталь', 'сталь', 'сталь', 'сталь', 'сталь']
    """
    return tuple(
        Parse(
            word=raw.word,
            lemma=_plain(raw.normal_form),
            grammemes=_grammemes(raw.tag),
            score=float(raw.score),
            listed=len(raw.methods_stack) == 1
            and isinstance(raw.methods_stack[0][0], DictionaryAnalyzer),
            _raw=raw,
        )
        for raw in _analyser().parse(word)
    )


@cache  # some thousand tags in all, shared by all words
def _grammemes(tag: Any) -> frozenset[str]:
    return frozenset(map(str, tag.grammemes))


def lemma(word: str) -> str:
    """The most probable dictionary form, in lower case and with «е» for «ё».

    >>> lemma("приказами"), lemma("Учёного")
    ('приказ', 'ученый')
    """
    found = parses(word)
    return found[0].lemma if found else _plain(word)


@lru_cache(maxsize=16_384)
def lemmas(word: str) -> frozenset[str]:
    """All plausible dictionary forms; a rare homonym is left out.

    >>> sorted(lemmas("мыла")), sorted(lemmas("приказом"))
    (['мыло', 'мыть'], ['приказ'])
    """
    scores: dict[str, float] = {}
    for parse in parses(word):
        scores[parse.lemma] = scores.get(parse.lemma, 0.0) + parse.score
    if not scores:
        return frozenset({_plain(word)})
    floor = min(PLAUSIBLE, max(scores.values()))
    return frozenset(lemma_ for lemma_, score in scores.items() if score >= floor)


@lru_cache(maxsize=16_384)
def is_known(word: str) -> bool:
    """Whether this very form stands in the dictionary.

    >>> is_known("приказ"), is_known("сферумчик")
    (True, False)
    """
    return bool(_analyser().word_is_known(word.lower()))


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
