"""A table of contents says nothing that the headings do not say again: its lines are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.layout.lines import Line

_HEADING = re.compile(r"^(?:содержание|оглавление)[.:]?$", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.{5,}|…{2,}|(?:\. ){4,}\.?)\s*\d{1,3}$")
_ENTRY = re.compile(r"\D\s*\d{1,3}$")


def without_contents(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows of a page without the lines of a table of contents and their heading."""
    texts = [" ".join(line.text for line in row) for row in rows]
    dropped: set[int] = set()
    for index, text in enumerate(texts):
        if text[-1:].isdigit() and _LEADERS.search(text):
            dropped.add(index)
        elif text[:1] in "СсОо" and _HEADING.match(text.strip()):
            stop = index + 1
            while stop < len(texts) and _ENTRY.search(texts[stop]):
                stop += 1
            if stop >= index + 3 or _LEADERS.search("".join(texts[index + 1 : index + 2])):
                dropped |= set(range(index, stop))
    return [row for index, row in enumerate(rows) if index not in dropped]
