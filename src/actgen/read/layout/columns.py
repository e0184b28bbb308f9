"""Blocks that stand side by side: stamps, letterhead and addressee, number and date, signatures, columns of a page.

What they say is read in `sides`.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from actgen.read.layout.continuity import is_name, is_stamp
from actgen.read.layout.lines import Line
from actgen.read.layout.stamps import find_stamps
from actgen.read.signs.kinds import is_kind_line
from actgen.read.signs.labels import split_label
from actgen.read.signs.marks import ACQUAINTED
from actgen.read.signs.words import NAME
from actgen.russian.dates import find_dates

_ALIGNED = 3.0  # points
_TIGHT = 0.9  # of the size: empty space between two lines of one block
_AROUND = 8  # characters beside a date that stands alone: «от … г.»


@dataclass(slots=True)
class Side:
    """Columns of lines, from the left; ``rows`` counts the rows that have more than one."""

    columns: list[list[Line]]
    rows: list[list[Line]] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(line.top for column in self.columns for line in column)


def split_sides(rows: Sequence[list[Line]]) -> list[Line | Side]:
    """Rows of a page in reading order: lines that stand alone, and blocks side by side."""
    rows = _interleaved(rows)
    taken: list[tuple[int, int, Side]] = []
    stamps = {block.start: block for block in find_stamps(rows)}
    index = 0
    while index < len(rows):
        if block := stamps.get(index):
            taken.append((block.start, block.stop, Side(block.columns, block.rows)))
            index = block.stop
            continue
        if len(rows[index]) < 2:
            index += 1
            continue
        spans = _spans(rows[index])
        stop = index + 1
        stamped = any(is_stamp(line.text) for line in rows[index])
        registered = _registers(rows[index])
        while stop < len(rows) and stop not in stamps:
            if registered and len(rows[stop]) == 1:
                break
            wider = _joined(spans, rows[stop], rows[stop - 1], stamped)
            if wider is None:
                break
            spans = wider
            stop += 1
        if posts := _signed_abreast(rows[index:stop]):  # a name and its post are one column
            names = rows[stop - 1]
            spans = [(x.left, max(x.right, y.right)) for x, y in zip(posts, names, strict=True)]
        start, floor = index, taken[-1][1] if taken else 0
        while start > floor and (wider := _leading(spans, rows[start - 1], rows[start])):
            spans = wider
            start -= 1
        taken.append((start, stop, _side(rows[start:stop], spans)))
        index = stop
    result: list[Line | Side] = []
    position = 0
    for start, stop, side in taken:
        result += [line for row in rows[position:start] for line in row]
        result.append(side)
        position = stop
    result += [line for row in rows[position:] for line in row]
    return result


def _registers(row: Sequence[Line]) -> bool:
    """Date and number of an act, which no line below belongs to."""
    if len(row) != 2 or not row[1].text.startswith("№"):
        return False
    dates = find_dates(row[0].text)
    return len(dates) == 1 and len(row[0].text) - (dates[0].stop - dates[0].start) < _AROUND


def _interleaved(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """Rows with neighbours that stand beside them at a slightly other height."""
    merged: list[list[Line]] = []
    for row in rows:
        above = merged[-1] if merged else None
        if above and _beside(above, row):
            above += row
            above.sort(key=lambda line: line.left)
        else:
            merged.append(list(row))
    return merged


def _beside(above: Sequence[Line], row: Sequence[Line]) -> bool:
    if len(row) == 1 and all(row[0].top >= line.bottom for line in above):
        return False  # it stands below, as nearly every row does
    bottom, top = max(line.bottom for line in above), min(line.top for line in row)
    height = min(line.bottom - line.top for line in (*above, *row))
    if bottom - top < 0.35 * height:
        return False
    return all(a.right + a.size < b.left or b.right + b.size < a.left for a in above for b in row)


def _spans(row: Sequence[Line]) -> list[tuple[float, float]]:
    return [(line.left, line.right) for line in row]


def _joined(
    spans: Sequence[tuple[float, float]],
    row: Sequence[Line],
    above: Sequence[Line],
    stamped: bool,
) -> list[tuple[float, float]] | None:
    """The columns with a further row, None if it does not belong to the block."""
    if ACQUAINTED.match(row[0].text) and not is_stamp(row[0].text):
        return None  # what stands below the signature is no part of it
    widened = list(spans)
    for line in row:
        hits = [k for k, (a, b) in enumerate(widened) if line.left < b and a < line.right]
        if len(hits) > 1:
            return None
        if not hits:
            if len(row) == 1:
                return None
            widened.append((line.left, line.right))
            widened.sort()
            continue
        a, b = widened[hits[0]]
        near = (
            stamped and abs(line.left - a) <= line.size
        )  # typed with blanks, below one with a tab
        if len(row) == 1 and not near and not _aligned(line, a, b):
            return None
        widened[hits[0]] = (min(a, line.left), max(b, line.right))
    gap = min(line.top for line in row) - max(line.bottom for line in above)
    size = max(line.size for line in row)
    if len(row) == 1 and gap > _TIGHT * size:
        return None
    named = all(NAME.search(line.text) for line in row) and len(row) > 1
    named = named and not NAME.search(above[-1].text)  # posts, and the names below them
    loose = 4.0 if stamped or named else 1.1
    return widened if gap <= loose * size else None


def _leading(
    spans: Sequence[tuple[float, float]], row: Sequence[Line], below: Sequence[Line]
) -> list[tuple[float, float]] | None:
    """The columns with the row above, which only one of them has."""
    if len(row) != 1:
        return None
    line = row[0]
    if is_kind_line(line.text) or line.text.endswith(":") or split_label(line.text)[0]:
        return None
    if min(x.top for x in below) - line.bottom > _TIGHT * line.size:
        return None
    hits = [k for k, (a, b) in enumerate(spans) if line.left < b and a < line.right]
    if len(hits) != 1:
        return None
    a, b = spans[hits[0]]
    if not _aligned(line, a, b):
        return None
    widened = list(spans)
    widened[hits[0]] = (min(a, line.left), max(b, line.right))
    gutters = [right[0] - left[1] for left, right in pairwise(widened)]
    return widened if all(gutter > line.size for gutter in gutters) else None


def _signed_abreast(rows: Sequence[Sequence[Line]]) -> Sequence[Line]:
    """The posts of signatures side by side: a name ends at the right edge of each, so that it stands under no post."""
    *above, names = rows
    if len(names) < 2 or not all(is_name(line.text) for line in names):
        return []
    if any(is_name(line.text) for row in above for line in row):
        return []
    posts: Sequence[Line] = next((row for row in above if len(row) == len(names)), [])
    edges = [*(post.left for post in posts[1:]), inf]
    under = all(
        post.left <= name.left and name.right <= edge
        for post, name, edge in zip(posts, names, edges, strict=False)
    )
    return posts if under else []


def _aligned(line: Line, left: float, right: float) -> bool:
    return (
        abs(line.left - left) < _ALIGNED
        or abs(line.right - right) < _ALIGNED
        or abs(line.middle - (left + right) / 2) < _ALIGNED
    )


def _side(rows: Sequence[list[Line]], spans: Sequence[tuple[float, float]]) -> Side:
    if posts := _signed_abreast(rows):
        lefts = [post.left - _ALIGNED for post in posts]
        sides: list[list[Line]] = [[] for _ in posts]
        for line in (line for row in rows for line in row):
            sides[max(bisect(lefts, line.left) - 1, 0)].append(line)
        return Side(sides, [list(row) for row in rows])
    columns: list[list[Line]] = [[] for _ in spans]
    for row in rows:
        for line in row:
            index = min(
                range(len(spans)),
                key=lambda k: max(spans[k][0] - line.middle, line.middle - spans[k][1], 0),
            )
            columns[index].append(line)
    return Side([column for column in columns if column], [list(row) for row in rows])
