"""What is to be checked, put as a question: «проверять, кто … зарегистрирован», «вопрос о том, как … пользуются».

The question states nothing, so its own verbs say nothing of what is to be done; the verb above it does: «…, в план не
вносить», «не проверять, зарегистрированы ли …».
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Mood, mood_of
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.lexicon import Force

_ASKING = frozenset(
    "кто как сколько насколько каким какие какая какой где когда чем у".split()
)  # «у кого»
_DENYING = frozenset({Force.BAN, Force.STOP, Force.LIFT, Force.POSTPONE})
_BEFORE = frozenset({",", ";", ":", "«", "–", "(", "“", '"'})


def asked_mood(unit: Unit, thing: Governed, frame: Sequence[Governed]) -> Mood | None:
    """What is to be done with the question that ``thing`` stands in, told by what governs ``frame`` outside it; None if
    there is no such question."""
    asked = _question(unit, thing)
    if asked is None:
        return None
    item = _governor(unit, asked, frame)
    if item is None:
        return None
    if any(link.force is Force.OTHER and link.negated for link in item.chain):
        return Mood.BAN
    links = (*unit.lead, *item.modifiers, *item.chain)
    return mood_of([link for link in links if link.force is not Force.OTHER])


def _governor(unit: Unit, asked: tuple[int, int], frame: Sequence[Governed]) -> Governed | None:
    """What stands behind the question («…, в план не вносить», «…, из проекта исключить»), else the frame before it."""
    tokens = unit.sentence.tokens
    end = next((i for i in range(asked[1], len(tokens)) if tokens[i].text == ";"), len(tokens))
    said = [*frame, *(g for g in unit.sentence.governed if g.mention.force in _DENYING)]
    behind = [g for g in said if asked[1] < g.mention.first < end]
    before = [g for g in frame if g.mention.first < asked[0]]
    return next(iter(behind or before), None)


def _question(unit: Unit, thing: Governed) -> tuple[int, int] | None:
    """First and last token of the question around ``thing``."""
    tokens = unit.sentence.tokens
    pieces = unit.sentence.pieces
    number = thing.piece
    while number >= 0:
        first, last = pieces[number]
        words = [token.text for token in tokens[first : last + 1]]
        opened = first == 0 or tokens[first - 1].text in _BEFORE
        opening = next((text for text in words if text not in _BEFORE), "")
        if "ли" in words[:3] or (opened and opening in _ASKING):
            return first, _end(unit, thing.piece)
        if tokens[first - 1].text not in {",", "–"} and words[:1] != ["и"]:
            return None
        number -= 1
    return None


def _end(unit: Unit, number: int) -> int:
    return unit.sentence.pieces[number][1]
