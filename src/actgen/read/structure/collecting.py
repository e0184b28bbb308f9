"""Raw blocks → drafts: layout tables opened, lines divided where two things stand in one, labels taken off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actgen.model.text import Role, Row
from actgen.read.raw import RawDocument, RawLine, RawTable, narrow, widen
from actgen.read.signs.draft import Draft
from actgen.read.signs.labels import read_label, split_label
from actgen.read.signs.stamp_rows import stamps_in_lines
from actgen.read.signs.torn_names import join_torn_names
from actgen.read.structure.contents import leave_out_contents
from actgen.read.structure.divided_lines import divide, lines_of
from actgen.read.structure.headers import header_rows
from actgen.read.structure.layout_tables import is_layout, open_layout
from actgen.read.structure.letterhead import in_one_row
from actgen.read.structure.loose_labels import label_successions


@dataclass(slots=True)
class Collected:
    """Drafts in reading order; from ``notes`` on they are foot- and endnotes."""

    drafts: list[Draft] = field(default_factory=list)
    tables: list[tuple[tuple[str, ...], tuple[Row, ...]]] = field(default_factory=list)
    notes: int = 0


def collect(raw: RawDocument) -> Collected:
    """The drafts of a document, tables listed apart."""
    result = Collected()
    notes: list[RawLine] = []
    blocks = list(_stamps_apart(raw.blocks))
    for index, block in enumerate(blocks):
        if isinstance(block, RawTable):
            if is_layout(block) or _is_letterhead(block, blocks[index + 1 : index + 2]):
                for line in open_layout(block):
                    _add(result, line)
            else:
                _add_table(result, block)
        elif block.note:
            notes.append(block)
        else:
            _add(result, block)
    leave_out_contents(result.drafts)
    join_torn_names(result.drafts)
    label_successions(result.drafts)
    result.notes = len(result.drafts)
    for line in notes:
        text = narrow(line.text)
        if text:
            result.drafts.append(Draft(text, line))
    return result


def _is_letterhead(table: RawTable, below: Sequence[RawLine | RawTable]) -> bool:
    if len(table.rows) != 1 or not below or isinstance(below[0], RawTable):
        return False
    cells = table.rows[0].cells
    return in_one_row([narrow(x.text) for c in cells for x in c.lines], narrow(below[0].text))


def _stamps_apart(blocks: Sequence[RawLine | RawTable]) -> Iterator[RawLine | RawTable]:
    """The same blocks, stamps that stand side by side on the lines of the head one after another."""
    index = 0
    while index < len(blocks):
        stamps, after = stamps_in_lines(blocks, index)
        if stamps:
            yield from stamps
            index = after
        else:
            yield blocks[index]
            index += 1


def _add(result: Collected, line: RawLine) -> None:
    for each in lines_of(line):
        for piece in divide(each):
            if draft := labelled(piece):
                result.drafts.append(draft)


def labelled(line: RawLine) -> Draft | None:
    """A draft with its label taken off; None for a line that says nothing."""
    return _labelled(line, widen(line.text.replace("\n", " ")))


def _labelled(line: RawLine, text: str) -> Draft | None:
    if not text and not line.label:
        return None
    made = read_label(line.label) if line.label else None
    if made is not None and made.numbers:
        return Draft(text, line, made) if text else None
    typed, rest = split_label(text)
    if made is None or (typed and typed.numbers):
        return Draft(rest.strip(), line, typed) if rest.strip() else Draft(text, line)
    return Draft(text, line, made) if text else None


def _add_table(result: Collected, table: RawTable) -> None:
    """Drafts for all cells; a cell merged with the one above shares its paragraphs."""
    number = len(result.tables) + 1
    columns = max((sum(cell.span for cell in row.cells) for row in table.rows), default=0)
    grid: list[tuple[tuple[int, ...], ...]] = []
    for row_number in range(1, len(table.rows) + 1):
        grid.append(_add_row(result, table, grid, (number, row_number), columns))
    texts = [[_texts(result, indexes) for indexes in cells] for cells in grid]
    headers, body = header_rows(table, texts)
    width = max(map(len, texts[:headers]), default=0)
    header = tuple(
        narrow(" ".join(dict.fromkeys(row[k] for row in texts[:headers] if k < len(row))))
        for k in range(width)
    )
    result.tables.append((header, tuple(Row(cells) for cells in grid[body:])))


def _add_row(
    result: Collected,
    table: RawTable,
    grid: list[tuple[tuple[int, ...], ...]],
    place: tuple[int, int],
    columns: int,
) -> tuple[tuple[int, ...], ...]:
    row = table.rows[place[1] - 1]
    whole = len(row.cells) == 1 and columns > 1 and row.cells[0].span >= columns
    cells: list[tuple[int, ...]] = []
    role = Role.CELL
    for cell in row.cells:
        column = len(cells) + 1
        indexes: tuple[int, ...] = ()
        if cell.merged:
            above = grid[-1] if grid else ()
            indexes = above[column - 1] if column <= len(above) else ()
        else:
            start = len(result.drafts)
            where = (*place, column)
            for line in cell.lines:
                marked = line._replace(style="section") if whole else line
                for draft in _cell_drafts(marked):
                    draft.cell, draft.role = where, role
                    result.drafts.append(draft)
            indexes = tuple(range(start, len(result.drafts)))
        cells += [indexes] * (1 if whole else cell.span)
    return tuple(cells)


def _cell_drafts(line: RawLine) -> list[Draft]:
    """The paragraphs of one cell. A cell that is nothing but a number keeps it as its text."""
    drafts = []
    for piece in divide(line):
        text = narrow(piece.text)
        if not text and piece.label:
            drafts.append(Draft(narrow(piece.label), piece))
        elif draft := _labelled(piece, text):
            drafts.append(draft)
    return drafts


def _texts(result: Collected, indexes: tuple[int, ...]) -> str:
    if len(indexes) == 1:
        return result.drafts[indexes[0]].text
    return " ".join(result.drafts[k].text for k in indexes)
