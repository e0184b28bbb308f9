"""The monitoring as a workbook: real numbers, dates and per cents to go on counting with, a sheet for each table.

Texts come from other people's files. What begins with «=», «+», «-» or «@» is written as text and marked as such, so
that no spreadsheet program takes it for a formula. Rows are written as they come: a sheet may be long.
"""

from __future__ import annotations

import datetime
import io
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from actgen.monitor.output_package import settled
from actgen.monitor.output_words import capital, organisation_word, target
from actgen.monitor.result import Indicator, MonitoringResult, Use, WeekTable
from actgen.russian.dates import figures

MOST_TEXT = 32_000
"""Characters of a cell; Excel takes 32,767."""
MOST_ROWS = 1_000_000
"""Rows of a sheet; Excel takes 1,048,576."""
_ACTIVE = re.compile(r"[=+\-@\t\r\n]")
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
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


Cell = str | int | datetime.date | Amount | None
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its name, a title over the table, headings with their widths (characters), rows."""

    name: str
    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Row]
    fixed: int = 1


def workbook(result: MonitoringResult) -> bytes:
    """The workbook; the same result gives the same bytes."""
    book = Workbook(write_only=True)
    book.properties.creator = "actgen"
    book.properties.title = result.title
    book.properties.language = "ru-RU"
    for style in _styles():
        book.add_named_style(style)
    taken: set[str] = set()
    for sheet in _sheets(result):
        _write(book, sheet, _name(sheet.name, taken), result.on)
    out = io.BytesIO()
    book.save(out)
    return settled(out.getvalue(), result.on)


# --- sheets ------------------------------------------------------------------------------------


def _sheets(result: MonitoringResult) -> Iterator[_Sheet]:
    yield _state(result)
    if any(each.points for each in result.indicators):
        yield _weeks(result)
    if any(each.organisations for each in result.indicators):
        yield _organisations(result)
    if result.findings:
        yield _remarks(result)
    if result.tasks:
        rows = [(number, capital(task)) for number, task in enumerate(result.tasks, start=1)]
        yield _Sheet("Задачи", "Задачи", (("№", 6), ("Задача", 90)), rows, 0)
    for table in result.tables:
        yield _data(table)


def _state(result: MonitoringResult) -> _Sheet:
    columns = (
        ("Показатель", 34), ("Цель", 16), ("Срок", 12), ("Значение", 11), ("Неделя", 13), ("За неделю", 10),
        ("С начала", 10), ("Прогноз к сроку", 10), ("Прогноз: не меньше", 11), ("Прогноз: не больше", 11),
        ("Темп за неделю", 10), ("Нужный темп", 10), ("Состояние", 15), ("Примечание", 32),
    )  # fmt: skip
    rows: list[Row] = []
    for each in result.indicators:
        indicator, trend = each.indicator, each.forecast
        end = trend.at_deadline if trend else None
        rows.append((
            indicator.name,
            target(indicator),
            indicator.deadline,
            _amount(indicator, each.value),
            each.period.text() if each.period else None,
            _change(indicator, each.change),
            _change(indicator, each.since_start),
            _amount(indicator, end.value if end else None),
            _amount(indicator, end.low if end else None),
            _amount(indicator, end.high if end else None),
            _change(indicator, trend.pace if trend else None),
            _change(indicator, trend.needed if trend else None),
            each.state.russian,
            trend.caution if trend else each.remark,
        ))  # fmt: skip
    title = f"{result.title}. По состоянию на {figures(result.on)}. Изменения и темп – в процентных пунктах"
    return _Sheet("Итоги", title, columns, rows)


def _weeks(result: MonitoringResult) -> _Sheet:
    told = [each for each in result.indicators if each.points]
    weeks = sorted({point.period for each in told for point in each.points})
    by_week = [{point.period: point for point in each.points} for each in told]
    columns = (("С", 12), ("По", 12), *((capital(each.indicator.short), 16) for each in told))
    rows: list[Row] = []
    for week in weeks:
        cells: list[Cell] = [week.start, week.stop]
        for each, points in zip(told, by_week, strict=True):
            point = points.get(week)
            out = point is not None and point.use is Use.LEFT_OUT
            cells.append(_amount(each.indicator, point.value if point else None, doubtful=out))
        rows.append(cells)
    title = "Значения показателей по неделям; на сером фоне – неучтенные"
    return _Sheet("По неделям", title, columns, rows, 2)


def _organisations(result: MonitoringResult) -> _Sheet:
    columns = (
        (organisation_word(result), 50), ("Показатель", 30), ("Цель", 16), ("Значение", 12), ("До цели", 12),
        ("Не хватает, ед.", 12), ("Неделя", 13), ("Состояние", 16),
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for each in result.indicators:
            indicator = each.indicator
            for value in each.organisations:
                yield (
                    value.name,
                    indicator.short,
                    target(indicator),
                    _amount(indicator, value.value),
                    Amount(value.gap, indicator.decimals) if value.gap else None,
                    value.short_of,
                    value.period.text() if value.period else None,
                    "цель достигнута"
                    if value.met
                    else "отстает"
                    if value.lagging
                    else "не достигнута",
                )

    return _Sheet("Организации", "Организации по показателям, сначала худшие", columns, rows())


def _remarks(result: MonitoringResult) -> _Sheet:
    columns = (
        ("Файл", 17), ("Лист", 14), ("Место", 9), ("Неделя", 13), (organisation_word(result), 20), ("Вид", 18),
        ("Что обнаружено", 44), ("Почему это важно", 36), ("Важность", 14), ("Что сделано", 13),
    )  # fmt: skip
    rows = (
        (
            found.origin.file,
            found.origin.sheet,
            found.origin.cell,
            found.week.text() if found.week else None,
            found.organisation,
            found.kind.russian,
            capital(found.what),
            capital(found.why),
            found.weight.value,
            found.use.value,
        )
        for found in result.findings
    )
    return _Sheet("Замечания", "Замечания к данным", columns, rows, 3)


def _data(table: WeekTable) -> _Sheet:
    columns = (("С", 12), ("По", 12), *((column.heading, 18) for column in table.columns))

    def rows() -> Iterator[Row]:
        for week in table.weeks:
            cells: list[Cell] = [week.period.start, week.period.stop]
            for column, value in zip(table.columns, week.values, strict=True):
                out = value.use is Use.LEFT_OUT
                cells.append(
                    None
                    if value.amount is None
                    else Amount(value.amount, column.decimals, column.per_cent, doubtful=out)
                )
            yield cells

    return _Sheet(
        table.title or "Данные",
        f"{table.title} ({table.origin}); на сером фоне – неучтенные",
        columns,
        rows(),
        2,
    )


def _amount(
    indicator: Indicator, value: Decimal | None, *, doubtful: bool = False
) -> Amount | None:
    if value is None:
        return None
    return Amount(value, indicator.decimals, indicator.per_cent, doubtful=doubtful)


def _change(indicator: Indicator, value: Decimal | None) -> Amount | None:
    """Of per cents in percentage points: a plain number."""
    return None if value is None else Amount(value, indicator.decimals, signed=True)


# --- writing -----------------------------------------------------------------------------------


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


def _write(book: Workbook, sheet: _Sheet, name: str, on: datetime.date) -> None:
    page: Any = book.create_sheet(name)  # the stubs know little of sheets that are only written
    for index, (_, width) in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    page.freeze_panes = f"{get_column_letter(sheet.fixed + 1)}3"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.print_title_rows = "2:2"
    page.oddFooter.left.text = f"На {figures(on)}"
    page.oddFooter.right.text = "&P из &N"
    widths = [width for _, width in sheet.columns]
    page.row_dimensions[2].height = _height([heading for heading, _ in sheet.columns], widths) + 6
    page.append([_text(page, sheet.title, _TITLE)])
    page.append([_text(page, heading, _HEAD) for heading, _ in sheet.columns])
    count = 0
    for count, row in enumerate(sheet.rows, start=1):
        if count > MOST_ROWS:
            break
        if (
            height := _height(row, widths)
        ) > _LINE:  # not every spreadsheet program fits rows by itself
            page.row_dimensions[count + 2].height = height
        page.append([_cell(page, value) for value in row])
    page.auto_filter.ref = f"A2:{get_column_letter(len(sheet.columns))}{count + 2}"


def _height(row: Row, widths: Sequence[int]) -> float:
    """How high a row must be for its texts, in points."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str) and (len(value) >= width or "\n" in value):
            wrapped = (
                textwrap.wrap(line, max(width - 1, 4)) for line in value[:MOST_TEXT].split("\n")
            )
            lines = max(lines, sum(max(len(each), 1) for each in wrapped))
    return min(_LINE * lines, _HIGHEST)


def _cell(page: Any, value: Cell) -> Any:
    if isinstance(value, str):
        return _text(page, value, _TEXT)
    if isinstance(value, Amount):
        cell = WriteOnlyCell(page, value.stored)  # type: ignore[arg-type] # decimals are written as they are
        cell.style = _TEXT
        cell.number_format = value.format
        if value.doubtful:
            cell.fill = PatternFill("solid", fgColor="D9D9D9")
        return cell
    cell = WriteOnlyCell(page, value)  # type: ignore[arg-type]
    cell.style = _DATE if isinstance(value, datetime.date) else _TEXT
    return cell


def _text(page: Any, text: str, style: str) -> Any:
    """A cell of text, whatever the text begins with."""
    clean = ILLEGAL_CHARACTERS_RE.sub(" ", text)[:MOST_TEXT]
    cell = WriteOnlyCell(page, clean)
    cell.style = style
    if clean:
        cell.data_type = "s"  # never a formula
    if _ACTIVE.match(clean):
        cell.quotePrefix = True
    return cell


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a sheet may have: 31 characters, none of «[]:*?/\\», no two alike."""
    clean = " ".join(_NO_NAME.sub(" ", ILLEGAL_CHARACTERS_RE.sub(" ", wanted)).split()) or "Лист"
    name, number = clean[:31], 2
    while name.casefold() in taken:
        tail = f" {number}"
        name, number = clean[: 31 - len(tail)].rstrip() + tail, number + 1
    taken.add(name.casefold())
    return name
