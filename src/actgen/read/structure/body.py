"""The body of an act or attachment: headings, points, items, quoted passages, lead-ins of tables."""

from __future__ import annotations

import re

from actgen.model.text import Role
from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.labels import BULLET, DECIMAL, ROMAN, split_label
from actgen.read.signs.outline import Outline
from actgen.read.signs.words import SECTION
from actgen.read.structure.quotation import passage
from actgen.russian.morphology import parses

_UNFINISHED = ".;:,!?"
_DAY = re.compile(r"\d{2}\.\d{2}")


def shape_body(drafts: list[Draft], part: Part) -> None:
    """Set clause, level, parent, quoted and headings in the body of one part."""
    _shape_grounds(drafts, part)
    outline = Outline()
    index = part.body
    while index < part.signature:
        draft = drafts[index]
        if draft.cell is not None:
            index = _table(drafts, index, part.signature, outline)
            continue
        found = passage(drafts, index, part.signature, outline)
        if not found or found[0] > index:
            _place(drafts, index, part.signature, outline)
        if not found:
            index += 1
            continue
        _quote(drafts, *found, outline)
        index = found[1]


def _shape_grounds(drafts: list[Draft], part: Part) -> None:
    """Hang grounds that a preamble lists by dashes below their lead-in."""
    outline = Outline()
    for index in range(part.preamble, part.body):
        draft = drafts[index]
        spot = outline.place(index, draft.label, draft.text, draft.raw.indent)
        if draft.label is not None:
            draft.parent, draft.level = spot.parent, spot.level


def _place(drafts: list[Draft], index: int, stop: int, outline: Outline) -> None:
    draft = drafts[index]
    if is_heading(drafts, index, stop):
        draft.role = Role.HEADING
        if draft.label is None:
            outline.close()
            return
    spot = outline.place(index, draft.label, draft.text, draft.raw.indent)
    draft.parent, draft.clause, draft.level = spot.parent, spot.clause, spot.level


def is_heading(drafts: list[Draft], index: int, stop: int) -> bool:
    """The heading of a section: so styled, in capitals, or short and followed by points of its own number."""
    draft = drafts[index]
    if draft.chapter:
        return True
    text = draft.text.rstrip()
    set_off = draft.raw.bold and draft.raw.centered and text[-1:] == ":"
    if len(text) > 150 or (text[-1:] in _UNFINISHED and not draft.raw.heading and not set_off):
        return text[-1:] == "." and len(text) < 100 and bool(SECTION.match(text))
    if draft.raw.heading and text[-1:] not in ";:,":
        return True
    if text.isupper() and sum(map(str.isalpha, text)) > 4 and not _DAY.search(text):
        return True
    if draft.label is None:
        alone = draft.raw.centered or (index + 1 < stop and not drafts[index + 1].raw.bold)
        return bool(SECTION.match(text)) or (len(text) < 110 and draft.raw.bold and alone)
    if draft.label.family == ROMAN:
        return len(text) < 110
    below = drafts[index + 1] if index + 1 < stop else None
    if below is None or draft.label.mark != ".":
        return False
    if (
        below.bare
        and len(text) < 70
        and below.text.rstrip()[-1:] in ".;:"
        and below.text[:1].isupper()
        and (draft.raw.bold or not _orders(text))
    ):
        return True  # «1. Где общаемся», and below it a paragraph without a number
    if below.label is None and below.raw.bold and below.raw.centered and index + 2 < stop:
        below = drafts[index + 2]  # a heading within the section stands right below its own
    after = below.label
    inner = after is not None and after.family == DECIMAL and len(after.numbers) == 2
    return bool(
        draft.label.family == DECIMAL
        and len(draft.label.numbers) == 1
        and inner
        and len(text) < 110
        and after
        and after.numbers[0] == draft.label.numbers[0]
    )


def _orders(text: str) -> bool:
    """Whether a point tells somebody to do something: «Утвердить состав рабочей группы», its full stop forgotten."""
    return any(parse.pos == "INFN" for parse in parses(text.partition(" ")[0].lower())[:1])


def _quote(drafts: list[Draft], start: int, stop: int, outline: Outline) -> None:
    """Place a quoted passage below the paragraph that announces it, with numbers of its own."""
    top = outline.top
    announcing = start - 1 if start else top.parent
    inner = Outline(top.clause, announcing, top.level)
    for index in range(start, stop):
        draft = drafts[index]
        draft.quoted = True
        if index == start and draft.label is None and draft.text[:1] in '«"“„':
            draft.label, rest = split_label(draft.text[1:].lstrip())
            draft.text = draft.text[0] + rest if draft.label else draft.text
        spot = inner.place(index, draft.label, draft.text, draft.raw.indent)
        draft.parent, draft.clause, draft.level = spot.parent, spot.clause, spot.level
    outline.skip_to(stop - 1)


def _table(drafts: list[Draft], start: int, stop: int, outline: Outline) -> int:
    """Hang the cells of a table on its lead-in and on the row that names their section; return its end."""
    number = drafts[start].cell[0]  # type: ignore[index]
    end = start
    while end < stop and drafts[end].cell is not None and drafts[end].cell[0] == number:  # type: ignore[index]
        end += 1
    announced = start > 0 and drafts[start - 1].text.rstrip().endswith(":")
    lead = start - 1 if announced and drafts[start - 1].cell is None else None
    clause = drafts[lead].clause if lead is not None else ""
    section: int | None = None
    rows: dict[int, list[int]] = {}
    for index in range(start, end):
        rows.setdefault(drafts[index].cell[1], []).append(index)  # type: ignore[index]
    for indexes in rows.values():
        alone = drafts[indexes[0]].raw.style == "section" and len(indexes) == 1
        if alone:
            section = indexes[0]
        parent = lead if alone or section is None else section
        _cells(drafts, indexes, parent, clause)
    outline.skip_to(end - 1)
    return end


def _cells(drafts: list[Draft], indexes: list[int], parent: int | None, clause: str) -> None:
    inner, column = Outline(clause, parent), 0
    if len(indexes) == len({drafts[k].cell for k in indexes}):
        whole = [k for k in indexes if drafts[k].label is None]
        for index in whole:  # a paragraph that fills a cell hangs where the cell does
            drafts[index].parent, drafts[index].clause = parent, clause
        indexes = [k for k in indexes if drafts[k].label is not None]
    for index in indexes:
        draft = drafts[index]
        if draft.cell and draft.cell[2] != column:
            inner, column = Outline(clause, parent), draft.cell[2]
        alone = draft.label is None or draft.label.family != BULLET
        spot = inner.place(index, draft.label, draft.text, draft.raw.indent)
        draft.parent, draft.level = spot.parent, spot.level
        draft.clause = clause if alone else spot.clause
