"""Marks in a workbook: the table that ``--format xlsx`` writes, filled in by hand.

The sheet is the first one with a row of headings that has «Пункт»; columns may stand in any order, others are left
alone. Formulas are never evaluated: the value is what the spreadsheet program saved.
"""

from __future__ import annotations

import datetime
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from actgen.errors import ActgenError, ErrorList, ReadError, SourceError, os_reason
from actgen.model.execution import Mark
from actgen.model.place import Place
from actgen.russian.dates import DateError, parse_date

DATES = ("исполнено", "событие", "перенесено на", "снято с контроля")
TEXTS = ("основание", "примечание")
_ADDRESS, _FILE = "пункт", "файл"
_MOST_BYTES = 100 * 2**20  # unpacked: a table of marks has no pictures
_MOST_ROWS = 20_000
_HEADINGS_WITHIN = 20  # rows
_BETWEEN = re.compile(r"\s*[,;\n]\s*")


def read_sheet(file: Path, act: str) -> list[tuple[Mark, Place]]:
    """The marks of a workbook with their cells; rows whose «Файл» names another act than ``act`` are left out.

    Raises ReadError for a file that is no workbook, ErrorList for its contents.
    """
    with _opened(file) as book:
        for sheet in book.worksheets:
            table = _Table.of(sheet, file)
            if table is not None:
                return table.marks(act)
    raise ErrorList(
        [
            SourceError(
                "в книге нет таблицы отметок: ни на одном листе нет столбца «Пункт»",
                Place(document=str(file)),
                "Возьмите таблицу, которую дает actgen deadlines АКТ --format xlsx -o …",
            )
        ]
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with its headings: name of a column → its number from 1; ``rows`` follow the row ``top``."""

    file: Path
    title: str
    columns: dict[str, int]
    top: int
    rows: list[tuple[Any, ...]]

    @classmethod
    def of(cls, sheet: Any, file: Path) -> _Table | None:
        rows = list(sheet.iter_rows(values_only=True, max_row=_MOST_ROWS + 1))
        if len(rows) > _MOST_ROWS:
            message = f"лист «{sheet.title}»: строк больше {_MOST_ROWS}"
            raise ReadError(message, Place(document=str(file)), "Удалите лишние строки.")
        for index, row in enumerate(rows[:_HEADINGS_WITHIN]):
            headings = [" ".join(str(value or "").split()).lower() for value in row]
            columns = {
                name: headings.index(name) + 1
                for name in (_ADDRESS, _FILE, *DATES, *TEXTS)
                if name in headings
            }
            if _ADDRESS in columns:
                return cls(file, sheet.title, columns, index + 1, rows[index + 1 :])
        return None

    def marks(self, act: str) -> list[tuple[Mark, Place]]:
        errors: list[ActgenError] = []
        if not any(name in self.columns for name in (*DATES, "примечание")):
            wanted = ", ".join(f"«{name.capitalize()}»" for name in (*DATES, *TEXTS))
            message = f"лист «{self.title}»: нет ни одного столбца отметок"
            raise ErrorList(
                [SourceError(message, Place(document=str(self.file)), f"Нужны: {wanted}.")]
            )
        found = []
        for number, row in enumerate(self.rows, start=self.top + 1):
            try:
                mark = self._mark(row, number, act)
            except ErrorList as faults:
                errors += faults.errors
                continue
            if mark is not None:
                found.append((mark, self._place(_ADDRESS, number)))
        if errors:
            raise ErrorList(errors)
        return found

    def _mark(self, row: tuple[Any, ...], number: int, act: str) -> Mark | None:
        named = self._cell(row, _FILE)
        if named is not None and str(named).strip() != act:
            return None
        values: dict[str, Any] = {}
        errors: list[ActgenError] = []
        for name in DATES:
            try:
                dates = _dates(self._cell(row, name))
                if len(dates) > 1 and name != "исполнено":
                    raise ValueError("нужна одна дата")
            except ValueError as fault:
                place = self._place(name, number)
                errors.append(
                    SourceError(f"«{name}»: {fault}", place, "Пишите дату так: 13.04.2024.")
                )
                continue
            if dates:
                values[name] = dates if name == "исполнено" else dates[0]
        for name in TEXTS:
            value = self._cell(row, name)
            if value is not None and str(value).strip():
                values[name] = " ".join(str(value).split())
        if errors:
            raise ErrorList(errors)
        if not values:
            return None
        address = self._cell(row, _ADDRESS)
        if address is None or not str(address).strip():
            message = "отметка есть, а пункт не назван"
            raise ErrorList([SourceError(message, self._place(_ADDRESS, number))])
        return self._valid({_ADDRESS: str(address).strip(), **values}, number)

    def _valid(self, values: dict[str, Any], number: int) -> Mark:
        try:
            return Mark.model_validate(values)
        except ValueError as fault:
            said = re.search(r"Value error, (.+?)(?: \[type=|\n|$)", str(fault))
            message = said[1] if said else "отметка записана неверно"
            raise ErrorList([SourceError(message, self._place(_ADDRESS, number))]) from None

    def _cell(self, row: tuple[Any, ...], name: str) -> Any:
        column = self.columns.get(name)
        return row[column - 1] if column and column <= len(row) else None

    def _place(self, name: str, number: int) -> Place:
        cell = f"{get_column_letter(self.columns[name])}{number}"
        return Place(document=str(self.file), part=f"лист «{self.title}», ячейка {cell}")


def _dates(value: Any) -> list[datetime.date]:
    """The dates of a cell: one as the spreadsheet keeps it, or one or more as text. Raises ValueError in Russian."""
    if value is None or isinstance(value, str) and not value.strip():
        return []
    if isinstance(value, datetime.datetime):
        return [value.date()]
    if isinstance(value, datetime.date):
        return [value]
    if not isinstance(value, str):
        raise ValueError(f"{value} — число, а ожидается дата: задайте ячейке формат даты")
    try:
        return [parse_date(piece) for piece in _BETWEEN.split(value.strip()) if piece]
    except DateError as fault:
        raise ValueError(str(fault)) from None


@contextmanager
def _opened(file: Path) -> Iterator[Any]:
    """The workbook, its size checked before it is unpacked; what openpyxl has to remark is not for the user."""
    place = Place(document=str(file))
    advice = "Сохраните файл заново в формате «Книга Excel (*.xlsx)»."
    try:
        with zipfile.ZipFile(file) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MOST_BYTES:
                raise ReadError(
                    "книга слишком велика", place, "Оставьте в ней одну таблицу отметок."
                )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(file, data_only=True, read_only=True, keep_links=False)
            try:
                yield book
            finally:
                book.close()
    except ActgenError:
        raise
    except OSError as error:
        raise ReadError(f"файл не прочитать: {os_reason(error)}", place) from error
    except Exception as error:  # a damaged workbook fails in openpyxl in any way whatever
        raise ReadError("книга повреждена или это не XLSX", place, advice) from error
