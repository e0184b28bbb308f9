"""Tables of contents: their lines repeat the headings and are no part of the text."""

from __future__ import annotations

import re

from actgen.read.signs.draft import Draft

CONTENTS = re.compile(r"^(?:Содержание|Оглавление)\W*$", re.IGNORECASE)
_FIRST = frozenset("СсОо")
# «1. Общие положения ……… 2», «Функции	3»
_ENTRY = re.compile(r"^.{2,200}?(?:\t[\s.…_]*|\s*[.…_]{4,}\s*)\d{1,3}$")


def leave_out_contents(drafts: list[Draft]) -> None:
    """Take the lines with page numbers below «Содержание» out of the drafts; the heading itself stays."""
    index = 0
    while index < len(drafts):
        first = index + 1
        draft = drafts[index]
        if draft.text[:1] in _FIRST and draft.bare and CONTENTS.match(draft.text):
            stop = first
            while (
                stop < len(drafts) and drafts[stop].cell is None and _ENTRY.match(drafts[stop].text)
            ):
                stop += 1
            if stop - first > 1:
                del drafts[first:stop]
        index += 1
