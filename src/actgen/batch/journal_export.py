"""The journal of registration as offices keep it: a text, CSV, a workbook, a document."""

from __future__ import annotations

import csv
import datetime
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from actgen.batch.journal import Registered
from actgen.errors import ActgenError
from actgen.model.act import Act
from actgen.russian.counting import count_phrase
from actgen.russian.dates import DateError, figures, parse_date

if TYPE_CHECKING:
    from actgen.tables.workbook import Row

HEAD = (
    "№ п/п", "Номер", "Дата", "Заголовок", "Папка", "Документ", "Пакет", "Файл", "Выдан", "Счётчик", "Год",
)  # fmt: skip
_KIND = "журнал регистрации"
_COLUMNS = (("Номер", 14), ("Дата", 14), ("Заголовок", 44), ("Папка", 28))
_SHEET = (
    ("№ п/п", 7), ("Счётчик", 18), ("Год", 8), ("Номер", 13), ("Дата", 12), ("Заголовок", 60), ("Папка", 34),
    ("Документ", 26), ("Пакет", 30), ("Файл", 60), ("Выдан", 12),
)  # fmt: skip
_ON_PAPER = 7
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
    """A workbook with one sheet to filter, by counter, year, day; written row by row, as long as it may be."""
    from actgen.tables.workbook import Sheet, Writer

    writer = Writer()
    title = "Журнал регистрации документов"
    writer.write(Sheet("Журнал", title, _SHEET, _sheet_rows(lines), 4, _ON_PAPER))
    return writer.package(title)


def _sheet_rows(lines: Iterable[Registered]) -> Iterator[Row]:
    """In the order of `_SHEET`; within each counter and year lines are counted anew, as they are when filtered."""
    from actgen.tables.workbook import MOST_ROWS

    counts: Counter[tuple[str, int]] = Counter()
    for index, line in enumerate(lines):
        if index == MOST_ROWS:
            advice = "Выберите --counter или --year либо формат csv."
            raise ActgenError("номеров больше, чем строк бывает на листе", advice=advice)
        counts[line.counter, line.year] += 1
        yield (
            counts[line.counter, line.year], line.counter, line.year or None, line.number,
            _day(line.date), line.title, line.whose, line.document, line.package,
            line.file or "не напечатан", line.given,
        )  # fmt: skip


def _day(text: str) -> datetime.date | str:
    """A date as spreadsheets sort it; a text that is none as it is."""
    try:
        return parse_date(text)
    except DateError:
        return text


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
