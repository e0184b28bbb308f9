"""The contract of marked copies: all changes accepted, everything is met; all rejected, the file is what it was."""

from __future__ import annotations

from functools import cache

import pytest

from actgen.model.finding import Finding
from actgen.read import documents_in
from actgen.render.docx.lint_text import structure
from benchmarks.annotation import CORPUS, Trial, tried
from benchmarks.annotation_papers import STYLES
from tests.annotation.changes import document, plain, settled

CASES = (
    "k-mou-ban-exception",
    "k-mdou-order-partials-b",
    "k-mdou-set-order-plan-b",
    "k-spo-gaps",
)
UNKNOWABLE = {"form-number-date"}
"""What nobody can put in for the school: its number and date."""


@cache
def trial(case: str, style: str) -> Trial:
    found = tried(CORPUS / case, style)
    assert found is not None
    return found


PAIRS = [(CASES[0], style) for style in STYLES] + [
    (CASES[1], "typed"),
    (CASES[2], "typed"),
    (CASES[3], "numbered"),
]


@pytest.fixture(params=PAIRS, ids="-".join)
def marked(request: pytest.FixtureRequest) -> Trial:
    return trial(*request.param)


def names(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.requirement for finding in findings}


def test_with_all_changes_accepted_everything_is_met(marked: Trial) -> None:
    assert len(marked.before) > 2
    assert names(marked.after) <= UNKNOWABLE
    assert names(marked.annotation.left) == names(marked.after)


def test_accepting_by_the_book_reads_as_the_reader_reads_the_changes(marked: Trial) -> None:
    for name, copy in marked.annotation.copies.items():
        accepted = documents_in(settled(copy, accept=True), name)
        assert _lines(accepted) == _lines(documents_in(copy, name))


def test_with_all_changes_rejected_the_file_is_what_it_was(marked: Trial) -> None:
    for file in marked.files:
        copy = marked.annotation.copies.get(file.file)
        if copy is not None:
            assert plain(settled(copy, accept=False)) == plain(file.data)


def test_the_markup_is_what_word_accepts(marked: Trial) -> None:
    for copy in marked.annotation.copies.values():
        assert structure({"word/document.xml": document(copy)}) == []


def _lines(documents: tuple) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    return [(p.label, p.text) for text in documents for p in text.paragraphs]
