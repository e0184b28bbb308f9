"""What is wrong with the rows of a register: all of it, with its cell, before anything is printed."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from actgen.batch.column_rules import Wrong, chosen, in_form
from actgen.batch.record import Record, Value, value_at
from actgen.batch.temporary import temporary
from actgen.errors import ReadError
from actgen.model.package import ColumnCheck, Rule
from actgen.model.place import Place
from actgen.report.paint import shortened
from actgen.source.nearest import listing
from actgen.tables.cells import MOST_EXACT

_ERROR = re.compile(r"#[А-ЯЁA-Z0-9/!? ]+[!?]|#Н/Д|#N/A", re.IGNORECASE)
_EXPONENT = re.compile(r"-?\d(?:[.,]\d+)?E\+\d{2,3}", re.IGNORECASE)
_FEW, _MANY = 2, 3  # cells that a note fills, and values that a record then lacks
_SHOWN = 40  # characters of a cell
_DIGEST = 12  # bytes: of a million rows two are alike by chance once in 10^17 registers


@dataclass(frozen=True, slots=True)
class Checked:
    """The values of a row as documents get them, and what is wrong with it.

    ``told`` are the columns that something is wrong with; ``whole``: the row itself is, there is no use in more.
    """

    values: Mapping[str, Value]
    problems: tuple[ReadError, ...]
    told: frozenset[str] = frozenset()
    whole: bool = False


class RowChecker:
    """Checks one row after another; it remembers of every row what must not come again, until it is closed.

    ``needed`` tells for the values of a row which dotted names have to be there, and what for; ``used`` are the
    columns that matter at all (all, if none is named), ``absent`` those that the register does not have: they are
    told once, not for every row.
    """

    def __init__(
        self,
        checks: Mapping[str, ColumnCheck],
        needed: Callable[[Mapping[str, Value]], Mapping[str, str]],
        used: Collection[str] = (),
        absent: Collection[str] = (),
    ) -> None:
        self._checks = {name: check for name, check in checks.items() if name not in absent}
        self._needed = needed
        self._used = used
        self._absent_columns = frozenset(absent)
        self._seen = sqlite3.connect(
            "", isolation_level=None
        )  # a temporary file: memory stays flat
        self._seen.execute(
            "create table seen (what text, digest blob, place text, primary key (what, digest)) without rowid"
        )
        self._seen.execute("begin")

    def close(self) -> None:
        """Forget all rows."""
        self._seen.close()

    def check(self, record: Record) -> Checked:
        """The row with dates and numbers as they are printed; an empty cell that may be empty is an empty text.

        Every fault is told, one for a column.
        """
        values: dict[str, Value] = dict(record.values)
        if long := overlong(record):
            return Checked(values, (long,), frozenset(values), whole=True)
        if not record.uncomputed and (again := self._again("", _canonical(values), record)):
            again = again.replace("строка ", "строку ", 1)
            problem = ReadError(f"строка повторяет {again}", record.where, "Удалите лишнюю строку.")
            return Checked(values, (problem,), frozenset(values), whole=True)
        used = self._used or values
        found = _unreadable(record, used) | uncomputed_cells(record, used)
        for name, check in self._checks.items():
            if name not in found and (wrong := self._column(name, check, record, values)):
                found[name] = wrong
        missing = self._missing(record, values, found.keys() | self._absent_columns)
        if (found or missing) and (lonely := _lonely(record, used)):
            return Checked(values, (lonely,), frozenset(values), whole=True)
        found |= missing
        order = {name: number for number, name in enumerate(record.values)}
        problems = sorted(found.items(), key=lambda each: order.get(each[0].split(".")[0], 0))
        columns = frozenset(name.split(".")[0] for name in found)
        return Checked(values, tuple(each for _, each in problems), columns | self._absent_columns)

    def once(self, what: str, text: str, record: Record) -> str:
        """«строка 5» if this text was there before in a row, else «»; case does not matter."""
        return self._again(what, text.casefold(), record)

    def _column(
        self, name: str, check: ColumnCheck, record: Record, values: dict[str, Value]
    ) -> ReadError | None:
        if name not in values:
            values[name] = None
        value = values[name]
        rules = set(check.rules)
        place = record.place(name)
        if value is None or value == "":
            if Rule.REQUIRED in rules or Rule.UNIQUE in rules and Rule.OPTIONAL not in rules:
                return ReadError(f"«{name}»: нет значения", place, "Впишите его в реестр.")
            if Rule.OPTIONAL in rules:
                values[name] = ""
            return None
        if not isinstance(value, str):
            return None
        try:
            value = values[name] = in_form(value, check.rules, record.cell(name))
            if check.choices:
                value = values[name] = chosen(value, check.choices)
        except Wrong as wrong:
            return ReadError(f"«{name}»: {wrong.message}", place, wrong.advice)
        if Rule.UNIQUE in rules and (again := self._again(name, value.casefold(), record)):
            return ReadError(
                f"«{name}»: «{value}» уже есть: {again}",
                place,
                "Значение должно быть у каждой строки своё.",
            )
        return None

    def _missing(
        self, record: Record, values: Mapping[str, Value], told: Collection[str]
    ) -> dict[str, ReadError]:
        """What has no value and is needed, by its dotted name; columns that are told of already are left out."""
        found = {}
        for name, why in sorted(self._needed(values).items()):
            if name.split(".")[0] in told or value_at(values, name) is not None:
                continue
            advice = "Впишите его в реестр."
            if "." not in name:
                advice = f"Впишите его или разрешите: проверка: {{{name}: может отсутствовать}}."
            message = f"«{name}»: нет значения, а {why}"
            found[name] = ReadError(message, record.place(name), advice)
        return found

    def _again(self, what: str, text: str, record: Record) -> str:
        key = (what, hashlib.blake2b(text.encode(), digest_size=_DIGEST).digest())
        with temporary():
            found = self._seen.execute("select place from seen where what = ? and digest = ?", key)
            if first := found.fetchone():
                return str(first[0])
            self._seen.execute("insert into seen values (?, ?, ?)", (*key, _short(record.where)))
        return ""


def _short(place: Place) -> str:
    if place.line is not None:
        return f"{place.document}:{place.line}" if not place.part else place.part
    return place.part.rpartition(", ")[2] or place.document


def _canonical(values: Mapping[str, Value]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


# --- cells that cannot be what they should ---------------------------------------------------------


def uncomputed_cells(record: Record, used: Collection[str]) -> dict[str, ReadError]:
    """The cells of these columns whose formulas have no stored value: a program wrote them, nobody opened the book."""
    advice = "Откройте файл в программе таблиц и сохраните: значения запишутся рядом."
    return {
        name: ReadError(
            f"«{name}»: в ячейке формула без сохранённого значения", record.place(name), advice
        )
        for name in used
        if name in record.uncomputed
    }


def overlong(record: Record) -> ReadError | None:
    """What to say of a row with more values than there are columns: all may stand under wrong headings."""
    if not record.beyond:
        return None
    texts = listing([shortened(text, _SHOWN) for text in record.beyond])
    message = f"в строке больше значений, чем столбцов; за последним столбцом: {texts}"
    advice = (
        "Если знак, который делит столбцы, – часть значения, возьмите значение в двойные кавычки;"
        " примечанию дайте столбец с заголовком."
    )
    return ReadError(message, record.where, advice)


def _unreadable(record: Record, used: Collection[str]) -> dict[str, ReadError]:
    """Cells where the spreadsheet program shows an error, or has lost the last digits of a long number; variables."""
    found = {}
    for name in used:
        value, cell = record.values.get(name), record.cell(name).value
        long = isinstance(cell, Decimal) and abs(cell) >= MOST_EXACT
        if not isinstance(value, str):
            continue
        if _ERROR.fullmatch(value):
            message, advice = f"в ячейке ошибка {value}", "Исправьте формулу или впишите значение."
        elif long or _EXPONENT.fullmatch(value):
            message = f"«{value}»: программа таблиц потеряла последние цифры длинного числа"
            advice = "Сделайте формат ячейки текстовым и впишите число заново."
        elif "{{" in value or "{%" in value:
            message = f"«{value}»: знаки подстановки, в реестре они не действуют"
            advice = "Впишите само значение."
        else:
            continue
        found[name] = ReadError(f"«{name}»: {message}", record.place(name), advice)
    return found


def _lonely(record: Record, used: Collection[str]) -> ReadError | None:
    """What to say of a row of a table that is probably no record: a title in between, a note, a signature."""
    filled = {
        str(record.place(name)): cell.text
        for name, cell in record.cells.items()
        if not cell.blank and not cell.empty
    }
    if not filled or record.uncomputed:
        return None
    advice = "Если это не строка реестра (подзаголовок, примечание, подпись), удалите её."
    texts = listing([shortened(text, _SHOWN) for text in filled.values()])
    blank = sum(not record.values.get(name) for name in used)
    if blank >= _MANY and len(filled) <= _FEW:
        message = f"в строке почти всё пусто, есть только {texts}"
        return ReadError(message, record.where, advice)
    if blank == len(used):
        message = f"в столбцах, которые нужны документам, ничего нет, есть только {texts}"
        return ReadError(message, record.where, advice)
    return None
