"""The tables of a monitoring in printed words: one source for the справка, the page and the slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actgen.monitor.numbers import number, per_cent
from actgen.monitor.output_words import (
    NONE,
    band,
    brief,
    brief_gap,
    capital,
    difference,
    gap,
    organisation_word,
    shown,
    target,
)
from actgen.monitor.result import (
    Column,
    Finding,
    Indicator,
    IndicatorResult,
    MonitoringResult,
    OrganisationValue,
    Period,
    Use,
    Value,
    WeekTable,
)
from actgen.russian.dates import figures

LEFT_OUT = "*"
"""After a value that the computation leaves out."""
LEFT_OUT_NOTE = "* Значение не учтено: см. замечания к данным"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts. ``widths`` are per cent of its width (None: as needed), ``numbers`` the columns of figures.

    ``title`` says what it shows; ``note`` stands under it.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[int | None, ...] = ()
    note: str = ""

    def width(self, column: int) -> int | None:
        """The width asked for a column, in per cent of the table's."""
        return self.widths[column] if column < len(self.widths) else None


def standing(result: MonitoringResult) -> Grid:
    """Target against fact."""
    return Grid(
        "Целевые и фактические значения",
        ("Показатель", "Цель и срок", "Значение", "До цели", "Состояние"),
        tuple(
            (
                each.indicator.name,
                aim(each.indicator),
                shown(each.indicator, each.value),
                gap(each),
                each.state.russian,
            )
            for each in result.indicators
        ),
        frozenset({2, 3}),
        (32, 20, 15, 17, 16),
    )


def aim(indicator: Indicator) -> str:
    """Target and deadline in two lines of a cell."""
    return f"{target(indicator)}\nк\u00a0{figures(indicator.deadline)}".replace(" ", "\u00a0", 1)


def by_week(result: MonitoringResult, most: int) -> tuple[Grid, ...]:
    """The values of the indicators, a row for each week, at most ``most`` indicators to a table."""
    told = [each for each in result.indicators if each.points]
    groups = [told[i : i + most] for i in range(0, len(told), most)]
    return tuple(_by_week(group) for group in groups)


def _by_week(group: Sequence[IndicatorResult]) -> Grid:
    weeks = sorted({point.period for each in group for point in each.points})
    rows = tuple((week.text(), *(_in_week(each, week) for each in group)) for week in weeks)
    return Grid(
        "Значения показателей по неделям",
        ("Неделя", *(capital(each.indicator.short) for each in group)),
        rows,
        frozenset(range(1, len(group) + 1)),
        note=_note(rows),
    )


def _in_week(each: IndicatorResult, week: Period) -> str:
    found = next((point for point in each.points if point.period == week), None)
    if found is None or found.value is None:
        return NONE
    return shown(each.indicator, found.value) + (LEFT_OUT if found.use is Use.LEFT_OUT else "")


def outlook(result: MonitoringResult) -> Grid | None:
    """The trends to the deadlines; None where there is none."""
    rows = []
    for each in result.indicators:
        forecast, indicator = each.forecast, each.indicator
        if forecast is None:
            continue
        rows.append((
            indicator.name,
            aim(indicator),
            *band(indicator, forecast),
            difference(indicator, forecast.pace),
            difference(indicator, forecast.needed),
        ))  # fmt: skip
    if not rows:
        return None
    return Grid(
        "Прогноз к сроку",
        (
            "Показатель",
            "Цель и срок",
            "Прогноз к сроку",
            "Вероятные границы",
            "Темп за неделю",
            "Нужный темп",
        ),
        tuple(rows),
        frozenset({2, 4, 5}),
        (24, 18, 13, 13, 16, 16),
    )


def lagging(result: MonitoringResult) -> Grid | None:
    """The organisations that lag, by the number of indicators they lag in; None where none does."""
    if not result.lagging:
        return None
    rows = []
    for each in result.lagging:
        for indicator, value in _lags(result, each.name):
            rows.append((
                each.name,
                f"{indicator.indicator.short} ({target(indicator.indicator)})",
                brief(indicator.indicator, value.value),
                brief_gap(indicator.indicator, value.gap),
                NONE if value.short_of is None else number_of(value.short_of),
            ))  # fmt: skip
    grid = Grid(
        "Отстающие организации",
        (organisation_word(result), "Показатель", "Значение", "До цели", "Не хватает, ед."),
        tuple(rows),
        frozenset({2, 3, 4}),
        (35, 24, 13, 16, 12),
    )
    return _without_empty(grid, 4)


def _lags(
    result: MonitoringResult, name: str
) -> Iterator[tuple[IndicatorResult, OrganisationValue]]:
    for indicator in result.indicators:
        for value in indicator.lagging:
            if value.name == name:
                yield indicator, value


def organisations(each: IndicatorResult, heading: str) -> Grid:
    """All organisations by one indicator, worst first."""
    grid = Grid(
        f"{capital(each.indicator.name)}: {target(each.indicator)}",
        (heading, "Значение", "До цели", "Не хватает, ед.", "Цель"),
        tuple(
            (
                value.name,
                brief(each.indicator, value.value),
                brief_gap(each.indicator, value.gap),
                NONE if value.short_of is None else number_of(value.short_of),
                "достигнута" if value.met else "отстает" if value.lagging else "не достигнута",
            )
            for value in each.organisations
        ),
        frozenset({1, 2, 3}),
    )
    return _without_empty(grid, 3)


def remarks(findings: Sequence[Finding]) -> Grid | None:
    """What is wrong with the data; None where nothing is."""
    if not findings:
        return None
    return Grid(
        "Замечания к данным",
        ("Где", "Что обнаружено", "Почему это важно", "Что сделано"),
        tuple(
            (
                "\n".join(
                    part for part in (str(each.origin), each.organisation, _week(each)) if part
                ),
                capital(each.what),
                capital(each.why),
                f"{each.weight.value}; {each.use.value}",
            )
            for each in findings
        ),
        widths=(22, 34, 28, 16),
    )


def data(table: WeekTable, most: int) -> tuple[Grid, ...]:
    """The data as given, a row for each column of them and a column for each week, ``most`` weeks to a table."""
    groups = [table.weeks[i : i + most] for i in range(0, len(table.weeks), most)]
    made = []
    for weeks in groups:
        rows = tuple(
            (column.heading, *(cell(column, week.values[index]) for week in weeks))
            for index, column in enumerate(table.columns)
        )
        heads = tuple(_two_lines(week.period) for week in weeks)
        made.append(
            Grid(
                table.title,
                ("Сведения", *heads),
                rows,
                frozenset(range(1, len(heads) + 1)),
                (22,),
                _note(rows),
            )
        )
    return tuple(made)


def cell(column: Column, value: Value) -> str:
    """A value of the data as it is printed."""
    if value.amount is None:
        return NONE
    text = (
        per_cent(value.amount, column.decimals)
        if column.per_cent
        else number(value.amount, column.decimals)
    )
    return text + (LEFT_OUT if value.use is Use.LEFT_OUT else "")


def number_of(count: int) -> str:
    """«17 218»."""
    return f"{count:,}".replace(",", "\u00a0")


def _note(rows: Sequence[Sequence[str]]) -> str:
    return LEFT_OUT_NOTE if any(text.endswith(LEFT_OUT) for row in rows for text in row[1:]) else ""


def _two_lines(week: Period) -> str:
    return week.text().replace("–", "–\n")


def _week(finding: Finding) -> str:
    return f"неделя\n{finding.week.text()}" if finding.week else ""


def _without_empty(grid: Grid, column: int) -> Grid:
    """The table without a column in which nothing is said."""
    if any(row[column] != NONE for row in grid.rows):
        return grid

    def cut(row: tuple[str, ...]) -> tuple[str, ...]:
        return row[:column] + row[column + 1 :]

    numbers = frozenset(i if i < column else i - 1 for i in grid.numbers if i != column)
    return Grid(grid.title, cut(grid.headings), tuple(map(cut, grid.rows)), numbers, (), grid.note)
