"""The office documents of the corpus: how much of what a careful reader finds is found.

`./run reading --wrong` lists what is not. The floors are of the open part; a change that gets below them makes the
readers worse.
"""

from __future__ import annotations

import pytest

from benchmarks.reading_accuracy import Tally, measured
from benchmarks.reading_corpus import PARTS, cases, content
from benchmarks.reading_points import points, same


def total(tallies: dict[str, Tally]) -> Tally:
    return Tally(
        sum(t.expected for t in tallies.values()),
        sum(t.found for t in tallies.values()),
        sum(t.hit for t in tallies.values()),
    )


def test_docx_as_offices_write_it() -> None:
    result, documents = measured("docx", "open")
    assert documents >= 30
    assert not result.wrong, "\n".join(result.wrong)


def test_text_as_it_is_typed() -> None:
    result, documents = measured("txt", "open", "typed")
    assert documents >= 2
    assert not result.wrong, "\n".join(result.wrong)


@pytest.mark.slow
@pytest.mark.usefixtures("soffice")
def test_text_that_libreoffice_saves() -> None:
    result, _ = measured("txt", "open")
    found = total(result.tallies)
    assert found.precision >= 0.97
    assert found.recall >= 0.97


@pytest.mark.parametrize("part", PARTS)
def test_every_case_builds_the_same_bytes_twice(part: str) -> None:
    chosen = cases(part)
    assert len(chosen) >= 15
    for case in chosen:
        assert content(case) == content(case)
        assert len(content(case)) < 40_000


@pytest.mark.parametrize("part", PARTS)
def test_every_expectation_can_be_read(part: str) -> None:
    for case in cases(part):
        for act in case.acts:
            for point in points(act.get("clauses", "")):
                assert point.text, f"{case.name}: {point}"


def test_points_hang_by_their_indent() -> None:
    read = points("1. Всем:\n  – детям\n~ Прочим:\n  ? 1) не судим")
    assert [(p.label, p.text, p.parent) for p in read] == [
        ("1.", "Всем:", ""),
        ("–", "детям", "1."),
        ("", "Прочим:", ""),
        ("1)", "не судим", None),
    ]


def test_careful_readers_may_differ_in_quotes_and_blanks_only() -> None:
    assert same("Об учёте «А»", 'об  учете "А".')
    assert not same("18-од", "18/од")
    assert same("Директор | И.И. Орлова", "Дирекгор | И.И. Орлова", alike=90)
