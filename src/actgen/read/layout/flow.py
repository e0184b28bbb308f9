"""Lines in reading order → paragraphs, by what setting leaves behind: indents, full lines, spacing, labels.

A program that sets a paragraph puts a word on the next line only when it does not fit. So a line that has room for the
first word of the line below it ends its paragraph, whether the text is justified or ragged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from actgen.read.labels import BULLET, LETTER, Label, split_label
from actgen.read.layout.lines import Line
from actgen.read.marks import APPENDIX, STAMP
from actgen.read.paragraphs import glue
from actgen.read.raw import RawLine
from actgen.read.words import is_kind_line
from actgen.russian.morphology import is_known, parses

_LOOSE = 1.32  # of the usual distance of lines: more of it divides paragraphs
_GAP = 1.55  # more of it is an empty line
_STEP = 0.6  # of the size: what counts as another left edge
_TERMINATORS = ".;:!?"
# Contacts, the date and number of an act: each has a line of its own in a letterhead or a stamp.
_OWN_LINE = re.compile(
    r"(?:от\s\d|от\s[«_]|(?:г|с|п|пос|пгт|ул|пер|пл|пр-кт|просп|тел|факс|экз)\.|тел|факс|e-?mail|сайт|http|www)",
    re.IGNORECASE,
)
# A line does not end a title with these words.
_OPEN_END = re.compile(
    r"(?:^|\s)(?:в|во|на|по|о|об|от|до|за|и|или|к|с|со|у|из|при|для|сети|№|(?<!\d )г\.|им\.|имени)$"
)
# What is never left alone at the end of a line: «№», «И.», «ст.», a dash clings to the word before it.
_CLINGING = re.compile(r"^(?:№|§|[А-ЯЁA-Z]\.|[а-яё]{1,4}\.|[–—-]|«?[А-ЯЁа-яё]|\d{1,2})$")


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


def frame_of(lines: Sequence[Line], width: float) -> Frame:
    """The edges of a flow: where most lines begin, and where most of the long ones end.

    Where no line goes on in the next one, none need be full; then the right margin is taken to be like the left one.
    ``width`` is that of the page.
    """
    if not lines:
        return Frame(0.0, width)
    lefts = Counter(round(line.left / 2) for line in lines)
    leftmost = min(line.left for line in lines)
    common = [place for place, count in lefts.items() if count >= 2]
    left = max(leftmost, 2 * min(common, default=leftmost / 2) - 1)
    rights = Counter(round(line.right / 2) for line in lines)
    furthest = max(line.right for line in lines)
    if not any(_wrapped(above, line) for above, line in pairwise(lines)):
        furthest = max(furthest, width - max(leftmost, 30.0))
        return Frame(min(left, leftmost + 40), furthest)
    place, count = max(rights.items(), key=lambda item: (item[1], item[0]))
    right = furthest
    if count >= 3 and count * 5 >= len(lines):
        edge = max(line.right for line in lines if round(line.right / 2) == place)
        longer = sum(1 for line in lines if line.right > edge + 4)
        if longer <= count / 2:
            right = edge
    long = [line.right for line in lines if right - 0.12 * (right - left) < line.right <= right + 4]
    flush = sum(1 for edge in long if right - edge < 1.5)
    return Frame(min(left, leftmost + 40), right, flush >= 4 and flush > 0.6 * len(long))


def _wrapped(above: Line, line: Line) -> bool:
    """Whether a sentence plainly goes on in the next line, at the left edge or near it."""
    return (
        line.text[:1].islower()
        and above.text[-1:] not in _TERMINATORS
        and above.page == line.page
        and line.bottom > above.bottom
        and line.left <= above.left + 2
        and split_label(line.text)[0] is None
    )


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
    if not lines:
        return []
    pitch = usual_pitch([p.line for p in lines])
    for p in lines:
        p.centered, p.exact = is_centered(p.line, p.frame), exact
        p.label = split_label(p.line.text)[0]
    _mark_indented(lines)
    if not exact:
        _mark_blocks(lines, pitch)
    groups = [Group([lines[0]])]
    for item in lines[1:]:
        above = groups[-1].items
        if _divides(above, item, pitch):
            size = _size(above[-1], item)
            gap = _distance(above[-1].line, item.line) > _GAP * pitch * size
            groups.append(Group([item], gap))
        else:
            above.append(item)
    return groups


def usual_pitch(lines: Sequence[Line]) -> float:
    """The distance of two lines of one paragraph, in sizes of the type."""
    steps = []
    for above, line in pairwise(lines):
        size = max(above.size, line.size)
        step = _distance(above, line) / size if size else 0.0
        if 0.8 < step < 2.6:
            steps.append(step)
    if not steps:
        return 1.25
    steps.sort()
    return steps[len(steps) * 3 // 10]


def _distance(above: Line, line: Line) -> float:
    """From baseline to baseline; 0 across pages and columns, where it means nothing."""
    if above.page != line.page or line.bottom <= above.bottom:
        return 0.0
    return line.bottom - above.bottom


def _gap_of(line: Line) -> float:
    """The usual distance of its words."""
    gaps = sorted(b.left - a.right for a, b in pairwise(line.words))
    return gaps[len(gaps) // 2] if gaps else 0.0


def _size(one: Placed, other: Placed) -> float:
    return max(one.line.size, other.line.size)


def is_centered(line: Line, frame: Frame) -> bool:
    """Both margins alike and wider than a paragraph's indent or the raggedness of a line."""
    room = min(line.left - frame.left, frame.right - line.right)
    off = abs(line.middle - frame.middle)
    return room > 1.0 * line.size and off < max(0.012 * frame.width, 0.25 * line.size)


def _cut(above: Placed, item: Placed) -> bool:
    """A word too long for its cell, cut where the cell ends: «рассматриваетс» + «я»."""
    head, tail = re.search(r"[А-Яа-яё]+$", above.line.text), re.match(r"[а-яё]+", item.line.text)
    if head is None or tail is None or len(above.line.words) > 1:
        return False
    rest = len(tail[0]) <= 2 and tail[0] == item.line.text
    return is_known(head[0] + tail[0]) and (rest or not (is_known(head[0]) and is_known(tail[0])))


def _in_the_middle(item: Placed) -> bool:
    """A full line of a centred cell."""
    return item.exact and abs(item.line.middle - item.frame.middle) < 0.3 * item.line.size


def _mark_indented(lines: Sequence[Placed]) -> None:
    """Lines that begin where paragraphs are indented are not centred, even if they look so."""
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
    for above, p in pairwise(lines):
        hung = above.hanging and abs(above.line.left - p.line.left) < 2
        words = above.line.words
        lead = words[0].text.endswith(":") or (above.label is not None and len(words) > 1)
        beside = any(abs(word.left - p.line.left) < 2 for word in words[1:3])
        p.hanging = hung or (lead and beside)
    for p, after in pairwise(lines):
        back = p.line.left - after.line.left
        if p.centered and not p.line.bold and back > p.line.size and not after.centered:
            room = p.frame.right - p.line.right
            if room < _first_unit(after.line) + 0.3 * p.line.size:
                p.centered = False  # the first line of a paragraph, its indent as wide as its room


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
            stamp = _is_stamp(block[0].line.text)
            own = Frame(min(p.line.left for p in block), edge)
            ragged = max(abs(p.line.left - block[0].line.left) for p in block) > 3
            ragged = ragged and own.left > frame.left + block[0].line.size
            for p in block:
                p.block, p.stamp = own, p.stamp or stamp
                p.centered = p.centered or (ragged and abs(p.line.middle - own.middle) < 3)
        start = stop


def _is_stamp(text: str) -> bool:
    return STAMP.match(text) is not None or APPENDIX.match(text) is not None


def _alike(above: Placed, item: Placed, pitch: float) -> bool:
    a, b = above.line, item.line
    return (
        a.page == b.page
        and a.bold == b.bold
        and not above.centered
        and not item.centered
        and (abs(a.left - b.left) < 2.5 or abs(a.middle - b.middle) < 2.5)
        and abs(a.size - b.size) < 0.12 * a.size
        and 0 < _distance(a, b) < _LOOSE * pitch * max(a.size, b.size)
    )


def _divides(group: Sequence[Placed], item: Placed, pitch: float) -> bool:
    """Whether ``item`` begins a new paragraph below the paragraph ``group``."""
    above, a, b = group[-1], group[-1].line, item.line
    size = _size(above, item)
    step = _distance(a, b)
    usual = pitch * size
    if len(group) > 1 and (own := _distance(group[-2].line, a)):
        usual = min(usual, own)
    if step > _LOOSE * usual:
        return True
    if not above.exact and (_stands_alone(above) or _stands_alone(item)):
        return True
    if abs(a.size - b.size) > 0.15 * size:
        return True
    hyphen = a.text.endswith("-") and b.text[:1].islower()
    if above.exact:
        if a.bold != b.bold or (item.label and _counts(item.label, above, b)):
            return True
        return not hyphen and (not _full(above, item) or starts_anew(a.text, b.text))
    if above.centered or item.centered:
        if above.centered != item.centered:
            return not (item.centered and _follows(above, item))
        return a.bold != b.bold or not (hyphen or runs_on(a.text, b.text) or _full(above, item))
    if a.bold != b.bold and not (b.text[:1].islower() and _full(above, item)):
        return True
    if "\t" in a.text or "\t" in b.text:
        return True
    if a.page != b.page or b.bottom <= a.bottom:
        return not _goes_on_elsewhere(group, item)
    if _opens(group, item, size):
        return True
    return not (hyphen or _full(above, item))


def _stands_alone(item: Placed) -> bool:
    """The kind of the act, the first word of a stamp: lines that no sentence runs through."""
    text = item.line.text
    if STAMP.fullmatch(text):
        return True
    return (item.centered or text.isupper()) and is_kind_line(text)


def _follows(above: Placed, item: Placed) -> bool:
    """A last line that happens to look centred, or a centred one below a line that fills the width."""
    a, b = above.line, item.line
    if abs(a.middle - above.frame.middle) < 0.3 * a.size and a.bold == b.bold:
        return above.frame.right - a.right < _first_unit(b) and runs_on(a.text, b.text)
    return abs(a.left - b.left) < 2.5 and _full(above, item)


def _full(above: Placed, item: Placed) -> bool:
    """Whether the line above has no room for the first word of this one.

    Where the edge is known from the block alone, or lines are centred, that says little; there a sentence must go on.
    """
    a, b = above.line, item.line
    need = _first_unit(b) + 0.3 * b.size
    if above.stamp:
        return False
    if above.block and item.block:
        used = a.right - (a.left if above.centered else above.block.left)
        room = above.block.width - used
        if item.label or room >= need:
            return False
        if runs_on(a.text, b.text):
            return True
        at_left = not _stands_aside(above) and above.block.right < above.frame.right - a.size
        return at_left and above.frame.right - a.right < need
    if above.centered:
        narrow = above.frame.width - (a.right - a.left) < need
        return narrow and (above.exact or runs_on(a.text, b.text))
    room = above.frame.right - a.right
    if above.frame.justified and room > max(2.5, 0.3 * a.size, 1.1 * _gap_of(a)):
        return room < need and (b.text[:1].islower() or above.hanging)
    return room < need


def runs_on(text: str, more: str) -> bool:
    """Whether a sentence goes on, by its letters: «по внедрению» below «Об утверждении плана»."""
    first = more[:1]
    if _OWN_LINE.match(more) or "__" in more[:6]:
        return False
    if first.islower() or first == "№" or text[-1:] == ",":
        return True
    if first.isascii() and first.isupper():
        return text[-1:].islower()
    if first.isdigit():
        counted = re.match(r"[\d.–-]+ [а-яё]{3}", more)
        return text[-1:] in "–—-/" or (counted is not None and text[-1:].islower())
    if first in '«"“(„':
        return more[1:2].isalpha() and not text.isupper()
    return bool(_OPEN_END.search(text))


def starts_anew(text: str, more: str) -> bool:
    """Whether the words themselves begin another paragraph of a cell though the line above it is full.

    >>> starts_anew("Правовой отдел", "Отдел цифрового развития"), starts_anew("Рощина Людмила", "Павловна")
    (True, False)
    """
    first = re.match(r"[А-ЯЁ][а-яё]+(?![А-Яа-яЁё])", more)
    if first is None or _OPEN_END.search(text) or text[-1:] in ",–—-«(":
        return False
    if text[-1:] in ".;":
        return False
    readings = [parse for parse in parses(first[0]) if parse.score >= 0.1]
    if any(parse.has(name) for parse in readings for name in ("Name", "Surn", "Patr", "Geox")):
        return False
    return any(parse.known and parse.has("nomn") for parse in readings)


def _first_unit(line: Line) -> float:
    """Width of what would have to move up: the first word and all that clings to it."""
    words = line.words
    last = 0
    while last + 1 < len(words) and last < 3:
        after = words[last + 1].text
        if _CLINGING.match(words[last].text) or after in ("–", "—", "-"):
            last += 1
        else:
            break
    return words[last].right - words[0].left


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
            return False
        indented = first > edge + step
        return indented and not (above.block or above.hanging or _stands_aside(above))
    shift = b.left - above.line.left
    if label and (abs(shift) > step or _counts(label, above, b)):
        return True
    return abs(shift) > step


def _stands_aside(above: Placed) -> bool:
    """A block at the right of its frame has its left edge for an indent."""
    return above.line.left > above.frame.left + 0.3 * above.frame.width


def _counts(label: Label, above: Placed, line: Line) -> bool:
    """Whether what looks like a label is one: not a dash in the middle of a sentence, nor «5. » after «пунктом»."""
    if label.family == BULLET and label.mark in "-–—":
        return above.line.text[-1:] in _TERMINATORS
    return above.line.text[-1:] in _TERMINATORS or abs(line.left - above.line.left) > line.size


def _goes_on_elsewhere(group: Sequence[Placed], item: Placed) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    above, b = group[-1], item.line
    size = _size(above, item)
    indent = b.left - item.frame.left
    last = above.line.text[-1:]
    if item.label and (indent > _STEP * size or last in _TERMINATORS):
        return False
    if above.line.text.endswith("-") and b.text[:1].islower():
        return True
    if not _full(above, item):
        return False
    if indent > _STEP * size:
        return False
    return last not in _TERMINATORS or b.text[:1].islower() or not item.label


def as_raw(group: Group, column: int = 0) -> RawLine:
    """A paragraph as a raw line; a word divided at the end of a line is made whole."""
    text = group.items[0].line.text
    for above, item in pairwise(group.items):
        if item.exact and _cut(above, item):
            text += item.line.text
        elif above.centered and item.centered and not _full(above, item) and text[-1:] != "-":
            text = f"{text}\n{item.line.text}"  # divided by hand, for all that is seen
        else:
            text = glue(text, item.line.text)
    words = [word for item in group.items for word in item.line.words]
    letters = sum(len(word.text) for word in words)
    confidence = sum(word.confidence * len(word.text) for word in words) / max(letters, 1)
    return RawLine(
        text=text,
        centered=all(item.centered or _in_the_middle(item) for item in group.items),
        bold=all(item.line.bold for item in group.items),
        gap=group.gap,
        page=group.items[0].line.page,
        column=column,
        confidence=round(confidence, 4),
    )
