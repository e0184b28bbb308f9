"""The tables of a monitoring in printed words: one source for the справка, the page and the slides."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.monitor.findings import Period, Use
from actgen.monitor.numbers import number, per_cent
from actgen.monitor.output_grid import Grid
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
    Indicator,
    IndicatorResult,
    MonitoringResult,
    Value,
    WeekTable,
)
from actgen.russian.dates import figures

LEFT_OUT = "*"
"""After a value that the computation leaves out."""


# Letters that columns take: a week, the margins of a cell, the narrowest column.
_WEEK, _MARGIN, _LEAST = 18, 3, 11


LEFT_OUT_NOTE = "* Значение не учтено: см. замечания к данным"


def standing(result: MonitoringResult) -> Grid:
    """Target against fact."""
    return Grid(
        "Целевые и фактические значения",
        ("Показатель", "Цель и срок", "Значение", "До цели", "Состояние"),
        tuple(
            (
                capital(each.indicator.short),
                aim(each.indicator),
                shown(each.indicator, each.value),
                gap(each),
                each.state.russian,
            )
            for each in result.indicators
        ),
        frozenset({2, 3}),
        (30, 20, 13, 15, 22),
    )


def aim(indicator: Indicator) -> str:
    """Target and deadline in two lines of a cell."""
    return f"{_whole(target(indicator))}\nк\u00a0{figures(indicator.deadline)}"


def by_week(result: MonitoringResult, room: int) -> tuple[Grid, ...]:
    """The values of the indicators that have any, a row for each week.

    ``room`` is how many letters there are across a table: what does not fit goes into the next one.
    """
    groups: list[list[IndicatorResult]] = []
    left = 0
    for each in result.indicators:
        if all(point.value is None for point in each.points):
            continue
        wide = max(_MARGIN + max(map(len, each.indicator.short.split())), _LEAST)
        if wide > left or not groups:
            groups.append([])
            left = room - _WEEK
        groups[-1].append(each)
        left -= wide
    return tuple(_by_week(group) for group in groups)


def _by_week(group: Sequence[IndicatorResult]) -> Grid:
    weeks = sorted({point.period for each in group for point in each.points})
    rows = tuple((week.text(), *(_in_week(each, week) for each in group)) for week in weeks)
    return Grid(
        "Значения показателей по неделям",
        ("Неделя", *(capital(each.indicator.short) for each in group)),
        rows,
        frozenset(range(1, len(group) + 1)),
        (24,),  # a week in one line
        _note(rows),
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
            capital(indicator.short),
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
        (23, 20, 13, 14, 15, 15),
    )


def lagging(result: MonitoringResult, most: int = 5) -> tuple[Grid, ...]:
    """The organisations that lag, by the number of indicators they lag in; empty where none does.

    A column for each indicator, ``most`` to a table, shows the values that lag.
    """
    told = [each for each in result.indicators if each.lagging]
    return tuple(_lagging(result, told[i : i + most]) for i in range(0, len(told), most))


def _lagging(result: MonitoringResult, told: Sequence[IndicatorResult]) -> Grid:
    values = [{value.name: value for value in each.lagging} for each in told]
    rows = tuple(
        (
            one.name,
            *(
                brief(each.indicator, own[one.name].value) if one.name in own else NONE
                for each, own in zip(told, values, strict=True)
            ),
        )
        for one in result.lagging
        if any(one.name in own for own in values)
    )
    heads = (
        f"{capital(each.indicator.short)}\n({_whole(target(each.indicator))})" for each in told
    )
    return Grid(
        "Отстающие организации",
        (organisation_word(result), *heads),
        rows,
        frozenset(range(1, len(told) + 1)),
        (32 if len(told) < 5 else None,),
        f"Знак «{NONE}»: по этому показателю организация не отстает"
        if any(NONE in row for row in rows)
        else "",
    )


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


def _without_empty(grid: Grid, column: int) -> Grid:
    """The table without a column in which nothing is said."""
    if any(row[column] != NONE for row in grid.rows):
        return grid

    def cut(row: tuple[str, ...]) -> tuple[str, ...]:
        return row[:column] + row[column + 1 :]

    numbers = frozenset(i if i < column else i - 1 for i in grid.numbers if i != column)
    return Grid(grid.title, cut(grid.headings), tuple(map(cut, grid.rows)), numbers, (), grid.note)


def _whole(text: str) -> str:
    """A text that no line breaks."""
    return text.replace(" ", "\u00a0")
