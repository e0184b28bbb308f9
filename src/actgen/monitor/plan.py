"""``indicators.yaml`` → what shall be computed: formulas read, every name in them found in a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actgen.errors import ErrorList, SourceError
from actgen.model.monitoring import IndicatorSpec, MonitoringSpec, TableSpec, Unit
from actgen.model.place import Place
from actgen.monitor.expression import Formula, parse
from actgen.monitor.formula_parser import FormulaError
from actgen.source import Positions, load_yaml
from actgen.source.nearest import hint, listing
from actgen.source.shape import locate
from actgen.source.validate import validate

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table: ``follows`` are the formulas of columns that follow from others, ``used`` the columns that
    indicators are computed from."""

    index: int
    spec: TableSpec
    follows: Mapping[str, Formula]
    used: frozenset[str]

    @property
    def title(self) -> str:
        """What to call it in messages."""
        return self.spec.name or self.spec.sheet or f"таблица {self.index + 1}"


@dataclass(frozen=True, slots=True)
class Computation:
    """How an indicator is computed from one table: ``factor`` 100 makes per cent of a fraction."""

    formula: Formula
    factor: int


@dataclass(frozen=True, slots=True)
class IndicatorPlan:
    """An indicator; ``tables`` has the computation for every table (by its index) that has the columns; it is empty
    where the indicator is only named."""

    spec: IndicatorSpec
    tables: Mapping[int, Computation]


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole file; ``data`` and ``positions`` are the file itself, for messages."""

    spec: MonitoringSpec
    tables: tuple[TablePlan, ...]
    indicators: tuple[IndicatorPlan, ...]
    data: Any
    positions: Positions

    def place(self, *path: str | int) -> Place:
        """Where a value of the file is; keys are the Russian ones, whatever the file has."""
        return self.positions.value(locate(MonitoringSpec, self.data, path).path)


def load_plan(path: Path) -> Plan:
    """The plan in a file. Raises ErrorList with all its faults."""
    data, positions = load_yaml(path)
    if not isinstance(data, dict):
        advice = "Начните с ключей: «заголовок», «таблица», «показатели»."
        raise ErrorList([SourceError("в файле нет ключей", positions.value(), advice)])
    spec, faults = validate(MonitoringSpec, data, positions)
    if spec is None:
        raise ErrorList(faults)
    reader = _Reader(spec, data, positions)
    plan = reader.plan()
    if reader.faults:
        raise ErrorList(reader.faults)
    return plan


class _Reader:
    """Reads the formulas of a file and gathers what is wrong with them."""

    def __init__(self, spec: MonitoringSpec, data: Any, positions: Positions) -> None:
        self._spec = spec
        self._data = data
        self._positions = positions
        self.faults: list[SourceError] = []

    def plan(self) -> Plan:
        indicators = tuple(self._indicator(n, each) for n, each in enumerate(self._spec.indicators))
        tables = tuple(
            TablePlan(index, table, self._derived(index, table), _used(index, indicators))
            for index, table in enumerate(self._spec.tables)
        )
        self._refuse_doubles()
        return Plan(self._spec, tables, indicators, self._data, self._positions)

    def _indicator(self, number: int, spec: IndicatorSpec) -> IndicatorPlan:
        """``по организациям`` outweighs ``формула`` in tables by organisations; there a ratio is a fraction."""
        tables: dict[int, Computation] = {}
        for key, text in (("формула", spec.formula), ("по организациям", spec.by_organisation)):
            path = ("показатели", number, key)
            formula = self._formula(text, path)
            if formula is None:
                continue
            own = key == "по организациям"
            found = [
                index
                for index, table in enumerate(self._spec.tables)
                if formula.columns.keys() <= table.columns.keys()
                and (table.organisation is not None or not own)
            ]
            if not found:
                self._no_table(formula, path)
            fraction = spec.unit is Unit.SHARE or (
                own and spec.unit is Unit.PERCENT and formula.ratio is not None
            )
            tables |= dict.fromkeys(found, Computation(formula, 100 if fraction else 1))
        return IndicatorPlan(spec, tables)

    def _derived(self, index: int, table: TableSpec) -> dict[str, Formula]:
        """The formulas of a table's columns; on the way, what is wrong with the names in them."""
        found = {}
        for name, column in table.columns.items():
            path = ("таблица", index, "столбцы", name)
            if column.part_of and column.part_of not in table.columns:
                self._unknown(column.part_of, table.columns, (*path, "из"), column.part_of)
            formula = self._formula(column.follows, (*path, "равно"))
            if formula is None:
                continue
            found[name] = formula
            for used, offset in formula.columns.items():
                if used not in table.columns:
                    self._unknown(used, table.columns, (*path, "равно"), formula.text, offset)
        return found

    def _formula(self, text: str | None, path: _Path) -> Formula | None:
        try:
            return parse(text) if text is not None else None
        except FormulaError as error:
            place = self._place(path, text or "", error.offset)
            advice = (
                "Формула состоит из имен столбцов, чисел, + - * / и скобок: школ_в_сфере / школ"
            )
            self.faults.append(SourceError(f"«{path[-1]}»: {error.message}", place, advice))
            return None

    def _no_table(self, formula: Formula, path: _Path) -> None:
        """Either a name is unknown everywhere, or the names are of different tables."""
        everywhere = {name for table in self._spec.tables for name in table.columns}
        unknown = [name for name in formula.columns if name not in everywhere]
        for name in unknown:
            self._unknown(name, everywhere, path, formula.text, formula.columns[name])
        if not unknown:
            message = f"столбцы {listing(list(formula.columns))} – из разных таблиц"
            advice = "Все столбцы формулы должны быть в одной таблице."
            self.faults.append(SourceError(message, self._place(path, "", 0), advice))

    def _unknown(
        self, name: str, known: Iterable[str], path: _Path, text: str, offset: int = 0
    ) -> None:
        names = sorted(known)
        advice = hint(name, names) or f"Под «столбцы» есть: {listing(names)}."
        message = f"столбца «{name}» нет под ключом «столбцы»"
        self.faults.append(SourceError(message, self._place(path, text, offset), advice))

    def _place(self, path: _Path, text: str, offset: int) -> Place:
        """Where the sign at an offset of a text stands in the file; where the text does if there is none."""
        spelt = locate(MonitoringSpec, self._data, path).path
        sign = text[offset : offset + 1]
        if not sign.strip():
            return self._positions.value(spelt)
        return self._positions.within(spelt, sign, text.count(sign, 0, offset))

    def _refuse_doubles(self) -> None:
        seen: set[str] = set()
        for number, spec in enumerate(self._spec.indicators):
            if spec.id in seen:
                place = self._place(("показатели", number, "id"), "", 0)
                self.faults.append(SourceError(f"показатель «{spec.id}» уже есть", place))
            seen.add(spec.id)


def _used(index: int, indicators: Sequence[IndicatorPlan]) -> frozenset[str]:
    return frozenset(
        name
        for each in indicators
        if index in each.tables
        for name in each.tables[index].formula.columns
    )
