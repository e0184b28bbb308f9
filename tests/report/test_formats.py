"""The table of formats: all are there, each makes a file of its kind, a hundred documents are no trouble."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace
from pathlib import Path

import pytest

from actgen.model.finding import CheckResult
from actgen.read.sets import read_set
from actgen.report import ENDINGS, FILES_ONLY, FORMATS, View, as_text

BEGINNINGS = {
    "text": "Проверка по акту".encode(),
    "json": b"{",
    "html": b"<!DOCTYPE html>",
    "docx": b"PK",
    "pdf": b"%PDF-",
    "xlsx": b"PK",
    "md": "# Проверка".encode(),
    "sarif": b"{",
}
MANY = 100


@pytest.mark.parametrize("name", FORMATS)
def test_each_makes_a_file_of_its_kind(sample: CheckResult, name: str) -> None:
    assert FORMATS[name](sample, View()).startswith(BEGINNINGS[name])


def test_a_format_is_that_of_the_maker(sample: CheckResult) -> None:
    assert FORMATS["text"](sample, View(width=60)) == as_text(sample, View(width=60)).encode()


def test_every_format_has_an_ending() -> None:
    assert set(ENDINGS.values()) == set(FORMATS)
    assert set(FILES_ONLY) < set(FORMATS)


@pytest.mark.parametrize("everything", [True, False])
def test_reports_beside_the_documents_are_not_checked(
    sample: CheckResult, clean_sample: CheckResult, tmp_path: Path, everything: bool
) -> None:
    """A report repeats all ready wordings: read as a document it would meet every demand."""
    for ending, name in ENDINGS.items():
        view = View(everything=everything, on=datetime.date(2024, 5, 2))
        for stem, result in (("много", sample), ("чисто", clean_sample)):
            (tmp_path / f"{stem}{ending}").write_bytes(FORMATS[name](result, view))
    items = list(read_set([tmp_path], 1))
    assert len(items) == 2 * len(ENDINGS)
    assert [(item.file, item.error) for item in items if not item.skipped] == []


def test_a_report_that_is_named_is_refused(sample: CheckResult, tmp_path: Path) -> None:
    file = tmp_path / "отчёт.html"
    file.write_bytes(FORMATS["html"](sample, View()))
    (item,) = read_set([file], 1)
    assert item.error is not None
    assert item.error.message == "это отчёт о проверке, а не документ"
    (item,) = read_set([file], 1, own=True)
    assert item.documents


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"pdf"}))  # PDF alone takes seconds
def test_a_hundred_documents_are_no_trouble(sample: CheckResult, name: str) -> None:
    order = sample.documents[0]
    documents = tuple(replace(order, file=f"приказ-{number}.docx") for number in range(MANY))
    findings = tuple(
        replace(
            finding,
            nearest=None,
            evidence=tuple(
                replace(evidence, document=number)
                for evidence in finding.evidence
                for number in range(MANY)
            ),
        )
        for finding in sample.findings
    )
    many = replace(sample, documents=documents, findings=findings)
    started = time.process_time()
    content = FORMATS[name](many, View())
    assert time.process_time() - started < 20  # measured: about a second
    assert len(content) < 8_000_000
