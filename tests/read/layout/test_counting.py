"""Columns of numbers in recognised tables."""

from __future__ import annotations

from actgen.read.layout.counting import mend_counts
from actgen.read.raw import RawCell, RawLine, RawRow, RawTable


def first_column(*texts: str, confidence: float = 0.9) -> list[str]:
    rows = [
        RawRow([RawCell([RawLine(text, confidence=confidence)]), RawCell([RawLine("Чат")])])
        for text in texts
    ]
    table = RawTable(rows)
    mend_counts(table)
    return [row.cells[0].lines[0].text for row in table.rows]


def test_a_letter_that_stands_where_a_figure_must() -> None:
    assert first_column("1", "2", "З", "4") == ["1", "2", "3", "4"]
    assert first_column("I.", "2.", "З.") == ["1.", "2.", "3."]


def test_a_letter_that_counts_nothing_stays() -> None:
    assert first_column("А", "Б", "З") == ["А", "Б", "З"]
    assert first_column("7", "З", "9") == ["7", "З", "9"]


def test_what_was_not_recognised_is_taken_as_it_stands() -> None:
    assert first_column("2", "З", confidence=1.0) == ["2", "З"]
