"""The monitoring as slides for a meeting: plain, black on white, the organisation above every title.

Slides are 16:9. What does not fit one slide goes on to the next, in type that is read from the last row (14 points
and more); long tables end with what is left out, for the справка and the workbook have it.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Mm, Pt

from actgen.monitor.output_chart import chart
from actgen.monitor.output_package import settled
from actgen.monitor.output_tables import (
    Grid,
    by_week,
    kinds_of_remarks,
    lagging,
    outlook,
    standing,
)
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

MOST_SLIDES = 3
"""Slides of one table."""
WEEKS = 10
"""The newest weeks in the table of weeks."""
_WIDTH, _HEIGHT = 338.667, 190.5  # of a slide, in millimetres
_LEFT, _TOP = 18.0, 44.0  # of what stands under the title
_ROOM_WIDTH, _ROOM_HEIGHT = _WIDTH - 2 * _LEFT, _HEIGHT - _TOP - 12
_FONT = "Arial"
_PANELS = 2  # of a chart
_KEY_FIGURES = 4
_TITLE_LAYOUT = 5
_BLACK = RGBColor(0, 0, 0)  # type: ignore[no-untyped-call]
_SIZES = (20, 18, 16, 14)  # of tables, the largest that fits one slide
_GRID_STYLE = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # «No Style, Table Grid»: thin black lines
_GLYPH = 0.53  # the mean width of a letter, in its size
_BOLD_GLYPH = 0.58
_MM_IN_POINT = 25.4 / 72


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
    high = _text(slide, headline(result) + ".", _LEFT, _TOP, _ROOM_WIDTH, 16)
    sizes = (36, 20, 20) if len(rows) < _KEY_FIGURES else (28, 16, 16)
    top = _TOP + high + 4
    frame = _table(slide, rows, (22, 56, 22), sizes, top, "Показатели: значение, цель, состояние")
    for row in frame.rows:
        row.cells[0].text_frame.paragraphs[0].runs[0].font.bold = True


def _charts(deck: _Deck, result: MonitoringResult) -> None:
    drawn = [each for each in result.indicators if any(p.value is not None for p in each.points)]
    for start in range(0, len(drawn), _PANELS):
        # Drawn small and shown large: so its letters are as large as those of the slide.
        high = 165 * _ROOM_HEIGHT / _ROOM_WIDTH
        made = chart(drawn[start : start + _PANELS], width=165, height=high, dpi=320)
        slide = deck.slide("Ход и прогноз к сроку")
        picture = slide.shapes.add_picture(
            io.BytesIO(made.png), Mm(_LEFT), Mm(_TOP), width=Mm(_ROOM_WIDTH)
        )
        _describe(picture, made.alt)


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
        deck.slide_width, deck.slide_height = Mm(_WIDTH), Mm(_HEIGHT)
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
        _text(slide, f"По состоянию на {words(result.on)}", _LEFT, 122, _ROOM_WIDTH, 20)
        _text(slide, provenance(result) + ".", _LEFT, 136, _ROOM_WIDTH, 14)

    def slide(self, title: str) -> Any:
        """A slide with a title; a title that was there before goes on as «(продолжение)»."""
        again = title in self.titles
        self.titles.append(title)
        slide = self._blank(f"{title} (продолжение)" if again else title, 21, 26, PP_ALIGN.LEFT)
        line = slide.shapes.add_connector(1, Mm(_LEFT), Mm(40), Mm(_WIDTH - _LEFT), Mm(40))
        line.line.color.rgb, line.line.width = _BLACK, Pt(1)
        line.shadow.inherit = False
        _describe(line, "")
        number = _text(
            slide,
            str(len(self.deck.slides)),
            _WIDTH - _LEFT - 20,
            _HEIGHT - 11,
            20,
            12,
            named="Номер слайда",
        )
        assert number
        return slide

    def table(self, grid: Grid, lead: str = "") -> None:
        """A table, on as many slides as it takes (but not more than some)."""
        count = len(grid.headings)
        widths = tuple(_share(grid, i) for i in range(count))
        room = _ROOM_HEIGHT - (12 if lead else 0)
        size = next((s for s in _SIZES if _fits(grid, widths, room, s)), _SIZES[-1])
        parts = list(_parts(grid, widths, room, size))
        for i, rows in enumerate(parts[:MOST_SLIDES]):
            slide = self.slide(grid.title)
            above = (
                _text(slide, lead + ".", _LEFT, _TOP, _ROOM_WIDTH, 16) + 4 if lead and not i else 0
            )
            _table(
                slide,
                [grid.headings, *rows],
                widths,
                (size,) * count,
                _TOP + above,
                grid.title,
                headed=True,
            )
            rest = sum(map(len, parts[MOST_SLIDES:]))
            if i == MOST_SLIDES - 1 and rest:
                _text(
                    slide,
                    f"И еще {count_phrase(rest, 'строка')} – в справке.",
                    _LEFT,
                    _HEIGHT - 13,
                    200,
                    14,
                )

    def points(self, title: str, texts: Sequence[str]) -> None:
        """Numbered points, on as many slides as they take."""
        room, slide, top = _ROOM_HEIGHT, None, _TOP
        for number, said in enumerate(texts, start=1):
            text = f"{number}. {said.rstrip('.;')}."
            high = _lines(text, _ROOM_WIDTH, 20) * 20 * 1.2 * _MM_IN_POINT + 4
            if slide is None or top + high > _TOP + room:
                slide, top = self.slide(title), _TOP
            top += _text(slide, text, _LEFT, top, _ROOM_WIDTH, 20) + 3

    def _blank(self, title: str, top: float, size: int, align: PP_ALIGN) -> Any:
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[_TITLE_LAYOUT])
        place = slide.shapes.title
        lines = _lines(title, _ROOM_WIDTH, size)
        place.left, place.top = Mm(_LEFT), Mm(top if lines == 1 or size > 30 else top - 3)
        place.width, place.height = Mm(_ROOM_WIDTH), Mm(18 if size < 30 else 56)
        frame = place.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE if size < 30 else MSO_ANCHOR.TOP
        _no_margins(frame)
        _put(frame.paragraphs[0], title, size if lines == 1 or size > 30 else 20, bold=True)
        frame.paragraphs[0].alignment = align
        if self.organisation:
            _text(slide, self.organisation, _LEFT, 9, _ROOM_WIDTH, 14, named="Организация")
        return slide


# --- what slides are made of -------------------------------------------------------------------


def _text(
    slide: Any, text: str, left: float, top: float, width: float, size: int, named: str = "Текст"
) -> float:
    """A text from a left edge; its height, in millimetres."""
    high = _lines(text, width, size) * size * 1.2 * _MM_IN_POINT
    box = slide.shapes.add_textbox(Mm(left), Mm(top), Mm(width), Mm(high))
    box.name = named
    box.text_frame.word_wrap = True
    _no_margins(box.text_frame)
    paragraph = box.text_frame.paragraphs[0]
    _put(paragraph, text, size)
    if named == "Номер слайда":
        paragraph.alignment = PP_ALIGN.RIGHT
    return high


def _table(
    slide: Any, rows: Sequence[Sequence[str]], parts: Sequence[int], sizes: Sequence[int], top: float,
    description: str, *, headed: bool = False,
) -> Any:  # fmt: skip
    """A table over the whole width; ``parts`` are those of its columns, ``sizes`` their type."""
    widths = [_ROOM_WIDTH * part / sum(parts) for part in parts]
    high = sum(_row_height(row, widths, sizes) for row in rows)
    shape = slide.shapes.add_table(
        len(rows), len(parts), Mm(_LEFT), Mm(top), Mm(_ROOM_WIDTH), Mm(high)
    )
    _describe(shape, description)
    table = shape.table
    properties = table._tbl.tblPr
    properties.find(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    ).text = _GRID_STYLE
    table.first_row, table.horz_banding = headed, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for index, row in enumerate(rows):
        table.rows[index].height = Mm(_row_height(row, widths, sizes))
        for cell, text, size in zip(table.rows[index].cells, row, sizes, strict=True):
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_top = cell.margin_bottom = Mm(1)
            first, *rest = text.split("\n")
            _put(cell.text_frame.paragraphs[0], first, size, bold=headed and not index)
            for line in rest:
                _put(cell.text_frame.add_paragraph(), line, size, bold=headed and not index)
    return table


def _parts(
    grid: Grid, widths: Sequence[int], room: float, size: int
) -> Iterator[list[tuple[str, ...]]]:
    """The rows of a table, as many to a slide as there is room for under its headings."""
    wide = [_ROOM_WIDTH * width / sum(widths) for width in widths]
    sizes = (size,) * len(widths)
    head = _row_height(grid.headings, wide, sizes)
    part: list[tuple[str, ...]] = []
    left = room - head
    for row in grid.rows:
        high = _row_height(row, wide, sizes)
        if part and high > left:
            yield part
            part, left = [], room - head
        part.append(row)
        left -= high
    yield part


def _fits(grid: Grid, widths: Sequence[int], room: float, size: int) -> bool:
    """Whether a table in a size of type takes one slide, and no word is wider than its column."""
    letter = size * _BOLD_GLYPH * _MM_IN_POINT
    for column, width in enumerate(widths):
        words = (word for row in (grid.headings, *grid.rows) for word in row[column].split())
        if max(map(len, words), default=0) * letter > _ROOM_WIDTH * width / sum(widths) - 5.5:
            return False
    return len(list(_parts(grid, widths, room, size))) == 1


def _row_height(row: Sequence[str], widths: Sequence[float], sizes: Sequence[int]) -> float:
    """In millimetres, margins of the cells included."""
    return 2.4 + max(
        _lines(text, width - 5.5, size) * size * 1.2 * _MM_IN_POINT
        for text, width, size in zip(row, widths, sizes, strict=True)
    )


def _share(grid: Grid, column: int) -> int:
    """How much of the width a column wants: its longest cell in one line, its heading in two or three."""
    heading = grid.headings[column]
    words = max(map(len, heading.split()), default=0)
    cells = max((len(line) for row in grid.rows for line in row[column].split("\n")), default=0)
    return min(max(cells, words, len(heading) * 2 // 5, 8), 48)


def _lines(text: str, width: float, size: int) -> int:
    """How many lines a text takes in a width (millimetres), about."""
    letters = max(int(width / (size * _GLYPH * _MM_IN_POINT)), 3)
    return sum(max(len(textwrap.wrap(line, letters)), 1) for line in text.split("\n"))


def _put(paragraph: Any, text: str, size: int, *, bold: bool = False) -> None:
    run = paragraph.add_run()
    run.text = "".join(c if c >= " " else " " for c in text)
    run.font.name, run.font.size, run.font.bold = _FONT, Pt(size), bold
    run.font.color.rgb = _BLACK
    run.font.language_id = MSO_LANGUAGE_ID.RUSSIAN


def _no_margins(frame: Any) -> None:
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)


def _describe(shape: Any, text: str) -> None:
    """What a shape shows, for those who do not see it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", text)
