"""Citations of acts in running text, as far as a number tells them apart: «приказа … от 13.04.2024 № 223-09»."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.russian.dates import find_dates

_NUMBER = re.compile(r"(?:№|\bN(?=[\s\d]))\s*(?P<number>[0-9A-Za-zА-Яа-яЁё][\w/.\-–‑]*)")
_DASHES = re.compile(r"[–‑—]")
_BEFORE_LETTER = re.compile(r"(?<=\d)-(?=[а-яa-z])")
_AFTER_DATE = re.compile(r"[\s,]*(?:г\.|года)?[\s,]*")
_BEFORE_DATE = re.compile(r"[\s,]+от\s+[«\"]?")


@dataclass(frozen=True, slots=True)
class Reference:
    """A cited act: its number, its date if that is given, and where in the text the number stands."""

    number: str
    date: datetime.date | None = None
    start: int = 0


def find_references(text: str) -> Iterator[Reference]:
    """Every numbered citation, in order.

    >>> [(r.number, str(r.date)) for r in find_references("приказа от 13.04.2024 № 223-09 и письма № 4")]
    [('223-09', '2024-04-13'), ('4', 'None')]
    """
    dates = [span for span in find_dates(text) if span.value is not None]
    for match in _NUMBER.finditer(text):
        number = match["number"].rstrip(".,-–")
        stop = match.start() + len(match.group())
        before = [d for d in dates if d.stop <= match.start()]
        near = [d for d in before if _AFTER_DATE.fullmatch(text[d.stop : match.start()])]
        near += [d for d in dates if _BEFORE_DATE.fullmatch(text[stop : d.start])]
        yield Reference(number, next((d.value for d in near), None), match.start())


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same but for dashes and case: «223–09», «273-Р» and «273р».

    >>> same_number("273-Р", "273р"), same_number("223-09", "22309")
    (True, False)
    """
    return _plain(one) == _plain(other)


def _plain(number: str) -> str:
    dashed = _DASHES.sub("-", number.strip().rstrip(".,;-").lower())
    return _BEFORE_LETTER.sub("", dashed.replace(" ", ""))
