"""Roles under a name of the document's own: «Смотрителю администрировать платформу. Смотритель – Державин С.И.»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import DASHES, Token

_NAMED_SO = re.compile(
    r"\((?:далее|в дальнейшем)\s*[–—-]?\s*[«\"]?(?P<term>[а-яё]+)", re.IGNORECASE
)
_APPOINTS = ("назнач", "утвер", "определ", "избра", "счита")
_SAYS = ("явля", "назнач", "выбра", "избра", "утвержд", "определ")
_BREAKS = frozenset({",", ".", ";", ":", "(", ")"}) | DASHES
_ROLES = ("ответственн", "уполномоченн", "дежурн")
_REACH = 6  # words of a term: «дежурный по чатам первой недели»


def is_named_elsewhere(unit: Unit, reading: Reading) -> bool:
    """Whether another statement, or the preamble, says by name who somebody of this statement is."""
    terms = frozenset().union(*(lemmas for lemmas in _people(unit.sentence.tokens)))
    if not terms:
        return False
    said = frozenset().union(*(t.word.lemmas for t in unit.sentence.tokens if t.word is not None))
    return any(
        _defines(other, terms, said)
        for other in (*reading.preamble, *reading.units)
        if other is not unit and not terms.isdisjoint(other.sentence.lemmas) and names(other.text)
    )


def _people(tokens: Sequence[Token]) -> Iterator[frozenset[str]]:
    for token in tokens:
        word = token.word
        named = (
            word is not None and word.noun and word.animate and not (token.capital and token.start)
        )
        if word is not None and (named or token.text.startswith(_ROLES)):
            yield word.lemmas


def _defines(unit: Unit, terms: frozenset[str], said: frozenset[str]) -> bool:
    tokens = unit.sentence.tokens
    for found in _NAMED_SO.finditer(unit.text):
        begins = unit.sentence.start + found.start("term")
        if any(t.start == begins and t.word is not None and t.word.lemmas & terms for t in tokens):
            return True
    for at, token in enumerate(tokens):
        word = token.word
        if word is None or not word.lemmas & terms:
            continue
        end = _end(tokens, at)
        rest = (t.word.lemmas for t in tokens[at + 1 : end] if t.word is not None)
        if not all(lemmas & said for lemmas in rest):
            continue  # «ответственный за питание – …»
        if "nomn" in word.cases and not any(
            t.word is not None and t.word.noun for t in tokens[:at]
        ):
            after = tokens[end : end + 1]
            if any(t.text in DASHES or t.text == ":" or t.text.startswith(_SAYS) for t in after):
                return True
        if "ablt" in word.cases and any(t.text.startswith(_APPOINTS) for t in tokens):
            return True
    return False


def _end(tokens: Sequence[Token], at: int) -> int:
    """The token behind a term: «дежурный по чатам» ends before a mark, a verb or a name."""
    for index in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[index]
        word = token.word
        if token.text in _BREAKS or token.capital:
            return index
        if word is not None and not word.noun and (word.finite or word.infinitive):
            return index
    return min(len(tokens), at + 1 + _REACH)
