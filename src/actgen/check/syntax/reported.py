"""What a sentence gives only as a reason or as somebody's report: «…, поскольку переписка в WhatsApp не защищена»,
«Прокуратура указала, что школа ведёт чаты в Viber»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence

_REASONS = (("поскольку",), ("ибо",), ("так", "как"), ("потому", "что"))
_GIVING = frozenset(words[0] for words in _REASONS)
_REFUSED = frozenset({Mood.WAIVED, Mood.POSTPONED, Mood.KEPT, Mood.PERMIT, Mood.OPTION})
_MOVED = frozenset({"перейти"})
_HOME = frozenset({"платформа", "профиль"})
_INSPECTORS = frozenset(
    "прокуратура прокурор проверка проверяющий инспекция инспектор надзор министерство роскомнадзор предписание"
    " представление".split()
)
_FOUND = frozenset(
    "указать указывать установить выявить отметить отмечать показать обнаружить заметить сообщить напомнить".split()
)


def reasons(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of causes, up to the comma behind what they say; not of a cause why all stays as it is
    («Чаты в «Сферум» не переносить, так как родители сидят в Viber»)."""
    if sentence.texts.isdisjoint(_GIVING):
        return
    for number, (first, last) in enumerate(sentence.pieces):
        opening = tuple(token.text for token in sentence.tokens[first : first + 2])
        if not any(opening[: len(words)] == words for words in _REASONS):
            continue
        stop = last if number else _verb_piece(sentence, predicates)
        rest = [g for g in sentence.governed if not first <= g.mention.first <= stop]
        if not any(map(_stays, rest)):
            yield first, stop


def reports(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of what inspectors found: «Прокуратура указала, что школа ведёт чаты в WhatsApp»."""
    if "что" not in sentence.texts:
        return
    for before, (first, last) in pairwise(sentence.pieces):
        if sentence.tokens[first].text != "что":
            continue
        words = [t.word for t in sentence.tokens[before[0] : before[1] + 1] if t.word is not None]
        whose = any(w.lemmas & _INSPECTORS and "nomn" in w.cases for w in words)
        if whose and any(w.finite and w.lemmas & _FOUND for w in words):
            yield first, last


def _verb_piece(sentence: Sentence, predicates: Sequence[Predicate]) -> int:
    """The end of the first piece with a verb or predicative: a cause at the start may have commas of its own."""
    said = {p.first for p in predicates}
    for first, last in sentence.pieces:
        tokens = sentence.tokens[first : last + 1]
        if any(
            at in said or (t.word is not None and t.word.predicative)
            for at, t in enumerate(tokens, first)
        ):
            return last
    return sentence.pieces[0][1]


def _stays(item: Governed) -> bool:
    """«чаты оставить», «перенос отложить», «в «Сферум» не переводить»."""
    moved = item.mention.means(_MOVED | _HOME) or bool(item.actions() & _MOVED)
    kept = any(link.force in KEEPING for link in item.chain)
    return kept or item.mood() in _REFUSED or (moved and item.mood() is Mood.BAN)
