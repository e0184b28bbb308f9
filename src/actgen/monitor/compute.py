"""The whole of a monitoring: files and a plan in, the result out."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from actgen.errors import ErrorList, ReadError
from actgen.model.monitoring import Unit
from actgen.model.place import Place
from actgen.monitor.checks import Changes, check_row
from actgen.monitor.findings import FindingKind, Log, Origin, Use, Weight
from actgen.monitor.forecast import forecast, outlook
from actgen.monitor.gather import Weekly
from actgen.monitor.numbers import places
from actgen.monitor.organisations import Organisations
from actgen.monitor.plan import IndicatorPlan, Plan, TablePlan
from actgen.monitor.records import Constants, Record, records
from actgen.monitor.result import (
    Forecast,
    Indicator,
    IndicatorResult,
    Lagging,
    MonitoringResult,
    OrganisationValue,
    Point,
    State,
)
from actgen.monitor.sources import Source, bind
from actgen.monitor.wording import conclusion, late_remark
from actgen.russian.dates import figures
from actgen.tables.sheets import open_sheets, quiet


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What has been read of the tables, by their indexes."""

    weekly: dict[int, Weekly]
    organisations: dict[int, Organisations]


def monitor(plan: Plan, files: Sequence[Path], on: datetime.date) -> MonitoringResult:
    """How the indicators of a plan stand on a day by the data in some files.

    Raises ErrorList for files that cannot be read or are none of the tables, and where there are no data at all.
    """
    log = Log()
    with quiet():
        sheets = [sheet for file in dict.fromkeys(files) for sheet in open_sheets(file)]
        sources = bind(plan, sheets)
        gathered = _gather(plan, sources, on, log)
    results = tuple(
        _indicator(plan, number, each, gathered, on, log)
        for number, each in enumerate(plan.indicators)
    )
    tables = (weekly.table() for weekly in gathered.weekly.values())
    by_organisation = list(gathered.organisations.values())
    return MonitoringResult(
        title=plan.spec.title,
        intro=plan.spec.intro,
        on=on,
        sources=tuple(dict.fromkeys(source.sheet.file for source in sources)),
        indicators=results,
        tables=tuple(table for table in tables if table is not None),
        findings=log.findings(),
        organisations=max(map(len, by_organisation), default=0),
        organisation_heading=next((each.heading for each in by_organisation), ""),
        lagging=_lagging(results),
        tasks=plan.spec.tasks,
        document=plan.spec.document,
    )


# --- reading -----------------------------------------------------------------------------------


def _gather(plan: Plan, sources: Sequence[Source], on: datetime.date, log: Log) -> _Gathered:
    """Read every row once."""
    gathered, changes, constants = _Gathered({}, {}), Changes(log), Constants()
    rows = sum(_read(source, plan, gathered, changes, constants, on, log) for source in sources)
    if not rows:
        source = sources[0]
        place = Place(document=str(source.sheet.path), part=str(Origin("", source.sheet.name)))
        advice = "Под шапкой нужна хотя бы одна строка с неделей или организацией и числами."
        raise ErrorList([ReadError("в таблице нет ни одной строки с данными", place, advice)])
    for weekly in gathered.weekly.values():
        for record in weekly.weeks.values():
            changes.check(record)
        weekly.finish()
    for table in plan.tables:
        if table.index in gathered.organisations:
            gathered.organisations[table.index].finish(table.spec.week is not None)
    return gathered


def _read(
    source: Source,
    plan: Plan,
    gathered: _Gathered,
    changes: Changes,
    constants: Constants,
    on: datetime.date,
    log: Log,
) -> int:
    """The rows of one sheet; returns how many there are."""
    table, count = source.table, 0
    by_organisation = table.spec.organisation is not None
    weekly = organisations = None
    if by_organisation:
        organisations = gathered.organisations.setdefault(
            table.index, Organisations(table, plan.indicators, log)
        )
    else:
        weekly = gathered.weekly.setdefault(table.index, Weekly(log))
    for record in records(source, table.spec.as_of or on, log, constants):
        count += 1
        if record.period.start > on:
            _tell_future(record, on, log)
            continue
        if not record.total:
            check_row(record, log)
        if weekly is not None:
            weekly.add(record)
        elif organisations is not None:
            if not record.total:
                changes.check(record)
            organisations.add(record)
    return count


def _tell_future(record: Record, on: datetime.date, log: Log) -> None:
    log.add(
        FindingKind.WEEK_FUTURE,
        record.origin,
        f"{record.period.text()} – позже дня мониторинга, {figures(on)}",
        "строка не учтена; проверьте год или день мониторинга (--on)",
        Use.LEFT_OUT,
        Weight.REMARK,
        record.period,
    )


# --- indicators --------------------------------------------------------------------------------


def _indicator(
    plan: Plan, number: int, each: IndicatorPlan, gathered: _Gathered, on: datetime.date, log: Log
) -> IndicatorResult:
    points = _points(plan.tables, each, gathered)
    believed = [point for point in points if point.value is not None]
    amounts = [point.value for point in believed if point.value is not None]
    indicator = _described(each, amounts)
    if indicator.deadline < on:
        _tell_past(plan, number, indicator, on, log)
    newest = believed[-1] if believed else None
    made, state, remark = _outlook(indicator, each, points, amounts, on)
    standings = _standings(each, indicator, gathered)
    result = IndicatorResult(
        indicator=indicator,
        state=state,
        points=points,
        value=newest.value if newest else None,
        period=newest.period if newest else None,
        change=_difference(believed[-2:]),
        since_start=_difference([believed[0], believed[-1]] if believed else []),
        forecast=made,
        conclusion="",
        remark=remark,
        organisations=standings,
    )
    return dataclasses.replace(result, conclusion=conclusion(result))


def _difference(points: Sequence[Point]) -> Decimal | None:
    """What the last value is above the first; None if there is one week only, or they are of other organisations."""
    if len(points) < 2 or points[0].period == points[-1].period:
        return None
    first, last = points[0], points[-1]
    if first.value is None or last.value is None or not _comparable(first, last):
        return None
    return last.value - first.value


def _comparable(one: Point, other: Point) -> bool:
    return (one.counted, one.of_whom) == (other.counted, other.of_whom)


def _points(
    tables: Sequence[TablePlan], each: IndicatorPlan, gathered: _Gathered
) -> tuple[Point, ...]:
    """By weeks: from a table of weeks if there is one, else of all organisations together."""
    for index in each.tables:
        if index in gathered.weekly:
            return gathered.weekly[index].points(each)
    for index in each.tables:
        if index in gathered.organisations:
            return gathered.organisations[index].points(each)
    return ()


def _standings(
    each: IndicatorPlan, indicator: Indicator, gathered: _Gathered
) -> tuple[OrganisationValue, ...]:
    for index in each.tables:
        if index in gathered.organisations:
            return gathered.organisations[index].standings(each, indicator)
    return ()


def _described(each: IndicatorPlan, amounts: list[Decimal]) -> Indicator:
    spec = each.spec
    whole = spec.unit is Unit.NUMBER and all(a == a.to_integral_value() for a in amounts)
    return Indicator(
        id=spec.id,
        name=spec.name,
        short=spec.short or spec.name,
        target=spec.target,
        direction=spec.direction,
        deadline=spec.deadline,
        per_cent=spec.unit is not Unit.NUMBER,
        decimals=0 if whole else places(amounts, spec.target),
        formula=spec.formula or "",
        basis=spec.basis or "",
    )


def _outlook(
    indicator: Indicator,
    each: IndicatorPlan,
    points: Sequence[Point],
    amounts: Sequence[Decimal],
    on: datetime.date,
) -> tuple[Forecast | None, State, str]:
    """The forecast if there is one, how the indicator stands, and a remark."""
    if not each.tables:
        return None, State.NO_DATA, "в данных такого показателя нет"
    if not amounts:
        if points:
            return (
                None,
                State.UNRELIABLE,
                "ни одному значению нельзя верить, см. замечания к данным",
            )
        return None, State.NO_DATA, "файл с этими данными не передан"
    if indicator.deadline < on:
        return None, *_after_deadline(indicator, points, amounts[-1])
    newest = next(point for point in reversed(points) if point.value is not None)
    same = [point for point in points if _comparable(point, newest)]
    made, reason = forecast(indicator, same, on, each.spec.cumulative)
    if made is None and any(p.value is not None and p not in same for p in points):
        reason = f"недели сравнимы лишь с одними и теми же организациями: {reason}"
    if made is None:
        met = indicator.met_by(amounts[-1])
        return None, State.MET if met else State.UNCERTAIN, "" if met else reason
    state = outlook(indicator, made)
    if indicator.met_by(amounts[-1]):  # met today; what falls may not be met on the day
        lasts = indicator.met_by(made.at_deadline.value)
        state = State.MET if lasts else State.AT_RISK
    return made, state, ""


def _after_deadline(
    indicator: Indicator, points: Sequence[Point], newest: Decimal
) -> tuple[State, str]:
    """By the newest week up to the deadline; a target met later is met."""
    in_time = [
        point.value
        for point in points
        if point.value is not None and point.period.start <= indicator.deadline
    ]
    at_deadline = in_time[-1] if in_time else None
    met_in_time = at_deadline is not None and indicator.met_by(at_deadline)
    if not met_in_time and not indicator.met_by(newest):
        return State.MISSED, "срок прошел"
    return State.MET, late_remark(indicator, at_deadline, newest)


def _tell_past(plan: Plan, number: int, indicator: Indicator, on: datetime.date, log: Log) -> None:
    place = plan.place("показатели", number, "срок")
    log.add(
        FindingKind.TARGET_PAST,
        Origin(Path(place.document).name, "", f"строка {place.line}"),
        f"{indicator.short}: срок {figures(indicator.deadline)} на {figures(on)} уже прошел",
        "прогноза нет: можно сказать лишь, достигнута ли цель",
        Use.NONE,
    )


def _lagging(results: Sequence[IndicatorResult]) -> tuple[Lagging, ...]:
    """By the number of indicators they lag in, then by how far, in the order of the first indicator."""
    where: dict[str, list[str]] = {}
    for result in results:
        for each in result.lagging:
            where.setdefault(each.name, []).append(result.indicator.short)
    order = Counter({name: len(shorts) for name, shorts in where.items()})
    return tuple(Lagging(name, tuple(where[name])) for name, _ in order.most_common())
