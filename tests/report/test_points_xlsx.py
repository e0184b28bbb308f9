"""The workbook: a row for each point, its verdict on a ground of its colour, nothing taken for a formula."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook

from actgen.model.finding import CheckResult
from actgen.report.groups import Group
from actgen.report.points_xlsx import TINTS, as_xlsx
from actgen.report.view import View
from actgen.report.view_model import build

VIEW = View(on=datetime.date(2024, 5, 2))


def opened(result: CheckResult) -> Any:
    return load_workbook(io.BytesIO(as_xlsx(result, VIEW)))


def test_the_whole_of_it(sample: CheckResult, golden: Callable[[str, str], None]) -> None:
    lines = []
    for sheet in opened(sample):
        lines.append(f"== {sheet.title} {sheet.freeze_panes} {sheet.auto_filter.ref}")
        for row in sheet.iter_rows(values_only=True):
            lines.append(" | ".join("" if v is None else str(v).replace("\n", " / ") for v in row))
    golden("report-sample-xlsx.txt", "\n".join(line.rstrip() for line in lines) + "\n")


def test_a_verdict_has_its_colour_and_its_sign(sample: CheckResult) -> None:
    sheet = opened(sample)["Пункты"]
    points = list(build(sample).points)
    for row, point in zip(sheet.iter_rows(min_row=3), points, strict=True):
        assert row[1].value == f"{point.group.sign} {point.group.word}"
        assert row[1].fill.fgColor.rgb == f"00{TINTS[point.group]}"
        assert row[1].alignment.wrap_text
    assert set(TINTS) == set(Group)


def test_it_prints_on_one_width_with_its_heading(sample: CheckResult) -> None:
    sheet = opened(sample)["Пункты"]
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.print_area == f"'Пункты'!$A$1:$I${len(sample.findings) + 2}"


def test_texts_are_no_formulas(sample: CheckResult) -> None:
    findings = tuple(replace(f, title="=1+1", reason="@всем\x0b") for f in sample.findings)
    sheet = opened(replace(sample, findings=findings))["Пункты"]
    for row in sheet.iter_rows(min_row=3):
        assert row[3].value == "=1+1"
        assert row[3].data_type == "s"
        assert row[3].quotePrefix


def test_the_same_result_gives_the_same_bytes(sample: CheckResult) -> None:
    assert as_xlsx(sample, VIEW) == as_xlsx(sample, VIEW)
