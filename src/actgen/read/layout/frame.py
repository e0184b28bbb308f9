"""The edges between which lines are set, measured from the lines themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from actgen.read.layout.continuity import first_unit
from actgen.read.layout.lines import Line
from actgen.read.signs.labels import split_label

TERMINATORS = ".;:!?"
"""What a paragraph ends with."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges between which the lines of a flow are set, in points."""

    left: float
    right: float
    justified: bool = False
    """Lines that are not the last of their paragraph end at the right edge."""

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2


def frame_of(lines: Sequence[Line], width: float) -> Frame:
    """The edges of a flow: where most lines begin, and where most of the long ones end.

    Where no line goes on in the next one, none need be full; then the right margin is taken to be like the left one.
    ``width`` is that of the page.
    """
    if not lines:
        return Frame(0.0, width)
    edges = [(line.left, line.right) for line in lines]
    lefts = Counter([round(left / 2) for left, _ in edges])
    leftmost = min(edges)[0]
    common = [place for place, count in lefts.items() if count >= 2]
    left = max(leftmost, 2 * min(common, default=leftmost / 2) - 1)
    rights = Counter([round(right / 2) for _, right in edges])
    furthest = max([right for _, right in edges])
    if not any(_wrapped(above, line, furthest) for above, line in pairwise(lines)):
        furthest = max(furthest, width - max(leftmost, 30.0))
        return Frame(min(left, leftmost + 40), furthest)
    place, count = max(rights.items(), key=lambda item: (item[1], item[0]))
    right = furthest
    if count >= 3 and count * 5 >= len(lines):
        edge = max([other for _, other in edges if round(other / 2) == place])
        longer = len([other for _, other in edges if other > edge + 4])
        if longer <= count / 2:
            right = edge
    least = right - 0.12 * (right - left)
    long = [other for _, other in edges if least < other <= right + 4]
    flush = len([other for other in long if right - other < 1.5])
    return Frame(min(left, leftmost + 40), right, flush >= 4 and flush > 0.6 * len(long))


def _wrapped(above: Line, line: Line, right: float) -> bool:
    """Whether a sentence plainly goes on in the next line, at the left edge or near it, for want of room."""
    return (
        line.text[:1].islower()
        and above.text[-1:] not in TERMINATORS
        and above.page == line.page
        and line.bottom > above.bottom
        and line.left <= above.left + 2
        and right - above.right < first_unit(line) + 0.8 * line.size
        and split_label(line.text)[0] is None
    )


def usual_pitch(lines: Sequence[Line]) -> float:
    """The distance of two lines of one paragraph, in sizes of the type."""
    steps = []
    for above, line in pairwise(lines):
        if above.page != line.page:
            continue
        size = above.size if above.size > line.size else line.size
        step = (line.bottom - above.bottom) / size if size else 0.0
        if 0.8 < step < 2.6:
            steps.append(step)
    if not steps:
        return 1.25
    steps.sort()
    return steps[len(steps) * 3 // 10]


def distance(above: Line, line: Line) -> float:
    """From baseline to baseline; 0 across pages and columns, where it means nothing."""
    step = line.bottom - above.bottom
    return step if step > 0 and above.page == line.page else 0.0


def gap_of(line: Line) -> float:
    """The usual distance of its words."""
    gaps = sorted(b.left - a.right for a, b in pairwise(line.words))
    return gaps[len(gaps) // 2] if gaps else 0.0
