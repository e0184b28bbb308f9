"""Pages as geometry → raw lines and tables in reading order, for a text layer and for recognised pages alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from actgen.model.text import RUNNING
from actgen.read.layout.bullets import name_bullets
from actgen.read.layout.columns import Side, split_sides
from actgen.read.layout.contents import without_contents
from actgen.read.layout.counting import mend_counts
from actgen.read.layout.flow import paragraphs
from actgen.read.layout.frame import Frame, frame_of
from actgen.read.layout.grid import Grid, find_grids
from actgen.read.layout.layers import part_layers
from actgen.read.layout.lines import Line, divide_rows
from actgen.read.layout.notes import bare, split_notes
from actgen.read.layout.placing import Placed
from actgen.read.layout.rows import rows_of
from actgen.read.layout.running import split_running
from actgen.read.layout.seals import Seal, take_seals
from actgen.read.layout.sides import read_side
from actgen.read.layout.tables import PageTable, fill, goes_on, join, mark_header
from actgen.read.page import Page
from actgen.read.raw import RawDocument, RawLine, RawTable, sideways
from actgen.read.signs.words import NAME

Row = list[Line]

_CLOSE = 3.0  # sizes of the type: a signature may stand so much above its mark, or below


@dataclass(slots=True)
class _Sheet:
    """One page taken apart: its tables, and the rows of lines around them."""

    page: Page
    tables: list[PageTable]
    rows: list[Row]
    seals: list[Seal] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)


def lay_out(pages: Sequence[Page]) -> RawDocument:
    """The content of the pages in reading order.

    Running heads and feet are set apart (``running``), page numbers dropped; a paragraph or a table that goes on over
    pages is one. The words' confidence goes into that of their lines.
    """
    sheets = [_sheet(page) for page in pages]
    kept, running = split_running([(sheet.page.height, sheet.rows) for sheet in sheets])
    for sheet, rows in zip(sheets, kept, strict=True):
        page = sheet.page
        sheet.rows, sheet.notes = split_notes(without_contents(rows), page.rules, page.width)
    running += [text for page in pages for text in page.aside]
    running += [text for sheet in sheets for text in _laid_over(sheet)]
    blocks = _Assembly(sheets).blocks()
    turned = {page.number for page in pages if page.width > page.height}
    if turned:
        blocks = sideways(blocks, lambda line: line.page in turned)
    remarks = []
    if running:
        remarks.append(f"{RUNNING}{' / '.join(running)[:200]}")
    return RawDocument(blocks, remarks, len(pages), list(dict.fromkeys(running)))


def _sheet(page: Page) -> _Sheet:
    words, seals = take_seals([word for word in page.words if word.text], page.number)
    tables: list[PageTable] = []
    for grid in _outermost(find_grids(page.rules)):
        contents, outside = grid.sorted_in(words)
        if table := fill(grid, contents, page.number):
            tables.append(table)
            words = outside
    found = rows_of(words)
    name_bullets(found)
    rows = part_layers(divide_rows(found, page.number))
    return _Sheet(page, tables, rows, seals)


def _laid_over(sheet: _Sheet) -> list[str]:
    """Takes the marks of electronic signatures that stand by no signature off a sheet: they are no part of its text."""
    over = [seal for seal in sheet.seals if not _signs(seal, sheet.rows)]
    sheet.seals = [seal for seal in sheet.seals if seal not in over]
    return ["\n".join(seal.lines) for seal in over]


def _signs(seal: Seal, rows: Sequence[Row]) -> bool:
    """Whether a name stands beside a mark, or close to it."""
    return any(
        line.bottom > seal.top - _CLOSE * line.size
        and line.top < seal.bottom + _CLOSE * line.size
        and NAME.search(line.text) is not None
        for row in rows
        for line in row
    )


def _notes(sheet: _Sheet) -> list[RawLine]:
    """The footnotes of a page."""
    lines = [line for row in sheet.notes for line in row]
    if not lines:
        return []
    frame = frame_of(lines, sheet.page.width)
    found = paragraphs([Placed(line, frame) for line in lines])
    return [note._replace(text=bare(note.text), note=True) for note in found]


def _outermost(grids: list[Grid]) -> list[Grid]:
    """Tables that stand in a cell of another one are read as text of that cell."""
    tables = [grid for grid in grids if len(grid.cells) > 1]
    return [
        grid
        for grid in tables
        if not any(
            other is not grid
            and other.xs[0] <= grid.xs[0]
            and other.xs[-1] >= grid.xs[-1]
            and other.ys[0] <= grid.ys[0]
            and other.ys[-1] >= grid.ys[-1]
            for other in tables
        )
    ]


def _alone(sheets: Sequence[_Sheet]) -> list[Line]:
    """The lines that have nothing beside them."""
    return [row[0] for sheet in sheets for row in sheet.rows if len(row) == 1]


def _precedes(piece: PageTable | Seal, row: Row) -> bool:
    """Whether a row stands above a piece of a page, or beside a seal."""
    if isinstance(piece, Seal):
        return row[0].top < piece.bottom
    return row[0].bottom <= piece.top + 4


class _Assembly:
    """Puts the pieces of all pages in one order; text and tables run on from page to page."""

    def __init__(self, sheets: Sequence[_Sheet]) -> None:
        self._sheets = sheets
        self._frames: dict[tuple[int, int], Frame | None] = {}  # of all sheets of a size
        self._blocks: list[RawLine | RawTable] = []
        self._flow: list[Placed] = []
        self._table: PageTable | None = None  # the table that stood last, nothing below it yet
        self._after = False  # something other than lines stands above

    def blocks(self) -> list[RawLine | RawTable]:
        """All of them."""
        for sheet in self._sheets:
            frame = self._frame(sheet)
            position = 0
            pieces: list[PageTable | Seal] = [*sheet.tables, *sheet.seals]
            for piece in sorted(pieces, key=attrgetter("top")):
                stop = position
                while stop < len(sheet.rows) and _precedes(piece, sheet.rows[stop]):
                    stop += 1
                self._lines(sheet.rows[position:stop], frame)
                position = stop
                if isinstance(piece, Seal):
                    self._add_seal(piece)
                else:
                    self._add_table(piece)
            self._lines(sheet.rows[position:], frame)
        self._flush()
        self._close_table()
        return self._blocks + [note for sheet in self._sheets for note in _notes(sheet)]

    def _frame(self, sheet: _Sheet) -> Frame:
        """The edges of the text on a page; a page with little text borrows those of the whole document."""
        own = _alone([sheet])
        size = round(sheet.page.width), round(sheet.page.height)
        if size not in self._frames:
            alike = [
                other
                for other in self._sheets
                if (round(other.page.width), round(other.page.height)) == size
            ]
            lines = _alone(alike)
            self._frames[size] = frame_of(lines, sheet.page.width) if lines else None
        whole = self._frames[size]
        if len(own) >= 12 and whole:
            frame = frame_of(own, sheet.page.width)
            return replace(frame, justified=frame.justified or whole.justified)
        spread = [x for table in sheet.tables for x in (table.xs[0], table.xs[-1])]
        spread += [x for row in sheet.rows for x in (row[0].left, row[-1].right) if len(row) > 1]
        if whole is None:
            return Frame(min(spread, default=0.0), max(spread, default=sheet.page.width))
        left, right = min([whole.left, *spread]), max([whole.right, *spread])
        return Frame(left, right, whole.justified)

    def _lines(self, rows: Sequence[Row], frame: Frame) -> None:
        for item in split_sides(rows):
            self._close_table()
            if isinstance(item, Side):
                self._flush()
                self._blocks += read_side(item)
                self._after = True
            else:
                self._flow.append(Placed(item, frame))

    def _add_seal(self, seal: Seal) -> None:
        self._close_table()
        self._flush()
        self._blocks += seal.raw()
        self._after = True

    def _add_table(self, table: PageTable) -> None:
        self._flush()
        if self._table is not None and goes_on(self._table, table):
            join(self._table, table)
            return
        self._close_table()
        self._table = table

    def _close_table(self) -> None:
        if self._table is not None:
            mend_counts(self._table.table)
            mark_header(self._table.table)
            self._blocks.append(self._table.table)
            self._table, self._after = None, True

    def _flush(self) -> None:
        lines = paragraphs(self._flow)
        if lines and self._after:
            lines[0] = lines[0]._replace(gap=True)
            self._after = False
        self._blocks += lines
        self._flow = []
