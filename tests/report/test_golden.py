"""The whole report as a director reads it, and the JSON other programs read, on a sample order with many faults."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.check import check_documents, finder_for
from actgen.model.finding import CheckResult
from actgen.read import read_document
from actgen.report import FORMATS
from actgen.report.view import View
from actgen.resources import acts_dir
from actgen.source import load_superior


@pytest.fixture
def result(root: Path, monkeypatch: pytest.MonkeyPatch) -> CheckResult:
    monkeypatch.chdir(root)  # reports name the files as they were given
    superior = load_superior(Path(os.path.relpath(acts_dir() / "kalinin-223-09.yaml")))
    document = read_document(Path("samples/school-bad.docx"))
    on = datetime.date(2024, 4, 20)
    return check_documents(superior, [document], "МОУ", finder_for(superior), on)


@pytest.mark.parametrize(("format_name", "suffix"), [("text", "txt"), ("json", "json")])
def test_report(
    format_name: str, suffix: str, result: CheckResult, golden: Callable[[str, str], None]
) -> None:
    report = FORMATS[format_name](result, View(width=100, color=False, everything=True)).decode()
    golden(f"school-bad.{suffix}", report)
