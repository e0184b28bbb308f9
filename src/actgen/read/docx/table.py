"""The make-up of a w:tbl: its rows and cells, whether it draws lines, whether it is a table at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from actgen.read.docx.style_sheet import bordered
from actgen.read.docx.styles import Styles
from actgen.read.docx.wordml import NAMES, Element, child, value


def framed(table: Element, styles: Styles) -> bool | None:
    """Whether the cells have borders: those of the table, of its style, of a cell; None where nothing tells."""
    properties = child(table, "tblPr")
    if properties is None:
        return None
    own = bordered(child(properties, "tblBorders"))
    styled = styles.framed(value(child(properties, "tblStyle"))) if own is None else own
    if styled:
        return True
    cells = (cell for row in rows_of(table) for cell in cells_of(row))
    return True if any(bordered(child(c, "tcPr", "tcBorders")) for c in cells) else styled


def only_cell(table: Element) -> Element | None:
    """The cell of a table that has no other: a frame."""
    rows = list(islice(rows_of(table), 2))
    cells = list(islice(cells_of(rows[0]), 2)) if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 else None


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, in their order."""
    yield from _inside(table, "tr")


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row, in their order."""
    yield from _inside(row, "tc")


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Children of a name, also within content controls and tracked insertions."""
    for item in element:
        kind = NAMES[item.tag]
        if kind == name:
            yield item
        elif kind in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _inside(item, name)
