"""The agenda as a workbook: a table to filter and print, which filled in is a status file, and a sheet of totals.

Texts come from other people's files. What begins with «=», «+», «-» or «@» is written as text and marked as such, so
that no spreadsheet program takes it for a formula.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from actgen.execution.agenda import parties_of
from actgen.execution.words import GROUPS, act_name, standing
from actgen.model.execution import Agenda, Item, State
from actgen.russian.dates import figures

_MOST = 32_000  # characters of a cell; Excel takes 32,767
_DATE = "DD.MM.YYYY"
_ACTIVE = re.compile(r"[=+\-@\t\r]")
_COLUMNS = (
    ("Файл", 16), ("Акт", 20), ("Пункт", 18), ("Мероприятие", 56), ("Ответственный", 26), ("Результат", 30),
    ("Срок в акте", 20), ("Последний день", 13), ("Состояние", 20), ("Примечания программы", 30),
    ("Исполнено", 13), ("Событие", 13), ("Перенесено на", 13), ("Снято с контроля", 13), ("Основание", 26),
    ("Примечание", 26),
)  # fmt: skip
_TO_FILL_IN = 10  # the index of the first column that people fill in
_FILLS = {
    State.OVERDUE: "F4CCCC",
    State.SOON: "FFF2CC",
    State.DONE: "D9EAD3",
    State.UNCLEAR: "EAD1DC",
}
_THIN = Side(style="thin", color="808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

Value = str | int | datetime.date | None


def agenda_xlsx(agenda: Agenda) -> bytes:
    """The workbook: sheets «Контроль» and «Сводка»."""
    book = Workbook()
    book.properties.creator = "actgen"
    moment = datetime.datetime.combine(agenda.on, datetime.time())
    book.properties.created = book.properties.modified = moment
    control = book.worksheets[0]
    control.title = "Контроль"
    ordered = agenda.of(*GROUPS)
    grouped = [item for state in GROUPS for item in ordered if item.state is state]
    _fill(control, [tuple(title for title, _ in _COLUMNS), *map(_row, grouped)])
    for index, (_, width) in enumerate(_COLUMNS, start=1):
        control.column_dimensions[get_column_letter(index)].width = width
    for number, item in enumerate(grouped, start=2):
        if item.state in _FILLS:
            control.cell(number, 9).fill = PatternFill("solid", fgColor=_FILLS[item.state])
    for index in range(_TO_FILL_IN, len(_COLUMNS)):
        control.cell(1, index + 1).fill = PatternFill("solid", fgColor="DDEBF7")
    control.auto_filter.ref = f"A1:{get_column_letter(len(_COLUMNS))}{len(grouped) + 1}"
    control.freeze_panes = "D2"
    _for_paper(control, f"Исполнение на {figures(agenda.on)}")
    _totals(book.create_sheet("Сводка"), agenda)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _row(item: Item) -> tuple[Value, ...]:
    measure, mark = item.measure, item.mark
    done: Value = None
    if mark and len(mark.done) == 1:
        done = mark.done[0]
    elif mark and mark.done:
        done = ", ".join(map(figures, mark.done))
    return (
        PurePath(measure.source.file).name,
        act_name(measure.source),
        measure.address,
        measure.text,
        "\n".join(party.name for party in measure.parties),
        measure.result,
        measure.wording,
        item.due,
        standing(item),
        "\n".join(item.notes),
        done,
        mark.event if mark else None,
        mark.moved if mark else None,
        mark.dropped if mark else None,
        mark.reason if mark else None,
        mark.remark if mark else None,
    )


def _totals(sheet: Worksheet, agenda: Agenda) -> None:
    """Responsible party → how many of its measures are in which state."""
    used = [state for state in GROUPS if agenda.of(state)]
    rows: list[tuple[Value, ...]] = [
        ("Ответственный", "Полное наименование", *(GROUPS[state] for state in used), "Всего")
    ]
    for party in parties_of(agenda.items):
        own = [item for item in agenda.items if party in item.measure.parties]
        rows.append((party.name, party.meaning, *_counts(own, used), len(own)))
    nobody = [item for item in agenda.items if not item.measure.parties]
    if nobody:
        rows.append(("не назван", "", *_counts(nobody, used), len(nobody)))
    rows.append(("Всего сроков", "", *_counts(agenda.items, used), len(agenda.items)))
    _fill(sheet, rows)
    for cell in sheet[len(rows)]:
        cell.font = Font(bold=True)
    widths = (40, 40, *(14 for _ in used), 10)
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "B2"
    _for_paper(sheet, f"Сводка по исполнителям на {figures(agenda.on)}")


def _counts(items: Sequence[Item], states: Sequence[State]) -> Iterator[int]:
    return (sum(item.state is state for item in items) for state in states)


def _fill(sheet: Worksheet, rows: Sequence[tuple[Value, ...]]) -> None:
    """Rows of values, the first of them the heading."""
    for number, row in enumerate(rows, start=1):
        for index, value in enumerate(row, start=1):
            cell = sheet.cell(number, index)
            assert isinstance(cell, Cell)
            _write(cell, value)
            cell.border = _BORDER
            cell.alignment = Alignment(wrap_text=True, vertical="center" if number == 1 else "top")
            if number == 1:
                cell.font = Font(bold=True)


def _write(cell: Cell, value: Value) -> None:
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, datetime.date):
            cell.number_format = _DATE
        return
    text = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_MOST]
    if not text:
        return
    cell.value = text
    cell.data_type = "s"  # never a formula
    if _ACTIVE.match(text):
        cell.quotePrefix = True


def _for_paper(sheet: Worksheet, header: str) -> None:
    """Landscape A4, as wide as the sheet, the headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = "1:1"
    above, below = HeaderFooterItem(), HeaderFooterItem()
    above.center.text, below.right.text = header, "&P из &N"
    sheet.oddHeader, sheet.oddFooter = above, below
