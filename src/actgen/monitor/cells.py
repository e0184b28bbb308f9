"""What a cell holds: a number with or without a per cent sign, a text, a week, nothing.

Numbers are read as Russian tables have them: «17 218» with any space between the thousands, «97,01%», «−5».
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from actgen.monitor.result import Period
from actgen.russian.dates import find_dates

_LONGEST = 30  # digits of a number
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SPACE = "[ \u00a0\u2007\u2009\u200a\u202f']"
_NUMBER = re.compile(
    rf"(?P<sign>[-+−–])?{_SPACE}?(?P<whole>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]{{1,30}})(?:[.,](?P<part>[0-9]{{1,30}}))?"
    rf"{_SPACE}*(?P<per_cent>%)?"
)
_NOTHING = {"", "-", "–", "—", "−", "x", "х", "н/д", "нд", "нет", "нет данных", "…", "..."}
_TOTALS = re.compile(r"(?:всего|итого?|в целом|по (?:краю|области|республике|региону|району))\b")

# «20.02-22.02.2023», «20.02.2023–22.02.2023», «с 20.02 по 22.02.2023», «27-31.03.2023», «20.02.-22.02.23»
_WEEK = re.compile(
    r"(?:с\s*)?(?P<d1>\d{1,2})(?:\.(?P<m1>\d{1,2})(?:\.(?P<y1>\d{4}|\d{2}))?)?\.?(?:\s*г\.?)?\s*(?:[-–—−]|по|до)\s*"
    r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4}|\d{2})\.?(?:\s*(?:г\.?|года))?"
)
_ISO_WEEK = re.compile(r"(?P<year>\d{4})-?w(?P<week>\d{1,2})")
_NAMED_WEEK = re.compile(r"(?:№\s*)?(?P<week>\d{1,2})(?:-?[яй])?\s*нед\S*\s*(?P<year>\d{4})\D{0,6}")


@dataclass(frozen=True, slots=True)
class Raw:
    """A cell as the file has it: text, number, date or None; ``per_cent``: its number is shown with a sign «%»."""

    value: str | Decimal | datetime.date | bool | None
    per_cent: bool = False

    @property
    def text(self) -> str:
        """What a reader of the table sees, near enough, on one line."""
        if self.value is None:
            return ""
        if isinstance(self.value, bool):
            return "ИСТИНА" if self.value else "ЛОЖЬ"
        if isinstance(self.value, datetime.date):
            return f"{self.value:%d.%m.%Y}"
        if isinstance(self.value, Decimal):
            shown = self.value * 100 if self.per_cent else self.value
            return f"{shown.normalize():f}{'%' if self.per_cent else ''}".replace(".", ",")
        return " ".join(self.value.split())

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it, or only a sign that says so: a dash, «н/д»."""
        return self.value is None or isinstance(self.value, str) and self.text.lower() in _NOTHING

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it at all."""
        return self.value is None or self.value == ""


BLANK = Raw(None)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a cell. With ``per_cent`` the amount is in per cent: 97.01 for «97,01%»."""

    amount: Decimal
    per_cent: bool = False

    @property
    def decimals(self) -> int:
        """How many places after the comma it has: 2 for «97,01%»."""
        exponent = self.amount.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def figure(cell: Raw) -> Figure | None:
    """The number in a cell; None for an empty cell and for one that holds something else.

    >>> figure(Raw("17\\u202f218")), figure(Raw("97,01%"))
    (Figure(amount=Decimal('17218'), per_cent=False), Figure(amount=Decimal('97.01'), per_cent=True))
    """
    if isinstance(cell.value, Decimal):
        return Figure(_plain(cell.value * 100) if cell.per_cent else cell.value, cell.per_cent)
    if not isinstance(cell.value, str):
        return None
    if cell.value.isascii() and cell.value.isdecimal() and len(cell.value) <= _LONGEST:
        return Figure(Decimal(cell.value))
    match = _NUMBER.fullmatch(cell.value.strip())
    if match is None:
        return None
    amount = Decimal(
        re.sub(r"\D", "", match["whole"]) + (f".{match['part']}" if match["part"] else "")
    )
    negative = match["sign"] not in (None, "+")
    return Figure(-amount if negative else amount, match["per_cent"] is not None)


def decimal(number: float) -> Decimal:
    """A number of a spreadsheet without the noise of its binary form: 0.9701, not 0.97009999999999996."""
    if isinstance(number, int) and abs(number) < 10**12:
        return Decimal(number)
    return _plain(Decimal(f"{number:.12g}"))


def week(cell: Raw) -> Period | None:
    """The week in a cell, None if it is none; a date alone is a period of one day.

    >>> week(Raw("27.03-31.03.2023"))
    Period(start=datetime.date(2023, 3, 27), stop=datetime.date(2023, 3, 31))
    """
    if isinstance(cell.value, datetime.date):
        return _period(cell.value, cell.value)
    return _week(cell.text.lower())


@lru_cache(maxsize=1000)
def _week(text: str) -> Period | None:
    if match := _WEEK.fullmatch(text):
        return _in_figures(match)
    for pattern in (_ISO_WEEK, _NAMED_WEEK):
        if match := pattern.fullmatch(text):
            return _numbered(int(match["year"]), int(match["week"]))
    return _in_words(text)


@lru_cache(maxsize=1000)
def is_total(text: str) -> bool:
    """Whether a row with this name sums up others: «Итого», «Всего по краю»."""
    return _TOTALS.match(text.lower()) is not None


def _plain(number: Decimal) -> Decimal:
    """Without zeros at the end and without an exponent."""
    bare = number.normalize()
    exponent = bare.as_tuple().exponent
    return bare.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 25 else bare


def _in_figures(match: re.Match[str]) -> Period | None:
    year = _year(match["y2"])
    stop = _date(year, match["m2"], match["d2"])
    month = match["m1"] or match["m2"]
    start = _date(_year(match["y1"]) if match["y1"] else year, month, match["d1"])
    if start and stop and start > stop and not match["y1"]:  # «26.12-06.01.2023»
        start = _date(year - 1, month, match["d1"])
    return _period(start, stop)


def _in_words(text: str) -> Period | None:
    """«с 27 по 31 марта 2023 г.», «31 марта 2023 г.», «31.03.2023»."""
    spans = find_dates(text)
    rest = text
    for span in reversed(spans):
        rest = rest[: span.start] + rest[span.stop :]
    if not spans or len(spans) > 2 or re.sub(r"\bс\b|\bпо\b|\bна\b|\bг\b|[-–—.,\s]", "", rest):
        return None
    return _period(spans[0].value, spans[-1].value)


def _numbered(year: int, number: int) -> Period | None:
    try:
        monday = datetime.date.fromisocalendar(year, number, 1)
        return _period(monday, datetime.date.fromisocalendar(year, number, 7))
    except ValueError:
        return None


def _period(start: datetime.date | None, stop: datetime.date | None) -> Period | None:
    if not start or not stop or start > stop or not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        return None
    return Period(start, stop) if stop.year <= _LAST_YEAR else None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _date(year: int, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(year, int(month), int(day))
    except ValueError:
        return None
