"""Figures of a statement: shares and counts, with their periods."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import ConceptFinder
from actgen.check.documents.reading import read_units
from actgen.check.judging.figures import Figure, counts, period, shares
from actgen.model.requirement import Period
from actgen.model.text import StructuredText

Read = Callable[[str], StructuredText]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Подключить 80 % педагогов.", [80.0]),
        ("Подключить не менее 99,5% педагогов.", [99.5]),
        ("Довести охват до девяноста пяти процентов.", [95]),
        ("Обеспечить стопроцентный охват.", [100]),
        ("Подключить 5 классов.", []),
    ],
)
def test_shares(
    text: str, expected: list[float], read: Read, lexicon_finder: ConceptFinder
) -> None:
    units = read_units(read(f"1. {text}"), 0, lexicon_finder).units
    assert [figure.value for figure in shares(units)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Провести не менее 3 рабочих встреч.", Figure(3, "3")),
        ("Провести две встречи.", Figure(2, "две")),
        ("Число встреч – не менее 4.", Figure(4, "4")),
        ("Провести не более 2 встреч в месяц.", Figure(2, "2", upper=True, per=Period.MONTH)),
        (
            "Ежеквартально проводить встречи.",
            Figure(1, "один раз", per=Period.QUARTER, several=True),
        ),
        ("Провести встречи в школе № 5.", None),
        ("Провести встречи 5 классов.", None),
    ],
)
def test_counts(
    text: str, expected: Figure | None, read: Read, lexicon_finder: ConceptFinder
) -> None:
    units = read_units(read(f"1. {text}"), 0, lexicon_finder).units
    assert next(counts(units, ["встречи"]), None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("раз в неделю", Period.WEEK),
        ("ежемесячно", Period.MONTH),
        ("за полугодие", Period.HALF_YEAR),
        ("в учебном году", None),
        ("в год", Period.YEAR),
        ("до мая", None),
    ],
)
def test_periods(text: str, expected: Period | None) -> None:
    assert period(text) is expected


def test_rates_are_compared_for_one_period() -> None:
    assert Figure(1, "1", per=Period.MONTH).rate(Period.QUARTER) == pytest.approx(3)
    assert Figure(2, "2").rate(Period.QUARTER) == 2
