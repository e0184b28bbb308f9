"""The protocol: what was checked, against what, a table by urgency, places to sign."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from dataclasses import replace

import docx
from pypdf import PdfReader

from actgen.model.finding import CheckResult
from actgen.model.text import Found
from actgen.render import FORMATS
from actgen.report.protocol import protocol
from actgen.report.view import View

VIEW = View(on=datetime.date(2024, 5, 2))


def test_the_whole_of_it(sample: CheckResult, golden: Callable[[str, str], None]) -> None:
    text = FORMATS["txt"](protocol(sample, View(everything=True, on=VIEW.on))).decode()
    golden("report-sample-protocol.txt", text)


def test_the_author_is_the_institution_that_the_documents_name(sample: CheckResult) -> None:
    assert protocol(sample, VIEW).author.name == ("МОУ «Школа № 5»",)
    order, plan, scan = sample.documents
    other = replace(plan, requisites=replace(plan.requisites, issuer=Found("Лицей", 0, 4)))
    two = protocol(replace(sample, documents=(order, other, scan)), VIEW).author
    assert two.short == "наименование организации"


def test_without_a_day_there_is_a_blank(sample: CheckResult) -> None:
    assert protocol(sample, View()).date is None


def test_what_does_not_apply_is_counted_or_listed(sample: CheckResult) -> None:
    brief = protocol(sample, VIEW)
    assert "Не относится к этим документам: 1 требование" in brief.after
    full = protocol(sample, View(everything=True))
    assert full.table is not None
    assert full.table.sections[-1].title == "Не относится (1)"


def test_many_quotes_are_counted(sample: CheckResult) -> None:
    quote = sample.findings[0].evidence[0]
    evidence = tuple(replace(quote, quote=f"Цитата {number}") for number in range(5))
    many = replace(sample.findings[1], evidence=evidence)
    act = protocol(replace(sample, findings=(many,)), VIEW)
    assert act.table is not None
    grounds = act.table.all_rows()[0][3]
    assert grounds.count("Написано:") == 3
    assert grounds.endswith("и ещё 2 места")


def test_it_is_printed_as_docx_and_pdf(sample: CheckResult) -> None:
    act = protocol(sample, VIEW)
    table = docx.Document(io.BytesIO(FORMATS["docx"](act))).tables[-1]
    assert [cell.text for cell in table.rows[0].cells][1:] == [
        "Пункт акта", "Требование", "Вывод", "Основание", "Что сделать",
    ]  # fmt: skip
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(FORMATS["pdf"](act))).pages]
    with_rows = [page for page in pages if "не найдено" in page or "выполнено" in page]
    assert len(with_rows) > 1
    assert all("Основание" in page for page in with_rows[1:])


def test_what_others_wrote_is_no_template(sample: CheckResult) -> None:
    wicked = "{{ 7*7 }} {% raw %} <b>&amp;\x0b"
    findings = tuple(replace(f, reason=wicked, title=wicked) for f in sample.findings)
    text = FORMATS["txt"](protocol(replace(sample, findings=findings), VIEW)).decode()
    assert "{{ 7*7 }} {% raw %} <b>&amp;" in " ".join(text.split())
