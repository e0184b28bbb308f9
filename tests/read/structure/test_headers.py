"""Rows that head columns; tables without borders."""

from pathlib import Path

import pytest

from actgen.model.text import StructuredText
from tests.read.builder import cell, read_docx, table

BARE = '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="nil"/><w:insideH w:val="nil"/></w:tblBorders></w:tblPr>'


def shapes(text: StructuredText) -> list[tuple[tuple[str, ...], int]]:
    """Header and number of body rows of every table."""
    return [(item.header, len(item.rows)) for item in text.tables]


def test_a_header_of_two_rows_is_known_by_its_merges(tmp_path: Path) -> None:
    rows = table(
        [cell("Класс", merge="restart"), cell("Чаты", span=2)],
        [cell("", merge="on"), "2024", "2025"],
        ["5 «А»", "1", "2"],
        ["5 «Б»", "3", "4"],
    )
    assert shapes(read_docx(tmp_path, rows)) == [(("Класс", "Чаты 2024", "Чаты 2025"), 2)]


def test_a_row_that_numbers_the_columns_is_no_row(tmp_path: Path) -> None:
    rows = table(["№", "Мероприятие", "Срок"], ["1", "2", "3"], ["1", "Собрание", "май"])
    assert shapes(read_docx(tmp_path, rows)) == [(("№", "Мероприятие", "Срок"), 1)]


def test_words_above_numbers_head_their_column(tmp_path: Path) -> None:
    rows = table(["Площадка", "Семей"], ["Сферум", "120"], ["Прочие", "4"])
    assert shapes(read_docx(tmp_path, rows)) == [(("Площадка", "Семей"), 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [["Орлова А.А.", "учитель"], ["Чижов Б.Б.", "учитель"]],  # nothing heads these
        [["1", "Орлова А.А."], ["2", "Чижов Б.Б."], ["3", "Зуева В.В."]],
    ],
)
def test_rows_alike_have_no_header(tmp_path: Path, rows: list[list[str]]) -> None:
    assert shapes(read_docx(tmp_path, table(*rows))) == [((), len(rows))]


def test_a_table_without_borders_is_one_if_its_columns_are_headed(tmp_path: Path) -> None:
    rows = table(["Кружок", "День", "Час"], ["Хор", "вт", "15.00"], ["Шахматы", "ср", "16.00"])
    bare = rows.replace("<w:tbl>", BARE, 1)
    assert shapes(read_docx(tmp_path, bare)) == [(("Кружок", "День", "Час"), 2)]


def test_a_table_without_borders_that_only_aligns_is_none(tmp_path: Path) -> None:
    rows = table(["председатель –", "Орлова А.А.;"], ["члены –", "Чижов Б.Б."])
    assert shapes(read_docx(tmp_path, rows.replace("<w:tbl>", BARE, 1))) == []
