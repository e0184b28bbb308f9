"""What the columns of a table usually hold, and whether a row fits better when it is moved by one column.

A missing value in the middle of a row moves all that follow one column to the left; nobody sees it in a wide table.
What gives it away: per cent where counts should be, a text among numbers, an amount far out of its column's range.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actgen.tables.cells import BLANK, Raw, figure

_FAR = 3  # an amount so many times beyond the usual range is not of this column
_USUAL = 0.8


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """``filled``, ``numbers``, ``per_cent`` are parts from 0 to 1; nine amounts of ten are from ``low`` to ``high``."""

    filled: float
    numbers: float
    per_cent: float
    low: float
    high: float

    def refuses(self, cell: Raw) -> bool:
        """Whether a cell plainly does not look like the others of this column."""
        if cell.empty:
            return False
        found = figure(cell)
        if found is None:
            return self.numbers >= _USUAL
        if self.numbers <= 1 - _USUAL:
            return self.filled > 0
        if found.per_cent and self.per_cent <= 1 - _USUAL:
            return True
        if not found.per_cent and self.per_cent >= _USUAL:
            return True
        amount = abs(float(found.amount))
        return bool(amount and self.high) and not self.low / _FAR < amount < self.high * _FAR


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that lacks a value or has one too many.

    ``moved`` is the first column (from 0) whose value is not its own, None if the row merely ends early; then
    ``maybe`` are the columns that the missing value may belong to as well.
    """

    moved: int | None
    maybe: tuple[int, ...] = ()
    extra: bool = False


def profiles(rows: Iterable[Sequence[Raw]], width: int) -> tuple[ColumnProfile, ...]:
    """The profiles of the first ``width`` columns, from the rows of the most frequent length."""
    sample = list(rows)
    length = Counter(map(len, sample)).most_common(1)[0][0] if sample else 0
    columns: list[list[Raw]] = [[] for _ in range(width)]
    for row in sample:
        if len(row) != length:
            continue
        for index in range(width):
            columns[index].append(row[index] if index < len(row) else BLANK)
    return tuple(_profile(cells) for cells in columns)


def misfit(row: Sequence[Raw], usual: Sequence[ColumnProfile]) -> Misfit | None:
    """Whether a row has one value fewer or more than the columns that are usually filled, and where."""
    width = len(usual)
    if len(row) == width - 1 and usual[-1].filled >= 0.5:
        return _short(row, usual)
    if len(row) == width + 1:
        cut = min(range(width), key=lambda k: (_strange([*row[:k], *row[k + 1 :]], usual), -k))
        better = _strange([*row[:cut], *row[cut + 1 :]], usual) < _strange(row[:width], usual)
        return Misfit(cut, extra=True) if better else None
    return None


def _short(row: Sequence[Raw], usual: Sequence[ColumnProfile]) -> Misfit:
    as_is = _strange(row, usual)
    gaps = {k: _strange([*row[:k], BLANK, *row[k:]], usual) for k in range(len(row))}
    best = min(gaps.values(), default=as_is)
    if best < as_is:
        return Misfit(max(k for k, strange in gaps.items() if strange == best))
    return Misfit(None, tuple(k for k, strange in gaps.items() if strange == as_is))


def _strange(row: Sequence[Raw], usual: Sequence[ColumnProfile]) -> int:
    return sum(column.refuses(cell) for column, cell in zip(usual, row, strict=False))


def _profile(cells: Sequence[Raw]) -> ColumnProfile:
    full = [cell for cell in cells if not cell.empty]
    figures = [found for cell in full if (found := figure(cell))]
    amounts = sorted(abs(float(found.amount)) for found in figures if found.amount)
    return ColumnProfile(
        filled=len(full) / len(cells) if cells else 0,
        numbers=len(figures) / len(full) if full else 0,
        per_cent=sum(f.per_cent for f in figures) / len(figures) if figures else 0,
        low=amounts[len(amounts) // 20] if amounts else 0,
        high=amounts[-1 - len(amounts) // 20] if amounts else 0,
    )
