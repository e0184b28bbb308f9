"""Two texts → the words that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from actgen.model.comparison import Edit, Piece

_TOKEN = re.compile(  # «А.П.», «19.04.2024», «18-од» are words
    r"\s+|(?:[А-ЯЁ]\.){1,2}(?!\w)|\w+(?:[-./]\w+)*|[^\w\s]"
)
_SLIGHT = re.compile(r"(?:\b\w{1,2}\b|[\W_])*")  # «от № 5»: between two changes it makes them one


def word_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The texts as runs of words that are the same, removed, added; no two runs of one kind stand side by side.

    >>> [(p.edit.value, p.text) for p in word_pieces("до 1 мая", "до 10 мая")]
    [('same', 'до '), ('removed', '1'), ('added', '10'), ('same', ' мая')]
    """
    return tuple(_merged(old, new))


def _merged(old: str, new: str) -> Iterator[Piece]:
    """Changes with nothing but signs and the shortest words between them are one change: it is easier to read."""
    removed = added = kept = ""
    for edit, before, after in _runs(old, new):
        if edit is Edit.SAME:
            if (removed or added) and _SLIGHT.fullmatch(before):
                kept += before
                continue
            yield from _change(removed, added)
            removed = added = ""
            if kept:
                before, kept = kept + before, ""
            yield Piece(Edit.SAME, before)
        else:
            removed, added = removed + kept + before, added + kept + after
            kept = ""
    yield from _change(removed, added)
    if kept:
        yield Piece(Edit.SAME, kept)


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Edit.REMOVED, removed)
    if added:
        yield Piece(Edit.ADDED, added)


def _runs(old: str, new: str) -> Iterator[tuple[Edit, str, str]]:
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        edit = Edit.SAME if tag == "equal" else Edit.REMOVED
        yield edit, "".join(one[a:b]), "".join(other[c:d])
