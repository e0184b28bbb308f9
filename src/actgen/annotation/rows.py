"""A new row for a plan: what goes into which column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from actgen.annotation.edits import NewRow
from actgen.annotation.wordings import as_entry, as_point, ended
from actgen.model.text import StructuredText, Table
from actgen.russian.morphology import lemma

_NUMBER = re.compile(r"^(?:№|n\b|п/п)", re.IGNORECASE)
_PLAN = re.compile(r"\bплан\b|\bкарта\b")
_DEED = frozenset(
    {
        "мероприятие",
        "содержание",
        "наименование",
        "вопрос",
        "направление",
        "задача",
        "контроль",
        "дело",
    }
)
_DEADLINE = frozenset({"срок", "дата", "период"})


def new_rows(text: StructuredText, wording: str, deadline: str, about: str) -> Iterator[NewRow]:
    """A last row of the first table of deeds: its number, the wording, the deadline; who answers is left blank.

    First as the other rows put it, then in the words of the wording itself.
    """
    for table in text.tables:
        if not table.header and not _in_body(text, table):
            continue
        deed = _deeds(text, table)
        beside = (
            next((cell[0] for cell in table.rows[-1].cells if cell), None) if table.rows else None
        )
        if deed is None or beside is None:
            continue
        last = table.rows[-1].cells
        for shown in dict.fromkeys((as_entry(wording), ended(as_point(wording), ""))):
            cells = [""] * len(last)
            cells[deed] = shown + _stop(text, last[deed])
            if (dates := _column(table, _DEADLINE)) is not None and dates != deed:
                cells[dates] = deadline
            if table.header and _NUMBER.match(table.header[0]) and deed != 0:
                cells[0] = _next_number(text, last[0])
            yield NewRow(beside, tuple(cells), about)
        return


def common_in_column(text: StructuredText, paragraph: int) -> str:
    """What most cells of the column say in which a paragraph of a table stands; «» if no two of them say the same."""
    column: Counter[str] = Counter()
    for table in text.tables:
        cells = [(number, cell) for row in table.rows for number, cell in enumerate(row.cells)]
        own = next((number for number, cell in cells if paragraph in cell), None)
        if own is not None:
            found = [cell for number, cell in cells if number == own]
            column.update("\n".join(text.paragraphs[k].text for k in cell) for cell in found)
    said, times = column.most_common(1)[0] if column else ("", 0)
    return said if times > 1 and 2 * times > column.total() else ""


def _in_body(text: StructuredText, table: Table) -> bool:
    """Whether a table is none of a letterhead, a stamp, a signature."""
    cells = [k for row in table.rows for cell in row.cells for k in cell]
    signed = [each.start for part in text.parts for each in part.requisites.signatures]
    return any(
        part.body <= cells[0] and cells[-1] < part.signature for part in text.parts if cells
    ) and not any(
        text.paragraphs[k].start <= at < text.paragraphs[k].stop for k in cells for at in signed
    )


def _deeds(text: StructuredText, table: Table) -> int | None:
    """The column of what is to be done: so headed; that with most words in a plan or a table without a header."""
    headed = _column(table, _DEED)
    kind = text.requisites.kind
    if headed is not None or (table.header and not (kind and _PLAN.search(kind.value))):
        return headed
    lengths: dict[int, int] = {}
    for row in table.rows:
        for number, cell in enumerate(row.cells):
            length = sum(len(text.paragraphs[k].text) for k in cell)
            lengths[number] = lengths.get(number, 0) + length
    return max(lengths, key=lambda number: lengths[number]) if lengths else None


def _column(table: Table, names: frozenset[str]) -> int | None:
    for number, header in enumerate(table.header):
        if names & {lemma(word) for word in re.findall(r"\w+", header)}:
            return number
    return None


def _stop(text: StructuredText, cell: tuple[int, ...]) -> str:
    """The full stop that cells of this column end with, if they do."""
    return "." if cell and text.paragraphs[cell[-1]].text.endswith(".") else ""


def _next_number(text: StructuredText, cell: tuple[int, ...]) -> str:
    if not cell:
        return ""
    paragraph = text.paragraphs[cell[0]]
    match = re.fullmatch(r"(\d+(?:\.\d+)*?)(\d*)(\.?)", paragraph.text)
    numbers = re.findall(r"\d+", paragraph.text)
    if not match or not numbers:
        return ""
    head, tail = paragraph.text.rstrip(".").rpartition(numbers[-1])[0], match[3]
    return f"{head}{int(numbers[-1]) + 1}{tail}"
