"""Statements that take nothing back: what they say is to be done, about no other service, and nothing is excepted.

Statements that put an end to another service are of them. One of them may fall short of what is asked, or speak of
something else; it says no opposite, so what is asked for is put in beside it before anything of it is touched.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from actgen.check import ConceptFinder
from actgen.check.documents.reading import read_units
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import CheckResult
from actgen.model.requirement import BanRequirement
from actgen.source import Superior

Span = tuple[int, int, int]
"""Index of the document, offsets of the beginning and the end."""

_ENDING = "#прекращение"  # the concept of closing, deleting, leaving
_ELSEWHERE, _BANNED = "не на чём", frozenset({"что", "класс"})  # keys that name other services


def lawful(result: CheckResult, superior: Superior, finder: ConceptFinder) -> frozenset[Span]:
    """Where such statements stand."""
    others = other_services(superior)
    return frozenset(
        (each.document, each.place.start or 0, each.place.stop or 0)
        for index, text in enumerate(result.documents)
        for unit in read_units(text, index, finder).units
        if _takes_nothing_back(unit, others) or _ends(unit, others)
        for each in (unit.evidence(),)
    )


def other_services(superior: Superior) -> frozenset[str]:
    """Concepts by which the act names services that are not to be used."""
    return frozenset(
        name
        for imposed in superior.requirements
        for key, choice in imposed.requirement.choices()
        if key == _ELSEWHERE or (isinstance(imposed.requirement, BanRequirement) and key in _BANNED)
        for name in choice
    )


def _takes_nothing_back(unit: Unit, others: AbstractSet[str]) -> bool:
    governed = unit.sentence.governed
    return (
        bool(governed)
        and unit.names(wide=True).isdisjoint(others)
        and all(unit.mood(g) is Mood.DO and not (g.excepted or g.only) for g in governed)
    )


def _ends(unit: Unit, others: AbstractSet[str]) -> bool:
    """«Удалить чаты в WhatsApp»: other services are named to be done with, which is a deed and no ban yet."""
    named = [each for each in unit.sentence.naming(others) if not each.mention.pronoun]
    return _ENDING in unit.names() and bool(named) and all(unit.mood(g) is Mood.BAN for g in named)
