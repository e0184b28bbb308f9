"""What may be demanded of the cells of a column: a date, a number, ИНН, a name. What is right is put into one form."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from actgen.batch.identifiers import inn_fault, ogrn_fault
from actgen.model.package import Rule
from actgen.russian.acting import is_acting
from actgen.russian.dates import DateError, figures, parse_date, spreadsheet_day
from actgen.source.nearest import hint, listing
from actgen.tables.cells import Raw, figure

_MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")
_TIME = re.compile(r"(?<=\d)[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_SHORT_MONTH = re.compile(
    r"(?<=\d)[- ](янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\.?[- ](?=\d)", re.IGNORECASE
)
_MAY = re.compile(r"(?<=\d)[- ]май[- ](?=\d)", re.IGNORECASE)
_OLDEST = 1930  # year: nobody who is named in an act was born before it
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")


class Wrong(Exception):
    """What is wrong with one value, and what to do."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def _date(text: str, cell: Raw) -> str:
    """A date as it is printed, also one that the table keeps as the number of a day: «45395».

    CSV has dates as the spreadsheet showed them: «01.09.2024 0:00», «1-сен-24».
    """
    found = figure(cell) or figure(Raw(text))
    if found is not None and found.amount == found.amount.to_integral_value():
        if (day := spreadsheet_day(f"{found.amount:f}".partition(".")[0])) is not None:
            return figures(_likely(day))
        raise Wrong(f"«{text}» — не дата", "Пишите дату так: 13.04.2024.")
    bare = _MAY.sub(" мая ", _SHORT_MONTH.sub(r" \1. ", _TIME.sub("", text)))
    bare = re.sub(r"(?<= )\d\d$", r"20\g<0>", bare)
    try:
        return figures(_likely(parse_date(bare)))
    except DateError as error:
        raise Wrong(f"{error}", "Пишите дату так: 13.04.2024.") from None


def _likely(day: datetime.date) -> datetime.date:
    """A spreadsheet shows an empty cell, or one with a small number, as a day of 1900. Raises Wrong for such days."""
    if day.year < _OLDEST:
        advice = "Похоже, в ячейке не дата: программа таблиц показывает так пустую ячейку или малое число."
        raise Wrong(f"{figures(day)} — слишком давняя дата", advice)
    return day


def _number(text: str, cell: Raw) -> str:
    found = figure(cell) or figure(Raw(text))
    if found is None:
        raise Wrong(f"«{text}» — не число", "Пишите цифрами, без слов: 17 или 17,5.")
    return f"{found.amount:f}".replace(".", ",") + ("%" if found.per_cent else "")


def _inn(text: str, cell: Raw) -> str:
    """Digits alone; the zero that a spreadsheet takes away from the front of a number is put back."""
    digits = _digits(text)
    # In CSV nothing tells a number from a text: there the control digits must agree to it.
    if len(digits) in (9, 11) and (isinstance(cell.value, Decimal) or not inn_fault(f"0{digits}")):
        digits = "0" + digits
    if fault := inn_fault(digits):
        raise Wrong(f"«{text}»: {fault}", "Сверьте ИНН с выпиской из ЕГРЮЛ.")
    return digits


def _ogrn(text: str, cell: Raw) -> str:
    digits = _digits(text)
    if fault := ogrn_fault(digits):
        raise Wrong(f"«{text}»: {fault}", "Сверьте ОГРН с выпиской из ЕГРЮЛ.")
    return digits


def _digits(text: str) -> str:
    return _SPACES.sub("", text).removesuffix(",0")


def _person(text: str, cell: Raw) -> str:
    from actgen.russian.names import PersonName

    advice = "Пишите полностью: Орлова Нина Павловна."
    if is_acting(text):
        advice = 'Для «и.о.» заведите столбец, в акте пишите: замещение: "{{ школа.замещение }}".'
        raise Wrong(f"«{text}» — не только имя", advice)
    try:
        name = PersonName.parse(text)
    except ValueError as error:
        raise Wrong(str(error), advice) from None
    if not name.first:
        raise Wrong(f"«{text}» — одна фамилия, без имени", advice)
    if name.surname.isupper():
        raise Wrong(f"«{text}» — прописными буквами, так и напечатается", advice)
    return text


def _mail(text: str, cell: Raw) -> str:
    if not _MAIL.fullmatch(text):
        advice = "Пишите один адрес: school5@tver.example."
        if len(re.findall("@", text)) > 1:
            advice = "В ячейке должен быть один адрес; второму дайте свой столбец."
        raise Wrong(f"«{text}» — не адрес электронной почты", advice)
    return text


RULES: Mapping[Rule, Callable[[str, Raw], str]] = {
    Rule.DATE: _date,
    Rule.NUMBER: _number,
    Rule.INN: _inn,
    Rule.OGRN: _ogrn,
    Rule.PERSON: _person,
    Rule.MAIL: _mail,
}


def in_form(text: str, rules: Iterable[Rule], cell: Raw) -> str:
    """A value as its rules put it. Raises Wrong for one that they do not allow."""
    for rule in rules:
        if rule in RULES:
            text = RULES[rule](text, cell)
    return text


def chosen(text: str, choices: tuple[str, ...]) -> str:
    known: dict[str, Any] = {each.casefold(): each for each in choices}
    if text.casefold() not in known:
        advice = hint(text, choices) or f"Допустимы: {listing(choices)}."
        raise Wrong(f"«{text}» не подходит", advice)
    return str(known[text.casefold()])
