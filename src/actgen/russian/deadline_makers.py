"""From what a rule of the deadline grammar matched to the value it means: one small maker each."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from actgen.russian.dates import DateSpan, month_number
from actgen.russian.deadline_values import (
    ByAgreement,
    Constantly,
    DateRange,
    Deadline,
    DuringYear,
    Month,
    MonthRange,
    Quarter,
    Recurrence,
    Unit,
    Unparsed,
    Until,
    Within,
)
from actgen.russian.morphology import parses
from actgen.russian.number_words import cardinal_number, compound_number, day_number


@dataclass(frozen=True)
class Found:
    """What a rule sees: its match, the dates of the text by offset, the day the act is dated."""

    match: re.Match[str]
    dates: dict[int, DateSpan]
    base: datetime.date | None
    source: str

    def __getitem__(self, group: str) -> str:
        return (self.match[group] or "") if group in self.match.re.groupindex else ""

    def date(self, group: str) -> datetime.date | None:
        span = self.dates.get(self.match.start(group))
        return resolve(span, self.base) if span else None

    def year(self, group: str = "year") -> int | None:
        digits = self[group]
        if digits:
            return int(digits)
        return self.base.year if self.base else None

    def month(self, group: str) -> int:
        return month_number(self[group])

    @property
    def tail(self) -> str:
        """The free words at the end («со дня издания приказа»), up to the first verb."""
        tail = self["tail"]
        for word in re.finditer(r"[^\W\d_]+", tail):
            if any(p.pos in ("INFN", "VERB") and p.score > 0.5 for p in parses(word.group())):
                return re.sub(r"(?:\s+(?:и|а|не))?\s*$", "", tail[: word.start()])
        return tail

    @property
    def stop(self) -> int:
        """Where the expression ends in the text."""
        if not self["tail"]:
            return self.match.end()
        return self.match.start("tail") + len(self.tail)

    def unparsed(self) -> Unparsed:
        return Unparsed(one_line(self.source))


Make = Callable[[Found], "Deadline | None"]


def resolve(span: DateSpan, base: datetime.date | None) -> datetime.date | None:
    """A day without a year gets the base's, or the next one if it would lie half a year back."""
    if span.value or base is None:
        return span.value
    day = span.in_year(base.year)
    return span.in_year(base.year + 1) if day and (base - day).days > 183 else day


# --- makers, in the order of the grammar -----------------------------------------------------


def until(found: Found) -> Deadline | None:
    day = found.date("date")
    return Until(day) if day else found.unparsed()


def date_range(found: Found) -> Deadline | None:
    start, end = found.date("from"), found.date("to")
    return DateRange(start, end) if start and end and start <= end else found.unparsed()


def day_and_month(found: Found) -> Deadline | None:
    """«до 19.04»: no more than a time of day unless the month is one."""
    span = DateSpan(0, 0, None, int(found["day"]), int(found["month"]))
    if span.in_year(2024) is None:
        return None
    day = resolve(span, found.base)
    return Until(day) if day else found.unparsed()


def until_end_of_month(found: Found) -> Deadline | None:
    year, month = found.year(), found.month("month")
    return Until(_month_end(year, month)) if year else found.unparsed()


def until_beginning_of_month(found: Found) -> Deadline | None:
    year, month = found.year(), found.month("month" if found["month"] else "month_dat")
    if not year:
        return found.unparsed()
    return Until(datetime.date(year, month, 1) - datetime.timedelta(days=1))


def until_end_of_year(found: Found) -> Deadline | None:
    year = found.year()
    return Until(datetime.date(year, 12, 31)) if year else found.unparsed()


def months(found: Found) -> Deadline | None:
    end_year = found.year("year2")
    if end_year is None:
        return found.unparsed()
    start, end = found.month("m1"), found.month("m2")
    if start > end and not found["year2"] and found.base and found.base.month >= 7:
        end_year += 1  # «октябрь – май» said in September
    start_year = int(found["year1"]) if found["year1"] else end_year - (start > end)
    return MonthRange(Month(start_year, start), Month(end_year, end))


def month(found: Found) -> Deadline | None:
    year = found.year()
    return Month(year, found.month("month")) if year else found.unparsed()


def quarter(found: Found) -> Deadline | None:
    year = found.year()
    said = found["q"].upper().translate(str.maketrans("ІХ", "IX"))
    number = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(said) or day_number(said)
    number = int(said[0]) if said[0].isdigit() else number
    if not 1 <= number <= 4:
        return None
    return Quarter(year, number) if year else found.unparsed()


def half_year(found: Found) -> Deadline | None:
    year = found.year()
    first = found["half"].upper().rstrip("-ЕГОМ") in ("I", "1", "ПЕРВ")
    if not year:
        return found.unparsed()
    start, end = (1, 6) if first else (7, 12)
    return MonthRange(Month(year, start), Month(year, end))


def within(found: Found) -> Deadline | None:
    said = found["n"]
    number = int(said) if said.isdigit() else cardinal_number(said) if said else 1
    return _term(number, found)


def within_compound(found: Found) -> Deadline | None:
    said = found["n"].rstrip("-х ")
    number = int(said) if said.isdigit() else compound_number(found["n"].lower())
    return _term(number, found)


def _term(number: int | None, found: Found) -> Deadline | None:
    if not number:
        return None
    unit = found["unit"].lower()
    kind = (
        Unit.WORKING_DAYS if unit.startswith("рабоч")
        else Unit.CALENDAR_DAYS if unit.startswith("календарн")
        else Unit.WEEKS if unit.startswith("недел")
        else Unit.MONTHS if unit.startswith("месяч") or unit.startswith("месяц")
        else Unit.DAYS
    )  # fmt: skip
    return Within(number, kind, one_line(found.tail) or None)


def during_year(found: Found) -> Deadline | None:
    digits = found["year"]
    return DuringYear(int(digits) if digits else None, school=bool(found["school"]))


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def recurrence(found: Found) -> Deadline | None:
    return Recurrence(one_line(found.source))


def constantly(found: Found) -> Deadline | None:
    return Constantly()


def by_agreement(found: Found) -> Deadline | None:
    return ByAgreement(one_line(f"по согласованию {found.tail}"))


def one_line(text: str) -> str:
    return " ".join(text.split())
