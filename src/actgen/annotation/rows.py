"""A new row for a plan: what goes into which column."""

from __future__ import annotations

import re

from actgen.annotation.edits import NewRow
from actgen.annotation.wordings import as_entry
from actgen.model.text import StructuredText, Table
from actgen.russian.morphology import lemma

_NUMBER = re.compile(r"^(?:№|n\b|п/п)", re.IGNORECASE)
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


def new_row(text: StructuredText, wording: str, deadline: str, about: str) -> NewRow | None:
    """A last row of the first table of deeds: its number, the wording, the deadline; who answers is left blank."""
    for table in text.tables:
        deed = _column(table, _DEED)
        if deed is None or not table.rows:
            continue
        last = table.rows[-1].cells
        beside = next((cell[0] for cell in last if cell), None)
        if beside is None or len(set(map(id, last))) == 1 < len(table.header):
            continue
        cells = [""] * len(last)
        cells[deed] = as_entry(wording) + _stop(text, last[deed])
        if (dates := _column(table, _DEADLINE)) is not None and dates != deed:
            cells[dates] = deadline
        if _NUMBER.match(table.header[0]) and deed != 0:
            cells[0] = _next_number(text, last[0])
        return NewRow(beside, tuple(cells), about)
    return None


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
