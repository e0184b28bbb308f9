"""A table of printed words, whatever format it is printed in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts. ``widths`` are per cent of its width (None: as needed), ``numbers`` the columns of figures.

    ``title`` says what it shows; ``note`` stands under it.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[int | None, ...] = ()
    note: str = ""

    def width(self, column: int) -> int | None:
        """The width asked for a column, in per cent of the table's."""
        return self.widths[column] if column < len(self.widths) else None
