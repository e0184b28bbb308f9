"""Passages that an order puts into other documents: new duties in a job description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from actgen.check import ConceptFinder
from actgen.check.words.tokens import tokenise
from actgen.drafting.points import Manner, Point
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.requirement import ConditionRequirement, IssueRequirement, PassageRequirement

_JOB_DESCRIPTIONS = "должностные инструкции"


def amendments(points: Sequence[Point]) -> list[Point]:
    """The points that order a job description to be changed."""
    return [
        point
        for point in points
        if isinstance(point.requirement, IssueRequirement)
        and _JOB_DESCRIPTIONS in point.requirement.where
    ]


def duties(points: Sequence[Point]) -> list[Point]:
    """The points that are duties of a post."""
    return [
        point
        for point in points
        if point.manner is Manner.DUTY and _JOB_DESCRIPTIONS in point.requirement.where
    ]


def passages(
    amended: Sequence[Point], own: Sequence[Point], act: Act, finder: ConceptFinder
) -> list[dict[str, Any]]:
    """A clause for each job description, the first with the duties as a quoted passage.

    What introduces them is taken from the superior act, where it quotes the passage itself.
    """
    clauses: list[dict[str, Any]] = []
    for number, point in enumerate(amended):
        clause: dict[str, Any] = {"текст": point.text, "#": [point]}
        if own and number == 0:
            clause["текст"] = f"{point.text} следующего содержания"
            introduction = _introduction(act, {each.id for each in own})
            clause["цитата"] = {
                **({"текст": introduction} if introduction else {}),
                "пункты": [{"текст": bare(each, finder), "#": [each]} for each in own],
            }
        clauses.append(clause)
    return clauses


def bare(point: Point, finder: ConceptFinder) -> str:
    """A duty without the post that has it: the document is about that post."""
    requirement = point.requirement
    by: tuple[str, ...] = ()
    if isinstance(requirement, ConditionRequirement | PassageRequirement):
        by = requirement.by
    tokens = tokenise(point.text)
    for mention in finder.find(tokens):
        if mention.first == 0 and mention.means(by):
            text = point.text[tokens[mention.last].stop :].lstrip()
            return text[:1].lower() + text[1:]
    return point.text


def _introduction(act: Act, wanted: set[str]) -> str:
    for clause in _clauses(act.clauses):
        quotation = clause.quotation
        if quotation and quotation.text:
            inside = {
                each.id
                for part in _clauses(quotation.clauses)
                for each in (
                    *part.requires,
                    *(need for item in part.items for need in item.requires),
                )
            }
            if inside & wanted:
                return quotation.text
    return ""


def _clauses(clauses: Sequence[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _clauses(clause.clauses)
