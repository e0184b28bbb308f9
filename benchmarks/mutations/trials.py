"""Every operator tried on every point of an order: which verdict it got, and what else it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.requirement import BanRequirement, Requirement
from benchmarks.mutations.changes import Mutation
from benchmarks.mutations.groups import group
from benchmarks.mutations.operators import OPERATORS, Operator
from benchmarks.mutations.order import Order, Sentence

_NOT_BY_SENTENCES = {"silent ban", "the order itself"}
"""Groups that are met though no sentence says so."""


@dataclass(frozen=True)
class Trial:
    """One operator on one requirement."""

    act: str
    institution: str
    requirement: Requirement
    operator: Operator
    text: str
    expected: frozenset[Verdict]
    verdict: Verdict
    changed: tuple[str, ...]

    @property
    def right(self) -> bool:
        """The verdict is one of those that must follow, and no other finding has changed."""
        return self.verdict in self.expected and not self.changed

    def __str__(self) -> str:
        wanted = " or ".join(sorted(verdict.value for verdict in self.expected))
        others = f"; changed too: {', '.join(self.changed)}" if self.changed else ""
        return (
            f"{self.act} {self.institution} {self.requirement.id} ({self.requirement.kind}), {self.operator.name}:"
            f" {self.verdict.value} instead of {wanted}{others}\n    {self.text}"
            if self.verdict not in self.expected
            else f"{self.act} {self.institution} {self.requirement.id}, {self.operator.name}{others}\n    {self.text}"
        )


def trials(order: Order) -> Iterator[Trial]:
    """All that applies to an order that is complete. Raises AssertionError if it is not."""
    base = order.checked()
    assert base.exit_status == 0, [f for f in base.findings if f.verdict is not Verdict.SATISFIED]
    spoilt = order
    for alone, sentence, operator, mutation in planned(order):
        if alone is not spoilt:  # it is spoilt in many ways, one after another
            spoilt, base = alone, alone.checked()
        yield _tried(alone, base, sentence, operator, mutation)


def planned(order: Order) -> Iterator[tuple[Order, Sentence, Operator, Mutation]]:
    """What will be tried: the order that is spoilt, the sentence, how, and what becomes of it."""
    placed = {sentence.requirement.id: sentence for sentence in order.sentences}
    for imposed in order.superior.requirements:
        requirement = imposed.requirement
        if order.institution not in requirement.institutions:
            continue
        sentence = placed.get(requirement.id, Sentence(requirement, ""))
        alone = _alone(order, sentence)
        for operator in OPERATORS:
            if operator.verdicts(requirement) and (mutation := operator.mutate(alone, sentence)):
                yield alone, sentence, operator, mutation


def _alone(order: Order, sentence: Sentence) -> Order:
    """The order without whatever else meets the requirement of a sentence, were it not there."""
    if not sentence.text or group(sentence.requirement) in _NOT_BY_SENTENCES:
        return order
    while True:
        rest = order.without(sentence)
        found = _of(rest.checked(), sentence.requirement)
        told = {evidence.place.clause for evidence in found.evidence}
        others = [each for each in rest.sentences if rest.number(each) in told]
        if not others:
            return order
        for each in others:
            order = order.without(each)


def _of(result: CheckResult, requirement: Requirement) -> Finding:
    return next(each for each in result.findings if each.requirement == requirement.id)


def _tried(
    order: Order,
    base: CheckResult,
    sentence: Sentence,
    operator: Operator,
    mutation: Mutation,
) -> Trial:
    expected = operator.verdicts(sentence.requirement) or frozenset()
    result = order.checked(sentence, mutation.by, mutation.later, mutation.data)
    known = {imposed.requirement.id: imposed.requirement for imposed in order.superior.requirements}
    wanted = sentence.requirement.id
    own = _of(result, sentence.requirement)
    number = order.number(sentence) if sentence.text else None
    changed = []
    for before, after in zip(base.findings, result.findings, strict=True):
        if before.requirement == wanted or before.verdict is after.verdict:
            continue
        rests = number in {evidence.place.clause for evidence in before.evidence}
        banned = operator.messenger and isinstance(known.get(before.requirement), BanRequirement)
        if not rests and not banned:
            changed.append(f"{before.requirement} → {after.verdict.value}")
    said = "; ".join((*mutation.by, *mutation.later))
    act = order.superior.file.rpartition("/")[2].removesuffix(".yaml")
    return Trial(
        act, order.institution, sentence.requirement, operator, said, expected, own.verdict, tuple(changed),
    )  # fmt: skip
