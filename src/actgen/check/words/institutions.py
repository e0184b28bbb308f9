"""What kind of institution a school is: told by the names it uses of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.tokens import tokenise
from actgen.model.lexicon import Lexicon
from actgen.model.text import Role, StructuredText

_AUTHORITIES = "органы управления образованием"
"""The sort of institution that schools name beside themselves, as their founder."""
_PRIVATE = "частные"
"""Institutions that no municipality or state owns, whatever they teach."""
_OWNED = re.compile(r"^[МГ][А-ЯЁ]+$|муниципальн|государственн", re.MULTILINE)


class InstitutionFinder:
    """Finds the kinds of institution of a superior act (``known``: short name → what it means) in texts.

    The lexicon says which words name which sort of institution («МБОУ», «лицей», «детский сад»); the act's kinds are
    put among these sorts by their own names. A kind that fits no sort is known by its short name alone. A private
    institution is none of a municipality's («МОУ»), though it is a school.
    """

    def __init__(self, lexicon: Lexicon, known: Mapping[str, str]) -> None:
        self._known = {name.lower(): name for name in known}
        phrases = {sort: tuple(words) for sort, words in lexicon.institution_kinds.items()}
        self._finder = ConceptFinder(_only(lexicon, phrases))
        self._sorts: dict[str, list[str]] = {}
        others: dict[str, tuple[str, ...]] = {}
        self._owned: set[str] = set()
        for name, meaning in known.items():
            sorts = self._named_in(name) or self._named_in(meaning)
            if _PRIVATE in sorts:
                self._sorts.setdefault(_PRIVATE, []).append(name)
            elif len(sorts) == 1:
                self._sorts.setdefault(next(iter(sorts)), []).append(name)
                if _OWNED.search(f"{name}\n{meaning}"):
                    self._owned |= sorts
            else:
                self._sorts[name] = [name]
                others[name] = (f"={name.lower()}",)
        if others:
            self._finder = ConceptFinder(_only(lexicon, phrases | others))

    def called(self, text: str) -> str | None:
        """The kind that a short text names, as the act spells it; None for none or several.

        «» stands for a kind that the lexicon knows and the act is not addressed to.
        """
        exact = self._known.get(text.strip().lower())
        return exact if exact is not None else self._only_kind(self._sorts_in(text))

    def of_documents(self, documents: Sequence[StructuredText]) -> tuple[str | None, str]:
        """The kind of the school whose documents these are (as in `called`), and the words that told it.

        Asked are first the issuers of the documents, then all that stands in their heads, then the signatures; the
        first of these that names one kind more often than any other decides. Authorities are believed to be the
        issuers only where no school is named.
        """
        return (
            self._most_named(documents, _AUTHORITIES) or self._most_named(documents) or (None, "")
        )

    def _most_named(
        self, documents: Sequence[StructuredText], left_out: str = ""
    ) -> tuple[str | None, str] | None:
        for texts in (_issuers, _heads, _signatures):
            found: Counter[str] = Counter()
            quotes: dict[str, str] = {}
            for document in documents:
                for text in texts(document):
                    for sort in self._sorts_in(text) - {left_out}:
                        found[sort] += 1
                        quotes.setdefault(sort, " ".join(text.split()))
            ranked = found.most_common(2)
            if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
                sort = ranked[0][0]
                return self._only_kind({sort}), quotes[sort]
        return None

    def _sorts_in(self, text: str) -> frozenset[str]:
        found = self._named_in(text)
        if _PRIVATE not in found:
            return found
        open_to_all = found - {_PRIVATE} - self._owned
        alone = _PRIVATE in self._sorts or not open_to_all
        return frozenset({_PRIVATE}) if alone else open_to_all

    def _named_in(self, text: str) -> frozenset[str]:
        found = {name for mention in self._finder.find(tokenise(text)) for name in mention.names}
        return frozenset(found - {_AUTHORITIES} or found)

    def _only_kind(self, sorts: frozenset[str] | set[str]) -> str | None:
        if len(sorts) != 1:
            return None
        kinds = self._sorts.get(next(iter(sorts)), [])
        return kinds[0] if len(kinds) == 1 else None if kinds else ""


def _only(lexicon: Lexicon, phrases: Mapping[str, Sequence[str]]) -> Lexicon:
    """A lexicon of nothing but these phrases."""
    nothing: dict[str, object] = dict.fromkeys(("exceptions", "exclusives", "contrasts"), ())
    return Lexicon.model_validate(
        {
            "checked": lexicon.checked,
            "concepts": {name: {"phrases": words} for name, words in phrases.items()},
            "actions": {},
            "operators": {},
            "document_kinds": {},
            **nothing,
        }
    )


def _issuers(document: StructuredText) -> list[str]:
    issuer = document.requisites.issuer
    return [issuer.value] if issuer else []


def _heads(document: StructuredText) -> list[str]:
    return [each.text for each in document.paragraphs if each.role is Role.HEAD]


def _signatures(document: StructuredText) -> list[str]:
    return [each.text for each in document.paragraphs if each.role is Role.SIGNATURE]
