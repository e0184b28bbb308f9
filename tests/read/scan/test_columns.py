"""Columns side by side are cut apart, and their words put back."""

from __future__ import annotations

import numpy as np
from PIL import Image

from actgen.read.scan.columns import put_back, unrolled
from actgen.read.scan.ocr import Recognised
from actgen.read.scan.spread import split_spread
from tests.read.scans import LINES, typed

TWO = [
    "СОГЛАСОВАНО\tУТВЕРЖДАЮ",
    "Председатель\tДиректор",
    "О.Н. Яшина\tИ.В. Лебедев",
    "17.04.2024\t18.04.2024",
]


def test_a_page_of_one_column_is_left_whole() -> None:
    page = typed(LINES, dpi=300)
    sheet, pieces = unrolled(page)
    assert pieces == []
    assert sheet is page


def test_two_stamps_side_by_side_come_one_below_the_other() -> None:
    page = typed([*TWO, "", *LINES], dpi=300)
    sheet, pieces = unrolled(page)
    columns = [piece for piece in pieces if piece.right - piece.left < page.width]
    assert len(columns) == 2
    left, right = columns
    assert (left.top, left.bottom) == (right.top, right.bottom)
    assert left.right == right.left
    assert right.row >= left.row + (left.bottom - left.top)
    assert (np.asarray(sheet) < 128).sum() == (np.asarray(page) < 128).sum()


def test_number_and_date_on_one_line_are_no_columns() -> None:
    assert unrolled(typed(["17.04.2024\t№ 27/1", "", *LINES], dpi=300))[1] == []


def test_words_are_put_back_where_they_stood() -> None:
    _, pieces = unrolled(typed([*TWO, "", *LINES], dpi=300))
    right = next(piece for piece in pieces if piece.left > 0)
    word = Recognised("УТВЕРЖДАЮ", 60, right.row + 5, 160, right.row + 45, 0.9, (1, 1, 1))
    (back,) = put_back([word], pieces)
    assert (back.left, back.top) == (60 + right.left, right.top + 5)
    assert (back.right - back.left, back.bottom - back.top) == (100, 40)


def test_two_pages_on_one_sheet_are_two() -> None:
    page = typed(LINES * 2, dpi=100)
    spread = Image.new("L", (2 * page.width, page.height), 255)
    spread.paste(page, (0, 0))
    spread.paste(page, (page.width, 0))
    (first, dpi), (second, _) = split_spread(spread, 100)
    assert first.size[1] == second.size[1] == page.height
    assert abs(first.width - page.width) < 30
    assert dpi == 100


def test_a_landscape_page_is_one() -> None:
    wide = Image.new("L", (1169, 827), 255)
    wide.paste(typed(LINES, dpi=100).crop((0, 0, 827, 600)), (200, 0))
    assert len(split_spread(wide, 100)) == 1
    assert len(split_spread(typed(LINES, dpi=100), 100)) == 1
