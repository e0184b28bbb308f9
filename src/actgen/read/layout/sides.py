"""Blocks side by side → raw lines: row by row where rows answer each other, else column by column, or as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.layout.columns import Side
from actgen.read.layout.continuity import is_name, is_stamp
from actgen.read.layout.flow import Group, as_raw, gather
from actgen.read.layout.frame import Frame
from actgen.read.layout.lines import Line
from actgen.read.layout.placing import Placed
from actgen.read.raw import RawCell, RawLine, RawRow, RawTable
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import NAME, looks_like_header
from actgen.russian.dates import find_dates

_CAPTION = re.compile(r"\([^()]{3,40}\)")  # below a line to fill in: «(подпись)»
_FULL_NAME = re.compile(r"(?:[А-ЯЁ][а-яё-]+ ?){2,4}")
_LEVEL = 0.5  # of the size: how far the tops of two lines of one row lie apart at most
_PROSE = 160  # characters; a longer paragraph is none of a signature or a stamp


def read_side(side: Side) -> list[RawLine | RawTable]:
    """A block as raw lines: row by row with tabs where rows answer each other, else column by column.

    Three columns over three rows are a table without borders, two columns under a head as well.
    """
    if table := _unruled(side):
        return [table]
    placed = [[Placed(line, _frame(column)) for line in column] for column in side.columns]
    stamped = [is_stamp(column[0].text) and len(column) > 1 for column in side.columns]
    for column, stamp in zip(placed, stamped, strict=True):
        for item in column:
            item.block, item.stamp = item.frame, stamp
    if len(placed) == 2 and _signers(side.rows):
        return [_tabbed([Group([one]), Group([other])]) for one, other in zip(*placed, strict=True)]
    groups = [_without_captions(gather(column)) for column in placed]
    return [*_read(groups, any(stamped))]


def _signers(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether every row is a signature of its own: a post at the left, a name at the right."""
    return len(rows) > 1 and all(
        len(row) == 2 and row[0].text[:1].isupper() and is_name(row[1].text) for row in rows
    )


def _without_captions(groups: Sequence[Group]) -> list[Group]:
    """Groups of one column; what tells below a line how to fill it in («(подпись)») is one of its own."""
    divided: list[Group] = []
    for group in groups:
        first, last = group.items[0].line.text, group.items[-1]
        if len(group.items) == 2 and _CAPTION.fullmatch(last.line.text) and _to_fill_in(first):
            divided += [Group(group.items[:1], group.gap), Group([last])]
        else:
            divided.append(group)
    return divided


def _to_fill_in(text: str) -> bool:
    return "__" in text or NAME.search(text) is not None


def _read(groups: Sequence[Sequence[Group]], stamped: bool) -> list[RawLine]:
    if len(groups) == 1:
        return [as_raw(group) for group in groups[0]]
    if stamped:
        return _by_columns(groups)
    if all(len(column) == 1 for column in groups) and not _prose(groups):
        return [_tabbed([column[0] for column in groups])]
    if rows := _explained(groups) or _answering(groups):
        return [_tabbed(row) for row in rows]
    first = groups[0][0]
    if len(groups) == 2 and len(groups[0]) == 1 and _text(first).endswith(":"):
        opening = _tabbed([first, groups[1][0]])
        return [opening, *(as_raw(group) for group in groups[1][1:])]
    return _by_columns(groups)


def _unruled(side: Side) -> RawTable | None:
    """The block as a table, if it is one; a row that lacks its first cell goes on with the row above."""
    wide = sum(1 for row in side.rows if len(row) > 1)
    if wide < 3 or any(is_stamp(column[0].text) for column in side.columns):
        return None
    texts = [[line.text for line in row] for row in side.rows]
    headed = len(texts[0]) == len(side.columns) and looks_like_header(texts[0])
    if len(side.columns) < 3 and not headed:
        return None
    if any(_answers_line(line) for line in side.rows[0]) and not headed:
        return None
    places = {id(line): k for k, column in enumerate(side.columns) for line in column}
    rows: list[list[list[Line]]] = []
    for row in side.rows:
        first = min(places[id(line)] for line in row)
        if not rows or first == 0 or len(row) * 2 > len(side.columns):
            rows.append([[] for _ in side.columns])
        for line in row:
            rows[-1][places[id(line)]].append(line)
    frames = [_frame(column) for column in side.columns]
    return RawTable(
        [
            RawRow(
                [
                    RawCell([as_raw(g) for g in gather([Placed(x, frame) for x in lines], True)])
                    for lines, frame in zip(row, frames, strict=True)
                ]
            )
            for row in rows
        ]
    )


def _answers_line(line: Line) -> bool:
    return _to_fill_in(line.text)


def _frame(column: Sequence[Line]) -> Frame:
    return Frame(min(line.left for line in column), max(line.right for line in column))


def _text_of(group: Group) -> str:
    return group.items[0].line.text


def _text(group: Group) -> str:
    return group.items[-1].line.text.rstrip()


def _prose(groups: Sequence[Sequence[Group]]) -> bool:
    return any(
        sum(len(p.line.text) for p in group.items) > _PROSE for column in groups for group in column
    )


def _explained(groups: Sequence[Sequence[Group]]) -> list[list[Group]]:
    """Names with what stands beside each of them: «Осинин П.С.», «– директор, председатель;»."""
    if len(groups) != 2 or len(groups[0]) != len(groups[1]) or len(groups[0]) < 2:
        return []
    rows = [[name, role] for name, role in zip(*groups, strict=True)]
    for name, role in rows:
        level = abs(name.top - role.top) < _LEVEL * name.items[0].line.size
        named = is_name(_text(name)) or _FULL_NAME.fullmatch(_text(name))
        if not level or len(name.items) > 1 or not named:
            return []
    return rows if all(_text_of(role)[:1] in "–—-" for _, role in rows) else []


def _answering(groups: Sequence[Sequence[Group]]) -> list[list[Group]]:
    """The paragraphs row by row, if all that stands at the right answers what stands at the left: names, dates.

    A row that has something at the left alone («М.П.») is a row too.
    """
    rows: list[list[Group]] = []
    for group in sorted((g for column in groups for g in column), key=lambda g: g.top):
        beside = rows[-1] if rows else []
        if beside and group.top < min(g.bottom for g in beside) - 0.3 * group.items[0].line.size:
            beside.append(group)
        else:
            rows.append([group])
    for row in rows:
        row.sort(key=lambda g: g.items[0].line.left)
    answers = [row[-1] for row in rows if len(row) > 1]
    first = {id(group) for group in groups[0]}
    answers += [row[0] for row in rows if len(row) == 1 and id(row[0]) not in first]
    return rows if answers and all(_answers(group) for group in answers) else []


def _answers(group: Group) -> bool:
    text = " ".join(item.line.text for item in group.items)
    found = NAME.search(text) or NUMBER.match(text) or find_dates(text) or "__" in text
    return (bool(found) and len(text) < 60) or _CAPTION.fullmatch(text) is not None


def _tabbed(pair: Sequence[Group]) -> RawLine:
    lines = [as_raw(group) for group in pair]
    text = "\t".join(line.text for line in lines)
    weight = sum(len(line.text) for line in lines)
    confidence = sum(line.confidence * len(line.text) for line in lines) / max(weight, 1)
    return lines[0]._replace(
        text=text,
        bold=all(line.bold for line in lines),
        centered=False,
        confidence=confidence,
    )


def _by_columns(groups: Sequence[Sequence[Group]]) -> list[RawLine]:
    lines = []
    for number, column in enumerate(groups, 1):
        for k, group in enumerate(column):
            line = as_raw(group, number)
            lines.append(line if k else line._replace(gap=True))
    return lines
