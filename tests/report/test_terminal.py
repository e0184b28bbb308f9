"""The page of a director: what is urgent first, within any width, colours for looks alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.model.finding import CheckResult
from actgen.report.terminal import as_text
from actgen.report.view import View


def test_the_whole_of_it(sample: CheckResult, golden: Callable[[str, str], None]) -> None:
    golden("report-sample.txt", as_text(sample, View(everything=True)))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_it_keeps_to_the_width(sample: CheckResult, width: int) -> None:
    assert max(map(len, as_text(sample, View(width=width)).splitlines())) <= width


def test_it_says_the_same_at_any_width(sample: CheckResult) -> None:
    wide, narrow = (as_text(sample, View(width=width)) for width in (300, 60))
    assert narrow.split() == wide.split()


def test_colours_change_nothing_but_colours(sample: CheckResult) -> None:
    colored = as_text(sample, View(color=True))
    assert "\x1b[31m! нарушено" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == as_text(sample)


def test_what_does_not_apply_is_listed_on_demand(sample: CheckResult) -> None:
    point = "– п. 1.2: Чат воспитателей — К учреждениям вида «МОУ» не относится."
    assert point in as_text(sample, View(everything=True))
    brief = as_text(sample)
    assert point not in brief
    assert "Не относится к этим документам: 1 требование (перечислить: --all)." in brief


def test_a_warning_is_told_also_where_the_point_is_met(sample: CheckResult) -> None:
    warned = replace(sample.findings[0], warning="Это оспаривают.")
    text = as_text(replace(sample, findings=(warned,)))
    assert "  ✓ Номер и дата — приказ.docx, с.\u00a01\n    Внимание:    Это оспаривают.\n" in text


def test_many_quotes_are_counted(sample: CheckResult) -> None:
    foreign = next(f for f in sample.findings if f.requirement == "foreign")
    evidence = tuple(replace(foreign.evidence[0], quote=f"Чат {number}") for number in range(5))
    text = as_text(replace(sample, findings=(replace(foreign, evidence=evidence),)))
    assert text.count("Написано:") == 3
    assert "и ещё 2 места" in text


def test_quotes_cannot_steer_the_terminal(sample: CheckResult) -> None:
    foreign = next(f for f in sample.findings if f.requirement == "foreign")
    evidence = (replace(foreign.evidence[0], quote="\x1b[2Jчат\r\nв Telegram\u202e"),)
    text = as_text(replace(sample, findings=(replace(foreign, evidence=evidence),)))
    assert "«[2Jчат в Telegram»" in text
    assert "\x1b" not in text
