"""What monitoring finds out, ready to be told: pure data, nothing is computed from files any more.

Amounts are `Decimal`. Values of an indicator and of a column of per cents are in **per cent** («21.292», not
«0.21292»); `per_cent` says so. Texts are Russian; sentences have no full stop at the end.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from actgen.model.monitoring import Direction, DocumentSpec
from actgen.monitor.findings import Finding, Origin, Period, Use, Weight
from actgen.russian.counting import plural

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
    """The value of an indicator in a week; None where it cannot be computed or its data are not believed.

    Of a value of organisations together: ``counted`` of them have data, ``among`` all of the table; ``of_whom`` is
    the same in weeks with the same organisations.
    """

    period: Period
    value: Decimal | None
    use: Use = Use.USED
    counted: int = 0
    among: int = 0
    of_whom: int = 0

    @property
    def partial(self) -> str:
        """«по 1 из 2 организаций» where some are left out, else «»."""
        if self.counted == self.among:
            return ""
        of = plural(self.among, "организации", "организаций", "организаций")
        return f"по {self.counted} из {self.among} {of}"


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
    def partial(self) -> str:
        """Of how many organisations the newest value is, where some are left out: «по 1 из 2 организаций»."""
        return next((each.partial for each in reversed(self.points) if each.value is not None), "")

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
