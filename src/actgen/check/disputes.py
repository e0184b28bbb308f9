"""Disputed points: what some acts demand and others call unlawful. They are warned of, never rewarded.

The rules of ``acts/disputed.yaml`` are held against every set of documents, whatever act it is checked against: that
families may be invited to a messenger but not obliged to use it (152-ФЗ, ст. 9, ч. 1) holds also where the superior act
obliges them. A requirement of an act that demands what a rule objects to is itself disputed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from actgen.check.kept import kept
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.requirement import (
    ConditionRequirement,
    Dispute,
    IndicatorRequirement,
    MeasureRequirement,
    Requirement,
    Status,
)
from actgen.resources import acts_dir
from actgen.russian.dates import figures
from actgen.source import Imposed, load_requirement_set

_Meaning = ConditionRequirement | IndicatorRequirement | MeasureRequirement
_MEANING = (ConditionRequirement, IndicatorRequirement, MeasureRequirement)
_DONE = frozenset({Verdict.SATISFIED, Verdict.PARTIAL})


def disputed_points() -> tuple[Imposed, ...]:
    """The rules that are applied always. Raises ErrorList with all faults of their file."""
    return _loaded(acts_dir() / "disputed.yaml")


@lru_cache(maxsize=4)
def _loaded(path: Path) -> tuple[Imposed, ...]:
    shared = load_requirement_set(path)
    return tuple(Imposed(each, "", shared.title) for each in shared.requires)


def with_disputes(
    judged: Sequence[tuple[Imposed, Finding]],
    points: Sequence[Imposed],
    find: Callable[[Imposed], Finding],
) -> tuple[Finding, ...]:
    """The findings with their warnings, and the disputed points that the documents touch and no finding warns of.

    ``find`` judges one point against the documents at hand.
    """
    own = [(imposed, _own_warning(imposed.requirement, finding)) for imposed, finding in judged]
    touched = [(point, found) for point in points if (found := _touched(point, find(point)))]
    findings: list[Finding] = []
    for imposed, finding in own:
        for point, found in touched:
            finding = _warned(imposed.requirement, finding, point.requirement, found)
        if demands(imposed.requirement, points):
            finding = replace(finding, status=Status.DISPUTED, suggestion="")
        findings.append(finding)
    for _, found in touched:
        told = [quote for each in findings if each.warning for quote in each.evidence]
        if not all(any(_meet(quote, other) for other in told) for quote in found.evidence):
            findings.append(found)
    return tuple(findings)


def is_disputed(requirement: Requirement) -> bool:
    """Whether meeting the requirement is disputed: by its own act, or by the rules that are applied always."""
    by_itself = requirement.status is Status.DISPUTED and not _is_offered(requirement)
    return by_itself or demands(requirement, disputed_points())


def warning_of(dispute: Dispute) -> str:
    """One sentence with its sources: «Обязать родителей … (ч. 1 ст. 9 …; проверено 22.11.2026).»"""
    sources = "; ".join((*dispute.source, f"проверено {figures(dispute.checked)}"))
    why = dispute.why.rstrip(" .")
    return f"{why[:1].upper()}{why[1:]} ({sources})."


def demands(requirement: Requirement, points: Sequence[Imposed]) -> bool:
    """Whether meeting the requirement is what the points object to: the same action, asked of nobody but the people
    that the points protect."""
    return _demanding(points)(requirement)


@kept
def _demanding(points: Sequence[Imposed]) -> Callable[[Requirement], bool]:
    """Tells it once for every requirement."""
    return kept(partial(_demands, points))


def _demands(points: Sequence[Imposed], requirement: Requirement) -> bool:
    if not isinstance(requirement, _MEANING):
        return False
    spoken = [each.requirement for each in points if _speaks_of(requirement, each.requirement)]
    meanings = [each.meaning for each in spoken if isinstance(each, ConditionRequirement)]
    said = _choices(requirement)
    groups = [{name for choice in same for name in choice} for same in zip(*meanings, strict=True)]
    return bool(groups) and all(any(each <= group for each in said) for group in groups[1:])


def _own_warning(requirement: Requirement, finding: Finding) -> Finding:
    """A point that is disputed by its own act: doing it is warned of, lacking it is not advised."""
    if requirement.disputed is None:
        return finding
    return replace(
        finding,
        warning=warning_of(requirement.disputed) if _is_done(requirement, finding) else "",
        suggestion=finding.suggestion if _is_offered(requirement) else "",
    )


def _is_offered(requirement: Requirement) -> bool:
    return isinstance(requirement, ConditionRequirement) and requirement.offered


def _is_done(requirement: Requirement, finding: Finding) -> bool:
    """Whether what is disputed is done; of an offer, whether it is refused."""
    if _is_offered(requirement):
        return finding.verdict is Verdict.VIOLATED
    return finding.verdict in _DONE


def _touched(point: Imposed, finding: Finding) -> Finding | None:
    warned = point.requirement.disputed is not None and _is_done(point.requirement, finding)
    return _own_warning(point.requirement, finding) if warned else None


def _warned(
    requirement: Requirement, finding: Finding, point: Requirement, found: Finding
) -> Finding:
    """The finding with the point's warning, if it speaks of the same and rests on the same words."""
    if finding.warning or finding.verdict not in _DONE or not _overlap(finding, found):
        return finding
    return replace(finding, warning=found.warning) if _speaks_of(requirement, point) else finding


def _speaks_of(requirement: Requirement, point: Requirement) -> bool:
    """Whether a requirement names something of every group of concepts of the point, as a duty."""
    if not isinstance(requirement, _MEANING) or not isinstance(point, ConditionRequirement):
        return False
    if isinstance(requirement, ConditionRequirement) and requirement.offered:
        return False
    said = _choices(requirement)
    return all(any(each & set(choice) for each in said) for choice in point.meaning)


def _choices(requirement: _Meaning) -> list[set[str]]:
    own = requirement.what if isinstance(requirement, MeasureRequirement) else requirement.meaning
    groups = [*own, requirement.theme]
    if isinstance(requirement, ConditionRequirement):
        groups += [*requirement.context, *requirement.completeness]
    return [set(choice) for choice in groups if choice]


def _overlap(one: Finding, other: Finding) -> bool:
    return any(_meet(a, b) for a in one.evidence for b in other.evidence)


def _meet(one: Evidence, other: Evidence) -> bool:
    if one.document != other.document:
        return False
    a, b = one.place, other.place
    if a.start is None or a.stop is None or b.start is None or b.stop is None:
        return one.quote == other.quote
    return a.start < b.stop and b.start < a.stop
