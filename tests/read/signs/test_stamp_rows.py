"""Stamps set row by row, as tabs, blanks, tables and texts saved of tables have them."""

from __future__ import annotations

import pytest

from actgen.read.raw import RawCell, RawLine, RawRow, RawTable
from actgen.read.signs.stamp_rows import stamps_in_lines, stamps_in_table

AGREED, APPROVED = ["СОГЛАСОВАНО", "Председатель", "29.08.2024"], ["УТВЕРЖДАЮ", "Директор", "№ 5"]


def columns(lines: list[RawLine]) -> list[list[str]]:
    numbers = sorted({line.column for line in lines})
    return [[line.text for line in lines if line.column == number] for number in numbers]


@pytest.mark.parametrize("between", ["\t", "\t\t", "          "])
def test_rows_become_columns(between: str) -> None:
    rows = [RawLine(f"{one}{between}{other}") for one, other in zip(AGREED, APPROVED, strict=True)]
    lines, after = stamps_in_lines([*rows, RawLine("ПОЛОЖЕНИЕ")], 0)
    assert columns(lines) == [AGREED, APPROVED]
    assert after == 3


def test_a_row_without_its_first_piece() -> None:
    rows = [RawLine("ПРИНЯТО\t\tУТВЕРЖДАЮ"), RawLine("советом\t\tДиректор"), RawLine("\t\tМ.П.")]
    lines, after = stamps_in_lines(rows, 0)
    assert columns(lines) == [["ПРИНЯТО", "советом"], ["УТВЕРЖДАЮ", "Директор", "М.П."]]
    assert after == 3


def test_pieces_are_placed_by_where_they_stand() -> None:
    rows = [
        "РАССМОТРЕНО         СОГЛАСОВАНО         УТВЕРЖДАЮ",
        "Руководитель МО                         Директор",
    ]
    lines, _ = stamps_in_lines([RawLine(row) for row in rows], 0)
    assert columns(lines) == [
        ["РАССМОТРЕНО", "Руководитель МО"], ["СОГЛАСОВАНО"], ["УТВЕРЖДАЮ", "Директор"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "ПРИНЯТО и утверждено",
        "Принято решение   создать чаты",
        "16.04.2024\t№ 5",
        "Директор\tН.В. Осина",
    ],
)
def test_other_lines_are_left_alone(text: str) -> None:
    assert stamps_in_lines([RawLine(text), RawLine("один\tдва")], 0) == ([], 0)


def test_what_heads_the_document_ends_the_stamps() -> None:
    rows = [RawLine("ПРИНЯТО\tУТВЕРЖДАЮ"), RawLine("советом\tДиректор"), RawLine("1. Чаты\tведут")]
    assert stamps_in_lines(rows, 0)[1] == 2


def test_a_table_saved_as_text() -> None:
    pairs = zip(AGREED, APPROVED, strict=True)
    lines, after = stamps_in_lines([RawLine(text) for pair in pairs for text in pair], 0)
    assert columns(lines) == [AGREED, APPROVED]
    assert after == 6


def table(*rows: tuple[str, ...], span: int = 1) -> RawTable:
    return RawTable(
        [RawRow([RawCell([RawLine(text)] if text else [], span) for text in row]) for row in rows]
    )


def test_rows_of_a_table_become_columns() -> None:
    lines, rows = stamps_in_table(table(*zip(AGREED, APPROVED, strict=True)))
    assert columns(lines) == [AGREED, APPROVED]
    assert rows == 3


def test_a_row_across_the_table_is_none_of_a_stamp() -> None:
    rows = table(("ПРИНЯТО", "УТВЕРЖДАЮ"), ("советом", "Директор"))
    rows.rows.append(RawRow([RawCell([RawLine("ПОЛОЖЕНИЕ")], span=2)]))
    assert stamps_in_table(rows)[1] == 2


def test_a_table_that_holds_no_stamps() -> None:
    assert stamps_in_table(table(("Мероприятие", "Срок"), ("Собрание", "май"))) == ([], 0)
