"""What of a superior act's requirements an institution has to write down, and in which manner each is worded."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from actgen.check import ConceptFinder
from actgen.check.disputes import is_disputed
from actgen.check.validity import not_applied
from actgen.check.words.tokens import Token, tokenise
from actgen.model.requirement import (
    BanRequirement,
    CitationRequirement,
    ControlRequirement,
    DeadlineRequirement,
    Requirement,
    RequisiteRequirement,
    Status,
)
from actgen.russian.morphology import parses
from actgen.source import Imposed, Superior

# Met by the form of the document, not by a sentence of its text.
_OF_FORM = (RequisiteRequirement, CitationRequirement, DeadlineRequirement)

EXAMPLE = re.compile(r"Фамили[яюи] И\.\s?О\.?")
"""Stands in a wording for a person whom the institution names, after his post."""


class Manner(Enum):
    """How a ready wording speaks, which decides where it may stand."""

    DEED = "«Создать чат …»: done once, somebody is charged with it"
    TOLD = "«Сотрудникам зарегистрироваться …»: names who does it"
    RULE = "«Переписку вести …»: how a thing is done from now on"
    DUTY = "«создаёт чат …»: a duty of a post, part of a passage about it"


@dataclass(frozen=True, slots=True)
class Point:
    """A requirement with its wording for the institution: no mark at its end, blanks and names not yet filled in."""

    imposed: Imposed
    text: str
    manner: Manner
    concepts: frozenset[str]

    @property
    def requirement(self) -> Requirement:
        """What is required."""
        return self.imposed.requirement

    @property
    def id(self) -> str:
        """The constant name of the requirement."""
        return self.imposed.requirement.id


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A requirement that applies and is not drafted, with the reason in Russian."""

    imposed: Imposed
    reason: str


def points(
    superior: Superior, institution: str, finder: ConceptFinder, *, recommended: bool
) -> tuple[list[Point], list[LeftOut]]:
    """The points to write down, in the order of the superior act, and the requirements left out on purpose.

    A disputed requirement is written down only as an offer («предложить родителям …»), never as a duty.
    """
    taken: list[Point] = []
    left: list[LeftOut] = []
    for imposed in superior.requirements:
        requirement = imposed.requirement
        if institution not in requirement.institutions or _is_of_form(requirement):
            continue
        if requirement.status is Status.RECOMMENDED and not recommended:
            left.append(LeftOut(imposed, "лишь рекомендовано"))
        elif is_disputed(requirement):
            left.append(LeftOut(imposed, "спорно: обязывать к этому не следует"))
        elif told := not_applied(imposed, datetime.date.today()):
            left.append(LeftOut(imposed, told))
        else:
            taken.append(_point(imposed, institution, finder))
    return taken, left


def deadlines(superior: Superior, institution: str) -> Iterator[DeadlineRequirement]:
    """The requirements of a term that concern the institution."""
    for imposed in superior.requirements:
        requirement = imposed.requirement
        if isinstance(requirement, DeadlineRequirement) and institution in requirement.institutions:
            yield requirement


def _is_of_form(requirement: Requirement) -> bool:
    """A clause on the control of the act itself is one of its form, too: it is written in any case."""
    own_control = isinstance(requirement, ControlRequirement) and not requirement.over
    return own_control or isinstance(requirement, _OF_FORM)


def _point(imposed: Imposed, institution: str, finder: ConceptFinder) -> Point:
    text = " ".join(imposed.requirement.worded(institution).split()).rstrip(" .;")
    tokens = tokenise(text)
    concepts = {name for mention in finder.find(tokens) for name in mention.names}
    manner = _manner(imposed.requirement, [token for token in tokens if token.word])
    return Point(imposed, text, manner, frozenset(concepts))


def _manner(requirement: Requirement, words: list[Token]) -> Manner:
    orders = [k for k, each in enumerate(words) if each.word and each.word.infinitive]
    if not orders:
        finite = any(each.word and each.word.finite for each in words)
        return Manner.DUTY if finite else Manner.RULE
    if isinstance(requirement, BanRequirement) or _lasting(words[orders[0]].text, orders[0] == 0):
        return Manner.RULE
    first = words[0].word
    told = orders[0] > 0 and first is not None and "datv" in first.cases
    return Manner.TOLD if told and first and "accs" not in first.cases else Manner.DEED


def _lasting(verb: str, leads: bool) -> bool:
    """Imperfective; a verb of both aspects is one deed where it leads («Организовать мониторинг»)."""
    aspects = [
        "impf" if parse.has("impf") else "perf" for parse in parses(verb) if parse.pos == "INFN"
    ]
    return aspects[0] == "impf" if leads else "impf" in aspects
