"""Markdown that reads well as it is, and shows other people's texts as they are."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from actgen.model.finding import CheckResult
from actgen.report.markdown import as_markdown, escaped
from actgen.report.paint import clean
from actgen.report.view import View

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def test_the_whole_of_it(sample: CheckResult, golden: Callable[[str, str], None]) -> None:
    view = View(on=datetime.date(2024, 5, 2), everything=True)
    golden("report-sample.md", as_markdown(sample, view))


def test_its_structure(sample: CheckResult) -> None:
    tokens = GITHUB.parse(as_markdown(sample))
    headings = [t.tag for t in tokens if t.type == "heading_open"]
    assert headings.count("h1") == 1
    assert headings.count("h2") == 7  # the groups but «не относится»
    assert headings.count("h3") == 6  # the points that need more than a line
    assert sum(t.type == "table_open" for t in tokens) == 1


@pytest.mark.parametrize(
    "text",
    ["1. Пункт", "2) Пункт", "- тире", "+ плюс", "# № 5", "*[x](y)*", "a|b", "<b>", "&amp;", "`k`", "~~z~~", "\\n"],
)  # fmt: skip
def test_nothing_is_taken_for_markup(text: str) -> None:
    tokens = GITHUB.parse(escaped(text))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(t.content for t in tokens[1].children or []) == text


@given(st.text(min_size=1).map(clean).filter(bool))
def test_any_line_comes_back(text: str) -> None:
    inline = GITHUB.parse(escaped(text))[1]
    shown = "".join(t.content for t in inline.children or [])
    assert shown.replace("\u00a0", " ").strip() == text.replace("\u00a0", " ").strip()


def test_what_does_not_apply_is_listed_on_demand(sample: CheckResult) -> None:
    assert "Чат воспитателей" not in as_markdown(sample)
    assert "Чат воспитателей" in as_markdown(sample, View(everything=True))


def test_a_quote_stays_a_quote(sample: CheckResult) -> None:
    foreign = next(f for f in sample.findings if f.requirement == "foreign")
    evidence = (replace(foreign.evidence[0], quote="строка\n# вторая"),)
    text = as_markdown(replace(sample, findings=(replace(foreign, evidence=evidence),)))
    assert "> Написано: «строка \\# вторая» — приказ.docx" in text
