"""Sheets of a workbook written row by row: styles, sizes, paper; texts that no program takes for a formula.

A sheet may be long, so that its rows are written as they come, and every style is made once in a workbook.
"""

from __future__ import annotations

import datetime
import io
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from actgen.russian.dates import figures
from actgen.tables.settled import settled

MOST_TEXT = 32_000
"""Characters of a cell; Excel takes 32,767."""
MOST_ROWS = 1_000_000
"""Rows of a sheet; Excel takes 1,048,576."""
_ACTIVE = re.compile(r"[=+\-@\t\r\n]")
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_NO_DAY = datetime.date(1980, 1, 1)  # as in archives without a time
_DOUBTFUL = "D9D9D9"
_THIN = Side(style="thin", color="808080")
_FONT = "Times New Roman"
_LINE = 15.0  # height of a line of it, in points
_HIGHEST = 400.0  # Excel takes 409
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TITLE, _HEAD, _TEXT, _DATE = "actgen заголовок", "actgen шапка", "actgen текст", "actgen дата"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number for a cell. ``per_cent``: given in per cent, shown with the sign; ``signed``: «+» before a rise."""

    value: Decimal
    decimals: int
    per_cent: bool = False
    signed: bool = False
    doubtful: bool = False

    @property
    def format(self) -> str:
        """How a spreadsheet shows it: «0.0%», «#,##0»."""
        places = "." + "0" * self.decimals if self.decimals else ""
        plain = f"0{places}%" if self.per_cent else f"#,##0{places}"
        return f"+{plain};-{plain};{plain}" if self.signed else plain

    @property
    def stored(self) -> Decimal:
        """What the cell holds: a share for per cents."""
        return self.value / 100 if self.per_cent else self.value


@dataclass(frozen=True, slots=True)
class Tinted:
    """A text or number on a ground of a colour («F4CCCC»)."""

    value: str | int
    color: str


Cell = str | int | datetime.date | Amount | Tinted | None
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, a title over the table, headings with their widths (characters), rows.

    ``fixed`` columns stay in sight; only the first ``printed`` go onto paper, 0 for all.
    """

    name: str
    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Row]
    fixed: int = 1
    printed: int = 0


class Writer:
    """Writes sheets into a new workbook; ``on`` is the day in its properties and at the foot of its pages."""

    def __init__(self, on: datetime.date | None = None) -> None:
        self.book = Workbook(write_only=True)
        self._on = on
        self._names: set[str] = set()
        self._made: dict[tuple[str, str, str, bool], Any] = {}
        for style in _styles():
            self.book.add_named_style(style)

    def write(self, sheet: Sheet) -> None:
        """One more sheet, under its name or one that spreadsheets take."""
        page: Any = self.book.create_sheet(
            _name(sheet.name, self._names)
        )  # the stubs know little of such sheets
        widths = [width for _, width in sheet.columns]
        for index, width in enumerate(widths, start=1):
            page.column_dimensions[get_column_letter(index)].width = width
        page.freeze_panes = f"{get_column_letter(sheet.fixed + 1)}3"
        self._for_paper(page)
        page.row_dimensions[2].height = (
            _height([heading for heading, _ in sheet.columns], widths) + 6
        )
        page.append([self._text(page, sheet.title, _TITLE)])
        page.append([self._text(page, heading, _HEAD) for heading, _ in sheet.columns])
        last = 2
        for last, row in enumerate(islice(sheet.rows, MOST_ROWS), start=3):
            high = _height(row, widths)
            if high > _LINE:  # not every spreadsheet program fits rows by itself
                page.row_dimensions[last].height = high
            page.append([self._cell(page, value) for value in row])
        page.auto_filter.ref = f"A2:{get_column_letter(len(widths))}{last}"
        if sheet.printed:
            page.print_area = f"A1:{get_column_letter(sheet.printed)}{last}"

    def package(self, title: str) -> bytes:
        """The whole workbook, nothing can be written after that; the same sheets give the same bytes."""
        self.book.properties.creator = "actgen"
        self.book.properties.title = ILLEGAL_CHARACTERS_RE.sub(" ", title)
        self.book.properties.language = "ru-RU"
        out = io.BytesIO()
        self.book.save(out)
        return settled(out.getvalue(), self._on or _NO_DAY)

    def _for_paper(self, page: Any) -> None:
        """Landscape A4, as wide as the sheet, the headings on every page."""
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = 9
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.print_title_rows = "2:2"
        if self._on is not None:
            page.oddFooter.left.text = f"На {figures(self._on)}"
        page.oddFooter.right.text = "&P из &N"

    def _cell(self, page: Any, value: Cell) -> Any:
        if isinstance(value, Tinted):
            if isinstance(value.value, str):
                return self._text(page, value.value, _TEXT, value.color)
            return self._styled(page, WriteOnlyCell(page, value.value), _TEXT, color=value.color)
        if isinstance(value, str):
            return self._text(page, value, _TEXT)
        if isinstance(value, Amount):
            cell: Any = WriteOnlyCell(page, value.stored)  # type: ignore[arg-type] # a decimal is written as it is
            color = _DOUBTFUL if value.doubtful else ""
            return self._styled(page, cell, _TEXT, value.format, color=color)
        style = _DATE if isinstance(value, datetime.date) else _TEXT
        return self._styled(page, WriteOnlyCell(page, value), style)  # type: ignore[arg-type]

    def _text(self, page: Any, text: str, style: str, color: str = "") -> Any:
        """A cell of text, whatever the text begins with."""
        clean = ILLEGAL_CHARACTERS_RE.sub(" ", text)[:MOST_TEXT]
        cell: Any = WriteOnlyCell(page, clean)
        if clean:
            cell.data_type = "s"  # never a formula
        return self._styled(page, cell, style, color=color, active=_ACTIVE.match(clean) is not None)

    def _styled(
        self, page: Any, cell: Any, style: str, shown: str = "", *, color: str = "", active: bool = False
    ) -> Any:  # fmt: skip
        """The cell in a style; to look one up takes longer than to write the cell."""
        key = (style, shown, color, active)
        if key not in self._made:
            first: Any = WriteOnlyCell(page)
            first.style = style
            if shown:
                first.number_format = shown
            if color:
                first.fill = PatternFill("solid", fgColor=color)
            if active:
                first.quotePrefix = True
            self._made[key] = first._style
        cell._style = copy(self._made[key])
        return cell


def _styles() -> Iterator[NamedStyle]:
    wrapped = Alignment(wrap_text=True, vertical="top")
    yield NamedStyle(
        _TITLE, font=Font(name=_FONT, bold=True, size=12), alignment=Alignment(vertical="center")
    )
    yield NamedStyle(
        _HEAD, font=Font(name=_FONT, size=11, bold=True), border=_BORDER, fill=PatternFill("solid", fgColor="EEEEEE"),
        alignment=Alignment(wrap_text=True, vertical="center", horizontal="center"),
    )  # fmt: skip
    yield NamedStyle(_TEXT, font=Font(name=_FONT, size=11), border=_BORDER, alignment=wrapped)
    yield NamedStyle(
        _DATE, font=Font(name=_FONT, size=11), border=_BORDER, alignment=wrapped, number_format="DD.MM.YYYY"
    )  # fmt: skip


def _height(row: Row, widths: Sequence[int]) -> float:
    """How high a row must be for its texts, in points."""
    lines = 1
    for cell, width in zip(row, widths, strict=True):
        value = cell.value if isinstance(cell, Tinted) else cell
        if isinstance(value, str) and (len(value) >= width or "\n" in value):
            wrapped = (
                textwrap.wrap(line, max(width - 1, 4)) for line in value[:MOST_TEXT].split("\n")
            )
            lines = max(lines, sum(max(len(each), 1) for each in wrapped))
    return min(_LINE * lines, _HIGHEST)


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a sheet may have: 31 characters, none of «[]:*?/\\», no two alike."""
    clean = " ".join(_NO_NAME.sub(" ", ILLEGAL_CHARACTERS_RE.sub(" ", wanted)).split()) or "Лист"
    name, number = clean[:31], 2
    while name.casefold() in taken:
        tail = f" {number}"
        name, number = clean[: 31 - len(tail)].rstrip() + tail, number + 1
    taken.add(name.casefold())
    return name
