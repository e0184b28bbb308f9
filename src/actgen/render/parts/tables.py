"""Tables: rows, sections, and the widths of the columns where the act does not give them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from actgen.model.tables import Column, Table
from actgen.render.blocks import TableBlock, TableColumn, TableRow
from actgen.render.parts.measure import width
from actgen.render.parts.typesetting import bound
from actgen.render.profile import Profile

WHOLE = 1000  # the width of a table, in thousandths of itself
NUMBER_WIDTH = 62  # «№ п/п»: about a centimetre
NUMBER_WIDTH_LANDSCAPE = 45
MOST = 560  # no column takes more than this, however long its text
# Where a line may break within a cell that is typeset: at no non-breaking blank, not in «2027–2028 годы» (there
# LibreOffice would rather break the word); at worst, within what belongs together.
_LEAST_BREAKS = re.compile(r"\s+|(?<=-)|(?<=\D–)")
_BREAKS = re.compile(r"[^\S\u00a0]+|(?<=-)|(?<=\D–)")


@lru_cache(maxsize=64)  # an attached plan is the same for many schools
def table_block(
    table: Table, index: int, profile: Profile, *, landscape: bool = False
) -> TableBlock:
    """The table as it is printed."""
    sheet = _Sheet.of(profile, landscape=landscape)
    least = NUMBER_WIDTH_LANDSCAPE if landscape else NUMBER_WIDTH
    rows = tuple(_rows(table))
    number_width = max(least, sheet.least(row.label for row in rows)) if table.numbered else 0
    return TableBlock(
        columns=tuple(_columns(table, WHOLE - number_width, sheet)),
        rows=rows,
        numbered=table.numbered,
        number_width=number_width,
        index=index,
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a column is measured by: type size, margins of a cell and the text's width, in points."""

    profile: Profile
    size: float
    padding: float
    whole: float

    @classmethod
    def of(cls, profile: Profile, *, landscape: bool) -> _Sheet:
        whole = profile.landscape_width if landscape else profile.text_width
        padding = 2 * profile.twips("поля ячейки") / 20 + profile.points("линия таблицы")
        return cls(profile, profile.points("кегль таблицы"), padding, whole / 20)

    def floor(self, column: Column, cells: list[str]) -> int:
        """The least width of a column in thousandths: its longest word, in the heading's bold type or the cells'."""
        return min(self._thousandths(self._longest(column, cells, _BREAKS)[0]), MOST)

    def least_floor(self, column: Column, cells: list[str]) -> tuple[int, str]:
        """The same, and the word, if what else stays together («им. А.С. Пушкина») is parted."""
        longest, word = self._longest(column, cells, _LEAST_BREAKS)
        return self._thousandths(longest), word

    def _longest(
        self, column: Column, cells: list[str], breaks: re.Pattern[str]
    ) -> tuple[float, str]:
        texts = ((column.title, True), *((cell, False) for cell in cells))
        pieces = (
            (width(piece, self.size, bold=bold), piece)
            for text, bold in texts
            for piece in breaks.split(bound(text, self.profile))
        )
        return max(pieces, default=(0.0, ""))

    def room(self, column_width: int) -> float:
        """The points between the margins of a cell."""
        return column_width * self.whole / WHOLE - self.padding

    def least(self, labels: Iterable[str]) -> int:
        """The least width of the column of numbers: «1000.» must not break."""
        longest = max((width(each, self.size) for each in labels), default=0.0)
        return min(self._thousandths(longest), MOST)

    def _thousandths(self, longest: float) -> int:
        return math.ceil((longest + self.padding) * WHOLE / self.whole) + 1


def _rows(table: Table) -> Iterator[TableRow]:
    """The rows, numbered through all sections; a section's title is a row of its own."""
    number = 0
    sections = [(each.title, each.notes, each.rows) for each in table.sections]
    for title, notes, rows in sections or [(None, (), table.rows)]:
        if title:
            yield TableRow(section=title)
        if notes:
            yield TableRow(notes=notes)
        for row in rows:
            number += 1
            yield TableRow(
                tuple(_lines(cell) for cell in row), f"{number}." if table.numbered else ""
            )


def _lines(cell: str) -> tuple[str, ...]:
    """The lines of a cell; an empty cell is one empty line."""
    lines = [" ".join(line.split()) for line in cell.strip().split("\n")]
    return tuple(line for line in lines if line) or ("",)


def _columns(table: Table, available: int, sheet: _Sheet) -> Iterator[TableColumn]:
    """The columns with their widths, and what does not fit into them."""
    cells = [[row[i] for row in table.all_rows()] for i in range(len(table.columns))]
    pairs = list(zip(table.columns, cells, strict=True))
    floors = [sheet.floor(column, own) for column, own in pairs]
    least = [sheet.least_floor(column, own) for column, own in pairs]
    if sum(floors) > available:  # what belongs together is parted sooner than a word
        kept = [min(floor, MOST) for floor, _ in least]
        widths = _widths(table, cells, kept, available)
    else:
        widths = _widths(table, cells, floors, available)
    for column, width_, floor, (word_floor, word) in zip(
        table.columns, widths, floors, least, strict=True
    ):
        room = sheet.room(width_) if floor > width_ else 0.0
        yield TableColumn(column.title, width_, room, word if word_floor > width_ else "")


def _widths(table: Table, cells: list[list[str]], floors: list[int], available: int) -> list[int]:
    """No column narrower than its longest word; what is left goes by the given widths, or the amount of text."""
    given = [
        max(available * column.width // 100, floor) if column.width else 0
        for column, floor in zip(table.columns, floors, strict=True)
    ]
    open_ = [i for i, width_ in enumerate(given) if not width_]
    wants = {i: _want(table.columns[i], cells[i]) for i in open_}
    spare = max(available - sum(given) - sum(floors[i] for i in open_), 0)
    total = sum(wants.values()) or 1
    widths = [width_ or floors[i] + spare * wants[i] // total for i, width_ in enumerate(given)]
    return _exact(widths, floors, available)


def _want(column: Column, cells: list[str]) -> int:
    """How much a column wants of what is left when every column has its least."""
    mean = sum(len(cell) for cell in cells) / max(len(cells), 1)
    longest = max(map(len, (column.title, *cells)))
    return max(round(10 * math.sqrt(mean * longest)), 1)


def _exact(widths: list[int], floors: list[int], total: int) -> list[int]:
    """Widths that add up to the total: what is too much is taken from what stands above the floors."""
    excess = sum(widths) - total
    above = [width_ - floor for width_, floor in zip(widths, floors, strict=True)]
    if 0 < excess <= sum(above):
        fitted = [
            width_ - excess * spare // sum(above)
            for width_, spare in zip(widths, above, strict=True)
        ]
    else:
        fitted = [max(width_ * total // sum(widths), 1) for width_ in widths]
    fitted[fitted.index(max(fitted))] += total - sum(fitted)
    return fitted
