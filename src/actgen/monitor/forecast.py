"""The trend of an indicator to its deadline, and how far it can be trusted.

The pace is the median of the paces between every two weeks (Theil 1950, Sen 1968): one odd week does not change it.
The slowest and the fastest pace that the weeks allow are the bounds of its 90 % confidence interval by Sen's ranks
(Kendall's statistic, normal approximation; Hollander, Wolfe, Chicken, «Nonparametric Statistical Methods», 9.3).
The trend starts from the median level of the weeks; the usual distance of a week from it widens the band.
"""

from __future__ import annotations

import datetime
import itertools
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actgen.model.monitoring import Direction
from actgen.monitor.numbers import NBSP, points, rounded, value
from actgen.monitor.result import Forecast, ForecastPoint, Indicator, Point, State
from actgen.russian.counting import plural
from actgen.russian.dates import figures

FEWEST = 4
"""From fewer weeks no trend is drawn."""
MOST = 260
"""The newest weeks that a trend is made of, five years."""
_NORMAL_90 = 1.6449  # the quantile of the normal distribution that leaves 5 % on either side
_TO_SIGMA = (
    1.4826  # from the median absolute deviation to the standard deviation of a normal spread
)
_WEEK = 7.0
_HORIZON = datetime.timedelta(days=5 * 366)
_STALE = 13
"""Newest data older than so many days weaken a forecast: the week before the last should be in by then."""


@dataclass(frozen=True, slots=True)
class _Trend:
    """``level`` at ``start``; paces per week; ``spread`` is the usual distance of a week from the line."""

    start: datetime.date
    level: float
    pace: float
    slowest: float
    fastest: float
    spread: float

    def at(self, day: datetime.date) -> tuple[float, float, float]:
        """The value, the least and the most on a day."""
        weeks = (day - self.start).days / _WEEK
        paces = (self.slowest * weeks, self.fastest * weeks)
        return (
            self.level + self.pace * weeks,
            self.level + min(paces) - self.spread,
            self.level + max(paces) + self.spread,
        )


def forecast(
    indicator: Indicator, points_: Sequence[Point], on: datetime.date, cumulative: bool = False
) -> tuple[Forecast | None, str]:
    """The trend of the believed points (by week, oldest first), or None and the reason in Russian.

    The trend starts from the newest data; what is left until the deadline is counted from ``on``, for nothing more
    can be done in the days between them.
    """
    believed = [(each.period.stop, each.value) for each in points_ if each.value is not None][
        -MOST:
    ]
    if len(believed) < FEWEST:
        count = len(believed)
        known = f"данные есть за {count} {plural(count, 'неделю', 'недели', 'недель')}"
        return None, f"{known if count else 'данных нет'}, для прогноза нужно не меньше {FEWEST}"
    last_day, last = believed[-1]
    trend = _trend(believed, cumulative)
    if indicator.deadline <= last_day or len({day for day, _ in believed}) < FEWEST:
        return None, "срок не позже последней недели, прогнозировать нечего"
    line = _line(indicator, trend, last_day, last if cumulative else None)
    today = max(on, last_day)
    needed = None if indicator.met_by(last) else _needed(indicator, today, last)
    pace = _precise(trend.pace)
    reached = _reached(indicator, line[0], pace)
    made = Forecast(line, pace, needed, len(believed), reached, "", "")
    sentence = tell(indicator, made)
    caution = _caution(believed, indicator.deadline, today, needed is not None)
    return Forecast(line, pace, needed, len(believed), reached, sentence, caution), ""


def outlook(indicator: Indicator, made: Forecast) -> State:
    """What the forecast says of the target: surely met, surely not, or open."""
    end = made.at_deadline
    edges = [indicator.met_by(end.low), indicator.met_by(end.high)]
    if all(edges):
        return State.ON_TRACK
    return State.AT_RISK if any(edges) else State.OFF_TRACK


def tell(indicator: Indicator, made: Forecast) -> str:
    """«при нынешнем темпе к 01.09.2023 будет 24,3 % (от 23,4 до 25,6 %), цель не достигается».

    The band is rounded outwards, so that no target falls between what is said and what is meant.
    """
    end, decimals = made.at_deadline, _decimals(indicator, made)
    shown = value(end.value, indicator.per_cent, decimals)
    low = value(end.low, False, decimals)
    high = value(end.high, indicator.per_cent, decimals)
    band = f" (от {low} до {high})" if low != value(end.high, False, decimals) else ""
    said = {
        State.ON_TRACK: "цель достигается",
        State.AT_RISK: "цель под угрозой",
        State.OFF_TRACK: "цель не достигается",
    }[outlook(indicator, made)]
    return f"при нынешнем темпе к {figures(indicator.deadline)} будет {shown}{band}, {said}{_pace(indicator, made)}"


def _pace(indicator: Indicator, made: Forecast) -> str:
    """«; за неделю прибавляется 0,09 процентного пункта, а нужно 0,61»."""
    if made.needed is None or outlook(indicator, made) is State.ON_TRACK:
        return ""
    fast = abs(made.pace) >= abs(made.needed) and made.pace * made.needed > 0
    if fast or indicator.met_by(made.at_deadline.value):
        return ""  # fast enough; the doubt is whether it lasts
    decimals = 2 if abs(made.needed) < 10 else 1
    wanted = points(made.needed, indicator.per_cent, decimals)
    verb = "прибавлять" if made.needed > 0 else "убавлять"
    same_way = (made.pace > 0) == (made.needed > 0) and rounded(abs(made.pace), decimals) != 0
    if not same_way:
        return f"; чтобы достичь ее, нужно {verb} за неделю {wanted}"
    now = points(made.pace, False, decimals)
    return f"; чтобы достичь ее, нужно {verb} за неделю {wanted}, сейчас{NBSP}– {now}"


def _trend(believed: Sequence[tuple[datetime.date, Decimal]], cumulative: bool) -> _Trend:
    start = believed[-1][0]
    xs = [(day - start).days / _WEEK for day, _ in believed]
    ys = [float(amount) for _, amount in believed]
    slopes = sorted(
        (y2 - y1) / (x2 - x1)
        for (x1, y1), (x2, y2) in itertools.combinations(zip(xs, ys, strict=True), 2)
        if x1 != x2
    )
    pace = statistics.median(slopes) if slopes else 0.0
    level = statistics.median(y - pace * x for x, y in zip(xs, ys, strict=True))
    distances = [abs(y - level - pace * x) for x, y in zip(xs, ys, strict=True)]
    slowest, fastest = _bounds(slopes, len(believed)) if slopes else (0.0, 0.0)
    if cumulative:  # what is gathered does not go away
        pace, slowest, fastest = max(pace, 0.0), max(slowest, 0.0), max(fastest, 0.0)
    return _Trend(start, level, pace, slowest, fastest, _TO_SIGMA * statistics.median(distances))


def _bounds(slopes: Sequence[float], count: int) -> tuple[float, float]:
    """The 90 % interval of the median slope by ranks; all slopes where there are too few for it."""
    width = _NORMAL_90 * math.sqrt(count * (count - 1) * (2 * count + 5) / 18)
    low = math.floor((len(slopes) - width) / 2)
    low = max(0, min(low, len(slopes) - 1))
    return slopes[low], slopes[len(slopes) - 1 - low]


def _line(
    indicator: Indicator, trend: _Trend, last_day: datetime.date, floor: Decimal | None
) -> tuple[ForecastPoint, ...]:
    """The line from the last week to the deadline; a share stays between 0 and 100, what is gathered at its height."""
    span = (indicator.deadline - last_day).days
    steps = sorted({0, span, *range(0, span, max(7, span // 30))})
    days = [last_day + datetime.timedelta(days=step) for step in steps]

    def bounded(amount: float) -> Decimal:
        exact = _precise(amount)
        if floor is not None:
            exact = max(exact, floor)
        return min(max(exact, Decimal(0)), Decimal(100)) if indicator.per_cent else exact

    line = [ForecastPoint(day, *map(bounded, trend.at(day))) for day in days]
    return tuple(line)


def _needed(indicator: Indicator, day: datetime.date, last: Decimal) -> Decimal:
    weeks = max(Decimal((indicator.deadline - day).days) / 7, Decimal(1))  # else more than is left
    return rounded((indicator.target - last) / weeks, 6)


def _reached(indicator: Indicator, now: ForecastPoint, pace: Decimal) -> datetime.date | None:
    """The day on which the trend meets the target."""
    if indicator.met_by(now.value):
        return now.day
    rises = indicator.direction is Direction.AT_LEAST
    if pace == 0 or (pace > 0) != rises:
        return None
    days = math.ceil((indicator.target - now.value) / pace * 7)
    return now.day + datetime.timedelta(days=days) if days <= _HORIZON.days else None


def _caution(
    believed: Sequence[tuple[datetime.date, Decimal]],
    deadline: datetime.date,
    today: datetime.date,
    paced: bool,
) -> str:
    """What weakens a forecast: its data are old, or it reaches further ahead than they reach back."""
    first, last = believed[0][0], believed[-1][0]
    ahead, behind, old = (deadline - today).days, (last - first).days, (today - last).days
    reasons = []
    if old > _STALE:
        reasons.append(f"последние данные – на {figures(last)}, им {_days(old)}")
    if ahead > behind:
        weeks, count = math.ceil(ahead / 7), len(believed)
        reasons.append(
            f"до срока {weeks} {plural(weeks, 'неделя', 'недели', 'недель')}, а данные"
            f" за {count} {plural(count, 'неделю', 'недели', 'недель')}"
        )
    if not reasons:
        return ""
    counted = f"; нужный темп – от них за оставшееся время ({_days(ahead)})"
    pace = counted if old > _STALE and paced and ahead else ""
    return f"{'; '.join(reasons)}: прогноз приблизительный{pace}"


def _days(count: int) -> str:
    return f"{count} {plural(count, 'день', 'дня', 'дней')}"


def _decimals(indicator: Indicator, made: Forecast) -> int:
    """As few places as tell the band from the value, at most those of the indicator."""
    end = made.at_deadline
    for decimals in range(1, indicator.decimals):
        ends = {rounded(each, decimals) for each in (end.low, end.value, end.high)}
        if len(ends) == 3 and indicator.target not in ends:
            return decimals
    return max(indicator.decimals, 0)


def _precise(amount: float) -> Decimal:
    return Decimal(f"{amount:.6f}")
