"""Ruled tables: words into the cells of a grid, tables that go on over pages joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from actgen.read.layout.flow import paragraphs
from actgen.read.layout.frame import Frame
from actgen.read.layout.grid import Grid
from actgen.read.layout.lines import divide
from actgen.read.layout.placing import Placed
from actgen.read.layout.rows import rows_of
from actgen.read.page import Word
from actgen.read.raw import RawCell, RawLine, RawRow, RawTable
from actgen.read.signs.paragraphs import glue

_SAME_COLUMN = 4.0  # points
_SHIFTED = 14.0  # points: pages of a scan do not lie in the same place
_ALIKE = 80.0  # per cent: rows that are the same but for misread letters


@dataclass(slots=True)
class PageTable:
    """A table on one page: its rows and where it stands."""

    table: RawTable
    xs: list[float]
    top: float
    bottom: float
    page: int


def fill(grid: Grid, contents: Sequence[list[Word]], page: int) -> PageTable | None:
    """The table of a grid; ``contents`` are the words of its cells. None for a frame around text or an empty grid."""
    if len(grid.cells) < 2 or not any(contents):
        return None
    edges = [(grid.xs[cell.column], grid.xs[cell.column + cell.columns]) for cell in grid.cells]
    inset = _inset(contents, edges)
    lines = [
        _cell_lines(inside, left + inset, right - inset, page)
        for inside, (left, right) in zip(contents, edges, strict=True)
    ]
    rows: list[RawRow] = []
    for number in range(len(grid.ys) - 1):
        cells: list[RawCell] = []
        column = 0
        while column < len(grid.xs) - 1:
            index = grid.owner[number][column]
            cell = grid.cells[index]
            merged = cell.row < number
            cells.append(RawCell([] if merged else lines[index], cell.columns, merged))
            column += cell.columns
        rows.append(RawRow(cells))
    return PageTable(RawTable(rows), grid.xs, grid.ys[0], grid.ys[-1], page)


def _inset(contents: Sequence[Sequence[Word]], edges: Sequence[tuple[float, float]]) -> float:
    """How far the text of the cells keeps from their borders: that of the fullest cell."""
    gaps = [
        min(word.left for word in words) - left
        for words, (left, _) in zip(contents, edges, strict=True)
        if words
    ]
    return min(max(min(gaps, default=0.0), 0.0), 9.0)


def _cell_lines(words: list[Word], left: float, right: float, page: int) -> list[RawLine]:
    if not words:
        return []
    lines = [line for k, row in enumerate(rows_of(words)) for line in divide(row, k, page)]
    frame = Frame(left, right)
    return paragraphs([Placed(line, frame) for line in lines], exact=True)


def goes_on(above: PageTable, below: PageTable) -> bool:
    """Whether a table at the top of a page continues the one at the end of the page before."""
    if below.page != above.page + 1 or len(above.xs) != len(below.xs):
        return False
    shift = below.xs[0] - above.xs[0]
    if abs(shift) > _SHIFTED:
        return False
    return all(abs(x + shift - y) <= _SAME_COLUMN for x, y in zip(above.xs, below.xs, strict=True))


def join(above: PageTable, below: PageTable) -> None:
    """Append the rows of a table's continuation: repeated heads dropped, a broken row made whole."""
    rows = list(below.table.rows)
    heads = 0
    while (
        heads < min(len(rows), len(above.table.rows))
        and heads < 4
        and _repeats(rows[heads], above.table.rows[heads])
        and any(_texts(rows[heads]))
    ):
        heads += 1
    for row in above.table.rows[:heads]:
        row.header = True
    rows = rows[heads:]
    if rows and above.table.rows and _broken(above.table.rows[-1], rows[0]):
        _mend(above.table.rows[-1], rows.pop(0))
    above.table.rows += rows
    above.page, above.bottom = below.page, below.bottom


def _repeats(row: RawRow, head: RawRow) -> bool:
    """Whether two rows say the same; of recognised ones a letter may differ («п/п» and «п/л»)."""
    texts, others = _texts(row), _texts(head)
    if texts == others or len(texts) != len(others):
        return texts == others
    if all(line.confidence == 1 for cell in row.cells for line in cell.lines):
        return False
    return fuzz.ratio(" ".join(texts), " ".join(others)) >= _ALIKE


def _texts(row: RawRow) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in row.cells]


def _broken(above: RawRow, below: RawRow) -> bool:
    """Whether a row goes on on the next page: its first cell is empty, and what there is goes on with a sentence."""
    if len(above.cells) != len(below.cells) or above.header:
        return False
    if any(a.span != b.span for a, b in zip(above.cells, below.cells, strict=True)):
        return False
    pairs = [(a, b) for a, b in zip(above.cells, below.cells, strict=True) if b.lines]
    if not pairs or below.cells[0].lines:
        return False
    return any(_unfinished(a) or b.lines[0].text[:1].islower() for a, b in pairs) or not all(
        a.lines for a, _ in pairs
    )


def _unfinished(cell: RawCell) -> bool:
    return bool(cell.lines) and cell.lines[-1].text[-1:] not in ".;:!?"


def _mend(above: RawRow, below: RawRow) -> None:
    for a, b in zip(above.cells, below.cells, strict=True):
        if not b.lines:
            continue
        first, rest = b.lines[0], b.lines[1:]
        if _unfinished(a) and (first.text[:1].islower() or not first.text[:1].isalpha()):
            last = a.lines[-1]
            a.lines[-1] = _longer(last, glue(last.text, first.text))
            a.lines += rest
        else:
            a.lines += b.lines


def _longer(line: RawLine, text: str) -> RawLine:
    return RawLine(
        text,
        centered=line.centered,
        bold=line.bold,
        gap=line.gap,
        page=line.page,
        confidence=line.confidence,
    )


def mark_header(table: RawTable) -> None:
    """Set the first row apart as the head of the columns if it alone is set bold and no other sign tells of heads."""
    rows = table.rows
    if len(rows) < 2 or any(row.header for row in rows):
        return
    plain = all(cell.span == 1 for cell in rows[0].cells)
    rows[0].header = plain and _bold(rows[0]) and not _bold(rows[1])


def _bold(row: RawRow) -> bool:
    lines = [line for cell in row.cells for line in cell.lines]
    return len(lines) > 1 and all(line.bold for line in lines)
