"""Documents as offices write them: text boxes, frames, content controls, nested tables, several acts in one file."""

from __future__ import annotations

import datetime
import runpy
from collections.abc import Sequence
from pathlib import Path

import pytest

from actgen.annotation import SourceFile, annotate
from actgen.check import check_documents, finder_for
from actgen.model.finding import CheckResult
from actgen.model.text import StructuredText
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from tests.annotation.changes import document, local, plain, settled

NAMES = (
    "order-boxes", "order-breaks", "order-controls", "order-framed", "order-headings-bold",
    "order-letterhead-table", "order-long-letters", "order-nested-table", "order-points-table", "order-restart",
    "order-strict", "order-then-directive", "plan-sections", "plan-two-tables-page", "regulation-chapters",
)  # fmt: skip


def lines(data: bytes) -> list[tuple[str, str]]:
    return [(p.label, p.text) for text in documents_in(data, "а.docx") for p in text.paragraphs]


def marked(root: Path, name: str) -> tuple[bytes, bytes]:
    """A document and its marked copy."""
    made = root / "tests" / "reading-corpus" / "open" / name / "make.py"
    data: bytes = runpy.run_path(str(made))["DOCUMENT"]
    superior = load_superior(find_act("kalinin-223-09"))
    finder = finder_for(superior)

    def judge(documents: Sequence[StructuredText]) -> CheckResult:
        return check_documents(superior, documents, "МОУ", finder)

    documents = documents_in(data, "а.docx")
    files = [SourceFile("а.docx", data, tuple(range(len(documents))))]
    moment = datetime.datetime(2026, 9, 1, 9, 0)
    annotation = annotate(judge(documents), superior, files, judge, finder, moment)
    return data, annotation.copies["а.docx"]


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest, root: Path) -> tuple[bytes, bytes]:
    return marked(root, request.param)


def test_rejected_the_file_is_what_it_was(pair: tuple[bytes, bytes]) -> None:
    data, copy = pair
    assert plain(settled(copy, accept=False)) == plain(data)


def test_accepted_it_reads_as_the_reader_reads_the_changes(pair: tuple[bytes, bytes]) -> None:
    data, copy = pair
    assert lines(settled(copy, accept=True)) == lines(copy)
    assert lines(copy) != lines(data)


def test_ours_have_ids_of_their_own(pair: tuple[bytes, bytes]) -> None:
    _, copy = pair
    idents = [
        value
        for element in document(copy).iter()
        if local(element) in ("ins", "del", "pPrChange", "commentRangeStart")
        and "actgen" in element.attrib.values()
        or local(element) == "commentRangeStart"
        for key, value in element.attrib.items()
        if str(key).endswith("}id")
    ]
    assert len(idents) == len(set(idents)) > 1


def test_rules_that_an_order_approves_are_commented_on_and_not_changed(root: Path) -> None:
    """Their signature and what they rest on stand in the order."""
    data, copy = marked(root, "rules-wps")
    assert lines(copy) == lines(data)
    assert any(local(element) == "commentRangeStart" for element in document(copy).iter())
