"""What is done to an act or to a point of one, and so to all that it says: «Пункт 2 приказа, которым …, отменить»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import KEEPING
from actgen.check.words.tokens import Token, Word
from actgen.model.lexicon import Force

ACTS = frozenset({"приказ", "распоряжение", "пункт", "подпункт", "абзац"})
"""What orders something, and is repealed."""

_STRIKING = frozenset(
    "исключить исключать вычеркнуть вычёркивать изъять изымать удалить удалять убрать убирать выбросить выкинуть"
    " похоронить аннулировать упразднить снять".split()
)


def speaks_of_an_act(tokens: Sequence[Token]) -> bool:
    """«Пункт 2 приказа, которым …, отменить»: an act loses force, what it established is not forbidden."""
    words = [token.word for token in tokens if token.word is not None and len(token.text) > 2]
    first = next((word for word in words if word.noun or word.infinitive or word.finite), None)
    return first is not None and first.noun and bool(first.lemmas & ACTS)


def done_to_an_act(
    force: Force | None, tokens: Sequence[Token], at: int, head: Word
) -> Force | None:
    """«Пункт 4, которым запрещалось …, исключить» repeals it, «пункт 7 (…) оставить без изменений» lets it stand as
    it says; not «Пункт 5 изложить так: «исключить …»»."""
    if force is Force.LIFT:
        return Force.REPEAL
    strikes = force in {Force.BAN, Force.STOP} and head.infinitive and head.lemmas & _STRIKING
    if not strikes and force not in KEEPING:
        return force
    act = next(i for i, t in enumerate(tokens) if t.word is not None and t.word.lemmas & ACTS)
    named, before = tokens[act].word, tokens[act - 1].word if act else None
    object_ = named is not None and "accs" in named.cases and not (before and before.preposition)
    if not object_ or any(t.text == ":" for t in tokens[act:at]):
        return force
    return Force.REPEAL if strikes else None
