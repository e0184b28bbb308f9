"""Shares in figures, in words and in vague words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import ConceptFinder
from actgen.check.share import below_threshold
from actgen.check.units import read_units
from actgen.model.text import StructuredText

TEACHERS = frozenset({"педагоги"})


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Подключить 100 % педагогов.", ""),
        ("Подключить всех педагогов.", ""),
        ("Подключить 80 % педагогов.", "указано 80 %"),
        ("Подключить не менее 99,5% педагогов.", "указано 99,5 %"),
        ("Довести охват педагогов до девяноста процентов.", "указано «до девяноста процентов»"),
        ("Довести охват педагогов до ста процентов.", ""),
        ("Подключить большинство педагогов.", "охвачена лишь часть"),
        ("Подключить всех педагогов, а также желающих родителей.", ""),
    ],
)
def test_below_a_hundred(
    text: str,
    short: str,
    read: Callable[[str], StructuredText],
    lexicon_finder: ConceptFinder,
) -> None:
    unit = read_units(read(f"1. {text}"), 0, lexicon_finder).units[0]
    assert below_threshold(unit, 100, TEACHERS).startswith(short)
    assert bool(below_threshold(unit, 100, TEACHERS)) is bool(short)
