"""The справка «О ходе …» as a document of the act language: rendering makes DOCX and PDF of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from actgen.model.act import Act
from actgen.model.clauses import Chapter, ChapterNumbering, Clause
from actgen.model.content import Attachment
from actgen.model.parties import UNNAMED, Figure
from actgen.model.tables import Column, Table
from actgen.monitor.output_chart import Chart
from actgen.monitor.output_grid import Grid
from actgen.monitor.output_remarks import kinds_of_remarks
from actgen.monitor.output_tables import by_week, data, lagging, outlook, standing
from actgen.monitor.output_words import capital, checked, headline, lag_summary, provenance
from actgen.monitor.result import MonitoringResult, State
from actgen.russian.counting import count_phrase

KIND = "справка"
MOST_ROWS = 40
"""Rows of a table of organisations or findings in the справка; the workbook has all of them."""
MOST_WEEKS = 27
"""Weeks of data in the attachment, the newest."""
NATURE = (
    "Прогноз продолжает ход последних недель до срока и верен, если темп работы не изменится. Чем шире вероятные"
    " границы и чем дальше срок, тем меньше на него можно полагаться"
)
"""What a forecast is, in plain words; no last full stop."""
_LETTERS = 74  # across a table on a portrait page
_WEEKS = 9  # to a table across a landscape page


def saved(charts: Sequence[Chart], folder: Path) -> tuple[Figure, ...]:
    """The charts as files «график-1.png» and «график-1.svg» of a folder, ready to be put into a document."""
    made = []
    for index, chart in enumerate(charts, start=1):
        png, svg = (folder / f"график-{index}.{kind}" for kind in ("png", "svg"))
        png.write_bytes(chart.png)
        svg.write_bytes(chart.svg)
        made.append(
            Figure(
                file=str(png),
                vector=str(svg),
                width=chart.width,
                caption=chart.caption,
                alt=chart.alt,
            )
        )
    return tuple(made)


def reference(result: MonitoringResult, figures: Sequence[Figure] = ()) -> Act:
    """The справка with its attachments; ``figures`` are the charts (see :func:`saved`)."""
    asked = result.document
    return Act(
        kind=KIND,
        author=asked.author or UNNAMED,
        number=asked.number,
        date=result.on,
        place=asked.place,
        title=result.title,
        addressees=asked.addressees,
        text=(*result.intro, headline(result), f"{provenance(result)}. {checked(result)}"),
        chapters=tuple(_chapters(result, figures)),
        chapter_numbering=ChapterNumbering.ARABIC,
        attachments=tuple(_attachments(result)),
        signature=asked.signatures,
        executor=asked.executor,
    )


def _chapters(result: MonitoringResult, figures: Sequence[Figure]) -> Iterator[Chapter]:
    conclusions = tuple(Clause(text=each.conclusion) for each in result.indicators)
    yield Chapter(
        title="Достижение показателей", clauses=conclusions, table=_table(standing(result))
    )
    weekly = by_week(result, _LETTERS)
    if weekly:
        yield _weekly(weekly, figures)
    if (chapter := _outlook(result)) is not None:
        yield chapter
    if behind := lagging(result):
        text = (*_more(behind[0]), *_notes(behind), f"{lag_summary(result)}:")
        yield _tabled("Отстающие организации", text, tuple(map(_first, behind)))
    if (grid := kinds_of_remarks(result.findings)) is not None:
        text = (*_more(grid), "Замечания сгруппированы, полный их перечень – в книге XLSX:")
        yield Chapter(title="Замечания к данным", text=text, table=_table(_first(grid)))
    if result.tasks:
        yield Chapter(title="Задачи", clauses=tuple(Clause(text=task) for task in result.tasks))


def _weekly(weekly: Sequence[Grid], figures: Sequence[Figure]) -> Chapter:
    last = len(figures)
    number = {1: "рисунке 1", 2: "рисунках 1 и 2"}.get(last, f"рисунках с 1 по {last}")
    where = f"Значения приведены в таблице, ход и прогноз показаны на {number}"
    text = (*_notes(weekly), f"{where if figures else 'Значения приведены в таблице'}:")
    return _tabled("Значения показателей по неделям", text, weekly, figures)


def _tabled(
    title: str, text: tuple[str, ...], grids: Sequence[Grid], figures: Sequence[Figure] = ()
) -> Chapter:
    """A chapter with its table; of several tables each stands under a point that names its indicators."""
    if len(grids) == 1:
        return Chapter(title=title, text=text, table=_table(grids[0]), figures=tuple(figures))
    parts = tuple(
        Clause(text=f"Показатели: {'; '.join(_flat(grid.headings[1:]))}", table=_table(grid))
        for grid in grids
    )
    return Chapter(title=title, text=text, clauses=parts, figures=tuple(figures))


def _flat(texts: Sequence[str]) -> Iterator[str]:
    return (text.replace("\n", " ") for text in texts)


def _notes(grids: Sequence[Grid]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(grid.note for grid in grids if grid.note))


def _outlook(result: MonitoringResult) -> Chapter | None:
    """The trends, and in words what they are and what weakens them."""
    grid = outlook(result)
    said = [
        Clause(text=f"{capital(', '.join(names))}: {weak}")
        for weak, names in weaknesses(result).items()
    ]
    if grid is None and not said:
        return None
    return Chapter(
        title="Прогноз к сроку",
        text=(NATURE,) if grid else (),
        clauses=tuple(said),
        table=_table(grid) if grid else None,
    )


def weaknesses(result: MonitoringResult) -> dict[str, list[str]]:
    """What weakens forecasts, or why there are none → the indicators it is said of; conclusions say the rest."""
    found: dict[str, list[str]] = {}
    for each in result.indicators:
        weak = each.forecast.caution if each.forecast else ""
        if each.state is State.UNCERTAIN:
            weak = each.remark
        if weak:
            found.setdefault(weak, []).append(f"«{each.indicator.short}»")
    return found


def _attachments(result: MonitoringResult) -> Iterator[Attachment]:
    """The data by weeks, each table of them on landscape sheets of its own."""
    for table in result.tables:
        if not table.weeks:
            continue
        newest = type(table)(table.title, table.columns, table.weeks[-MOST_WEEKS:], table.origin)
        grids = data(newest, _WEEKS)
        notes = _notes(grids)
        if len(table.weeks) > MOST_WEEKS:
            count = count_phrase(MOST_WEEKS, "последняя неделя")
            notes = (f"Приведены {count}, остальные – в книге XLSX", *notes)
        if len(grids) == 1:
            yield Attachment(
                kind="сведения",
                title=table.title or "По неделям",
                landscape=True,
                table=_table(grids[0]),
                after=notes,
            )
            continue
        parts = tuple(Chapter(title=_span(grid), table=_table(grid)) for grid in grids)
        yield Attachment(
            kind="сведения",
            title=table.title or "По неделям",
            landscape=True,
            chapters=parts,
            chapter_numbering=ChapterNumbering.NONE,
            after=notes,
        )


def _span(grid: Grid) -> str:
    """The weeks of a table of data."""
    first, last = (heading.replace("\n", "") for heading in (grid.headings[1], grid.headings[-1]))
    return f"Неделя {first}" if first == last else f"Недели {first} … {last}"


def _table(grid: Grid) -> Table:
    columns = tuple(Column(title=name, width=grid.width(i)) for i, name in enumerate(grid.headings))
    return Table(columns=columns, rows=grid.rows, numbered=False)


def _first(grid: Grid) -> Grid:
    return Grid(
        grid.title, grid.headings, grid.rows[:MOST_ROWS], grid.numbers, grid.widths, grid.note
    )


def _more(grid: Grid) -> tuple[str, ...]:
    rest = len(grid.rows) - MOST_ROWS
    if rest <= 0:
        return ()
    return (
        f"В таблице первые {MOST_ROWS} строк, еще {count_phrase(rest, 'строка')} – в книге XLSX",
    )
