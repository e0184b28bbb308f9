"""What monitoring finds out, ready to be told: pure data, nothing is computed from files any more.

Amounts are `Decimal`. Values of an indicator and of a column of per cents are in **per cent** («21.292», not
«0.21292»); `per_cent` says so. Texts are Russian; sentences have no full stop at the end.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from actgen.model.monitoring import Direction, DocumentSpec
from actgen.russian.dates import figures

_CELL = re.compile(r"[A-Z]{1,3}\d+")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A week of the data: its first and last day (both included); a single day has both the same."""

    start: datetime.date
    stop: datetime.date

    def text(self) -> str:
        """«27.03–31.03.2023»; over the turn of a year «26.12.2022–06.01.2023»; a day «31.03.2023»."""
        if self.start == self.stop:
            return figures(self.stop)
        same = self.start.year == self.stop.year
        first = f"{self.start:%d.%m}" if same else figures(self.start)
        return f"{first}–{figures(self.stop)}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something stands in the data: ``cell`` is «F7», «» for a whole sheet; ``sheet`` is «» in CSV.

    Of ``indicators.yaml`` it is «строка 12».
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """«недели.xlsx, лист «Активность», ячейка F7»."""
        pieces = [self.file] if self.file else []
        if self.sheet:
            pieces.append(f"лист «{self.sheet}»")
        if self.cell:
            pieces.append(f"ячейка {self.cell}" if _CELL.fullmatch(self.cell) else self.cell)
        return ", ".join(pieces)


# --- findings ----------------------------------------------------------------------------------


class Weight(StrEnum):
    """How much a finding matters; the value is Russian, for people."""

    SERIOUS = "существенно"
    REMARK = "замечание"


class Use(StrEnum):
    """What became of the value; the value is Russian, for people."""

    USED = "значение учтено"
    LEFT_OUT = "значение не учтено"
    NONE = "на расчет не влияет"


class FindingKind(StrEnum):
    """What sort of fault; the value is for programs, ``russian`` heads a group of findings."""

    OVER_WHOLE = "over-whole"
    OVER_HUNDRED = "over-hundred"
    TOTAL_CHANGED = "total-changed"
    WEEK_MISSING = "week-missing"
    WEEK_TWICE = "week-twice"
    WEEK_ORDER = "week-order"
    WEEK_LENGTH = "week-length"
    WEEK_FUTURE = "week-future"
    WEEK_UNREADABLE = "week-unreadable"
    FELL = "fell"
    SHIFTED = "shifted"
    SHORT_ROW = "short-row"
    PER_CENT = "per-cent"
    NOT_NUMBER = "not-number"
    NO_VALUE = "no-value"
    NEGATIVE = "negative"
    ZERO_DIVISION = "zero-division"
    OUTLIER = "outlier"
    TOTALS_ROW = "totals-row"
    ORGANISATION_TWICE = "organisation-twice"
    TARGET_PAST = "target-past"
    NO_DATA = "no-data"
    MORE = "more"

    @property
    def russian(self) -> str:
        """The heading of a group, for instance «Часть больше целого»."""
        return _KINDS[self]


_KINDS = {
    FindingKind.OVER_WHOLE: "Часть больше целого",
    FindingKind.OVER_HUNDRED: "Больше 100 %",
    FindingKind.TOTAL_CHANGED: "Изменилось общее количество",
    FindingKind.WEEK_MISSING: "Пропущена неделя",
    FindingKind.WEEK_TWICE: "Неделя повторяется",
    FindingKind.WEEK_ORDER: "Недели не по порядку",
    FindingKind.WEEK_LENGTH: "Период длиннее недели",
    FindingKind.WEEK_FUTURE: "Неделя еще не наступила",
    FindingKind.WEEK_UNREADABLE: "Неделя не понята",
    FindingKind.FELL: "Накопленное значение уменьшилось",
    FindingKind.SHIFTED: "Столбцы сдвинуты",
    FindingKind.SHORT_ROW: "В строке не хватает значений",
    FindingKind.PER_CENT: "Процент не следует из чисел",
    FindingKind.NOT_NUMBER: "Вместо числа текст",
    FindingKind.NO_VALUE: "Нет значения",
    FindingKind.NEGATIVE: "Отрицательное число",
    FindingKind.ZERO_DIVISION: "Деление на ноль",
    FindingKind.OUTLIER: "Резкое отклонение",
    FindingKind.TOTALS_ROW: "Итог не сходится",
    FindingKind.ORGANISATION_TWICE: "Организация повторяется",
    FindingKind.TARGET_PAST: "Срок прошел",
    FindingKind.NO_DATA: "Нет данных",
    FindingKind.MORE: "И еще",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about the data: where, ``what`` is wrong, ``why`` it matters, whether the value is used."""

    kind: FindingKind
    origin: Origin
    what: str
    why: str
    use: Use
    weight: Weight
    week: Period | None = None
    organisation: str = ""


# --- the table of weeks ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is shown: ``name`` in formulas, ``heading`` for people, ``decimals`` places to print."""

    name: str
    heading: str
    per_cent: bool = False
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the table: None where there is none; ``use`` tells whether it is believed."""

    amount: Decimal | None
    origin: Origin
    use: Use = Use.USED


@dataclass(frozen=True, slots=True)
class Week:
    """One row of the table of weeks: values in the order of the columns."""

    period: Period
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class WeekTable:
    """The data by weeks as they were given, in the order of the weeks."""

    title: str
    columns: tuple[Column, ...]
    weeks: tuple[Week, ...]
    origin: Origin


# --- indicators --------------------------------------------------------------------------------


class State(StrEnum):
    """How an indicator stands on the day of the monitoring; the value is for programs, ``russian`` for people."""

    MET = "met"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"
    MISSED = "missed"
    UNCERTAIN = "uncertain"
    UNRELIABLE = "unreliable"
    NO_DATA = "no-data"

    @property
    def russian(self) -> str:
        """One to three words, for a cell of a table; they agree with «показатель»."""
        return _STATES[self]

    @property
    def bad(self) -> bool:
        """Whether the target is missed, will be, or may well be."""
        return self in (State.AT_RISK, State.OFF_TRACK, State.MISSED)


_STATES = {
    State.MET: "достигнут",
    State.ON_TRACK: "будет достигнут",
    State.AT_RISK: "под угрозой",
    State.OFF_TRACK: "не достигается",
    State.MISSED: "не достигнут в срок",
    State.UNCERTAIN: "прогноз невозможен",
    State.UNRELIABLE: "данные недостоверны",
    State.NO_DATA: "нет данных",
}


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is to be reached. ``target`` and all values are in per cent if ``per_cent``.

    ``name`` is in the nominative and begins with a small letter; ``short`` is for charts and narrow columns.
    ``decimals`` are the places that tell its values from each other and from the target.
    """

    id: str
    name: str
    short: str
    target: Decimal
    direction: Direction
    deadline: datetime.date
    per_cent: bool
    decimals: int = 1
    formula: str = ""
    basis: str = ""

    def met_by(self, value: Decimal) -> bool:
        """Whether a value is on the right side of the target (or on it)."""
        if self.direction is Direction.AT_LEAST:
            return value >= self.target
        return value <= self.target


@dataclass(frozen=True, slots=True)
class Point:
    """The value of an indicator in a week; None where it cannot be computed or its data are not believed."""

    period: Period
    value: Decimal | None
    use: Use = Use.USED


@dataclass(frozen=True, slots=True)
class ForecastPoint:
    """The line of the trend on one day, and what lies about it: ``low <= value <= high``."""

    day: datetime.date
    value: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Forecast:
    """The trend to the deadline.

    ``line`` is the trend from the last week to the deadline in some 30 steps, enough to draw it; it bends where a
    share would leave 0–100 %; ``at_deadline`` is its end. ``pace`` is the change per week of the trend, ``needed``
    the one that would meet the target (None when it is met). ``points`` weeks are behind it. ``reached`` is the day
    when the trend meets the target, None if it does not within five years. ``sentence`` says all this to people,
    ``caution`` what weakens it («» if nothing does).
    """

    line: tuple[ForecastPoint, ...]
    pace: Decimal
    needed: Decimal | None
    points: int
    reached: datetime.date | None
    sentence: str
    caution: str = ""

    @property
    def at_deadline(self) -> ForecastPoint:
        return self.line[-1]


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An indicator of one organisation, from the newest data that has it.

    ``gap`` is what lacks to the target, never negative (in percentage points if the indicator is in per cent);
    ``short_of`` is the same as a count of what the numerator counts, where the formula is a plain share.
    ``lagging``: the target is not met, and the value is worse than that of all organisations together.
    """

    name: str
    value: Decimal
    gap: Decimal
    met: bool
    lagging: bool
    short_of: int | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """An indicator with all that is known of it.

    ``points`` are by week, oldest first; ``value`` is the newest believed one, ``period`` its week; ``change`` is
    against the believed week before, ``since_start`` against the first. ``forecast`` is None where there is none;
    ``remark`` then says why. ``conclusion`` is a Russian sentence with value, target and outlook.
    ``organisations`` are worst first; empty where the data do not go down to them.
    """

    indicator: Indicator
    state: State
    points: tuple[Point, ...]
    value: Decimal | None
    period: Period | None
    change: Decimal | None
    since_start: Decimal | None
    forecast: Forecast | None
    conclusion: str
    remark: str = ""
    organisations: tuple[OrganisationValue, ...] = ()

    @property
    def lagging(self) -> tuple[OrganisationValue, ...]:
        """The organisations that hold the others back, worst first."""
        return tuple(each for each in self.organisations if each.lagging)


@dataclass(frozen=True, slots=True)
class Lagging:
    """An organisation that lags in one or several indicators; names of ``indicators`` are their ``short``."""

    name: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonitoringResult:
    """All of one monitoring on one day.

    ``sources`` are the data files by name; ``tables`` the weekly data as given; ``organisations`` counts those of
    the data (0 where there are none), ``organisation_heading`` is what the data call them («МОУО»); ``lagging``
    are the organisations by the number of indicators they lag in.
    """

    title: str
    intro: tuple[str, ...]
    on: datetime.date
    sources: tuple[str, ...]
    indicators: tuple[IndicatorResult, ...]
    tables: tuple[WeekTable, ...]
    findings: tuple[Finding, ...]
    organisations: int = 0
    organisation_heading: str = ""
    lagging: tuple[Lagging, ...] = ()
    tasks: tuple[str, ...] = ()
    document: DocumentSpec = field(default_factory=DocumentSpec)

    def of(self, *states: State) -> tuple[IndicatorResult, ...]:
        """The indicators in some states, in their order."""
        return tuple(each for each in self.indicators if each.state in states)

    @property
    def serious(self) -> tuple[Finding, ...]:
        """The findings of weight."""
        return tuple(each for each in self.findings if each.weight is Weight.SERIOUS)

    @property
    def exit_status(self) -> int:
        """0: every target met or on the way and no finding of weight; else 1."""
        doubtful = any(each.state.bad or each.state is State.UNCERTAIN for each in self.indicators)
        return int(doubtful or bool(self.serious))
