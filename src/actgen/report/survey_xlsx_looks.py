"""How the sheets of a survey look: formats of cells, heights of rows, sizes of comments, paper."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from actgen.report.groups import Group
from actgen.russian.dates import figures

_COLORS = {
    Group.SATISFIED: "#C6EFCE",
    Group.PARTIAL: "#FFEB9C",
    Group.VIOLATED: "#E6786E",
    Group.MISSING: "#FFC7CE",
    Group.UNREADABLE: "#D9D2E9",
    Group.DISPUTED: "#FCE4D6",
    Group.UNJUDGED: "#F2F2F2",
    Group.NOT_APPLICABLE: "#F2F2F2",
}
_MOST = 32_000  # characters of a cell; Excel takes 32,767
LINE = 13.5
"""Points that a line of text takes: not every program works heights of rows out by itself."""


@dataclass
class Looks:
    """The formats of cells."""

    book: Any

    def __post_init__(self) -> None:
        common = {"border": 1, "border_color": "#808080", "valign": "vcenter"}
        made = self.book.add_format
        self.title = made({"bold": True, "font_size": 13, "valign": "vcenter"})
        self.head = made(
            {**common, "bold": True, "bg_color": "#DDEBF7", "align": "center", "text_wrap": True}
        )
        turned = {
            **common,
            "bold": True,
            "bg_color": "#DDEBF7",
            "rotation": 90,
            "text_wrap": True,
            "valign": "bottom",
        }
        self.turned = made(turned)
        self.advised = made({**turned, "bold": False, "italic": True})
        self.text = made({**common, "text_wrap": True, "valign": "top"})
        self.name = made({**common, "text_wrap": True})
        self.number = made({**common, "align": "center"})
        self.share = made({**common, "align": "center", "num_format": "0%"})
        self.total = made({**common, "bold": True, "align": "center", "bg_color": "#EDEDED"})
        self.total_name = made({**common, "bold": True, "bg_color": "#EDEDED"})
        self.total_share = made(
            {**common, "bold": True, "align": "center", "bg_color": "#EDEDED", "num_format": "0%"}
        )
        self.note = made({"italic": True, "font_color": "#595959"})
        self.unjudged = made({**common, "italic": True, "font_color": "#7F3F98"})
        self.cells = {
            group: made(
                {**common, "align": "center", "bg_color": color, "bold": group is Group.VIOLATED}
            )
            for group, color in _COLORS.items()
        }
        self.verdicts = {
            group: made({**common, "valign": "top", "bg_color": color})
            for group, color in _COLORS.items()
        }


def write_share(sheet: Any, row: int, column: int, done: int, wanted: int, look: Any) -> None:
    """Write a part of a whole as per cents; a dash where there is no whole."""
    if wanted:
        sheet.write_number(row, column, done / wanted, look)
    else:
        sheet.write_string(row, column, "–", look)


def row_height(values: Sequence[str], columns: Sequence[tuple[str, int]]) -> float:
    """The height of a row that shows its texts whole, in points."""
    lines = (
        sum(1 + len(line) // max(width - 2, 1) for line in value.split("\n"))
        for value, (_, width) in zip(values, columns, strict=True)
    )
    return min(max(lines) * LINE + 2, 400.0)


def comment_size(text: str) -> dict[str, float]:
    """A box that holds the text: the usual one takes some five lines of twenty characters."""
    lines = sum(1 + len(line) // 56 for line in text.split("\n"))
    return {"x_scale": 2.8, "y_scale": max(1.0, lines / 4.6)}


def for_paper(
    sheet: Any, title: str, on: datetime.date, first: int | None, last: int | None
) -> None:
    """Landscape A4, as wide as the sheet, the day of the survey and the rows of the heading on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_header(f"&C{title}")
    sheet.set_footer(f"&LНа {figures(on)}&R&P из &N")
    if first is not None and last is not None:
        sheet.repeat_rows(first, last)


def cell_text(value: str) -> str:
    """A text without signs that a workbook may not hold, not longer than a cell may be."""
    return ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_MOST]
