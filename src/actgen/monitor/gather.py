"""Records of a table by weeks → the weeks, each once, and the indicators by week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from actgen.errors import ErrorList, ReadError
from actgen.model.monitoring import ColumnKind, Unit
from actgen.model.place import Place
from actgen.monitor.checks import SeenWeek, check_weeks, tell_zero
from actgen.monitor.expression import Formula
from actgen.monitor.findings import FindingKind, Log, Origin, Period, Use, Weight
from actgen.monitor.formula_tree import ZeroDivisor
from actgen.monitor.numbers import per_cent
from actgen.monitor.plan import IndicatorPlan
from actgen.monitor.records import Record
from actgen.monitor.result import Column, Point, Value, Week, WeekTable
from actgen.monitor.sources import Source
from actgen.tables.sheets import Sheet

MOST_WEEKS = 2000
_MOST_DECIMALS = 3


def computed(record: Record, plan: IndicatorPlan, log: Log) -> Decimal | None:
    """The indicator for one row, shares in per cent; None where its data are absent, not believed or impossible."""
    how = plan.tables[record.source.table.index]
    formula, amounts = how.formula, believed(record, how.formula)
    if amounts is None:
        return None
    try:
        amount = formula.of(amounts) * how.factor
    except ZeroDivisor as zero:
        tell_zero(record, formula, zero, log)
        return None
    if plan.spec.unit is not Unit.NUMBER and not 0 <= amount <= 100:
        reading = record.readings[next(iter(formula.columns))]
        what = f"«{formula.text}» = {per_cent(amount, 1)}"
        why = "доля бывает от 0 до 100 %; показатель за эту строку не посчитан"
        kind, use, weight = FindingKind.OVER_HUNDRED, Use.LEFT_OUT, Weight.SERIOUS
        log.add(kind, reading.origin, what, why, use, weight, record.period, record.organisation)
        return None
    return amount


def believed(record: Record, formula: Formula) -> dict[str, Decimal] | None:
    """The values of the formula's columns; None if one is absent or not believed."""
    found: dict[str, Decimal] = {}
    for name in formula.columns:
        amount = record.readings[name].believed
        if amount is None:
            return None
        found[name] = amount
    return found


# --- tables by weeks ---------------------------------------------------------------------------


class Weekly:
    """A table with one row per week."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._records: dict[Period, Record] = {}

    def add(self, record: Record) -> None:
        """One more week; a second row of the same week is told and left out.

        Raises ErrorList for more weeks than any monitoring has: then the column of weeks is another.
        """
        first = self._records.setdefault(record.period, record)
        if first is not record:
            tell_twice(FindingKind.WEEK_TWICE, record, Seen.of(first), self._log)
        elif len(self._records) > MOST_WEEKS:
            place = Place(document=str(record.source.sheet.path))
            advice = "Проверьте столбец недели: он описан ключом «неделя»."
            message = f"в таблице больше {MOST_WEEKS} разных недель"
            raise ErrorList([ReadError(message, place, advice)])

    @property
    def weeks(self) -> Mapping[Period, Record]:
        """The rows in the order of the weeks."""
        return {period: self._records[period] for period in sorted(self._records)}

    def finish(self) -> None:
        """What can only be said of all weeks together."""
        seen = [SeenWeek(period, each.origin) for period, each in self._records.items()]
        check_weeks(seen, self._log)

    def points(self, plan: IndicatorPlan) -> tuple[Point, ...]:
        """The indicator by weeks."""
        found = []
        for period, record in self.weeks.items():
            amount = computed(record, plan, self._log)
            found.append(Point(period, amount, Use.LEFT_OUT if amount is None else Use.USED))
        return tuple(found)

    def table(self) -> WeekTable | None:
        """The table as it was given; None without rows."""
        weeks = self.weeks
        if not weeks:
            return None
        source = next(iter(weeks.values())).source
        names = list(source.table.spec.columns)
        return WeekTable(
            source.table.title,
            tuple(_column(source, name, list(weeks.values())) for name in names),
            tuple(_week(period, record, names) for period, record in weeks.items()),
            source.whole(),
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What is kept of a row to know another one like it: where it is, and what its numbers are."""

    sheet: Sheet
    row: int
    numbers: int

    @classmethod
    def of(cls, record: Record) -> Seen:
        numbers = hash(tuple(reading.amount for reading in record.readings.values()))
        return cls(record.source.sheet, record.row, numbers)


def tell_twice(kind: FindingKind, record: Record, first: Seen, log: Log) -> None:
    """A row that has been there already: of weight if its numbers are others."""
    again = Seen.of(record)
    same = again.numbers == first.numbers
    whom = f"{record.organisation}, " if record.organisation else ""
    where = "" if again.sheet == first.sheet else f" ({Origin(first.sheet.file, first.sheet.name)})"
    numbers = "те же" if same else "другие"
    log.add(
        kind,
        record.origin,
        f"{whom}{record.period.text()} уже есть в строке {first.row}{where}, числа {numbers}",
        "учтена первая строка, эта не учтена",
        Use.LEFT_OUT,
        Weight.REMARK if same else Weight.SERIOUS,
        record.period,
        record.organisation,
    )


def _column(source: Source, name: str, weeks: Sequence[Record]) -> Column:
    decimals = min(max(record.readings[name].decimals for record in weeks), _MOST_DECIMALS)
    is_share = source.table.spec.columns[name].kind is not ColumnKind.NUMBER
    return Column(name, source.heading(name), is_share, decimals)


def _week(period: Period, record: Record, names: Sequence[str]) -> Week:
    readings = [record.readings[name] for name in names]
    return Week(period, tuple(Value(each.amount, each.origin, each.use) for each in readings))
