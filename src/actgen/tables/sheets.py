"""Files → sheets of rows. XLSX is streamed, only stored values are read; CSV in any usual encoding and delimiter.

Nothing is evaluated: of a formula the value is taken that the spreadsheet program stored beside it.
"""

from __future__ import annotations

import csv
import datetime
import io
import itertools
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from actgen.errors import ReadError, os_reason
from actgen.model.place import Place
from actgen.tables.cells import BLANK, Raw, decimal

MOST_BYTES = 300 * 1024 * 1024
MOST_UNPACKED = 2 * 1024 * 1024 * 1024
MOST_COLUMNS = 300
HEAD = 500
_BLANK_ROWS = 1000  # so many in a row, and the table is over
_OLD = b"\xd0\xcf\x11\xe0"
_ZEROS = re.compile("0{2,20}")  # the number format of codes: 007
_DELIMITERS = "\t;|,"
_ENCODINGS = ("cp1251", "koi8-r", "cp866")
_FREQUENT = frozenset("оеаинтсрвлкмдпу")

Row = tuple[int, Sequence[Raw]]
"""The number of a row, from 1, and its cells from column A on, without blank ones at the end."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a book (``name``) or a CSV file (``name`` is «»); ``head`` are its first `HEAD` rows."""

    path: Path
    name: str = ""
    head: tuple[Row, ...] = field(default=(), compare=False, repr=False)

    @property
    def file(self) -> str:
        """The name of the file, as findings tell it."""
        return self.path.name

    def rows(self) -> Iterator[Row]:
        """All rows that are not blank, in their order, read anew. Raises ReadError for a damaged file."""
        if not self.name:
            yield from _numbered(_text_rows(self.path))
            return
        with stored_book(self.path) as book:
            yield from _numbered(_page_rows(self.path, book[self.name]))


def _numbered(source: Iterable[list[Raw]]) -> Iterator[Row]:
    blank = 0
    for number, cells in enumerate(source, 1):
        row = _trimmed(cells)
        blank = 0 if row else blank + 1
        if row:
            yield number, row
        elif blank >= _BLANK_ROWS:
            return


@contextmanager
def quiet() -> Iterator[None]:
    """Without what openpyxl says of parts of a book that do not matter here (styles, validation of input)."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="openpyxl")
        yield


def cell_name(column: int, row: int) -> str:
    """«F7» for column 5 (counted from 0) of row 7."""
    return f"{get_column_letter(column + 1)}{row}"


def open_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file, those that are seen. Raises ReadError for what is no table."""
    head = _head(path)
    if head.startswith(b"PK"):
        return _book_sheets(path)
    if head.startswith(_OLD):
        advice = (
            "Откройте его в программе таблиц, снимите пароль, если он есть, и сохраните как XLSX."
        )
        raise _refusal(path, "это старый формат (XLS) или файл закрыт паролем", advice)
    if head.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8", b"{\\rtf")):
        raise _refusal(path, "это не таблица", "Нужен файл XLSX или CSV.")
    if not head.strip():
        raise _refusal(path, "файл пуст", "Нужен файл XLSX или CSV со строками данных.")
    return [Sheet(path, "", tuple(itertools.islice(Sheet(path).rows(), HEAD)))]


# --- XLSX --------------------------------------------------------------------------------------


def _book_sheets(path: Path) -> list[Sheet]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise damaged(path) from None
    if size > MOST_UNPACKED:
        raise _refusal(path, "книга слишком велика", "Оставьте в ней только нужный лист.")
    if "xl/workbook.xml" not in names:
        if {"content.xml", "mimetype"} <= names:
            what, advice = "это таблица или документ LibreOffice (ODF)", "Сохраните её как XLSX."
            raise _refusal(path, what, advice)
        what = "это документ Word" if "word/document.xml" in names else "это не книга XLSX"
        raise _refusal(path, what, "Нужен файл XLSX или CSV.")
    with stored_book(path) as book:
        found = [
            Sheet(
                path, page.title, tuple(itertools.islice(_numbered(_page_rows(path, page)), HEAD))
            )
            for page in book.worksheets
            if page.sheet_state == "visible"
        ]
    if not found:
        raise _refusal(path, "в книге нет листов с таблицами")
    return found


def stored_book(path: Path) -> Any:
    """The book as openpyxl streams it, to be used with «with». Raises ReadError for a damaged one."""
    try:
        with quiet():
            return closing(load_workbook(path, read_only=True, data_only=True, keep_links=False))
    except (*BROKEN, OSError):
        raise damaged(path) from None


BROKEN = (
    InvalidFileException, zipfile.BadZipFile, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError,
    EOFError, NotImplementedError,
)  # fmt: skip
"""What openpyxl raises on parts that are not what they should be; faults of XML are SyntaxErrors."""


def _page_rows(path: Path, page: Any) -> Iterator[list[Raw]]:
    page.reset_dimensions()  # a stored size may be wrong
    try:
        for row in page.iter_rows():
            yield [_raw(cell) for cell in row[:MOST_COLUMNS]]
    except BROKEN:
        raise damaged(path) from None


def _raw(cell: Any) -> Raw:
    value = cell.value
    if value is None or value == "":
        return BLANK
    if isinstance(value, (bool, str)):
        return Raw(value)
    if isinstance(value, (int, float)):
        shown = cell.number_format or ""
        return Raw(decimal(value), "%" in shown, len(shown) if _ZEROS.fullmatch(shown) else 0)
    if isinstance(value, datetime.datetime):
        return Raw(value.date())
    return Raw(value if isinstance(value, datetime.date) else str(value))


# --- CSV ---------------------------------------------------------------------------------------


def _text_rows(path: Path) -> Iterator[list[Raw]]:
    encoding = _encoding(path)
    sample = _sample(path, encoding)
    try:
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            if sample.lower().startswith("sep="):  # the first line says the delimiter, for Excel
                file.readline()
                yield []
            for cells in csv.reader(file, delimiter=_delimiter(sample)):
                yield [Raw(text) if text.strip() else BLANK for text in cells[:MOST_COLUMNS]]
    except csv.Error:
        advice = "Откройте файл в программе таблиц и сохраните как XLSX."
        raise _refusal(path, "таблица CSV повреждена: не закрыты кавычки", advice) from None
    except OSError as error:
        raise _refusal(path, f"файл не читается ({os_reason(error)})") from None


def _encoding(path: Path) -> str:
    """UTF-8 if all of it is that, else the 8-bit encoding in which it looks most Russian."""
    with path.open("rb") as file:
        head = file.read(1 << 16)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" in head:
        raise _refusal(path, "это не таблица, а двоичные данные", "Нужен файл XLSX или CSV.")
    try:
        with path.open(encoding="utf-8") as text:
            while text.read(1 << 20):
                pass
        return "utf-8-sig"
    except UnicodeDecodeError:
        return max(_ENCODINGS, key=lambda name: _russian(head.decode(name, errors="replace")))


def _russian(text: str) -> float:
    return sum(1.0 if c in _FREQUENT else 0.5 if "а" <= c <= "я" else 0.0 for c in text)


def _sample(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        return file.read(1 << 15)


def _delimiter(sample: str) -> str:
    """The sign that parts most of the lines into equally many cells, and into more than one."""
    first = sample.splitlines()[0] if sample else ""
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]

    def fitness(sign: str) -> tuple[float, int]:
        lines = csv.reader(io.StringIO(sample), delimiter=sign)
        try:
            counts = Counter(len(row) for _, row in zip(range(50), lines, strict=False) if any(row))
        except csv.Error:
            return 0, 0
        width, lines_so = max(
            counts.items(), key=lambda each: (each[0] > 1, each[1]), default=(0, 0)
        )
        return (round(lines_so / counts.total(), 1), width) if width > 1 else (0, 0)

    return max(_DELIMITERS, key=fitness)


# --- both --------------------------------------------------------------------------------------


def _trimmed(cells: list[Raw]) -> list[Raw]:
    last = len(cells)
    while last and cells[last - 1].blank:
        last -= 1
    return cells[:last]


def _head(path: Path) -> bytes:
    from actgen.source.encoding import nearest_file

    try:
        if not path.exists():
            raise _refusal(path, "файла нет", nearest_file(path))
        if not path.is_file():
            raise _refusal(path, "это папка, а нужен файл XLSX или CSV")
        if path.stat().st_size > MOST_BYTES:
            raise _refusal(
                path, f"файл больше {MOST_BYTES >> 20} МиБ", "Оставьте в нем только нужную таблицу."
            )
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise _refusal(path, f"файл не читается ({os_reason(error)})") from None


def damaged(path: Path) -> ReadError:
    """What to say of a book whose parts are not what they should be."""
    advice = "Откройте его в программе таблиц и сохраните заново как XLSX."
    return _refusal(path, "книга повреждена", advice)


def _refusal(path: Path, message: str, advice: str = "") -> ReadError:
    return ReadError(message, Place(document=str(path)), advice)
