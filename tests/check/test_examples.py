"""Every requirement is tried on its own examples: one that never fires, or fires wrongly, fails here."""

from __future__ import annotations

import pytest

from actgen.model.finding import Verdict
from actgen.resources import acts_dir
from tests.check.conftest import Judge, superior

# What the acts share is no act: each has a letterhead, a vocabulary has none.
ACTS = sorted(
    path.stem
    for path in acts_dir().glob("*.yaml")
    if "\nавтор:" in path.read_text(encoding="utf-8")
)
VERDICTS = {
    "satisfied": Verdict.SATISFIED,
    "partial": Verdict.PARTIAL,
    "violated": Verdict.VIOLATED,
    "missing": Verdict.MISSING,
}

EXAMPLES = [
    pytest.param(
        act, imposed.requirement.id, text, verdict, id=f"{imposed.requirement.id}-{name}-{n}"
    )
    for act in ACTS
    for imposed in superior(act).requirements
    for name, verdict in VERDICTS.items()
    for n, text in enumerate(getattr(imposed.requirement.examples, name))
]


@pytest.mark.parametrize(("act", "requirement", "text", "verdict"), EXAMPLES)
def test_example(act: str, requirement: str, text: str, verdict: Verdict, judge: Judge) -> None:
    finding = judge(act, requirement, text)
    assert finding.verdict is verdict, f"{finding.reason} {[e.quote for e in finding.evidence]}"


@pytest.mark.parametrize("act", ACTS)
def test_every_requirement_of_content_has_a_positive_and_a_negative_example(act: str) -> None:
    for imposed in superior(act).requirements:
        if imposed.clause:
            examples = imposed.requirement.examples
            assert examples.satisfied, imposed.requirement.id
            assert examples.partial or examples.violated or examples.missing, imposed.requirement.id


@pytest.mark.parametrize("act", ACTS)
def test_ready_wording_satisfies_its_own_requirement(act: str, judge: Judge) -> None:
    """Closure: what the report offers for insertion is accepted when it stands in the document."""
    for imposed in superior(act).requirements:
        requirement = imposed.requirement
        if requirement.kind in {"реквизит", "ссылка", "срок"}:
            continue
        text = f"О работе в Сферуме\n\n1. {requirement.wording}"
        named = text.replace("Фамилия И.О.", "Лукину О.В.")
        finding = judge(act, requirement.id, named)
        assert finding.verdict is Verdict.SATISFIED, (requirement.id, finding.reason)
