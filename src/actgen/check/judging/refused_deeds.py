"""Deeds that nothing in the documents says and one clause refuses without naming the deed by a verb of the lexicon:
«приглашения в беседы управления не принимать», «школа в сетевое сообщество не пойдёт», «раздел о мониторинге – вон».

What is asked for by a condition, a figure or a measure is named by its things: people, a chat, a community, a service.
A clause that names all of them and refuses, by whatever words, says the opposite of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.judging.refusal_words import leaves
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.anaphora import SERVICES
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import (
    ConditionRequirement,
    IndicatorRequirement,
    MeasureRequirement,
    Requirement,
)

_THINGS_FIRST = frozenset(
    {"мониторинг", "управленческие чаты", "обучение", "сообщение", "обмен опытом"}
)
"""Where the first concepts of a meaning name a thing, it must be named too."""

_FOREIGN = frozenset(SERVICES - HOME)
# a council is asked about rules; what else is refused to it, is refused by the way
_OF_A_DRAFT = re.compile(
    r"\b(?:правил|регламент|порядк|порядок|положени|проект|акт\b|акта\b|мнени|обсужден|согласован)",
    re.IGNORECASE,
)

Choices = tuple[tuple[str, ...], ...]


def refused_deed(requirement: Requirement, readings: Iterable[Reading]) -> Signal | None:
    """The violation by a clause that names what is asked for and refuses it; None without one."""
    choices = _things(requirement)
    if not choices:
        return None
    return next(_refusals(requirement, choices, readings), None)


def _things(requirement: Requirement) -> Choices:
    """What the clause must name: the things of the meaning; of a service alone too much may be said."""
    match requirement:
        case ConditionRequirement() if not (requirement.offered or requirement.not_only):
            meaning = requirement.meaning
        case IndicatorRequirement():
            meaning = requirement.meaning
        case MeasureRequirement():
            meaning = requirement.what
        case _:
            return ()
    named = meaning if _THINGS_FIRST.intersection(meaning[0]) else meaning[1:]
    theme = getattr(requirement, "theme", ())
    if theme and not any(HOME & set(choice) for choice in named):
        named = (*named, tuple(theme))
    return named if any(not HOME & set(choice) for choice in named) else ()


def _refusals(
    requirement: Requirement, choices: Choices, readings: Iterable[Reading]
) -> Iterator[Signal]:
    aside = frozenset(getattr(requirement, "besides", ()))
    things = frozenset().union(*choices)
    for reading in readings:
        if any(reading.names.isdisjoint(choice) for choice in choices):
            continue
        for unit in reading.units:
            if unit.names().isdisjoint(choices[0]) or not unit.names().isdisjoint(aside):
                continue
            names = unit.names(wide=True)
            if any(names.isdisjoint(choice) for choice in choices):
                continue
            if _councils(choices) and not _asked_of_none(unit, choices[0]):
                continue
            if leaves(unit, things, _FOREIGN):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _asked_of_none(unit: Unit, councils: Iterable[str]) -> bool:
    """Whether it is about rules, and no council is heard: not «получить отзыв студсовета, родителей не спрашивать»."""
    heard = any(unit.mood(g) is Mood.DO for g in unit.sentence.naming(frozenset(councils)))
    return bool(_OF_A_DRAFT.search(unit.text)) and not heard


def _councils(choices: Choices) -> bool:
    return "родительский актив" in choices[0] and len(choices) == 1
