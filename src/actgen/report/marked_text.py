"""A document's text as blocks to be shown, cut wherever a quote begins or ends.

Quotes may overlap, lie within one another and run over several paragraphs; a piece of text between two cuts belongs
wholly to each of its quotes, so that a format prints pieces one after the other and nothing has to be nested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from actgen.check.documents.legibility import UNSURE
from actgen.model.text import Paragraph, Role, StructuredText
from actgen.report.groups import Group
from actgen.report.view_model import Report


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote of a point. ``id`` is unique in the report; ``near``: not evidence, only a passage that resembles."""

    id: str
    point: int
    group: Group
    start: int
    stop: int
    near: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and the quotes it belongs to, the gravest first; those that begin and end with it."""

    text: str
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its pieces and its looks; ``doubtful``: recognised so badly that it is to be compared."""

    pieces: tuple[Piece, ...]
    label: str
    level: int
    role: Role
    centered: bool
    bold: bool
    gap: bool
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs and over how many columns it runs."""

    lines: tuple[Line, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One of four: ``lines`` of text, ``columns`` side by side, a table of ``rows``, or why something is ``unread``.

    ``header``: the first row of the table is its heading. ``page`` is the number of the page that begins with this
    block, None within a page.
    """

    lines: tuple[Line, ...] = ()
    columns: tuple[tuple[Line, ...], ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    header: bool = False
    unread: str = ""
    page: int | None = None


def marks_of(report: Report, document: int) -> list[Mark]:
    """The quotes from one document, evidence and nearest passages, in the order of the report."""
    marks = []
    for point in report.points:
        for number, quote in enumerate(point.quotes, start=1):
            if quote.document == document and quote.start is not None and quote.stop is not None:
                id_ = quote_id(point.number, number)
                marks.append(Mark(id_, point.number, point.group, quote.start, quote.stop))
        near = point.nearest
        if near and near.document == document and near.start is not None and near.stop is not None:
            id_ = quote_id(point.number, 0)
            marks.append(Mark(id_, point.number, point.group, near.start, near.stop, near=True))
    return marks


def quote_id(point: int, quote: int) -> str:
    """The name of the place where a quote stands; quotes count from 1, 0 is the nearest passage."""
    return f"q{point}-{quote}" if quote else f"q{point}-near"


def blocks(text: StructuredText, marks: Sequence[Mark]) -> Iterator[Block]:
    """The whole document in the order of reading; what could not be read of a page is told behind the page."""
    gaps = sorted(
        (gap for gap in text.unread if gap.page is not None), key=lambda gap: gap.page or 0
    )
    for block in _readable(text, marks):
        while gaps and block.page is not None and (gaps[0].page or 0) < block.page:
            yield Block(unread=gaps.pop(0).reason)
        yield block
    for gap in gaps:
        yield Block(unread=gap.reason)


def _readable(text: StructuredText, marks: Sequence[Mark]) -> Iterator[Block]:
    shown = _Shown(text, marks)
    page = None
    for (table, side), run in groupby(enumerate(text.paragraphs), key=_kind):
        indexed = list(run)
        first = indexed[0][1].page
        turned, page = (first if first != page else None), indexed[-1][1].page
        if table:
            yield shown.table(table, indexed, turned)
        elif side:
            yield shown.side_by_side(indexed, turned)
        else:
            yield from shown.text(indexed, turned)


def _kind(indexed: tuple[int, Paragraph]) -> tuple[int, bool]:
    paragraph = indexed[1]
    return (paragraph.cell[0] if paragraph.cell else 0, bool(paragraph.column))


class _Shown:
    def __init__(self, text: StructuredText, marks: Sequence[Mark]) -> None:
        self._text, self._marks = text, marks
        self._first, self._last = self._ends()

    def _ends(self) -> tuple[dict[str, int], dict[str, int]]:
        """Where each quote's first piece begins and its last piece ends: quotes may begin or end between paragraphs."""
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        for paragraph in self._text.paragraphs:
            for mark in self._marks:
                start, stop = max(mark.start, paragraph.start), min(mark.stop, paragraph.stop)
                if start < stop:
                    first.setdefault(mark.id, start)
                    last[mark.id] = stop
        return first, last

    def text(self, indexed: Sequence[tuple[int, Paragraph]], turned: int | None) -> Iterator[Block]:
        for page, run in groupby(indexed, key=lambda each: each[1].page):
            lines = tuple(self._line(paragraph) for _, paragraph in run)
            yield Block(lines=lines, page=page if page != indexed[0][1].page else turned)

    def side_by_side(self, indexed: Sequence[tuple[int, Paragraph]], turned: int | None) -> Block:
        columns: dict[int, list[Line]] = {}
        for _, paragraph in indexed:
            columns.setdefault(paragraph.column, []).append(self._line(paragraph))
        ordered = tuple(tuple(columns[column]) for column in sorted(columns))
        return Block(columns=ordered, page=turned)

    def table(
        self, number: int, indexed: Sequence[tuple[int, Paragraph]], turned: int | None
    ) -> Block:
        grid: dict[int, dict[int, list[Line]]] = {}
        for _, paragraph in indexed:
            assert paragraph.cell is not None
            _, row, column = paragraph.cell
            grid.setdefault(row, {}).setdefault(column, []).append(self._line(paragraph))
        width = max(column for row in grid.values() for column in row)
        rows = tuple(_row(grid[row], width) for row in sorted(grid))
        described = self._text.tables[number - 1] if number <= len(self._text.tables) else None
        header = bool(described and described.header) and min(grid) == 1
        return Block(rows=rows, header=header, page=turned)

    def _line(self, paragraph: Paragraph) -> Line:
        return Line(
            pieces=tuple(self._pieces(paragraph)),
            label=paragraph.label,
            level=paragraph.level,
            role=paragraph.role,
            centered=paragraph.centered,
            bold=paragraph.bold,
            gap=paragraph.gap,
            doubtful=paragraph.confidence < UNSURE,
        )

    def _pieces(self, paragraph: Paragraph) -> Iterator[Piece]:
        here = [m for m in self._marks if m.start < paragraph.stop and paragraph.start < m.stop]
        if not here:
            yield Piece(paragraph.text)
            return
        cuts = {paragraph.start, paragraph.stop}
        for mark in here:
            cuts |= {max(mark.start, paragraph.start), min(mark.stop, paragraph.stop)}
        ordered = sorted(cuts)
        for start, stop in pairwise(ordered):
            covering = [m for m in here if m.start <= start and stop <= m.stop]
            covering.sort(key=lambda mark: (mark.near, list(Group).index(mark.group), mark.point))
            yield Piece(
                text=paragraph.text[start - paragraph.start : stop - paragraph.start],
                marks=tuple(covering),
                opening=tuple(m for m in covering if self._first[m.id] == start),
                closing=tuple(m for m in covering if self._last[m.id] == stop),
            )


def _row(cells: dict[int, list[Line]], width: int) -> tuple[Cell, ...]:
    """The cells of a row; one that stands alone is a heading across the table."""
    if list(cells) == [1] and width > 1:
        return (Cell(tuple(cells[1]), width),)
    return tuple(Cell(tuple(cells.get(column, ()))) for column in range(1, width + 1))
