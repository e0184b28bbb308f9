"""Stamps side by side that were set row by row («РАССМОТРЕНО   УТВЕРЖДАЮ») → column by column, as they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.read.raw import RawCell, RawLine, RawRow, RawTable, narrow
from actgen.read.signs.kinds import is_kind_line, kind_of
from actgen.read.signs.labels import split_label
from actgen.read.signs.marks import PLACE_OF_SEAL, STAMP_ALONE, opens_stamp
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import NAME
from actgen.russian.dates import find_dates

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")  # what stands between tabs or wide gaps
_TAB = 4  # blanks
_LONGEST = 90  # characters of a line of a stamp
_LONGEST_ROW = 600  # characters of a row with a line of each stamp
MOST_STAMP_LINES = 14
"""No stamp has more."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a line: its text, the tabs before it, where it begins with tabs as blanks."""

    text: str
    tabs: int
    at: int


def stamps_in_lines(blocks: Sequence[RawLine | RawTable], start: int) -> tuple[list[RawLine], int]:
    """The stamps whose first words stand side by side on a line, column by column, and where the next line is.

    Their pieces are set apart by tabs or by three blanks and more, or are lines of their own (a table saved as text).
    Where no stamps begin, no lines and ``start``.
    """
    opening = blocks[start]
    if not isinstance(opening, RawLine):
        return [], start
    alone = _is_stamp_alone(opening)
    if not alone and "\t" not in opening.text and "   " not in opening.text:
        return [], start  # as nearly all lines
    if alone and (stamps := _cell_by_cell(blocks, start) or _parted_by_gaps(blocks, start)):
        return _one_after_another(stamps), start + sum(map(len, stamps))
    if sum(map(opens_stamp, map(narrow, _PIECE.findall(opening.text)))) < 2:
        return [], start
    first = _pieces(opening)
    if not first:
        return [], start
    columns: list[list[RawLine]] = [[] for _ in first]
    index = start
    for line in blocks[start : start + MOST_STAMP_LINES]:
        if not isinstance(line, RawLine):
            break
        placed = _placed(line, first) if index > start else list(enumerate(first))
        if placed is None:
            break
        for column, piece in placed:
            columns[column].append(line._replace(text=piece.text, centered=False))
        index += 1
    return _one_after_another(columns), index


def _cell_by_cell(blocks: Sequence[RawLine | RawTable], start: int) -> list[list[RawLine]]:
    """The columns of a table that was saved as text, a cell on a line, row by row; none where it is no such table."""
    lines: list[RawLine] = []
    for block in blocks[start : start + MOST_STAMP_LINES]:
        if not isinstance(block, RawLine) or (lines and block.gap) or not block.text.strip():
            break
        if "\t" in block.text or _heads(block.text) or split_label(block.text)[0]:
            break
        lines.append(block)
    count = next((k for k, line in enumerate(lines) if not _is_stamp_alone(line)), 0)
    if count < 2 or len(lines) % count or len(lines) == count:
        return []
    return [lines[k::count] for k in range(count)]


def _parted_by_gaps(blocks: Sequence[RawLine | RawTable], start: int) -> list[list[RawLine]]:
    """The columns of a table that was copied as text, row by row, an empty line between its cells."""
    cells: list[list[RawLine]] = []
    for block in blocks[start : start + MOST_STAMP_LINES]:
        if not isinstance(block, RawLine) or not block.text.strip() or "\t" in block.text:
            break
        if _heads(block.text) or split_label(block.text)[0] or _titles(block.text):
            break
        if block.gap or not cells:
            cells.append([])
        cells[-1].append(block)
    count = next(
        (k for k, cell in enumerate(cells) if len(cell) > 1 or not _is_stamp_alone(cell[0])), 0
    )
    if count < 2 or len(cells) % count or len(cells) == count:
        return []
    return [[line for cell in cells[k::count] for line in cell] for k in range(count)]


def _titles(text: str) -> bool:
    """«ПОЛОЖЕНИЕ О ЧАТАХ»: kind and title of the document on one line."""
    return text[:5].isupper() and kind_of(text) is not None


def _is_stamp_alone(block: RawLine | RawTable) -> bool:
    if not isinstance(block, RawLine) or len(block.text) > _LONGEST:
        return False
    return STAMP_ALONE.fullmatch(block.text.strip()) is not None


def _pieces(line: RawLine) -> list[_Piece]:
    if line.label or "\n" in line.text or ("\t" not in line.text and "   " not in line.text):
        return []
    if len(line.text) > _LONGEST_ROW:
        return []
    lead = len(line.text) - len(line.text.lstrip())
    return [
        _Piece(
            narrow(match[0]),
            line.text[: match.start()].count("\t"),
            line.indent + len(line.text[lead : match.start()].expandtabs(_TAB)),
        )
        for match in _PIECE.finditer(line.text)
    ]


def _placed(line: RawLine, first: Sequence[_Piece]) -> list[tuple[int, _Piece]] | None:
    """The pieces of a further line with their columns; None for a line that belongs to no stamp."""
    pieces = _pieces(line)
    if split_label(line.text.strip())[0] or any(_heads(piece.text) for piece in pieces):
        return None
    if len(pieces) == len(first):
        return list(enumerate(pieces))
    if len(pieces) > len(first):
        return None
    alone = not pieces
    if alone and PLACE_OF_SEAL.fullmatch(line.text.strip()):
        return [(len(first) - 1, _Piece(line.text.strip(), 0, 0))]
    if alone:
        pieces = [_Piece(narrow(line.text), 0, line.indent)]
        if not _goes_on(line) or (not line.indent and line.centered):
            return None
    taken: list[tuple[int, _Piece]] = []
    for piece in pieces:
        column = _column(piece, first)
        if taken and column <= taken[-1][0]:
            return None
        taken.append((column, piece))
    return taken


def _goes_on(line: RawLine) -> bool:
    """Whether a line that has nothing beside it may be one of a stamp: a date, a number, a name, a blank."""
    text = line.text.strip()
    if not text or len(text) > _LONGEST or line.label or split_label(text)[0]:
        return False
    said = find_dates(text) or NUMBER.search(text) or NAME.search(text) or "__" in text
    return bool(said) and not _heads(text)


def _heads(text: str) -> bool:
    """Whether a line names the document below the stamps; «Протокол № 2» is one of theirs."""
    return text.isupper() and is_kind_line(text)


def _column(piece: _Piece, first: Sequence[_Piece]) -> int:
    """The column of a piece: that of as many tabs, or the nearest."""
    if piece.tabs:
        same = [k for k, other in enumerate(first) if other.tabs == piece.tabs]
        if same or all(other.tabs == k for k, other in enumerate(first)):
            return same[0] if same else len(first) - 1
    return min(range(len(first)), key=lambda k: abs(first[k].at - piece.at))


def stamps_in_table(table: RawTable) -> tuple[list[RawLine], int]:
    """The stamps whose first words stand in one row of a table, column by column, and the rows that they take."""
    rows = table.rows
    begin = next((k for k, row in enumerate(rows) if any(c.lines for c in row.cells)), len(rows))
    if begin + 1 >= len(rows):
        return [], 0
    places = [place for place, cell in _cells(rows[begin]) if cell.lines]
    opened = [cell for _, cell in _cells(rows[begin]) if cell.lines and _opens(cell)]
    if len(opened) < 2:
        return [], 0
    columns: list[list[RawLine]] = [[] for _ in places]
    taken = begin
    for row in rows[begin:]:
        across = any(
            cell.lines and sum(place <= p < place + cell.span for p in places) > 1
            for place, cell in _cells(row)
        )
        if across:
            break
        for place, cell in _cells(row):
            column = max((k for k, p in enumerate(places) if p <= place), default=0)
            columns[column] += _lines(cell)
        taken += 1
    return _one_after_another(columns), taken


def _cells(row: RawRow) -> list[tuple[int, RawCell]]:
    """The cells of a row with the columns of the table that they begin at."""
    found, place = [], 0
    for cell in row.cells:
        found.append((place, cell))
        place += cell.span
    return found


def _opens(cell: RawCell) -> bool:
    return opens_stamp(narrow(cell.lines[0].text.split("\n")[0]))


def _lines(cell: RawCell) -> list[RawLine]:
    return [
        line._replace(text=narrow(text), gap=False)
        for line in cell.lines
        for text in line.text.split("\n")
        if text.strip() or line.label
    ]


def _one_after_another(columns: Sequence[list[RawLine]]) -> list[RawLine]:
    return [
        line._replace(column=number, gap=not k)
        for number, column in enumerate(columns, 1)
        for k, line in enumerate(column)
    ]
