"""The line that a fault speaks of is shown with it."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act
from actgen.source.compose import compose
from actgen.source.excerpts import line_of
from actgen.source.tree import Positions
from tests.source.complete import completed

LONG = "участники: [" + ", ".join(f"участник {n}" for n in range(30)) + "]"


def positions(text: str) -> Positions:
    return Positions("акт.yaml", text, compose(text, "акт.yaml")[0])


def test_a_short_line_is_shown_whole_without_its_indent() -> None:
    where = positions("пункты:\n  - текст: а\n    вид: чат\n")
    assert line_of(where, where.value(("пункты", 0, "вид"))) == "3 | вид: чат"


@pytest.mark.parametrize(
    ("item", "begins", "ends"), [(0, "участники: [участник 0", "…"), (29, "…", "участник 29]")]
)
def test_of_a_long_line_the_part_about_the_place(item: int, begins: str, ends: str) -> None:
    where = positions(LONG)
    shown = line_of(where, where.value(("участники", item)))
    assert shown.startswith(f"1 | {begins}")
    assert shown.endswith(ends)
    assert f"участник {item}" in shown
    assert len(shown) < 115


def test_faults_of_requirements_show_their_line_and_other_faults_do_not() -> None:
    text = """вид: приказ
автор: Школа
пунтки: []
пункты:
  - текст: а
    требует:
      - {id: a, вид: срок, название: С, формулировка: Ф, не позднее: 32.01.2025}
"""
    with pytest.raises(ErrorList) as caught:
        parse_act(completed(text).encode(), "акт.yaml")
    by_line = {error.place.line: error.excerpt for error in caught.value.errors}
    assert by_line[3] == ""
    assert by_line[7].startswith("7 | - {id: a, вид: срок")
