"""Sheets → records: every row of data with its week, its organisation and its numbers, typed and first checked.

Rows come one at a time; of a sheet only its heading and the profile of its columns are kept.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from actgen.model.monitoring import ColumnKind
from actgen.monitor.findings import FindingKind, Log, Origin, Period, Use, Weight
from actgen.monitor.numbers import value
from actgen.monitor.profile import Misfit, misfit
from actgen.monitor.sources import Source
from actgen.monitor.weeks import week
from actgen.tables.cells import BLANK, Figure, Raw, figure, is_total


@dataclass(slots=True)
class Reading:
    """A number of a record; ``amount`` is in per cent in columns of per cents, None if there is no number.

    ``carried`` is one that stands in another row: the cell is empty, and the column does not change.
    """

    amount: Decimal | None
    source: Source
    row: int
    column: int
    use: Use = Use.USED
    carried: bool = False

    @property
    def origin(self) -> Origin:
        """Its cell."""
        return self.source.origin(self.row, self.column)

    @property
    def decimals(self) -> int:
        """How many places after the comma the amount has."""
        return Figure(self.amount).decimals if self.amount is not None else 0

    @property
    def believed(self) -> Decimal | None:
        """The amount if it may be computed with."""
        return self.amount if self.use is Use.USED else None


@dataclass(slots=True)
class Record:
    """A row of data. In a table without weeks ``period`` is the day it speaks of; ``organisation`` is «» in a table
    without organisations."""

    source: Source
    row: int
    period: Period
    organisation: str
    readings: dict[str, Reading]

    @property
    def origin(self) -> Origin:
        """The cell with the week, else with the organisation."""
        layout = self.source.layout
        column = layout.week if layout.week is not None else layout.organisation
        return self.source.origin(self.row, column or 0)

    @property
    def total(self) -> bool:
        """Whether it sums up other rows."""
        return is_total(self.organisation)


class Constants:
    """The last number of every organisation in the columns that do not change: an empty cell means the same."""

    def __init__(self) -> None:
        self._last: dict[tuple[int, str, str], Reading] = {}

    def fill(self, record: Record, name: str, log: Log) -> Reading | None:
        """What an empty cell stands for, told; None if nothing tells."""
        last = self._last.get(_constant(record, name))
        if last is None or last.believed is None:
            return None
        source, column = record.source, record.source.layout.columns[name]
        shown = value(last.believed, source.table.spec.columns[name].kind is not ColumnKind.NUMBER)
        filled = Reading(last.amount, source, record.row, column, carried=True)
        log.add(
            FindingKind.NO_VALUE,
            filled.origin,
            f"нет значения в столбце «{source.heading(name)}», взято прежнее – {shown} (строка {last.row})",
            "столбец описан как постоянный; если число изменилось, впишите его",
            Use.USED,
            Weight.REMARK,
            record.period,
            record.organisation,
        )
        return filled

    def keep(self, record: Record) -> None:
        """Remember what a row says."""
        for name, spec in record.source.table.spec.columns.items():
            reading = record.readings[name]
            if spec.constant and reading.believed is not None and not reading.carried:
                self._last[_constant(record, name)] = reading


def records(source: Source, day: datetime.date, log: Log, constants: Constants) -> Iterator[Record]:
    """The rows of data of a sheet, totals included. Rows without a week that can be read are told and left out.

    ``day`` is what a table without weeks speaks of.
    """
    above: Raw = BLANK
    for number, cells in source.sheet.rows():
        if number <= source.layout.last:
            continue
        key = source.layout.week
        if key is not None and _at(cells, key).blank and source.layout.organisation is not None:
            cells = _with(cells, key, above)  # a merged cell: the week of the rows above
        above = _at(cells, key) if key is not None else BLANK
        record = _record(source, number, cells, day, log, constants)
        if record is not None:
            yield record
            constants.keep(record)  # once its numbers have been checked


def _constant(record: Record, name: str) -> tuple[int, str, str]:
    return record.source.table.index, record.organisation.lower(), name


# --- rows --------------------------------------------------------------------------------------


def _record(
    source: Source,
    number: int,
    cells: Sequence[Raw],
    day: datetime.date,
    log: Log,
    constants: Constants,
) -> Record | None:
    layout = source.layout
    organisation = ""
    if layout.organisation is not None:
        organisation = _at(cells, layout.organisation).text
        if not organisation:
            _nameless(source, number, cells, log)
            return None
    period = Period(day, day) if layout.week is None else week(_at(cells, layout.week))
    if period is None:
        _weekless(source, number, cells, log)
        return None
    record = Record(source, number, period, organisation, {})
    wrong = misfit(cells, source.usual)
    if wrong is not None:
        _tell_misfit(record, cells, wrong, log)
    for name, column in layout.columns.items():
        moved = wrong is not None and wrong.moved is not None and column >= wrong.moved
        cell, spec = _at(cells, column), source.table.spec.columns[name]
        same = spec.constant and cell.empty and wrong is None and not record.total
        known = constants.fill(record, name, log) if same else None
        record.readings[name] = known or _reading(record, name, cell, log, moved)
    return record


def _nameless(source: Source, number: int, cells: Sequence[Raw], log: Log) -> None:
    """A row without an organisation: of weight only if it has figures."""
    if any(figure(_at(cells, column)) for column in source.layout.columns.values()):
        log.add(
            FindingKind.NO_VALUE,
            source.origin(number, source.layout.organisation or 0),
            "в строке есть числа, но не названа организация",
            "неизвестно, к кому относятся числа",
            Use.LEFT_OUT,
            Weight.SERIOUS,
        )


def _weekless(source: Source, number: int, cells: Sequence[Raw], log: Log) -> None:
    column = source.layout.week or 0
    text = _at(cells, column).text
    has_figures = any(figure(_at(cells, c)) for c in source.layout.columns.values())
    if is_total(text) or not has_figures:
        return  # totals of weeks, notes under the table
    what = f"«{text[:60]}» – не неделя" if text else "в строке есть числа, но не указана неделя"
    log.add(
        FindingKind.WEEK_UNREADABLE,
        source.origin(number, column),
        what,
        "строка не учтена; неделя пишется так: 27.03-31.03.2023",
        Use.LEFT_OUT,
        Weight.SERIOUS,
    )


def _tell_misfit(record: Record, cells: Sequence[Raw], wrong: Misfit, log: Log) -> None:
    source, width = record.source, record.source.layout.width
    counts = f"значений в строке – {len(cells)}, столбцов – {width}"
    if wrong.moved is not None:
        title = source.layout.headings[min(wrong.moved, width - 1)]
        what = "лишнее значение" if wrong.extra else "похоже, пропущено значение"
        side = "вправо" if wrong.extra else "влево"
        log.add(
            FindingKind.SHIFTED,
            source.origin(record.row, wrong.moved),
            f"{counts}: {what} в столбце «{title}», все следующие сдвинуты {side}",
            "числа стоят не в своих столбцах",
            Use.LEFT_OUT,
            Weight.SERIOUS,
            record.period,
            record.organisation,
        )
        return
    others = [source.layout.headings[column] for column in wrong.maybe]
    last = source.layout.headings[-1]
    doubt = f"; по величинам пропущено может быть и в столбце «{others[-1]}»" if others else ""
    log.add(
        FindingKind.SHORT_ROW,
        source.origin(record.row, width - 1),
        f"{counts}: нет значения в последнем столбце «{last}»{doubt}",
        "если пропущено значение в середине строки, следующие стоят не в своих столбцах",
        Use.LEFT_OUT,
        Weight.REMARK,
        record.period,
        record.organisation,
    )


def _reading(record: Record, name: str, cell: Raw, log: Log, moved: bool) -> Reading:
    """The number of a cell; whatever is none is told."""
    source = record.source
    column, kind = source.layout.columns[name], source.table.spec.columns[name].kind
    found = figure(cell)
    amount = _amount(found, kind) if found else None
    use = Use.USED if amount is not None and not moved else Use.LEFT_OUT
    if amount is None and not moved:  # what is moved is told once for the row
        _tell_no_number(record, name, cell, log)
    return Reading(amount, source, record.row, column, use)


def _tell_no_number(record: Record, name: str, cell: Raw, log: Log) -> None:
    """A text where a number should be; or nothing, where the column usually has something."""
    source = record.source
    heading, column = source.heading(name), source.layout.columns[name]
    if cell.empty:
        usual = column < source.layout.width and source.usual[column].filled >= 0.5
        last = column == source.layout.width - 1  # a row that ends early is told as such
        if not usual or last and cell.blank:
            return
        kind, weight = FindingKind.NO_VALUE, Weight.REMARK
        what = f"нет значения в столбце «{heading}»"
        why = "показатели, которым оно нужно, за эту строку не посчитаны"
    else:
        kind = FindingKind.NOT_NUMBER
        weight = Weight.SERIOUS if name in source.table.used else Weight.REMARK
        what = f"«{cell.text[:60]}» в столбце «{heading}», а нужно число"
        why = "из текста ничего не посчитать"
        if figure(cell):
            why = "столбцы сдвинуты или в описании столбца нет «вид: процент»"
    origin = source.origin(record.row, column)
    period, organisation = record.period, record.organisation
    log.add(kind, origin, what, why, Use.LEFT_OUT, weight, period, organisation)


def _amount(found: Figure, kind: ColumnKind) -> Decimal | None:
    """In per cent for columns of per cents and shares; None for per cent among counts."""
    if kind is ColumnKind.NUMBER:
        return None if found.per_cent else found.amount
    if kind is ColumnKind.SHARE and not found.per_cent:
        return found.amount * 100
    return found.amount


def _at(cells: Sequence[Raw], column: int) -> Raw:
    return cells[column] if column < len(cells) else BLANK


def _with(cells: Sequence[Raw], column: int, value: Raw) -> Sequence[Raw]:
    return [*cells[:column], value, *cells[column + 1 :]]
