"""Samples of letters, records, regulations, plans, extracts and sheets, printed, come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.source.load import load_act
from tests.importing.trips import assert_same, through_docx, through_pdf

SAMPLES = [
    "extract-order", "letter-electronic", "letter-four", "letter-guarantee", "letter-list", "letter-received",
    "letter-reply", "plan-events", "plan-roadmap", "record-act", "record-certificate", "record-memo", "record-minutes",
    "record-reference", "record-report", "regulation-chats", "regulation-instruction", "regulation-job",
    "regulation-media", "regulation-procedure", "sheet-acquaintance", "sheet-approval",
    "school-set/control-plan", "school-set/job-description",
]  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_a_printed_document_comes_back(root: Path, name: str) -> None:
    act = load_act(root / "samples" / f"{name}.yaml")
    assert_same(through_docx(act, f"{name}.docx"), act, "docx")


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_printed_as_pdf_comes_back(root: Path, name: str) -> None:
    act = load_act(root / "samples" / f"{name}.yaml")
    assert_same(through_pdf(act, f"{name}.pdf"), act, "pdf")
