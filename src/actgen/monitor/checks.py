"""Data are checked before they are believed: within a row, from week to week, among the weeks.

A number that is proven impossible (more than its whole, below zero) is not computed with; one that is merely strange
(a total that changed, a cumulative figure that fell) is used and told.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from actgen.model.monitoring import ColumnKind, ColumnSpec
from actgen.monitor.expression import Formula
from actgen.monitor.findings import FindingKind, Log, Origin, Period, Use, Weight
from actgen.monitor.formula_tree import ZeroDivisor
from actgen.monitor.numbers import number, per_cent, value
from actgen.monitor.records import Reading, Record
from actgen.russian.counting import plural

_DAY = datetime.timedelta(days=1)
_LITTLE = Decimal("0.01")  # a change of this part is a correction, more is of weight
_SOME = Decimal("0.05")
_LEAP = 5  # so many times more or less than a week ago is a slip of the pen
_SMALL = 50  # below this counts leap by nature
_LONGEST = 7


# --- one row -----------------------------------------------------------------------------------


def check_row(record: Record, log: Log) -> None:
    """What a row says about itself. Marks readings that must not be computed with."""
    table = record.source.table
    for name, spec in table.spec.columns.items():
        reading = record.readings[name]
        if reading.believed is None:
            continue
        if reading.believed < 0:
            _leave_out(
                FindingKind.NEGATIVE, record, name, log, "отрицательное число", "такого не бывает"
            )
        elif spec.kind is not ColumnKind.NUMBER and reading.believed > 100:
            shown = per_cent(reading.believed)
            why = "доля не бывает больше 100 %"
            _leave_out(FindingKind.OVER_HUNDRED, record, name, log, f"{shown}", why)
    for name, spec in table.spec.columns.items():
        if spec.part_of:
            _check_part(record, name, spec.part_of, log)
    for name, formula in table.follows.items():
        _check_derived(record, name, formula, log)


def _check_part(record: Record, name: str, whole: str, log: Log) -> None:
    part, of = record.readings[name].believed, record.readings[whole].believed
    if part is None or of is None or part <= of:
        return
    heading = record.source.heading(whole)
    share = f" ({per_cent(part / of * 100, 1)})" if of else ""
    what = f"{number(part)}, это больше, чем «{heading}» – {number(of)}{share}"
    why = (
        "часть не может быть больше целого: посчитаны лишние (уволенные, совместители) или занижено"
        " общее число; доля по этой строке не посчитана"
    )
    _leave_out(FindingKind.OVER_WHOLE, record, name, log, what, why)


def _check_derived(record: Record, name: str, formula: Formula, log: Log) -> None:
    """Whether a column is what its formula yields, as precisely as it is written."""
    reading = record.readings[name]
    amounts = _amounts(record, formula)
    if reading.believed is None or amounts is None:
        return
    try:
        computed = formula.of(amounts)
    except ZeroDivisor as zero:
        tell_zero(record, formula, zero, log)
        return
    is_share = record.source.table.spec.columns[name].kind is not ColumnKind.NUMBER
    if is_share and formula.ratio is not None:
        computed *= 100
    tolerance = Decimal("0.5").scaleb(-reading.decimals) + Decimal("1e-9")
    if abs(computed - reading.believed) <= tolerance:
        return
    shown = value(reading.believed, is_share)
    right = value(computed, is_share, max(2, reading.decimals) if is_share else reading.decimals)
    log.add(
        FindingKind.PER_CENT,
        reading.origin,
        f"«{record.source.heading(name)}»: {shown}, а из чисел строки получается {right}",
        "одно из чисел ошибочно; показатели считаются по числам, которые названы в их формулах",
        Use.USED,
        Weight.SERIOUS,
        record.period,
        record.organisation,
    )


def _leave_out(kind: FindingKind, record: Record, name: str, log: Log, what: str, why: str) -> None:
    reading = record.readings[name]
    reading.use = Use.LEFT_OUT
    told = f"«{record.source.heading(name)}»: {what}"
    period, organisation = record.period, record.organisation
    log.add(kind, reading.origin, told, why, Use.LEFT_OUT, Weight.SERIOUS, period, organisation)


def _amounts(record: Record, formula: Formula) -> Mapping[str, Decimal] | None:
    """The values of a formula's columns; None if one of them is absent or not believed."""
    found = {name: record.readings[name].believed for name in formula.columns}
    known = {name: amount for name, amount in found.items() if amount is not None}
    return known if len(known) == len(found) else None


def tell_zero(record: Record, formula: Formula, zero: ZeroDivisor, log: Log) -> None:
    """A division by zero: the row has no value of the formula."""
    name = next(iter(formula.columns))
    name = zero.divisor if zero.divisor in record.readings else name
    log.add(
        FindingKind.ZERO_DIVISION,
        record.readings[name].origin,
        f"«{formula.text}»: деление на ноль, {zero.divisor} = 0",
        "значение за эту строку не посчитано",
        Use.LEFT_OUT,
        Weight.SERIOUS if record.source.table.used & formula.columns.keys() else Weight.REMARK,
        record.period,
        record.organisation,
    )


# --- from week to week -------------------------------------------------------------------------


class Changes:
    """What changes between a row and the one before it of the same organisation; only the last row is kept."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._last: dict[tuple[int, str], tuple[Period, dict[str, Reading]]] = {}

    def check(self, record: Record) -> None:
        """Compare with the row of an earlier week, if there is one."""
        watched = _watched(record)
        if not watched:
            return
        key = (record.source.table.index, record.organisation.lower())
        before = self._last.get(key)
        if before is not None and before[0] >= record.period:
            return
        for name, spec in watched.items():
            reading = record.readings[name]
            if before and reading.believed is not None and (old := before[1].get(name)):
                self._compare(record, name, spec, old, reading)
        kept = {name: record.readings[name] for name in watched}
        known = {name: each for name, each in kept.items() if each.believed is not None}
        self._last[key] = (record.period, {**(before[1] if before else {}), **known})

    def _compare(
        self, record: Record, name: str, spec: ColumnSpec, old: Reading, new: Reading
    ) -> None:
        was, now = old.believed, new.believed
        if was is None or now is None or was == now:
            return
        change = abs(now - was) / was if was else Decimal(1)
        if spec.constant:
            why = "общее количество без причины не меняется; доли до и после несравнимы"
            self._tell(FindingKind.TOTAL_CHANGED, record, name, old, why, change > _SOME)
        elif spec.cumulative and now < was:
            why = "накопленное не убывает: исправлены прежние данные или ошибка в этих"
            self._tell(FindingKind.FELL, record, name, old, why, change > _LITTLE)
        elif spec.kind is ColumnKind.NUMBER and was >= _SMALL and _leaps(was, now):
            why = "за неделю так не бывает: похоже на лишнюю или потерянную цифру"
            self._tell(FindingKind.OUTLIER, record, name, old, why, True)

    def _tell(
        self, kind: FindingKind, record: Record, name: str, old: Reading, why: str, serious: bool
    ) -> None:
        new, spec = record.readings[name], record.source.table.spec.columns[name]
        is_share = spec.kind is not ColumnKind.NUMBER
        was, now = (
            value(each.amount or Decimal(0), is_share, each.decimals) for each in (old, new)
        )
        what = f"«{record.source.heading(name)}»: было {was}, стало {now}"
        weight = Weight.SERIOUS if serious else Weight.REMARK
        period, organisation = record.period, record.organisation
        self._log.add(kind, new.origin, what, why, Use.USED, weight, period, organisation)


def _leaps(was: Decimal, now: Decimal) -> bool:
    return not was < now * _LEAP < was * _LEAP * _LEAP


def _watched(record: Record) -> dict[str, ColumnSpec]:
    columns = record.source.table.spec.columns.items()
    return {
        name: spec
        for name, spec in columns
        if spec.constant or spec.cumulative or spec.kind is ColumnKind.NUMBER
    }


# --- among the weeks ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SeenWeek:
    """A week, and the cell where it was first seen."""

    period: Period
    origin: Origin


def check_weeks(seen: Sequence[SeenWeek], log: Log) -> None:
    """Missing, overlapping, long and unordered weeks; ``seen`` in the order of the data, each week once."""
    ordered = sorted(seen, key=lambda each: each.period)
    for first, second in itertools.pairwise(seen):
        if second.period < first.period:
            what = f"{second.period.text()} стоит после {first.period.text()}"
            why = "расчет ведется по порядку дат, но проверьте, нет ли ошибки в дате"
            log.add(FindingKind.WEEK_ORDER, second.origin, what, why, Use.USED, week=second.period)
    for each in seen:
        days = (each.period.stop - each.period.start).days + 1
        if days > _LONGEST:
            what = f"{each.period.text()} – это {days} {plural(days, 'день', 'дня', 'дней')}"
            why = "число за неделю в длинном периоде больше обычного"
            log.add(FindingKind.WEEK_LENGTH, each.origin, what, why, Use.USED, week=each.period)
    for first, second in itertools.pairwise(ordered):
        _check_gap(first, second, log)


def _check_gap(first: SeenWeek, second: SeenWeek, log: Log) -> None:
    if second.period.start <= first.period.stop:
        what = f"{second.period.text()} и {first.period.text()} пересекаются"
        why = "одни и те же дни учтены дважды"
        log.add(FindingKind.WEEK_ORDER, second.origin, what, why, Use.USED, week=second.period)
        return
    missing = list(_mondays(first.period.stop, second.period.start))
    if not missing:
        return
    count = len(missing)
    named = Period(missing[0], missing[0] + 4 * _DAY).text()
    words = f"{count} {plural(count, 'неделя', 'недели', 'недель')}"
    what = f"нет недели {named}" if count == 1 else f"нет данных за {words}, первая – {named}"
    why = "неизвестно, что было в это время; темп считается по датам, пропуск его не искажает"
    weight = Weight.REMARK if count < 3 else Weight.SERIOUS
    log.add(FindingKind.WEEK_MISSING, second.origin, what, why, Use.NONE, weight, second.period)


def _mondays(after: datetime.date, before: datetime.date) -> Iterator[datetime.date]:
    """The Mondays of the working weeks that lie wholly between two days."""
    day = after + _DAY * ((7 - after.weekday()) % 7 or 7)
    while day + 4 * _DAY < before:
        yield day
        day += 7 * _DAY
