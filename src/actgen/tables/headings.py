"""What the heading of a table says, be it of one row or of several with merged cells.

In a heading with merged cells only the first cell of a merged group has the text; the others are empty, in XLSX and
in CSV alike. So an empty cell above a filled one belongs to the nearest filled cell on its left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from actgen.tables.cells import Raw, figure
from actgen.tables.sheets import Row


def heading_paths(block: Sequence[Row]) -> list[tuple[str, ...]]:
    """For every column the texts of the heading from top to bottom, those of merged cells included."""
    rows = [cells for _, cells in block if not numbers_columns(cells)]
    rows = [cells for cells in rows if sum(not c.blank for c in cells) > 1] or rows
    width = max((len(cells) for cells in rows), default=0)
    grid = [[cells[c].text if c < len(cells) else "" for c in range(width)] for cells in rows]
    for upper, row in enumerate(grid):
        for column in range(1, width):
            below = any(lower[column] for lower in grid[upper + 1 :])
            if not row[column] and below:
                row[column] = row[column - 1]
    return [
        tuple(text for text, _ in itertools.groupby(row[column] for row in grid) if text)
        for column in range(width)
    ]


def numbers_columns(cells: Sequence[Raw]) -> bool:
    """«1 | 2 | 3 | 4»: the row under a heading that numbers its columns."""
    numbers = [found.amount for cell in cells if (found := figure(cell))]
    return (
        len(numbers) > 2
        and numbers == list(range(1, len(numbers) + 1))
        and len(numbers) >= len(cells) - 1
    )


def plain_heading(text: str) -> str:
    """Without what differs from copy to copy: case, ё, soft hyphens, spaces, marks of footnotes."""
    bare = re.sub(r"\u00ad|(?<=\w)-\s+(?=[а-я])", "", text.lower().replace("ё", "е"))
    bare = bare.replace("–", "-").replace("—", "-")
    return " ".join(re.sub(r"[*:]+", " ", bare).split())
