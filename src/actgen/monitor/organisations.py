"""Records of a table by organisations → sums by week, and how every organisation stands.

Such a table may have 100,000 rows: of each organisation only its newest values are kept, of each week only sums.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actgen.model.monitoring import ColumnKind, Direction, Unit
from actgen.monitor.checks import SeenWeek, check_weeks
from actgen.monitor.expression import Group
from actgen.monitor.findings import FindingKind, Log, Origin, Period, Use, Weight
from actgen.monitor.formula_tree import ZeroDivisor
from actgen.monitor.gather import Seen, believed, computed, tell_twice
from actgen.monitor.numbers import number
from actgen.monitor.plan import IndicatorPlan, TablePlan
from actgen.monitor.records import Record
from actgen.monitor.result import Indicator, OrganisationValue, Point
from actgen.russian.counting import plural


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest value of an indicator in an organisation, and its numerator and denominator if it is a share."""

    name: str
    period: Period
    value: Decimal
    ratio: tuple[Decimal, Decimal] | None


class Organisations:
    """A table with a row per organisation, perhaps for every week."""

    def __init__(self, table: TablePlan, indicators: Sequence[IndicatorPlan], log: Log) -> None:
        self._table = table
        self._indicators = [each for each in indicators if table.index in each.tables]
        self._log = log
        self._groups: dict[tuple[str, Period], Group] = {}
        self._counted: Counter[tuple[str, Period]] = Counter()
        self._of_whom: Counter[tuple[str, Period]] = Counter()
        self._newest: dict[str, dict[str, _Newest]] = {}
        self._firsts: dict[tuple[Period, str], Seen] = {}
        self._names: set[str] = set()
        self._weeks: dict[Period, Origin] = {}
        self._rows: Counter[Period] = Counter()
        self._sums: dict[Period, dict[str, Decimal]] = defaultdict(dict)
        self._totals: dict[Period, Record] = {}
        self.heading = ""

    def __len__(self) -> int:
        return len(self._names)

    def add(self, record: Record) -> None:
        """One more row; a row of totals is kept for comparison, a second row of an organisation is left out."""
        layout = record.source.layout
        if layout.organisation is not None and not self.heading:
            self.heading = layout.headings[layout.organisation : layout.organisation + 1][0]
        if record.total:
            self._totals[record.period] = record
            return
        key = _key(record.organisation)
        seen = Seen.of(record)
        first = self._firsts.setdefault((record.period, key), seen)
        if first is not seen:
            tell_twice(FindingKind.ORGANISATION_TWICE, record, first, self._log)
            return
        self._names.add(key)
        self._weeks.setdefault(record.period, record.origin)
        self._rows[record.period] += 1
        self._sum(record)
        for plan in self._indicators:
            self._take(record, key, plan)

    def finish(self, has_weeks: bool) -> None:
        """What can only be said of all rows together."""
        if has_weeks:
            seen = [SeenWeek(period, origin) for period, origin in self._weeks.items()]
            check_weeks(seen, self._log)
        for period, count in sorted(self._rows.items()):
            if count < len(self):
                self._tell_incomplete(period, count)
        for period, record in self._totals.items():
            self._check_totals(period, record)

    def points(self, plan: IndicatorPlan) -> tuple[Point, ...]:
        """The indicator of all organisations together, by weeks."""
        found = []
        for period in sorted(self._weeks):
            amount = self._together(plan, period)
            where, use = (plan.spec.id, period), Use.LEFT_OUT if amount is None else Use.USED
            counted, of_whom = self._counted[where], self._of_whom[where]
            found.append(Point(period, amount, use, counted, len(self), of_whom))
        return tuple(found)

    def standings(self, plan: IndicatorPlan, indicator: Indicator) -> tuple[OrganisationValue, ...]:
        """How the organisations stand, worst first; lagging is who misses the target and is below all together."""
        newest = self._newest.get(plan.spec.id, {}).values()
        all_together = next(
            (p.value for p in reversed(self.points(plan)) if p.value is not None), None
        )
        found = [_standing(each, indicator, all_together) for each in newest]
        at_least = indicator.direction is Direction.AT_LEAST
        return tuple(sorted(found, key=lambda o: (o.value if at_least else -o.value, o.name)))

    def _sum(self, record: Record) -> None:
        sums = self._sums[record.period]
        for name, spec in self._table.spec.columns.items():
            reading = record.readings[name]
            amount = None if reading.carried else reading.amount  # a row of totals has it neither
            if amount is not None and spec.kind is ColumnKind.NUMBER:
                sums[name] = sums.get(name, Decimal(0)) + amount

    def _take(self, record: Record, key: str, plan: IndicatorPlan) -> None:
        """Into the sum of the week and, if it is the newest, as the value of the organisation."""
        formula = plan.tables[self._table.index].formula
        amounts = believed(record, formula)
        value = computed(record, plan, self._log)
        if amounts is None or value is None:
            return
        where = (plan.spec.id, record.period)
        group = self._groups.get(where)
        if group is None:
            group = self._groups[where] = formula.group()
        group.add(amounts)
        self._counted[where] += 1
        self._of_whom[where] ^= hash(key)  # tells whether two weeks have the same organisations
        known = self._newest.setdefault(plan.spec.id, {})
        before = known.get(key)
        if before is not None and before.period > record.period:
            return
        ratio = None
        if formula.ratio is not None and plan.spec.unit is not Unit.NUMBER:
            part, whole = formula.ratio
            ratio = (part.of(amounts), whole.of(amounts))
        known[key] = _Newest(record.organisation, record.period, value, ratio)

    def _together(self, plan: IndicatorPlan, period: Period) -> Decimal | None:
        group = self._groups.get((plan.spec.id, period))
        if group is None or self._adds_per_cents(plan):
            return None
        try:
            return group.value() * plan.tables[self._table.index].factor
        except ZeroDivisor:
            return None  # told for the rows

    def _adds_per_cents(self, plan: IndicatorPlan) -> bool:
        """Whether the value of all would be a sum of per cents, which means nothing."""
        columns = self._table.spec.columns
        summed = plan.tables[self._table.index].formula.summed
        return any(columns[name].kind is not ColumnKind.NUMBER for name in summed)

    def _tell_incomplete(self, period: Period, count: int) -> None:
        words = plural(count, "организации", "организациям", "организациям")
        self._log.add(
            FindingKind.NO_DATA,
            self._weeks[period],
            f"{period.text()}: данные есть по {count} {words} из {len(self)}",
            "сумма за эту неделю меньше не потому, что дела хуже",
            Use.USED,
            Weight.REMARK,
            period,
        )

    def _check_totals(self, period: Period, record: Record) -> None:
        for name, total in self._sums.get(period, {}).items():
            reading = record.readings[name]
            if reading.amount is None or reading.amount == total:
                continue
            heading = record.source.heading(name)
            self._log.add(
                FindingKind.TOTALS_ROW,
                reading.origin,
                f"«{heading}»: в итоге {number(reading.amount)}, а сумма строк {number(total)}",
                "показатели посчитаны по строкам организаций, итоговая строка не учтена",
                Use.LEFT_OUT,
                Weight.REMARK,
                period,
            )


def _key(name: str) -> str:
    """One organisation under small differences of spelling."""
    return " ".join(name.lower().replace("ё", "е").translate(_QUOTES).split())


_QUOTES = str.maketrans("", "", '«»"“”„.,')


def _standing(each: _Newest, indicator: Indicator, together: Decimal | None) -> OrganisationValue:
    met = indicator.met_by(each.value)
    worse = together is None or (
        each.value < together
        if indicator.direction is Direction.AT_LEAST
        else each.value > together
    )
    gap = Decimal(0) if met else abs(indicator.target - each.value)
    return OrganisationValue(
        each.name, each.value, gap, met, not met and worse, _short_of(each, indicator), each.period
    )


def _short_of(each: _Newest, indicator: Indicator) -> int | None:
    """How many more must be in the numerator for the target to be met."""
    if each.ratio is None or indicator.met_by(each.value):
        return None
    part, whole = each.ratio
    if indicator.direction is not Direction.AT_LEAST:
        return None
    return math.ceil(indicator.target / 100 * whole - part)
