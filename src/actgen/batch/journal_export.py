"""The journal of registration as offices keep it: a text, CSV, a workbook, a document."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping

from actgen.batch.journal import Registered
from actgen.errors import ActgenError
from actgen.model.act import Act
from actgen.russian.counting import count_phrase
from actgen.russian.dates import figures

HEAD = (
    "№ п/п", "Номер", "Дата", "Заголовок", "Папка", "Документ", "Пакет", "Файл", "Выдан", "Счётчик", "Год",
)  # fmt: skip
_KIND = "журнал регистрации"
_COLUMNS = (("Номер", 14), ("Дата", 14), ("Заголовок", 44), ("Папка", 28))
_WIDTHS = (8, 16, 12, 60, 24, 30, 30, 60, 12, 24, 8)
_MOST_ROWS = 20_000  # of a document; a table of more is for a workbook


def cells(line: Registered, order: int) -> tuple[str, ...]:
    """A line of the journal as texts, in the order of `HEAD`."""
    return (
        str(order), line.number, line.date, line.title, line.whose, line.document, line.package,
        line.file or "не напечатан", figures(line.given), line.counter, str(line.year or ""),
    )  # fmt: skip


def as_csv(lines: Iterable[Registered]) -> bytes:
    """CSV as Excel opens it: semicolons, UTF-8 with a mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    for order, line in enumerate(lines, 1):
        writer.writerow(cells(line, order))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(lines: Iterable[Registered]) -> bytes:
    """A workbook with a sheet for every counter and year; written row by row, as long as it may be."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    taken: set[str] = set()
    series: tuple[str, int] | None = None
    sheet = None
    order = 0
    for line in lines:
        if sheet is None or (line.counter, line.year) != series:
            series, order = (line.counter, line.year), 0
            sheet = book.create_sheet(_sheet_name(line, taken))
            for index, width in enumerate(_WIDTHS, 1):
                sheet.column_dimensions[get_column_letter(index)].width = width
            sheet.freeze_panes = "A2"
            head = [WriteOnlyCell(sheet, text) for text in HEAD]
            for cell in head:
                cell.font = Font(bold=True)
            sheet.append(head)
        order += 1
        sheet.append(cells(line, order))
    if sheet is None:
        book.create_sheet("Журнал").append(HEAD)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_act(lines: Iterable[Registered]) -> Act:
    """The journal as a document in landscape, a section for every counter. Raises ActgenError for a very long one."""
    sections: dict[tuple[str, int], list[list[str]]] = {}
    count = 0
    for line in lines:
        count += 1
        if count > _MOST_ROWS:
            advice = "Выберите --counter или --year либо формат xlsx."
            message = f"в журнале больше {_MOST_ROWS} номеров, для документа это слишком много"
            raise ActgenError(message, advice=advice)
        row = [
            line.number,
            line.date or "–",
            line.title or line.document,
            line.whose.rpartition("/")[2],
        ]
        sections.setdefault((line.counter, line.year), []).append(row)
    return Act.model_validate(
        {
            "вид": _KIND,
            "альбомная": True,
            "автор": "actgen",
            "заголовок": "документов",
            "таблица": {
                "столбцы": [{"заголовок": name, "ширина": width} for name, width in _COLUMNS],
                "разделы": [
                    {"заголовок": f"{counter}, {year} г." if year else counter, "строки": rows}
                    for (counter, year), rows in sections.items()
                ]
                or [{"заголовок": "номеров ещё нет", "строки": []}],
            },
            "текст после таблицы": [f"Всего: {count_phrase(count, 'номер')}"],
        }
    )


def as_text(lines: Iterable[Registered]) -> str:
    """Lines for the screen."""
    found: list[str] = []
    series: tuple[str, int] | None = None
    for line in lines:
        if (line.counter, line.year) != series:
            series = (line.counter, line.year)
            found += ["", f"{line.counter}, {line.year} г." if line.year else line.counter]
        waits = "" if line.file else "  (не напечатан)"
        date = f" от {line.date}" if line.date else ""
        found.append(f"  {line.number}{date}  {line.whose}  {line.title or line.document}{waits}")
    return "\n".join(found[1:]) or "Номеров ещё нет."


def _printed(format_name: str) -> Callable[[Iterable[Registered]], bytes]:
    def made(lines: Iterable[Registered]) -> bytes:
        from actgen.render import FORMATS

        return FORMATS[format_name](as_act(lines))

    return made


FORMATS: Mapping[str, Callable[[Iterable[Registered]], bytes]] = {
    "text": lambda lines: (as_text(lines) + "\n").encode(),
    "csv": as_csv,
    "xlsx": as_xlsx,
    "docx": _printed("docx"),
    "pdf": _printed("pdf"),
}
"""Name of a format → the function that makes it of the lines of a journal."""


def _sheet_name(line: Registered, taken: set[str]) -> str:
    """A name that Excel takes: 31 characters, none of them a sign of an address, each name once."""
    text = f"{line.counter} {line.year}" if line.year else line.counter
    bare = "".join(" " if sign in "[]:*?/\\'" else sign for sign in text).strip() or "Журнал"
    name, number = bare[:31], 1
    while name.casefold() in taken:
        number += 1
        name = f"{bare[: 31 - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name
