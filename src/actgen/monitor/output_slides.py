"""The monitoring as slides for a meeting: plain, black on white, the organisation above every title.

Slides are 16:9. What does not fit one slide goes on to the next, in type that is read from the last row (14 points
and more); long tables end with what is left out, for the справка and the workbook have it.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Mm, Pt

from actgen.monitor.output_chart import chart
from actgen.monitor.output_drawing import (
    BLACK,
    HEIGHT,
    LEFT,
    MM_IN_POINT,
    ROOM_HEIGHT,
    ROOM_WIDTH,
    TOP,
    WIDTH,
    describe,
    fits,
    lines,
    no_margins,
    pages,
    put,
    put_table,
    put_text,
    share,
)
from actgen.monitor.output_grid import Grid
from actgen.monitor.output_remarks import kinds_of_remarks
from actgen.monitor.output_tables import by_week, lagging, outlook, standing
from actgen.monitor.output_words import (
    capital,
    checked,
    headline,
    lag_summary,
    provenance,
    shown,
    target,
)
from actgen.monitor.result import MonitoringResult
from actgen.russian.counting import count_phrase
from actgen.russian.dates import figures, words
from actgen.tables.settled import settled

MOST_SLIDES = 3
"""Slides of one table."""
MOST_TEXT = 300
"""Letters in a cell."""
WEEKS = 10
"""The newest weeks in the table of weeks."""
_PANELS = 2  # of a chart
_KEY_FIGURES = 4
_TITLE_LAYOUT = 5
_SIZES = (20, 18, 16, 14)  # of tables, the largest that fits one slide


def slides(result: MonitoringResult) -> bytes:
    """The presentation; the same result gives the same bytes."""
    deck = _Deck.of(result)
    deck.opening(result)
    _key_figures(deck, result)
    for grid in (standing(result), outlook(result)):
        if grid:
            deck.table(grid)
    for grid in by_week(result, 104):
        deck.table(replace(grid, rows=grid.rows[-WEEKS:]))
    _charts(deck, result)
    for number, grid in enumerate(lagging(result)):
        deck.table(grid, "" if number else lag_summary(result))
    if grid := kinds_of_remarks(result.serious or result.findings, most=1):
        deck.table(grid, checked(result))
    if result.tasks:
        deck.points("Задачи", [capital(task) for task in result.tasks])
    out = io.BytesIO()
    deck.deck.save(out)
    return settled(out.getvalue(), result.on)


def _key_figures(deck: _Deck, result: MonitoringResult) -> None:
    """The newest values in large type: of four indicators at most, first those that do not go well."""
    known = [each for each in result.indicators if each.value is not None] or result.indicators
    told = sorted(known, key=lambda each: not each.state.bad)[:_KEY_FIGURES]
    rows = [
        (
            shown(each.indicator, each.value),
            f"{capital(each.indicator.name)}\nЦель: {target(each.indicator)} к {figures(each.indicator.deadline)}",
            capital(each.state.russian),
        )
        for each in told
    ]
    slide = deck.slide("Главное")
    high = put_text(slide, headline(result) + ".", LEFT, TOP, ROOM_WIDTH, 16)
    sizes = (36, 20, 20) if len(rows) < _KEY_FIGURES else (28, 16, 16)
    top = TOP + high + 4
    frame = put_table(
        slide, rows, (22, 56, 22), sizes, top, "Показатели: значение, цель, состояние"
    )
    for row in frame.rows:
        row.cells[0].text_frame.paragraphs[0].runs[0].font.bold = True


def _charts(deck: _Deck, result: MonitoringResult) -> None:
    drawn = [each for each in result.indicators if any(p.value is not None for p in each.points)]
    for start in range(0, len(drawn), _PANELS):
        # Drawn small and shown large: so its letters are as large as those of the slide.
        high = 165 * ROOM_HEIGHT / ROOM_WIDTH
        made = chart(drawn[start : start + _PANELS], width=165, height=high, dpi=320)
        slide = deck.slide("Ход и прогноз к сроку")
        picture = slide.shapes.add_picture(
            io.BytesIO(made.png), Mm(LEFT), Mm(TOP), width=Mm(ROOM_WIDTH)
        )
        describe(picture, made.alt)


@dataclass
class _Deck:
    """The presentation that is being made; ``organisation`` stands above every title."""

    deck: Any
    organisation: str
    titles: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, result: MonitoringResult) -> _Deck:
        """An empty presentation of wide slides."""
        deck = Presentation()
        deck.slide_width, deck.slide_height = Mm(WIDTH), Mm(HEIGHT)
        author = result.document.author
        name = " ".join(author.name) if author else ""
        deck.core_properties.title = result.title
        deck.core_properties.author = name or "actgen"
        deck.core_properties.last_modified_by = "actgen"
        deck.core_properties.language = "ru-RU"
        return cls(deck, name)

    def opening(self, result: MonitoringResult) -> None:
        """The first slide: who, what, as of when."""
        slide = self._blank(result.title, 62, 34, PP_ALIGN.LEFT)
        put_text(slide, f"По состоянию на {words(result.on)}", LEFT, 122, ROOM_WIDTH, 20)
        put_text(slide, provenance(result) + ".", LEFT, 136, ROOM_WIDTH, 14)

    def slide(self, title: str) -> Any:
        """A slide with a title; a title that was there before goes on as «(продолжение)»."""
        again = title in self.titles
        self.titles.append(title)
        slide = self._blank(f"{title} (продолжение)" if again else title, 21, 26, PP_ALIGN.LEFT)
        line = slide.shapes.add_connector(1, Mm(LEFT), Mm(40), Mm(WIDTH - LEFT), Mm(40))
        line.line.color.rgb, line.line.width = BLACK, Pt(1)
        line.shadow.inherit = False
        describe(line, "")
        number = put_text(
            slide,
            str(len(self.deck.slides)),
            WIDTH - LEFT - 20,
            HEIGHT - 11,
            20,
            12,
            named="Номер слайда",
        )
        assert number
        return slide

    def table(self, grid: Grid, lead: str = "") -> None:
        """A table, on as many slides as it takes (but not more than some)."""
        count = len(grid.headings)
        grid = replace(grid, rows=tuple(tuple(map(_shortened, row)) for row in grid.rows))
        widths = tuple(share(grid, i) for i in range(count))
        room = ROOM_HEIGHT - (12 if lead else 0)
        size = next((s for s in _SIZES if fits(grid, widths, room, s)), _SIZES[-1])
        parts = list(pages(grid, widths, room, size))
        for i, rows in enumerate(parts[:MOST_SLIDES]):
            slide = self.slide(grid.title)
            above = (
                put_text(slide, lead + ".", LEFT, TOP, ROOM_WIDTH, 16) + 4 if lead and not i else 0
            )
            put_table(
                slide,
                [grid.headings, *rows],
                widths,
                (size,) * count,
                TOP + above,
                grid.title,
                headed=True,
            )
            rest = sum(map(len, parts[MOST_SLIDES:]))
            if i == MOST_SLIDES - 1 and rest:
                put_text(
                    slide,
                    f"И еще {count_phrase(rest, 'строка')} – в справке.",
                    LEFT,
                    HEIGHT - 13,
                    200,
                    14,
                )

    def points(self, title: str, texts: Sequence[str]) -> None:
        """Numbered points, on as many slides as they take."""
        room, slide, top = ROOM_HEIGHT, None, TOP
        for number, said in enumerate(texts, start=1):
            text = f"{number}. {said.rstrip('.;')}."
            high = lines(text, ROOM_WIDTH, 20) * 20 * 1.2 * MM_IN_POINT + 4
            if slide is None or top + high > TOP + room:
                slide, top = self.slide(title), TOP
            top += put_text(slide, text, LEFT, top, ROOM_WIDTH, 20) + 3

    def _blank(self, title: str, top: float, size: int, align: PP_ALIGN) -> Any:
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[_TITLE_LAYOUT])
        place = slide.shapes.title
        count = lines(title, ROOM_WIDTH, size)
        place.left, place.top = Mm(LEFT), Mm(top if count == 1 or size > 30 else top - 3)
        place.width, place.height = Mm(ROOM_WIDTH), Mm(18 if size < 30 else 56)
        frame = place.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE if size < 30 else MSO_ANCHOR.TOP
        no_margins(frame)
        put(frame.paragraphs[0], title, size if count == 1 or size > 30 else 20, bold=True)
        frame.paragraphs[0].alignment = align
        if self.organisation:
            put_text(slide, self.organisation, LEFT, 9, ROOM_WIDTH, 14, named="Организация")
        return slide


def _shortened(text: str) -> str:
    """A text that no slide is too small for."""
    return text if len(text) <= MOST_TEXT else f"{text[: MOST_TEXT - 1].rstrip()}…"
