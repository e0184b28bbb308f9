"""Columns of numbers in recognised tables: «З» between «2» and «4» is «3»."""

from __future__ import annotations

import re

from actgen.read.raw import RawRow, RawTable

_READ_FOR = {"3": "ЗзЭэ", "6": "бБ", "0": "ОоO", "1": "Il|!]"}
"""A figure → the letters and signs that recognition takes it for."""
_COUNT = re.compile(r"(?P<number>\d{1,3})(?P<mark>[.)]?)")


def mend_counts(table: RawTable) -> None:
    """Put the figure in the place of a letter alone in its cell, where the rows above or below count so."""
    for above, row, below in zip(
        [None, *table.rows], table.rows, [*table.rows[1:], None], strict=False
    ):
        for column, cell in enumerate(row.cells):
            if len(cell.lines) != 1 or cell.lines[0].confidence == 1:
                continue
            line = cell.lines[0]
            meant = _figure(line.text.rstrip(".)"))
            counts = meant is not None and meant in (
                _number(above, column, 1), _number(below, column, -1)
            )  # fmt: skip
            if counts:
                mark = line.text[1:]
                cell.lines[0] = line._replace(text=f"{meant}{mark}")


def _figure(text: str) -> int | None:
    return next(
        (int(figure) for figure, letters in _READ_FOR.items() if text and text in letters), None
    )


def _number(row: RawRow | None, column: int, step: int) -> int | None:
    """What a row would count in a column ``step`` rows further on."""
    if row is None or column >= len(row.cells) or len(row.cells[column].lines) != 1:
        return None
    line = row.cells[column].lines[0]
    match = _COUNT.fullmatch(f"{line.label}{line.text}".strip())
    return int(match["number"]) + step if match else None
