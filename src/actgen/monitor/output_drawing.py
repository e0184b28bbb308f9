"""Texts and tables on a slide, and how much room they take: a slide does not tell, so it is reckoned by letters."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Mm, Pt

from actgen.monitor.numbers import NBSP
from actgen.monitor.output_grid import Grid

WIDTH, HEIGHT = 338.667, 190.5  # of a slide, in millimetres
LEFT, TOP = 18.0, 44.0  # of what stands under the title
ROOM_WIDTH, ROOM_HEIGHT = WIDTH - 2 * LEFT, HEIGHT - TOP - 12
_FONT = "Arial"
BLACK = RGBColor(0, 0, 0)  # type: ignore[no-untyped-call]
_GRID_STYLE = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # «No Style, Table Grid»: thin black lines
_GLYPH = 0.53  # the mean width of a letter, in its size
_BOLD_GLYPH = 0.66  # and of capitals, of «ж», «ш», «ы»
MM_IN_POINT = 25.4 / 72


def put_text(
    slide: Any, text: str, left: float, top: float, width: float, size: int, named: str = "Текст"
) -> float:
    """A text from a left edge; its height, in millimetres."""
    high = lines(text, width, size) * size * 1.2 * MM_IN_POINT
    box = slide.shapes.add_textbox(Mm(left), Mm(top), Mm(width), Mm(high))
    box.name = named
    box.text_frame.word_wrap = True
    no_margins(box.text_frame)
    paragraph = box.text_frame.paragraphs[0]
    put(paragraph, text, size)
    if named == "Номер слайда":
        paragraph.alignment = PP_ALIGN.RIGHT
    return high


def put_table(
    slide: Any, rows: Sequence[Sequence[str]], parts: Sequence[int], sizes: Sequence[int], top: float,
    description: str, *, headed: bool = False,
) -> Any:  # fmt: skip
    """A table over the whole width; ``parts`` are those of its columns, ``sizes`` their type."""
    widths = [ROOM_WIDTH * part / sum(parts) for part in parts]
    high = sum(_row_height(row, widths, sizes) for row in rows)
    shape = slide.shapes.add_table(
        len(rows), len(parts), Mm(LEFT), Mm(top), Mm(ROOM_WIDTH), Mm(high)
    )
    describe(shape, description)
    table = shape.table
    properties = table._tbl.tblPr
    properties.find(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    ).text = _GRID_STYLE
    table.first_row, table.horz_banding = headed, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for index, row in enumerate(rows):
        table.rows[index].height = Mm(_row_height(row, widths, sizes))
        for cell, text, size in zip(table.rows[index].cells, row, sizes, strict=True):
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_top = cell.margin_bottom = Mm(1)
            first, *rest = text.split("\n")
            put(cell.text_frame.paragraphs[0], first, size, bold=headed and not index)
            for line in rest:
                put(cell.text_frame.add_paragraph(), line, size, bold=headed and not index)
    return table


def _row_height(row: Sequence[str], widths: Sequence[float], sizes: Sequence[int]) -> float:
    """In millimetres, margins of the cells included."""
    return 2.4 + max(
        lines(text, width - 5.5, size) * size * 1.2 * MM_IN_POINT
        for text, width, size in zip(row, widths, sizes, strict=True)
    )


def lines(text: str, width: float, size: int) -> int:
    """How many lines a text takes in a width (millimetres), about."""
    letters = max(int(width / (size * _GLYPH * MM_IN_POINT)), 3)
    return sum(max(len(textwrap.wrap(line, letters)), 1) for line in text.split("\n"))


def put(paragraph: Any, text: str, size: int, *, bold: bool = False) -> None:
    """A text in a paragraph of its own, without the characters that no file may hold."""
    run = paragraph.add_run()
    run.text = "".join(c if c.isprintable() or c == NBSP else " " for c in text)
    run.font.name, run.font.size, run.font.bold = _FONT, Pt(size), bold
    run.font.color.rgb = BLACK
    run.font.language_id = MSO_LANGUAGE_ID.RUSSIAN


def no_margins(frame: Any) -> None:
    """The text begins where its box does."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)


def describe(shape: Any, text: str) -> None:
    """What a shape shows, for those who do not see it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", text)


def pages(
    grid: Grid, widths: Sequence[int], room: float, size: int
) -> Iterator[list[tuple[str, ...]]]:
    """The rows of a table, as many to a slide as there is room for under its headings."""
    wide = [ROOM_WIDTH * width / sum(widths) for width in widths]
    sizes = (size,) * len(widths)
    head = _row_height(grid.headings, wide, sizes)
    part: list[tuple[str, ...]] = []
    left = room - head
    for row in grid.rows:
        high = _row_height(row, wide, sizes)
        if part and high > left:
            yield part
            part, left = [], room - head
        part.append(row)
        left -= high
    yield part


def fits(grid: Grid, widths: Sequence[int], room: float, size: int) -> bool:
    """Whether a table in a size of type takes one slide, and no word is wider than its column."""
    letter = size * _BOLD_GLYPH * MM_IN_POINT
    for column, width in enumerate(widths):
        words = (
            word for row in (grid.headings, *grid.rows) for word in re.split(r"[ \n]", row[column])
        )
        if max(map(len, words), default=0) * letter > ROOM_WIDTH * width / sum(widths) - 5.5:
            return False
    return len(list(pages(grid, widths, room, size))) == 1


def share(grid: Grid, column: int) -> int:
    """How much of the width a column wants: its longest cell in one line, its heading in two or three."""
    heading = grid.headings[column]
    words = max(map(len, heading.split()), default=0) + 3  # bold, and the margins of the cell
    cells = max((len(line) for row in grid.rows for line in row[column].split("\n")), default=0)
    return min(max(cells, words, len(heading) * 2 // 5, 8), 48)
