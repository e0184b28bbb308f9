"""Short names of services that a document gives itself: «учебный профиль … (далее – профиль)».

What is defined in brackets holds for the whole document; besides, a document that once names the learning profile in
full means it by «в профиле».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actgen.check.words.bearers import Bearers
from actgen.check.words.concepts import ConceptFinder, Mention
from actgen.check.words.tokens import Token, tokenise

_DEFINED = re.compile(
    r"\(\s*(?:далее|в\s+дальнейшем)(?:\s+по\s+тексту)?(?:\s+именуем\w+)?\s*[–—:-]?\s*"
    r"(?:соответственно\s+)?[«\"“„]?(?P<term>[А-ЯЁа-яёA-Za-z][^()«»\"”“„,;]{2,40}?)[»\"”“]?\s*\)",
    re.IGNORECASE,
)
# a list of abbreviations: «УП – учебный профиль VK Мессенджера.»
_GLOSSED = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]?\s*)?(?P<term>[А-ЯЁA-Z]{2,6})\s+[–—-]\s+(?=\S)")
_OURS = frozenset({"платформа", "профиль", "max"})
_CLOSING = frozenset({"»", '"', "”", "“", ")"})
_JOINING = frozenset({"и", "или", ","})
_PLACED = frozenset({"в", "во", "из", "вне", "через", "на"})
_QUALIFIED = frozenset(
    "личный свой иной другой сторонний любой этот новый открытый закрытый рабочий его ее их".split()
)


@dataclass(frozen=True, slots=True)
class _Term:
    """The dictionary forms of its words, what it names, and whether it only counts behind «в», «из»."""

    words: tuple[frozenset[str], ...]
    names: frozenset[str]
    plural: bool = False
    placed: bool = False


class DocumentTerms:
    """Finds the lexicon's concepts and, besides, what the document calls by names of its own, and people whose post it
    has told."""

    def __init__(self, finder: ConceptFinder, passages: Iterable[str]) -> None:
        self._finder = finder
        self._terms: list[_Term] = []
        texts = list(passages)
        self._bearers = Bearers(finder, texts)
        for text in texts:
            for found in _DEFINED.finditer(text):
                self._define(text[: found.start()], found["term"])
            if glossed := _GLOSSED.match(text):
                self._gloss(text[glossed.end() :], glossed["term"])
        if any(_names_profile(text, finder) for text in texts):
            self._terms.append(
                _Term((frozenset({"профиль"}),), frozenset({"профиль"}), placed=True)
            )

    def find(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """All mentions, in order; a term inside a longer phrase of the lexicon is not found."""
        mentions = self._finder.find(tokens)
        if self._bearers:
            people = self._bearers.named(tokens, mentions)
            mentions = tuple(sorted((*mentions, *people), key=lambda mention: mention.first))
        if not self._terms:
            return mentions
        first = {form for term in self._terms for form in term.words[0]}
        begins = [
            index
            for index, token in enumerate(tokens)
            if token.word is not None and not token.word.lemmas.isdisjoint(first)
        ]
        if not begins:
            return mentions
        covered = {i for m in mentions if m.last > m.first for i in range(m.first, m.last + 1)}
        found: dict[int, Mention] = {}
        for index in begins:
            term = next((t for t in self._terms if _stands(t, tokens, index)), None)
            last = index + len(term.words) - 1 if term else index
            if term is None or covered & set(range(index, last + 1)):
                continue
            found[index] = Mention(term.names, index, last)
            covered |= set(range(index, last + 1))
        kept = [
            m for m in mentions if not any(f.first <= m.first <= f.last for f in found.values())
        ]
        return tuple(sorted((*kept, *found.values()), key=lambda mention: mention.first))

    def _gloss(self, meant: str, term: str) -> None:
        """Learns what stands right behind the dash."""
        first = next(iter(self._finder.find(tokenise(meant))), None)
        words = [token.word for token in tokenise(term) if token.word is not None]
        known = any(m.means(_OURS) for m in self._finder.find(tokenise(term)))
        if first is None or first.first or not first.means(_OURS) or not words or known:
            return
        self._terms.insert(0, _Term(tuple(word.lemmas for word in words), first.names))

    def _define(self, before: str, term: str) -> None:
        """Learns what stands right before the bracket; a term in the plural names all that is enumerated there."""
        tokens = tokenise(before)
        mentions = [m for m in self._finder.find(tokens) if m.means(_OURS)]
        end = len(tokens)
        while end and tokens[end - 1].text in _CLOSING:
            end -= 1
        if not mentions or mentions[-1].last != end - 1:
            return
        words = [token for token in tokenise(term) if token.word is not None]
        if not words or any(m.means(_OURS) for m in self._finder.find(words)):
            return
        plural = words[-1].word is not None and words[-1].word.plural
        group = [mentions[-1]]
        for mention in reversed(mentions[:-1]):
            between = {t.text for t in tokens[mention.last + 1 : group[0].first]} - _CLOSING
            if not plural or any(
                t not in _JOINING and tokenise(t)[0].word is None for t in between
            ):
                break
            group.insert(0, mention)
        names = frozenset(name for m in group for name in m.names)
        lemmas = tuple(token.word.lemmas for token in words if token.word is not None)
        self._terms.insert(0, _Term(lemmas, names, plural))


def _names_profile(text: str, finder: ConceptFinder) -> bool:
    return "профил" in text.lower() and any(
        m.means(("профиль",)) for m in finder.find(tokenise(text))
    )


def _stands(term: _Term, tokens: Sequence[Token], at: int) -> bool:
    """Whether the term stands at ``at``, in its own number and without a word that tells it from others."""
    words = [token.word for token in tokens[at : at + len(term.words)]]
    if len(words) < len(term.words):
        return False
    for word, lemmas in zip(words, term.words, strict=True):
        if word is None or not word.lemmas & lemmas:
            return False
    if (
        words[-1] is not None
        and words[-1].plural is not term.plural
        and not words[-1].cases >= {"nomn"}
    ):
        return False
    former = tokens[at - 1] if at else None
    if former is not None and former.word is not None and former.word.lemmas & _QUALIFIED:
        return False
    return not term.placed or (former is not None and former.text in _PLACED)
