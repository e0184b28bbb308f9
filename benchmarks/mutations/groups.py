"""How requirements are met, which decides what can be done to them and what must follow."""

from __future__ import annotations

from actgen.model.requirement import (
    BanRequirement,
    CitationRequirement,
    ConditionRequirement,
    ControlRequirement,
    DeadlineRequirement,
    IssueRequirement,
    Requirement,
    RequisiteRequirement,
)

GROUPS = (
    "duty", "ban", "silent ban", "offer", "term", "requisite", "citation", "control", "the order itself",
)  # fmt: skip
_ORDERS = {"распорядительные", "приказ"}


def group(requirement: Requirement) -> str:
    """How a requirement is met: by a duty, a ban, a ban on which documents may be silent, an offer …"""
    if isinstance(requirement, BanRequirement):
        return "ban" if requirement.must_be_said else "silent ban"
    if isinstance(requirement, DeadlineRequirement):
        return "term"
    if isinstance(requirement, RequisiteRequirement):
        return "requisite"
    if isinstance(requirement, CitationRequirement):
        return "citation"
    if isinstance(requirement, ControlRequirement) and not requirement.over:
        return "control"
    if (
        isinstance(requirement, IssueRequirement)
        and requirement.itself
        and _ORDERS & set(requirement.documents)
    ):
        return "the order itself"
    offered = isinstance(requirement, ConditionRequirement) and requirement.offered
    return "offer" if offered else "duty"
