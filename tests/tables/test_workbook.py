"""Workbooks written row by row: texts stay texts, tints, sizes, paper."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import load_workbook

from actgen.tables.workbook import Row, Sheet, Tinted, Writer

COLUMNS = (("Что", 10), ("Сколько", 10))


def written(rows: Sequence[Row], on: datetime.date | None = None, **more: Any) -> Any:
    writer = Writer(on)
    writer.write(Sheet("Лист", "Заголовок", COLUMNS, rows, **more))
    return load_workbook(io.BytesIO(writer.package("Книга")))["Лист"]


@pytest.mark.parametrize("text", ["=1+1", "+7", "-5", "@а", "\tа"])
def test_a_text_is_no_formula(text: str) -> None:
    for cell in written([(text, Tinted(text, "F4CCCC"))])[3]:
        assert cell.data_type == "s"
        assert cell.quotePrefix


def test_a_tint_is_of_texts_and_numbers() -> None:
    text, number = written([(Tinted("нарушено", "F4CCCC"), Tinted(3, "D9EAD3"))])[3]
    assert (text.value, text.fill.fgColor.rgb) == ("нарушено", "00F4CCCC")
    assert (number.value, number.fill.fgColor.rgb) == (3, "00D9EAD3")


def test_rows_are_as_high_as_their_texts() -> None:
    sheet = written([("слово " * 20, None), (Tinted("слово " * 20, "F4CCCC"), None), ("а", None)])
    high, tinted, low = (sheet.row_dimensions[number].height for number in (3, 4, 5))
    assert high == tinted > 100
    assert low is None or low < 20


def test_the_heading_stays_in_sight_and_is_printed_on_every_page() -> None:
    sheet = written([("а", 1)], fixed=1)
    assert sheet.freeze_panes == "B3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.auto_filter.ref == "A2:B3"


def test_columns_may_be_left_out_on_paper() -> None:
    assert written([("а", 1)], printed=1).print_area == "'Лист'!$A$1:$A$3"
    assert not written([("а", 1)]).print_area


def test_the_day_stands_at_the_foot_if_there_is_one() -> None:
    assert written([("а", 1)], datetime.date(2024, 5, 2)).oddFooter.left.text == "На 02.05.2024"
    assert written([("а", 1)]).oddFooter.left.text is None


def test_the_same_sheets_give_the_same_bytes() -> None:
    def made() -> bytes:
        writer = Writer()
        writer.write(Sheet("а", "б", COLUMNS, [("в", 1)]))
        return writer.package("г")

    assert made() == made()
