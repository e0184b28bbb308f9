"""Tables: rows, sections, and the widths of the columns where the act does not give them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from actgen.model.tables import Column, Table
from actgen.render.document import TableBlock, TableColumn, TableRow

WHOLE = 1000  # the width of a table, in thousandths of itself
NUMBER_WIDTH = 62  # «№ п/п»: about a centimetre
NUMBER_WIDTH_LANDSCAPE = 45
# A character of the table's type takes about this part of the text's width.
CHARACTER = 13
CHARACTER_LANDSCAPE = 8
MOST = 560  # no column takes more than this, however long its text


def table_block(table: Table, index: int, *, landscape: bool = False) -> TableBlock:
    """The table as it is printed."""
    number_width = (NUMBER_WIDTH_LANDSCAPE if landscape else NUMBER_WIDTH) if table.numbered else 0
    widths = _widths(table, WHOLE - number_width, CHARACTER_LANDSCAPE if landscape else CHARACTER)
    return TableBlock(
        columns=tuple(
            TableColumn(column.title, width)
            for column, width in zip(table.columns, widths, strict=True)
        ),
        rows=tuple(_rows(table)),
        numbered=table.numbered,
        number_width=number_width,
        index=index,
    )


def _rows(table: Table) -> Iterator[TableRow]:
    """The rows, numbered through all sections; a section's title is a row of its own."""
    number = 0
    groups = [("", table.rows)] if table.rows else [(s.title, s.rows) for s in table.sections]
    for title, rows in groups:
        if title:
            yield TableRow(section=title)
        for row in rows:
            number += 1
            yield TableRow(
                tuple(_lines(cell) for cell in row), f"{number}." if table.numbered else ""
            )


def _lines(cell: str) -> tuple[str, ...]:
    """The lines of a cell; an empty cell is one empty line."""
    lines = [" ".join(line.split()) for line in cell.strip().split("\n")]
    return tuple(line for line in lines if line) or ("",)


def _widths(table: Table, available: int, character: int) -> list[int]:
    """Given widths as they are; the rest shared by the amount of text, no column narrower than its longest word."""
    given = [column.width for column in table.columns]
    rest = available - sum(available * width // 100 for width in given if width)
    needs = [
        _need(column, [row[i] for row in table.all_rows()], character)
        for i, column in enumerate(table.columns)
    ]
    open_needs = [need for need, width in zip(needs, given, strict=True) if width is None]
    floors = [floor for floor, _ in open_needs]
    spare = max(rest - sum(floors), 0)
    wants = sum(want for _, want in open_needs) or 1
    widths = [
        available * width // 100 if width else floor + spare * want // wants
        for (floor, want), width in zip(needs, given, strict=True)
    ]
    return _exact(widths, available)


def _need(column: Column, cells: list[str], character: int) -> tuple[int, int]:
    """The least width of a column (its longest word), and how much it wants of what is left."""
    texts = [column.title, *cells]
    longest = max((len(word) for text in texts for word in re.split(r"[\s–-]+", text)), default=1)
    mean = sum(len(cell) for cell in cells) / max(len(cells), 1)
    floor = character * (longest + 2)
    return min(floor, MOST), max(round(10 * math.sqrt(mean * max(map(len, texts)))), 1)


def _exact(widths: list[int], total: int) -> list[int]:
    """The same proportions, adding up to the total."""
    scaled = [max(width * total // sum(widths), 1) for width in widths]
    scaled[scaled.index(max(scaled))] += total - sum(scaled)
    return scaled
