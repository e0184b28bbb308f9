"""Deeds that nothing in the documents says and one clause refuses without naming the deed by a verb of the lexicon:
«приглашения в беседы управления не принимать», «школа в сетевое сообщество не пойдёт», «раздел о мониторинге – вон».

What is asked for by a condition, a figure or a measure is named by its things: people, a chat, a community, a service.
A clause that names all of them and refuses, by whatever words, says the opposite of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.people import PEOPLE
from actgen.check.judging.refusal import HOME
from actgen.check.judging.refusal_words import leaves
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import REFUSING, Mood
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
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

_APART = frozenset("помимо кроме вне мимо нежели иначе вместо взамен".split())
_BY_ITSELF = (("обмен опытом",), ("обучение",))
"""Things that are refused without a word of whose they are."""

_ENDING = frozenset({Force.STOP, Force.BAN, Force.LIFT, Force.POSTPONE, Force.WAIVE})
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
    meaning = _said_of(requirement)
    if not meaning:
        return ()
    named = meaning if _THINGS_FIRST.intersection(meaning[0]) else meaning[1:]
    theme = getattr(requirement, "theme", ())
    if theme and not any(HOME & set(choice) for choice in named):
        named = (*named, tuple(theme))
    return named if any(not HOME & set(choice) for choice in named) else ()


def _said_of(requirement: Requirement) -> Choices:
    """What a statement must say to meet the requirement, the deed first."""
    match requirement:
        case ConditionRequirement() if not (requirement.offered or requirement.not_only):
            return requirement.meaning
        case IndicatorRequirement():
            return requirement.meaning
        case MeasureRequirement():
            return requirement.what
        case _:
            return ()


def _refusals(
    requirement: Requirement, choices: Choices, readings: Iterable[Reading]
) -> Iterator[Signal]:
    aside = frozenset(getattr(requirement, "besides", ()))
    things = frozenset().union(*choices)
    deed: tuple[str, ...] = tuple(_said_of(requirement)[0])
    for reading in readings:
        if any(reading.names.isdisjoint(choice) and not _of_all(choice) for choice in choices):
            continue
        for unit in reading.units:
            if unit.names().isdisjoint(choices[0]) or not unit.names().isdisjoint(aside):
                continue
            names = unit.names(wide=True)
            left_out = [choice for choice in choices if names.isdisjoint(choice)]
            if left_out and not (
                choices[0] in _BY_ITSELF and all(_of_all(choice) for choice in left_out)
            ):
                continue
            if left_out and not unit.names().isdisjoint(PEOPLE):
                continue  # «занятия учеников отменить»
            if _councils(choices) and not _asked_of_none(unit, choices[0]):
                continue
            whole = not _councils(choices) and _denied_throughout(unit, (deed, *choices))
            if whole or leaves(unit, things, _FOREIGN):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _of_all(choice: Iterable[str]) -> bool:
    """Whether it names people alone: «обмен опытом отменить» takes it from everybody."""
    return not PEOPLE.isdisjoint(choice)


def _denied_throughout(unit: Unit, choices: Choices) -> bool:
    """«Сад отказывается от обучения педагогов работе в Сферуме», «Семинар по обмену опытом отложить до мая»: one word
    that ends or puts off a thing governs all that is named of what is asked for."""
    meant = [g for choice in choices for g in unit.sentence.naming(choice)]
    named = [g for g in meant if not (g.subordinate or g.supposed)]
    if not named or not any(g.mention.means(choices[0]) for g in named):
        return False
    if any(g.excepted or g.replaced or unit.mood(g) not in REFUSING for g in named):
        return False  # «не допускать общения вне Сферума»
    if unit.sentence.naming(_FOREIGN) or not _APART.isdisjoint(unit.sentence.texts):
        return False
    ending = [link for link in named[0].chain if link.force in _ENDING and not link.negated]
    return any(all(link in g.chain for g in named) for link in ending)


def _asked_of_none(unit: Unit, councils: Iterable[str]) -> bool:
    """Whether it is about rules, and no council is heard: not «получить отзыв студсовета, родителей не спрашивать»."""
    heard = any(unit.mood(g) is Mood.DO for g in unit.sentence.naming(frozenset(councils)))
    return bool(_OF_A_DRAFT.search(unit.text)) and not heard


def _councils(choices: Choices) -> bool:
    return "родительский актив" in choices[0] and len(choices) == 1
