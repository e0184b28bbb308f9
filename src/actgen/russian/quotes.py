"""Quotation marks of all sorts: what is open where."""

from __future__ import annotations

import re

_OPENING, _CLOSING = "«„", "»”"
_MARK = re.compile('[«„»”"“]')  # the last two open or close: „…“ closes with what opens “…”


def depth_after(text: str, depth: int = 0) -> int:
    """How many quotation marks are open after ``text``. Straight marks and “ open before a word, else
    they close.

    >>> depth_after("дополнить словами «в чате «5 «А»"), depth_after('слова "чат" исключить')
    (2, 0)
    """
    for mark in _MARK.finditer(text):
        place, char = mark.start(), mark[0]
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        else:
            before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
            opens = (not before or before in " («\t") and after.strip() != ""
            depth += 1 if opens else -1
    return depth
