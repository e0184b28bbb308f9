"""Lines in their frame: which are centred, which hang, which make a narrow block of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from actgen.read.layout.continuity import first_unit, is_stamp
from actgen.read.layout.frame import Frame, distance
from actgen.read.layout.lines import Line
from actgen.read.signs.labels import BULLET, LETTER, Label, split_label

LOOSE = 1.32
"""Of the usual distance of lines: more of it divides paragraphs."""


@dataclass(slots=True)
class Placed:
    """A line in its frame; ``label`` is the typed label it opens with."""

    line: Line
    frame: Frame
    centered: bool = False
    label: Label | None = None
    block: Frame | None = None
    """The edges of the narrow block the line belongs to, None if it is set in the whole frame."""
    stamp: bool = False
    """The line belongs to a stamp, whose lines are divided by hand."""
    hanging: bool = False
    """The line begins below a word in the middle of a line above: «Приложение: 1. …», «2. …»."""
    exact: bool = False
    """The frame is known, not measured from the lines."""


def mark(lines: Sequence[Placed], pitch: float, exact: bool) -> None:
    """Set what the lines tell of one another.

    ``exact``: the frame is that of a cell, nothing is set narrower than it.
    """
    for p in lines:
        p.centered, p.exact = is_centered(p.line, p.frame), exact
        p.label = split_label(p.line.text)[0]
    _mark_indented(lines)
    _mark_hanging(lines)
    if not exact:
        _mark_blocks(lines, pitch)
        _spread_centring(list(lines), pitch)
        _spread_centring(list(reversed(lines)), pitch)


def is_centered(line: Line, frame: Frame) -> bool:
    """Both margins alike and wider than a paragraph's indent or the raggedness of a line."""
    size = line.size
    if line.left - frame.left <= size or frame.right - line.right <= size:
        return False
    off = abs(line.middle - frame.middle)
    return off < max(0.012 * frame.width, 0.25 * size)


def in_the_middle(item: Placed) -> bool:
    """A full line of a centred cell."""
    if not item.exact:
        return False
    line, frame = item.line, item.frame
    return abs(line.left + line.right - frame.left - frame.right) < 0.6 * line.size


def _mark_indented(lines: Sequence[Placed]) -> None:
    """Lines that begin where paragraphs are indented are not centred, even if they look so."""
    if not any(p.centered and not p.line.bold for p in lines):
        return
    indents = Counter(
        round(p.line.left - p.frame.left) for p in lines if p.line.left - p.frame.left > p.line.size
    )
    for p in lines:
        if p.centered and not p.line.bold:
            indent = round(p.line.left - p.frame.left)
            alike = sum(indents[indent + k] for k in (-1, 0, 1))
            if alike >= 3 and indent < 0.2 * p.frame.width:
                p.centered = False
            if p.label and (len(p.label.numbers) > 1 or p.label.family in (BULLET, LETTER)):
                p.centered = False
    for p, after in pairwise(lines):
        back = p.line.left - after.line.left
        if p.centered and not p.line.bold and back > p.line.size and not after.centered:
            room = p.frame.right - p.line.right
            if room < first_unit(after.line) + 0.3 * p.line.size:
                p.centered = False  # the first line of a paragraph, its indent as wide as its room


def _mark_hanging(lines: Sequence[Placed]) -> None:
    for above, p in pairwise(lines):
        left = p.line.left
        if above.hanging and abs(above.line.left - left) < 2:
            p.hanging = True
            continue
        words = above.line.words
        if words[0].text.endswith(":") or (above.label is not None and len(words) > 1):
            p.hanging = any(abs(word.left - left) < 2 for word in words[1:3])


def _mark_blocks(lines: Sequence[Placed], pitch: float) -> None:
    """Blocks set narrower than their frame: a title at the left, a stamp or an addressee at the right."""
    start = 0
    while start < len(lines):
        stop = start + 1
        while stop < len(lines) and _alike(lines[stop - 1], lines[stop], pitch):
            stop += 1
        block = lines[start:stop]
        frame, edge = block[0].frame, max(p.line.right for p in block)
        aside = block[0].line.left > frame.left + 0.35 * frame.width
        if len(block) > 1 and (aside or edge < frame.right - 0.12 * frame.width):
            stamp = is_stamp(block[0].line.text)
            own = Frame(min(p.line.left for p in block), edge)
            ragged = max(abs(p.line.left - block[0].line.left) for p in block) > 3
            ragged = ragged and own.left > frame.left + block[0].line.size
            for p in block:
                p.block, p.stamp = own, p.stamp or stamp
                p.centered = p.centered or (ragged and abs(p.line.middle - own.middle) < 3)
        start = stop


def _spread_centring(lines: Sequence[Placed], pitch: float) -> None:
    """The widest of centred lines shows no margins; it is known by the middle that it shares with its neighbour."""
    for one, other in pairwise(lines):
        if not one.centered or other.centered:
            continue
        step = abs(one.line.bottom - other.line.bottom)
        close = one.line.page == other.line.page and step < 1.5 * pitch * one.line.size
        edges = abs(one.line.left - other.line.left) > one.line.size
        if close and edges and abs(one.line.middle - other.line.middle) < 2.5:
            other.centered = other.label is None


def _alike(above: Placed, item: Placed, pitch: float) -> bool:
    a, b = above.line, item.line
    return (
        a.page == b.page
        and a.bold == b.bold
        and not above.centered
        and not item.centered
        and (abs(a.left - b.left) < 2.5 or abs(a.middle - b.middle) < 2.5)
        and a.like(b)
        and 0 < distance(a, b) < LOOSE * pitch * max(a.size, b.size)
    )


def stands_aside(above: Placed) -> bool:
    """A block at the right of its frame has its left edge for an indent."""
    return above.line.left > above.frame.left + 0.3 * above.frame.width
