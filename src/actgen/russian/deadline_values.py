"""When something is due, as values: each prints its canonical wording and knows its last day."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from actgen.russian.agreement import count_phrase
from actgen.russian.cases import Case
from actgen.russian.dates import MONTHS, figures
from actgen.russian.recurrences import Frequency, frequency

if TYPE_CHECKING:
    import holidays


class Deadline(Protocol):
    """A point or stretch of time by which something is to be done."""

    def text(self) -> str:
        """The canonical wording."""
        ...

    def latest(self, base: datetime.date | None = None) -> datetime.date | None:
        """The last day that still meets it; `base` is the day the term is counted from."""
        ...


class Unit(Enum):
    """What a term is counted in; the value is the counted noun."""

    DAYS = "день"
    CALENDAR_DAYS = "календарный день"
    WORKING_DAYS = "рабочий день"
    WEEKS = "неделя"
    MONTHS = "месяц"


@dataclass(frozen=True)
class Until:
    """«до 19.04.2024», the day itself included, as office practice reads it."""

    date: datetime.date

    def text(self) -> str:
        return f"до {figures(self.date)}"

    def latest(self, base: datetime.date | None = None) -> datetime.date:
        return self.date


@dataclass(frozen=True)
class DateRange:
    """«с 01.09.2026 по 15.09.2026»."""

    start: datetime.date
    end: datetime.date

    def text(self) -> str:
        return f"с {figures(self.start)} по {figures(self.end)}"

    def latest(self, base: datetime.date | None = None) -> datetime.date:
        return self.end


@dataclass(frozen=True, order=True)
class Month:
    """«май 2024»."""

    year: int
    month: int

    def text(self) -> str:
        return f"{MONTHS[self.month][0]} {self.year}"

    def latest(self, base: datetime.date | None = None) -> datetime.date:
        return _last_day(self.year, self.month)


@dataclass(frozen=True)
class MonthRange:
    """«октябрь 2023 – май 2024»; within one year the year is said once."""

    start: Month
    end: Month

    def text(self) -> str:
        if self.start.year == self.end.year:
            return f"{MONTHS[self.start.month][0]} – {self.end.text()}"
        return f"{self.start.text()} – {self.end.text()}"

    def latest(self, base: datetime.date | None = None) -> datetime.date:
        return self.end.latest()


@dataclass(frozen=True)
class Quarter:
    """«II квартал 2026 года»."""

    year: int
    number: int

    def text(self) -> str:
        return f"{('I', 'II', 'III', 'IV')[self.number - 1]} квартал {self.year} года"

    def latest(self, base: datetime.date | None = None) -> datetime.date:
        return _last_day(self.year, 3 * self.number)


@dataclass(frozen=True)
class Within:
    """«в течение 3 (трёх) рабочих дней с момента подписания»; `event` keeps its preposition.

    The count begins on the day after the base (ГК РФ, ст. 191).
    """

    number: int
    unit: Unit
    event: str | None = None

    def text(self) -> str:
        term = count_phrase(self.number, self.unit.value, Case.GENT, spelled=True)
        return f"в течение {term}" + (f" {self.event}" if self.event else "")

    def latest(self, base: datetime.date | None = None) -> datetime.date | None:
        if base is None:
            return None
        match self.unit:
            case Unit.WORKING_DAYS:
                return _holidays().get_nth_working_day(base, self.number)
            case Unit.MONTHS:
                years, month = divmod(base.month - 1 + self.number, 12)
                last = _last_day(base.year + years, month + 1)
                return last.replace(day=min(base.day, last.day))
            case Unit.WEEKS:
                return base + datetime.timedelta(weeks=self.number)
            case Unit.DAYS | Unit.CALENDAR_DAYS:
                return base + datetime.timedelta(days=self.number)


@dataclass(frozen=True)
class Recurrence:
    """«ежеквартально», «не реже одного раза в неделю», «до 5 числа каждого месяца»."""

    wording: str

    @property
    def frequency(self) -> Frequency | None:
        """How often, None if the wording has no number («по мере необходимости»)."""
        return frequency(self.wording)

    def text(self) -> str:
        return self.wording

    def latest(self, base: datetime.date | None = None) -> None:
        return None


@dataclass(frozen=True)
class Constantly:
    """«на постоянной основе», «постоянно»."""

    def text(self) -> str:
        return "на постоянной основе"

    def latest(self, base: datetime.date | None = None) -> None:
        return None


@dataclass(frozen=True)
class DuringYear:
    """«в течение года», «в течение 2024 года», «в течение 2023/2024 учебного года».

    For a school year, `year` is the one it begins in; it ends on 31 August of the next.
    """

    year: int | None = None
    school: bool = False

    def text(self) -> str:
        if self.school:
            years = f"{self.year}/{self.year + 1} " if self.year else ""
            return f"в течение {years}учебного года"
        return f"в течение {self.year} года" if self.year else "в течение года"

    def latest(self, base: datetime.date | None = None) -> datetime.date | None:
        if self.school:
            begins = self.year or (base and (base.year if base.month >= 9 else base.year - 1))
            return datetime.date(begins + 1, 8, 31) if begins else None
        year = self.year or (base and base.year)
        return datetime.date(year, 12, 31) if year else None


@dataclass(frozen=True)
class ByAgreement:
    """«по согласованию с департаментом»."""

    wording: str = "по согласованию"

    def text(self) -> str:
        return self.wording

    def latest(self, base: datetime.date | None = None) -> None:
        return None


@dataclass(frozen=True)
class Unparsed:
    """A wording the program does not understand; it prints as it is."""

    wording: str

    def text(self) -> str:
        return self.wording

    def latest(self, base: datetime.date | None = None) -> None:
        return None


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=1)
def _holidays() -> holidays.HolidayBase:
    """Russian holidays with the official transfers of days off (known through 2027)."""
    import holidays  # slow to import, and rarely asked

    return holidays.country_holidays("RU")
