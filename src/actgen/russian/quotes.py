"""Quotation marks of all sorts: what is open where."""

from __future__ import annotations

_OPENING, _CLOSING = "«„", "»”"
_EITHER = '"“'  # „…“ closes with what opens “…”


def depth_after(text: str, depth: int = 0) -> int:
    """How many quotation marks are open after ``text``. Straight marks and “ open before a word, else
    they close.

    >>> depth_after("дополнить словами «в чате «5 «А»"), depth_after('слова "чат" исключить')
    (2, 0)
    """
    for place, char in enumerate(text):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        elif char in _EITHER:
            before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
            opens = (not before or before in " («\t") and after.strip() != ""
            depth += 1 if opens else -1
    return depth
