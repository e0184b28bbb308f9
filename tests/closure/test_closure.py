"""What is drafted from an act's requirements meets the act: written, printed, read back, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.check import check_documents, finder_for
from actgen.drafting import draft
from actgen.model.finding import CheckResult, Verdict
from actgen.model.requirement import Status
from actgen.read import documents_in
from actgen.render import FORMATS
from actgen.source import Superior, parse_act
from benchmarks.schools import in_time, school, superiors

PAIRS = [
    pytest.param(superior, institution, id=f"{Path(superior.file).stem}-{institution}")
    for superior in superiors()
    for institution in superior.act.institutions
]


def _closed(superior: Superior, institution: str, format_: str, **options: bool) -> CheckResult:
    """The draft's YAML read as any other, printed, and what the checker says of the printed file."""
    finder = finder_for(superior)
    facts = school(institution, in_time(superior))
    drafted = draft(superior, institution, facts, finder, **options)
    assert drafted.lacking == ()
    act = parse_act(drafted.order.yaml.encode(), "приказ.yaml")
    read = documents_in(FORMATS[format_](act), f"приказ.{format_}")
    return check_documents(superior, read, institution, finder)


def _unmet(superior: Superior, institution: str, result: CheckResult) -> dict[str, str]:
    """Requirements that concern the institution, but are not satisfied; those not drafted apart."""
    concerned = {
        each.requirement.id: each.requirement
        for each in superior.requirements
        if institution in each.requirement.institutions
    }
    return {
        finding.requirement: f"{finding.verdict.value}: {finding.reason}"
        for finding in result.findings
        if finding.requirement in concerned
        and finding.verdict is not Verdict.SATISFIED
        and not _of_other_documents(concerned[finding.requirement].where)
    }


def _of_other_documents(where: tuple[str, ...]) -> bool:
    """Whether the requirement speaks of kinds of documents among which no order is."""
    return bool(where) and not {"приказ", "распорядительные"} & set(where)


@pytest.mark.parametrize(("superior", "institution"), PAIRS)
def test_a_draft_meets_everything_through_docx(superior: Superior, institution: str) -> None:
    result = _closed(superior, institution, "docx")
    assert _unmet(superior, institution, result) == {}
    assert [finding.warning for finding in result.findings if finding.warning] == []
    assert result.exit_status == 0


@pytest.mark.slow
@pytest.mark.parametrize(("superior", "institution"), PAIRS)
def test_a_draft_meets_everything_through_pdf(superior: Superior, institution: str) -> None:
    result = _closed(superior, institution, "pdf")
    assert _unmet(superior, institution, result) == {}
    assert result.exit_status == 0


@pytest.mark.parametrize(
    ("superior", "institution"),
    [pair for pair in PAIRS if not str(pair.id).startswith("minpros")],  # a letter only recommends
)
def test_what_is_required_is_enough(superior: Superior, institution: str) -> None:
    result = _closed(superior, institution, "docx", recommended=False)
    unmet = _unmet(superior, institution, result)
    recommended = {
        each.requirement.id
        for each in superior.requirements
        if each.requirement.status is Status.RECOMMENDED
    }
    assert set(unmet) <= recommended
    assert result.exit_status == 0
