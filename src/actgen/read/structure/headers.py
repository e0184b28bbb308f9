"""Which rows at the top of a table head its columns, and whether rows without borders are a table at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.raw import RawTable
from actgen.read.signs.words import looks_like_header

_DIGIT = re.compile(r"\d")
_SHORT = 60  # characters; a cell that heads a column is a few words


def header_rows(table: RawTable, texts: Sequence[Sequence[str]]) -> tuple[int, int]:
    """How many rows name the columns, and the number of the first body row after them.

    A row «1 | 2 | 3» between the two only numbers the columns. ``texts`` are the cells by row and column, a merged
    cell in every place it takes.
    """
    marked = 0
    while marked < len(table.rows) - 1 and table.rows[marked].header:
        marked += 1
    named = marked or _told_by_content(table, texts)
    if named and named < len(texts) and _numbers_columns(texts[named]):
        return named, named + 1
    if named > 1 and _numbers_columns(texts[named - 1]):
        return named - 1, named
    return named, named


def _told_by_content(table: RawTable, texts: Sequence[Sequence[str]]) -> int:
    if not texts:
        return 0
    if len(texts) > 2 and _heads_two_rows(table):
        return 2
    return 1 if looks_like_header(texts[0]) or contrasts(texts) else 0


def _heads_two_rows(table: RawTable) -> bool:
    """«Показатель» over two rows beside «Значение» over «2025 | 2026»."""
    first, second = table.rows[:2]
    spanned = any(cell.span > 1 for cell in first.cells) and len(first.cells) > 1
    below = any(cell.merged for cell in second.cells)
    return spanned and below and any(cell.lines for cell in second.cells)


def contrasts(texts: Sequence[Sequence[str]]) -> bool:
    """A first row of short words, and below one of them nothing but numbers or dates.

    >>> contrasts([["Дата", "Кружок"], ["05.02.2025", "Хор"], ["12.02.2025", "Шахматы"]])
    True
    """
    first, rest = texts[0], [row for row in texts[1:] if len(set(row)) > 1]
    if len(rest) < 2 or len(first) < 2 or not all(_names(cell) for cell in first):
        return False
    return any(
        all(len(row) > k and _DIGIT.search(row[k]) for row in rest) for k in range(len(first))
    )


def _names(cell: str) -> bool:
    return bool(cell) and len(cell) <= _SHORT and not _DIGIT.search(cell) and cell[-1] not in ".;:_"


def _numbers_columns(cells: Sequence[str]) -> bool:
    shown = [cell.strip(" .") for cell in cells]
    return len(shown) > 1 and shown == [str(k) for k in range(1, len(shown) + 1)]


def is_grid(texts: Sequence[Sequence[str]]) -> bool:
    """Whether rows without borders are a table: three columns or more, filled throughout, under a header."""
    if len(texts) < 3 or len(texts[0]) < 3 or any(len(row) != len(texts[0]) for row in texts):
        return False
    filled = sum(bool(cell) for row in texts for cell in row)
    return contrasts(texts) and filled >= 0.8 * sum(map(len, texts))
