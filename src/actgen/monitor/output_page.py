"""The monitoring as one HTML page that needs nothing else: for a screen, a screen reader, and paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from actgen.monitor.output_chart import Chart
from actgen.monitor.output_grid import Grid
from actgen.monitor.output_reference import NATURE, weaknesses
from actgen.monitor.output_remarks import remarks
from actgen.monitor.output_tables import by_week, data, lagging, organisations, outlook, standing
from actgen.monitor.output_words import (
    capital,
    checked,
    headline,
    lag_summary,
    organisation_word,
    provenance,
)
from actgen.monitor.result import MonitoringResult
from actgen.resources import page_bytes, page_environment
from actgen.russian.dates import words

TEMPLATE = "monitoring/page.html"
MOST_ROWS = 200
"""Rows of a table of organisations or findings on the page; the workbook has all of them."""
_LETTERS = 110
_WEEKS = 12
_ENDS = ".:;!?…"


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the page under a heading; ``list`` is «ol» or «ul». Texts have no full stop."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    list: str = "ul"
    grids: tuple[Grid, ...] = ()
    charts: tuple[Chart, ...] = ()


def page(result: MonitoringResult, charts: Sequence[Chart] = ()) -> bytes:
    """The page as UTF-8."""
    author = result.document.author
    env = page_environment()
    env.globals |= {"lines": _lines, "data_uri": _data_uri}
    text = env.get_template(TEMPLATE).render(
        title=result.title,
        organisation=author.name if author else (),
        day=words(result.on),
        intro=tuple(map(_bare, result.intro)),
        sections=tuple(_sections(result, charts)),
    )
    return page_bytes(text)


def _sections(result: MonitoringResult, charts: Sequence[Chart]) -> Iterator[_Section]:
    said = (headline(result), f"{provenance(result)}. {checked(result)}")
    conclusions = tuple(capital(_bare(each.conclusion)) for each in result.indicators)
    yield _Section("state", "Достижение показателей", said, conclusions, "ol", (standing(result),))
    weekly = by_week(result, _LETTERS)
    if weekly:
        yield _Section("weeks", "Значения по неделям", grids=tuple(weekly), charts=tuple(charts))
    trend = outlook(result)
    weak = tuple(
        f"{capital(', '.join(names))}: {_bare(text)}" for text, names in weaknesses(result).items()
    )
    if trend or weak:
        yield _Section(
            "outlook",
            "Прогноз к сроку",
            (NATURE,) if trend else (),
            weak,
            grids=(trend,) if trend else (),
        )
    yield from _organisations(result)
    if found := remarks(result.findings):
        yield _Section(
            "data-remarks", "Замечания к данным", (checked(result),), grids=(_first(found),)
        )
    if result.tasks:
        yield _Section(
            "tasks",
            "Задачи",
            points=tuple(capital(_bare(task)) for task in result.tasks),
            list="ol",
        )
    given = tuple(grid for table in result.tables for grid in data(table, _WEEKS))
    if given:
        yield _Section("data", "Исходные данные", grids=given)


def _organisations(result: MonitoringResult) -> Iterator[_Section]:
    behind = lagging(result)
    everybody = tuple(
        _first(organisations(each, organisation_word(result)))
        for each in result.indicators
        if each.organisations
    )
    if behind:
        text, grids = (lag_summary(result),), (*map(_first, behind), *everybody)
        yield _Section("organisations", "Организации", text, grids=grids)
    elif everybody:
        yield _Section(
            "organisations", "Организации", ("Отстающих организаций нет",), grids=everybody
        )


def _first(grid: Grid) -> Grid:
    if len(grid.rows) <= MOST_ROWS:
        return grid
    note = f"Показаны первые {MOST_ROWS} строк из {len(grid.rows)}, все – в книге XLSX"
    return replace(grid, rows=grid.rows[:MOST_ROWS], note=note)


def _lines(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def _data_uri(chart: Chart) -> Markup:
    data = base64.b64encode(chart.svg).decode()
    return Markup(f"data:image/svg+xml;base64,{data}")  # noqa: S704 - no markup in Base64


def _bare(text: str) -> str:
    """Without the mark at its end, for the page sets it."""
    return text.rstrip(_ENDS)
