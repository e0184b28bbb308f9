"""What nothing in the documents says, and one clause refuses in so many words: «вопрос о регламенте снять с
рассмотрения», «семинар по инструкции аннулировать», «пункт об учебном профиле – вон».

A refusal has more words than any grammar of actions: it may hit the thing itself, the question, the draft, the lesson.
So here only two things are asked: whether a clause names all that the requirement is about, and whether one of these
words stands in it, not denied in its turn. Where any statement says the point, or denies it by a verb of its own, that
is what counts, and this is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.judging.refusal_words import may_refuse, refuses
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.model.finding import Verdict
from actgen.model.requirement import (
    AppointmentRequirement,
    FamiliarisationRequirement,
    IssueRequirement,
    PassageRequirement,
    Requirement,
)

_MAKING_KNOWN = re.compile(
    r"ознаком|знаком|доступ|содержани|текст|в известность|доводить|довести", re.IGNORECASE
)
_CHARGED = re.compile(r"ответствен|отвеча|администр|работник|поручени|назначени", re.IGNORECASE)
_ACTS = ("акт", "локальный акт")
_KINDS = frozenset({"издание", "назначение", "ознакомление", "формулировка"})
_SWAP = frozenset({"вместо", "взамен", "заменить", "заменяется"})

Choices = tuple[tuple[str, ...], ...]


def refused_outright(requirement: Requirement, readings: Iterable[Reading]) -> Signal | None:
    """The violation by a clause that names what is asked for and refuses it; None without one."""
    if requirement.kind not in _KINDS:
        return None
    things, others = _named_by(requirement)
    if not things:
        return None
    return next(_refusals(requirement, things, others, readings), None)


def _refusals(
    requirement: Requirement, things: Sequence[str], others: Choices, readings: Iterable[Reading]
) -> Iterator[Signal]:
    wanted = frozenset(things)
    for reading in readings:
        if reading.names.isdisjoint(wanted):
            continue
        for unit in reading.units:
            if not unit.names().isdisjoint(wanted) and _refuses(requirement, wanted, others, unit):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _named_by(requirement: Requirement) -> tuple[tuple[str, ...], Choices]:
    """The concepts of the thing refused, and what else must be named with it."""
    match requirement:
        case IssueRequirement():
            whose = (requirement.whose,) if requirement.whose else ()
            return tuple(requirement.documents), (*requirement.subject, *whose)
        case AppointmentRequirement():
            for_what = (requirement.for_what,) if requirement.for_what else ()
            return (*requirement.role, *requirement.for_what), for_what
        case FamiliarisationRequirement():
            anybody = tuple(name for choice in requirement.whom for name in choice)
            return requirement.with_what or _ACTS, (anybody,)
        case PassageRequirement():
            asked = requirement.refused or requirement.gist[1:]
            return (asked[-1], tuple(asked[:-1])) if asked else ((), ())
    return (), ()


def _refuses(requirement: Requirement, things: frozenset[str], others: Choices, unit: Unit) -> bool:
    text = unit.text
    if not may_refuse(text):
        return False
    names = unit.names().union(*(u.names() for u in (*unit.above, *unit.beside)))
    if any(names.isdisjoint(choice) for choice in others):
        return False
    of_act = isinstance(requirement, FamiliarisationRequirement) and not requirement.with_what
    if of_act and not _MAKING_KNOWN.search(text):
        return False
    if isinstance(requirement, AppointmentRequirement) and not _CHARGED.search(text):
        return False
    foreign = not unit.names().isdisjoint(SERVICES - HOME)
    if foreign and unit.sentence.texts.isdisjoint(_SWAP) and unit.names().isdisjoint(HOME):
        return False
    return refuses(unit, things)
