"""Dates as acts write them: in figures, with the month in words, wholly in words.

The printed forms are those of ГОСТ Р 7.0.97 (requisite 10): «13.04.2024», «13 апреля 2024 г.»
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from actgen.russian.number_words import DAY_IN_WORDS, YEAR_IN_WORDS, day_number, year_number

NBSP = "\u00a0"
MONTHS = {
    1: ("январь", "января", "январе"), 2: ("февраль", "февраля", "феврале"),
    3: ("март", "марта", "марте"), 4: ("апрель", "апреля", "апреле"),
    5: ("май", "мая", "мае"), 6: ("июнь", "июня", "июне"),
    7: ("июль", "июля", "июле"), 8: ("август", "августа", "августе"),
    9: ("сентябрь", "сентября", "сентябре"), 10: ("октябрь", "октября", "октябре"),
    11: ("ноябрь", "ноября", "ноябре"), 12: ("декабрь", "декабря", "декабре"),
}  # fmt: skip
"""Number of a month → its nominative, genitive and prepositional."""


_BEGINNINGS = {
    form[:3]: month for month, forms in MONTHS.items() for form in (*forms, forms[1][:-1] + "ю")
}


class DateError(ValueError):
    """A text that is no date; the message is Russian and made for the user."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A mention of a date; `value` is None if the year is unsaid or no such day exists."""

    start: int
    stop: int
    value: datetime.date | None
    day: int = field(default=0, compare=False)
    month: int = field(default=0, compare=False)
    year: int | None = field(default=None, compare=False)

    def in_year(self, year: int) -> datetime.date | None:
        """The date, if need be in the given year; None if that year has no such day."""
        return self.value or (_date(self.day, self.month, year) if self.year is None else None)


# A word may be broken at the end of a line: «апре-⏎ля».
_BREAK = r"(?:[-\u00ad\u2010][ \t]*\n\s*)?"
_SHORT_MONTHS = "янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек"  # «мая» has no short form
_MONTH = "|".join(_BREAK.join(forms[1]) for forms in MONTHS.values())
_MONTH = rf"(?:(?P<month>{_MONTH})\b|(?P<short>{_SHORT_MONTHS})\.)"
_YEAR_END = r"(?:\s*(?:года?\b|г\.|г\b))?"
_YEAR = rf"(?:\s*,?\s*(?:(?P<year>\d{{4}}){_YEAR_END}(?!\d)|(?P<words>{YEAR_IN_WORDS})\s+года?\b))?"
_DAY = (
    r"(?:[«\"“„']\s*(?P<quoted>\d{1,2})\s*[»\"”“']|(?P<day>\d{1,2})(?:-?го)?"
    rf"|(?P<ordinal>{DAY_IN_WORDS}))"
)

# A month by itself: most words that begin like one are none («осенний», «марка»). Plain words, because these are
# quickly sought.
_NAMED = re.compile(
    "|".join(
        [rf"{forms[1]}\b" for forms in MONTHS.values()]
        + [rf"{short}\." for short in _SHORT_MONTHS.split("|")]
    )
)

# A hyphen before a day parts the days of a range («29-31 мая»), and numbers otherwise («№ 223-09 мая»).
_IN_WORDS = re.compile(
    rf"(?:(?<![\d.,/-])|(?<=\b\d-)|(?<=\b\d\d-))(?<!\w){_DAY}\s*{_MONTH}{_YEAR}", re.IGNORECASE
)
_IN_FIGURES = re.compile(
    r"(?<!\d)(?<!\d[./-])(?:"
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])"
    r"|(?P<d1>\d{1,2})(?P<dot>[./])(?P<m1>\d{1,2})(?P=dot)(?P<y1>\d{4}|\d{2})"
    r"|(?:[«\"“]\s?)?(?P<d2>\d{2})(?:\s?[»\"”])?\s*\.?(?<![\s\d])\s*(?P<m2>\d{2})\s*\.\s*(?P<y2>\d{4})"
    r"|[«\"“]\s?(?P<d3>\d{2})\s?[»\"”]\s*(?P<m3>\d{2})\s+(?P<y3>\d{4})"
    rf")(?!\.?\d){_YEAR_END}"
)
# «с 1 по 15 сентября», «1–15 сентября», «1 и 15 сентября»: the first day has no month of its own.
_FIRST_DAY = re.compile(
    r"(?<![\d.,/№-])(?<!№ )\b(?P<day>\d{1,2})(?:-?го)?(?=(?:\s+(?:по|до|и)\s+|\s*[–—-]\s*)$)"
)
_DIGIT = re.compile(r"\d")
# What every date in figures holds between two of its numbers, and few other texts do.
_BETWEEN_FIGURES = re.compile(r"\d(?:\s*\.\s*|[/-]|\s?[»\"”]\s*)\d")
# A letter that a scan or a hasty hand has put for a zero: «17.О4.2О24».
_ZERO = re.compile(r"(?<=\d|\.)[ОоOo](?=\d|\.\d)")
_LETTER_IN_FIGURES = re.compile(r"\d\.?[ОоOo]\.?\d")
_LINE = 250  # characters; what was found in a longer text is not kept
# What looks like a date with a two-digit year, but numbers a clause: «п. 1.10.24».
_CLAUSE_BEFORE = re.compile(r"(?:\bпп?\.|\bпункт\w*|\bраздел\w*|\bверси\w+|№)\s*$", re.IGNORECASE)

# Day 0 of spreadsheets (they take 1900 for a leap year); smaller and larger numbers are no days of today's papers.
_EPOCH = datetime.date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)


def parse_date(text: str) -> datetime.date:
    """The date that the whole text is.

    >>> parse_date("13 апреля 2024 г.")
    datetime.date(2024, 4, 13)

    Raises DateError: «31.02.2024 — такой даты нет», «скоро — не похоже на дату».
    """
    bare = text.strip()
    for span in _mentions(bare):
        if (span.start, span.stop) == (0, len(bare)) and span.year is not None:
            if span.value is None:
                raise DateError(f"{bare} — такой даты нет")
            return span.value
    raise DateError(f"{bare or 'пустая строка'} — не похоже на дату")


def spreadsheet_day(number: str) -> datetime.date | None:
    """The day that a spreadsheet shows for a whole number, if it lies between 1954 and 2119.

    >>> spreadsheet_day("45397")
    datetime.date(2024, 4, 15)
    """
    if not (number.isdecimal() and number.isascii() and int(number) in _SERIALS):
        return None
    return _EPOCH + datetime.timedelta(days=int(number))


def find_dates(text: str) -> list[DateSpan]:
    """All mentions of dates, with their offsets, in their order.

    A mention that breaks at the end of a line is found; so are both ends of «с 1 по 15 сентября
    2026 года». An impossible day or a day without a year is a mention whose value is None.

    >>> [(s.start, str(s.value)) for s in find_dates("от 13.04.2024, до 1 мая 2024 г.")]
    [(3, '2024-04-13'), (18, '2024-05-01')]
    """
    return list(_dates_in_line(text) if len(text) <= _LINE else _dates_in(text))


@lru_cache(maxsize=1024)
def _dates_in_line(text: str) -> tuple[DateSpan, ...]:
    """The same, kept: readers ask of a line of a head again and again."""
    return _dates_in(text)


def _dates_in(text: str) -> tuple[DateSpan, ...]:
    if _LETTER_IN_FIGURES.search(text):
        text = _ZERO.sub("0", text)
    named = _names_month(text)
    if not named and not _BETWEEN_FIGURES.search(text):
        return ()
    spans = sorted(_mentions(text, named), key=lambda span: (span.start, -span.stop))
    found: list[DateSpan] = []
    for span in spans:
        if not found or span.start >= found[-1].stop:
            found.append(span)
    return tuple(_share_years(text, found))


def figures(date: datetime.date) -> str:
    """«13.04.2024»."""
    return f"{date.day:02}.{date.month:02}.{date.year:04}"


def words(date: datetime.date) -> str:
    """«13 апреля 2024 г.», non-breaking between day and month and before «г.»"""
    return f"{date.day}{NBSP}{MONTHS[date.month][1]} {date.year}{NBSP}г."


def blank() -> str:
    """«___» ________ 20__ г., to be filled in by hand."""
    return f"«___»{NBSP}________ 20__{NBSP}г."


def month_number(word: str) -> int:
    """The number of a month named in any case or short form, even broken by a hyphen.

    >>> month_number("мае"), month_number("сент"), month_number("апре-\\nля")
    (5, 9, 4)
    """
    return _BEGINNINGS[re.sub(r"[^а-яё]", "", word.lower())[:3]]


def _names_month(text: str) -> bool:
    """Whether a text may name a month; one of several lines may, broken at the end of a line."""
    return "\n" in text or _NAMED.search(text.lower()) is not None


def _mentions(text: str, named: bool = True) -> Iterator[DateSpan]:
    """The mentions of dates; with a month in words only if ``named``."""
    for match in _in_figures(text):
        day, month = (
            match["d"] or match["d1"] or match["d2"] or match["d3"],
            match["m"] or match["m1"] or match["m2"] or match["m3"],
        )
        year = match["y"] or match["y1"] or match["y2"] or match["y3"]
        before = text[max(0, match.start() - 12) : match.start()]
        if not (len(year) == 2 and _CLAUSE_BEFORE.search(before)):
            yield _span(match.start(), match.end(), int(day), int(month), _full_year(year))
    for match in _IN_WORDS.finditer(text) if named else ():
        figure = match["quoted"] or match["day"]
        day_value = int(figure) if figure else day_number(match["ordinal"])
        year_value = int(match["year"]) if match["year"] else year_number(match["words"] or "")
        month_value = month_number(match["month"] or match["short"])
        yield _span(match.start(), match.end(), day_value, month_value, year_value)
        first = _FIRST_DAY.search(text, max(0, match.start() - 12), match.start())
        if first and figure and int(first["day"]) < day_value:
            yield _span(first.start(), first.end(), int(first["day"]), month_value, year_value)


def _in_figures(text: str) -> Iterator[re.Match[str]]:
    """The dates in figures; nothing is sought before the first digit but a mark of quotation that opens there."""
    if _BETWEEN_FIGURES.search(text) and (first := _DIGIT.search(text)):
        return _IN_FIGURES.finditer(text, max(first.start() - 2, 0))
    return iter(())


def _share_years(text: str, spans: list[DateSpan]) -> list[DateSpan]:
    """«с 1 сентября по 15 октября 2026 года»: the first date takes the year of the second."""
    for index in range(len(spans) - 2, -1, -1):
        span, after = spans[index], spans[index + 1]
        between = text[span.stop : after.start]
        if (
            span.year is None
            and after.year
            and re.fullmatch(r"\s+(?:по|до)\s+|\s*[–—-]\s*", between)
        ):
            later = (span.month, span.day) > (after.month, after.day)
            year = after.year - 1 if later else after.year
            spans[index] = _span(span.start, span.stop, span.day, span.month, year)
    return spans


def _span(start: int, stop: int, day: int, month: int, year: int | None) -> DateSpan:
    value = None if year is None else _date(day, month, year)
    return DateSpan(start, stop, value, day, month, year)


def _date(day: int, month: int, year: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _full_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < 70 else 1900)
