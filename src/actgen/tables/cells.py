"""What a cell holds: a number with or without a per cent sign, a text, nothing.

Numbers are read as Russian tables have them: «17 218» with any space between the thousands, «97,01%», «−5».
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_LONGEST = 30  # digits of a number
MOST_EXACT = 10**15
"""Spreadsheet programs keep 15 digits of a number; of one that is longer the last ones are lost."""
_SPACE = "[ \u00a0\u2007\u2009\u200a\u202f']"
_NUMBER = re.compile(
    rf"(?P<sign>[-+−–])?{_SPACE}?(?P<whole>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]{{1,30}})(?:[.,](?P<part>[0-9]{{1,30}}))?"
    rf"{_SPACE}*(?P<per_cent>%)?"
)
_NOTHING = {"", "-", "–", "—", "−", "x", "х", "н/д", "нд", "нет", "нет данных", "…", "..."}
_TOTALS = re.compile(r"(?:всего|итого?|в целом|по (?:краю|области|республике|региону|району))\b")


@dataclass(frozen=True, slots=True)
class Raw:
    """A cell as the file has it: text, number, date or None.

    ``per_cent``: its number is shown with a sign «%»; ``digits``: with zeros before it, to so many digits.
    """

    value: str | Decimal | datetime.date | bool | None
    per_cent: bool = False
    digits: int = 0

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
            plain = f"{shown.normalize():f}{'%' if self.per_cent else ''}".replace(".", ",")
            return plain.zfill(self.digits)
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
    """A number of a spreadsheet without the noise of its binary form: 0.9701, not 0.97009999999999996.

    A whole number keeps all its digits: it may be the code of something (ОГРН has 13).
    """
    if isinstance(number, int) or number.is_integer() and abs(number) < MOST_EXACT:
        return Decimal(int(number))
    return _plain(Decimal(f"{number:.12g}"))


@lru_cache(maxsize=1000)
def is_total(text: str) -> bool:
    """Whether a row with this name sums up others: «Итого», «Всего по краю»."""
    return _TOTALS.match(text.lower()) is not None


def _plain(number: Decimal) -> Decimal:
    """Without zeros at the end and without an exponent."""
    bare = number.normalize()
    exponent = bare.as_tuple().exponent
    return bare.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 25 else bare
