"""Deadlines that the points and the table rows of a document as read set."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.russian.deadline_cells import read_cell
from actgen.russian.deadlines import Deadline, Unparsed, find_deadlines
from actgen.russian.quotes import depth_after

if TYPE_CHECKING:
    from actgen.model.text import Paragraph, StructuredText

# The header of a column of deadlines; dates of birth, of signing, of registration are none.
_DUE = re.compile(r"\bсрок|\bдат[аы]\b|\bпериод|\bкогда\b|\bмесяц|\bвремя\b", re.IGNORECASE)
_NOT_DUE = re.compile(r"рожд|выдач|подпис|ознаком|регистр|приказ|протокол|издан", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its value, the index of the paragraph (a point or a cell) that sets it, the offsets of its words."""

    value: Deadline
    paragraph: int
    start: int
    stop: int


def deadlines_of(text: StructuredText) -> Iterator[Due]:
    """The deadlines of a text in its order; a day without a year lies in the year of the act.

    Points that an act puts into other documents, words in quotation marks and the dates of cited acts set none.
    """
    cells = set(_of_columns(text))
    within = {k for table in text.tables for row in table.rows for cell in row.cells for k in cell}
    for index, paragraph in enumerate(text.paragraphs):
        if index in cells:
            yield from _in_cell(index, paragraph, _base(text, index))
        elif (index in within) if paragraph.cell else paragraph.role == "clause":
            yield from _in_prose(index, paragraph, _base(text, index))


def _of_columns(text: StructuredText) -> Iterator[int]:
    """The paragraphs in columns of deadlines; a row of one cell names a section."""
    for table in text.tables:
        columns = [
            k
            for k, head in enumerate(table.header)
            if _DUE.search(head) and not _NOT_DUE.search(head)
        ]
        for row in table.rows:
            if len(set(row.cells)) == 1 < len(row.cells):
                continue
            for column in columns:
                if column < len(row.cells):
                    yield from row.cells[column]


def _in_cell(index: int, paragraph: Paragraph, base: datetime.date | None) -> Iterator[Due]:
    """What stands in a column of deadlines is one even without «до»: «сентябрь», «05.02.2025»."""
    for said in read_cell(paragraph.text, base):
        if said.deadline is None or isinstance(said.deadline, Unparsed):
            continue
        place = paragraph.text.find(said.wording)
        start = paragraph.start + max(place, 0)
        stop = start + len(said.wording) if place >= 0 else paragraph.stop
        yield Due(said.deadline, index, start, stop)


def _in_prose(index: int, paragraph: Paragraph, base: datetime.date | None) -> Iterator[Due]:
    if paragraph.quoted:
        return
    for span in find_deadlines(paragraph.text, base):
        if depth_after(paragraph.text[: span.start]) <= 0:
            yield Due(
                span.deadline, index, paragraph.start + span.start, paragraph.start + span.stop
            )


def _base(text: StructuredText, index: int) -> datetime.date | None:
    """The date of the act or attachment that a paragraph belongs to, else of the document."""
    for part in text.parts:
        if part.start <= index < part.stop and part.requisites.date is not None:
            return part.requisites.date.value
    return text.requisites.date.value if text.requisites.date is not None else None
