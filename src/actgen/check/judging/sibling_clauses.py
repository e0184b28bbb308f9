"""What one document of a set says of another: «Пункт 1 приказа от 16.12.2025 № 201 признать утратившим силу», where the
order № 201 lies beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.syntax.effects import Effect, effect
from actgen.check.syntax.own_clauses import Saying, saying
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

_CITED = r"\b(?:приказ|распоряжени|постановлени)\w*\s[^«»;№]{{0,60}}?№\s*{}(?![\w/-])(?:\s+от\s+\d\d\.\d\d\.\d{{4}})?"
_CLAUSE = re.compile(r"\b(?:пункт|подпункт)\w*\s|\bп\.\s?\d", re.IGNORECASE)
_AMENDS = Pattern(
    r"\bизменени|\bпоправк|\bпоправок|\bуточнени|\bприостановлени|\bотмен", re.IGNORECASE
)
_OWN = Pattern(r"\b(?:настоящ|этого|данн)\w*\s+(?:приказ|распоряжени)", re.IGNORECASE)
_WORDS = Pattern(r"\bслов[аоы]?\b|\bсловами\b|\bредакци|\bчитать\b|\bизложить\b", re.IGNORECASE)
_PART = Pattern(r"\bприложени|\bв части\b|\bв остальном\b|\bизменени", re.IGNORECASE)


def sayings(
    unit: Unit, reading: Reading, readings: Sequence[Reading]
) -> Iterator[tuple[Reading, Saying]]:
    """The documents of the set that a statement cites by their numbers, and what it says of their clauses, or of the
    whole of them."""
    if "№" not in unit.sentence.texts:
        yield from _amending(unit, reading, readings)
        return
    for other in readings:
        number = other.text.requisites.number
        if other is reading or number is None or not _is_later(reading, other):
            continue
        cited = re.search(_CITED.format(re.escape(number.value)), unit.text, re.IGNORECASE)
        if cited is None:
            continue
        first, last = (unit.sentence.start + at for at in cited.span())
        rest = [t for t in unit.sentence.tokens if not first <= t.start < last]
        if _CLAUSE.search(unit.text[: cited.start()]):
            said = saying(rest)
            if said is not None and said.clauses is not None:
                yield other, said
        elif not _PART.search(unit.text) and effect(rest) is Effect.ENDED:
            yield other, Saying(None, Effect.ENDED)


def _amending(
    unit: Unit, reading: Reading, readings: Sequence[Reading]
) -> Iterator[tuple[Reading, Saying]]:
    """«Подпункт 2.4 исключить» under the title «О поправках к приказу от 15.04.2024 № 40»: clauses are those of the act
    that the document amends, unless it says «настоящего приказа»."""
    title = reading.text.requisites.title
    if title is None or not _AMENDS.search(title.value) or _OWN.search(unit.text):
        return
    said = saying(unit.sentence.tokens) if _CLAUSE.search(unit.text) else None
    if said is None or said.clauses is None or _WORDS.search(unit.text):
        return
    for other in readings:
        number = other.text.requisites.number
        if other is reading or number is None or not _is_later(reading, other):
            continue
        if re.search(_CITED.format(re.escape(number.value)), title.value, re.IGNORECASE):
            yield other, said


def _is_later(reading: Reading, other: Reading) -> bool:
    """Whether a document may take back what the other says: not one that was there before it."""
    mine, its = reading.text.requisites.date, other.text.requisites.date
    return mine is None or its is None or mine.value >= its.value
