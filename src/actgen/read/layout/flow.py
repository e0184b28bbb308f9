"""Lines in reading order → paragraphs, by what setting leaves behind: indents, full lines, spacing, labels.

A program that sets a paragraph puts a word on the next line only when it does not fit. So a line that has room for the
first word of the line below it ends its paragraph, whether the text is justified or ragged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actgen.read.layout.continuity import (
    clings,
    first_unit,
    goes_on_by_hand,
    has_own_line,
    is_cut,
    is_name,
    runs_on,
    stands_alone,
    starts_anew,
)
from actgen.read.layout.frame import TERMINATORS, distance, gap_of, usual_pitch
from actgen.read.layout.lines import Line
from actgen.read.layout.placing import LOOSE, Placed, in_the_middle, is_centered, mark, stands_aside
from actgen.read.raw import RawLine
from actgen.read.signs.labels import BULLET, Label
from actgen.read.signs.paragraphs import glue
from actgen.read.signs.words import MINUTES_ENTRY

_GAP = 1.55  # of the usual distance of lines: more of it is an empty line
_BLANK = 0.25  # of the size: the narrowest blank between words
_PADDING = 0.3  # of the size: by so much the padding of a cell may be misjudged
_DOUBLE = 2.4  # of the size: the distance of lines with double spacing
_DEEPEST = 0.2  # of the width: no first line of a paragraph is indented as far
_STEP = 0.6  # of the size: what counts as another left edge


@dataclass(slots=True)
class Group:
    """The lines of one paragraph, and whether an empty line stands above."""

    items: list[Placed]
    gap: bool = False

    @property
    def top(self) -> float:
        """Upper edge of the first line."""
        return self.items[0].line.top

    @property
    def bottom(self) -> float:
        """Lower edge of the last line."""
        return self.items[-1].line.bottom


def paragraphs(placed: Sequence[Placed], exact: bool = False) -> list[RawLine]:
    """The paragraphs of one flow, which may run over several pages.

    ``exact``: the frame is that of a cell, so a block cannot be set narrower than it.
    """
    return [as_raw(group) for group in gather(placed, exact)]


def gather(placed: Sequence[Placed], exact: bool = False) -> list[Group]:
    """The lines of one flow by paragraphs."""
    lines = list(placed)
    if len(lines) <= 1:
        for p in lines:
            p.centered, p.exact = is_centered(p.line, p.frame), exact
        return [Group(lines)] if lines else []
    pitch = usual_pitch([p.line for p in lines])
    mark(lines, pitch, exact)
    groups = [Group([lines[0]])]
    for item in lines[1:]:
        above = groups[-1].items
        if _divides(above, item, pitch):
            size = _size(above[-1], item)
            gap = distance(above[-1].line, item.line) > _GAP * pitch * size
            groups.append(Group([item], gap))
        else:
            above.append(item)
    return groups


def _size(one: Placed, other: Placed) -> float:
    return max(one.line.size, other.line.size)


def _divides(group: Sequence[Placed], item: Placed, pitch: float) -> bool:
    """Whether ``item`` begins a new paragraph below the paragraph ``group``."""
    above, a, b = group[-1], group[-1].line, item.line
    size = a.size if a.size > b.size else b.size
    step = distance(a, b)
    own = distance(group[-2].line, a) if len(group) > 1 else 0.0
    if step > LOOSE * (own or pitch * size) and not _wide_spaced(above, item, step):
        return True
    if above.exact:
        return _divides_cell(above, item)
    if above.stamp and item.stamp and clings(a.text, b.text):
        return False  # wherever the short rest of a line stands
    if stands_alone(a.text, above.centered) or stands_alone(b.text, item.centered):
        return True
    if not a.like(b):
        return True
    if above.centered or item.centered:
        if above.centered != item.centered:
            return not (item.centered and _follows(above, item))
        if a.bold != b.bold:
            return True
        return not (_is_hyphened(a, b) or runs_on(a.text, b.text) or _full(above, item))
    if a.bold != b.bold and not (b.text[:1].islower() and _full(above, item)):
        return True
    if "\t" in a.text or "\t" in b.text:
        return True
    if a.page != b.page or b.bottom <= a.bottom:
        return not _goes_on_elsewhere(group, item)
    if _goes_on_by_hand(group, item, size):
        return False
    if _opens(group, item, size) or _is_entry(a, b):
        return True
    return not (_is_hyphened(a, b) or _full(above, item))


def _goes_on_by_hand(group: Sequence[Placed], item: Placed, size: float) -> bool:
    """Whether a line that was ended by hand goes on; one that stands further to the right is an item of a list."""
    first = group[0].line
    aside = item.line.left > first.left + _STEP * size and not item.hanging
    if item.label or aside:
        return False
    return goes_on_by_hand(first.text, group[-1].line.text, item.line.text)


def _divides_cell(above: Placed, item: Placed) -> bool:
    """The same for lines of a cell, whose edges are known, below one another at the usual distance."""
    a, b = above.line, item.line
    if not a.like(b) or a.bold != b.bold or (item.label and _counts(item.label, above, b)):
        return True
    if a.confidence < 1 and a.text[-1:] not in TERMINATORS and runs_on(a.text, b.text):
        return False  # the edges of recognised words are not exact
    if b.text[:1].islower() and a.text[-1:] not in TERMINATORS and _nearly_full(above, item):
        return False
    return not _is_hyphened(a, b) and (not _full(above, item) or starts_anew(a.text, b.text))


def _nearly_full(above: Placed, item: Placed) -> bool:
    """Whether the first word of a line of a cell would have touched its edge, which is known but for its padding."""
    need = first_unit(item.line) + (_BLANK + _PADDING) * item.line.size
    return above.frame.right - above.line.right < need


def _is_entry(above: Line, line: Line) -> bool:
    """Whether a line below a finished sentence names who presides, who is present, how they voted: «Секретарь: …»."""
    return above.text[-1:] == "." and MINUTES_ENTRY.match(line.text) is not None


def _is_hyphened(above: Line, line: Line) -> bool:
    """Whether a word is divided at the end of a line: «информа-» + «ция», «УЧРЕ-» + «ЖДЕНИЕ»."""
    text, more = above.text, line.text
    if text[-1:] != "-":
        return False
    return more[:1].islower() or (text[-3:].isupper() and more[:2].isupper())


def _wide_spaced(above: Placed, item: Placed, step: float) -> bool:
    """Whether a sentence goes on in a line so far below because the text is set with wide spacing."""
    a, b = above.line, item.line
    if above.centered or item.label or step > _DOUBLE * a.size or not a.like(b):
        return False
    return a.text[-1:] not in ";:" and runs_on(a.text, b.text) and _full(above, item)


def _follows(above: Placed, item: Placed) -> bool:
    """A last line that happens to look centred, or a centred one below a line that fills the width."""
    a, b = above.line, item.line
    if abs(a.middle - above.frame.middle) < 0.3 * a.size and a.bold == b.bold:
        return above.frame.right - a.right < first_unit(b) and runs_on(a.text, b.text)
    return abs(a.left - b.left) < 2.5 and _full(above, item)


def _full(above: Placed, item: Placed) -> bool:
    """Whether the line above has no room for the first word of this one.

    Where the edge is known from the block alone, or lines are centred, that says little; there a sentence must go on.
    """
    a, b = above.line, item.line
    need = first_unit(b) + (0.3 if b.confidence == 1 else 0.8) * b.size  # recognised words jitter
    if above.stamp:
        return clings(a.text, b.text)
    if above.block and item.block:
        used = a.right - (a.left if above.centered else above.block.left)
        room = above.block.width - used
        if item.label or room >= need or a.text[-1:] == ":":
            return False
        if is_name(a.text) and is_name(b.text):
            return False  # of two signers
        if has_own_line(a.text, b.text):
            return False
        if runs_on(a.text, b.text):
            return True
        at_left = not stands_aside(above) and above.block.right < above.frame.right - a.size
        return at_left and above.frame.right - a.right < need
    if above.centered:
        narrow = above.frame.width - (a.right - a.left) < need
        return narrow and (above.exact or runs_on(a.text, b.text))
    room = above.frame.right - a.right
    if above.frame.justified and room > max(2.5, 0.3 * a.size, 1.1 * gap_of(a)):
        return room < need and (b.text[:1].islower() or above.hanging)
    return room < need


def _opens(group: Sequence[Placed], item: Placed, size: float) -> bool:
    """Whether the left edge or the label of a line says that it opens a paragraph."""
    above, b = group[-1], item.line
    step = _STEP * size
    label = item.label
    if len(group) == 1:
        first, edge = above.line.left, item.frame.left
        shift = b.left - first
        if label and _counts(label, above, b):
            return True
        if shift > step:  # a hanging text goes on to the right of its label
            return not ((above.label is not None or item.hanging) and _full(above, item))
        if shift < -step:
            return first > edge + _DEEPEST * item.frame.width
        indented = first > edge + step
        return indented and not (above.block or above.hanging or stands_aside(above))
    shift = b.left - above.line.left
    if label and (abs(shift) > step or _counts(label, above, b)):
        return True
    return abs(shift) > step


def _counts(label: Label, above: Placed, line: Line) -> bool:
    """Whether what looks like a label is one: not a dash in the middle of a sentence, nor «5. » after «пунктом»."""
    if label.family == BULLET and label.mark in "-–—":
        return above.line.text[-1:] in TERMINATORS
    return above.line.text[-1:] in TERMINATORS or abs(line.left - above.line.left) > line.size


def _goes_on_elsewhere(group: Sequence[Placed], item: Placed) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    above, b = group[-1], item.line
    size = _size(above, item)
    indent = b.left - item.frame.left
    last = above.line.text[-1:]
    if item.label and (indent > _STEP * size or last in TERMINATORS):
        return False
    if above.line.text.endswith("-") and b.text[:1].islower():
        return True
    if not _full(above, item):
        return False
    if indent > _STEP * size:
        return False
    return last not in TERMINATORS or b.text[:1].islower() or not item.label


def as_raw(group: Group, column: int = 0) -> RawLine:
    """A paragraph as a raw line; a word divided at the end of a line is made whole."""
    above, *below = group.items
    line = above.line
    text, page = line.text, line.page
    bold, sure = line.bold, line.confidence == 1
    centered = above.centered or in_the_middle(above)
    for item in below:
        line, over = item.line, above.line.text
        if item.exact and is_cut(over, line.text):
            text += line.text
        elif above.centered and item.centered and not _full(above, item) and text[-1:] != "-":
            text = f"{text}\n{line.text}"  # divided by hand, for all that is seen
        else:
            text = glue(text, line.text)
        bold, sure = bold and line.bold, sure and line.confidence == 1
        centered = centered and (item.centered or in_the_middle(item))
        above = item
    return RawLine(
        text,
        centered=centered,
        bold=bold,
        gap=group.gap,
        page=page,
        column=column,
        confidence=1.0 if sure else _confidence(group),
    )


def _confidence(group: Group) -> float:
    """The mean over the characters."""
    words = [word for item in group.items for word in item.line.words]
    letters = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / max(letters, 1), 4)
