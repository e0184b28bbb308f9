"""Passages in quotation marks that an act puts into another document, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft
from actgen.read.signs.labels import BULLET, Label
from actgen.read.signs.outline import Outline
from actgen.russian.quotes import depth_after

# What announces a passage: «дополнить пунктом следующего содержания:», «внести … пункт:», «изложить в редакции:».
_ANNOUNCED = re.compile(
    r"(?:дополн|внес|включ|излож|добав|содержани|редакци|пункт|абзац|слова|формулировк)",
    re.IGNORECASE,
)
_TAIL = " \t\n.,;:"
_MARKS = ("«", "„", "“", '"')
_INSIDE = re.compile(r":\s*(?=[«„“\"])")


def passage(
    drafts: Sequence[Draft], start: int, stop: int, outline: Outline
) -> tuple[int, int] | None:
    """The range of the passage that ``drafts[start]`` opens, or announces and opens in its own middle.

    It ends with its closing mark, at the latest before the paragraph that goes on with the numbering outside.
    """
    text = drafts[start].text
    if start and text.lstrip().startswith(_MARKS):
        above = drafts[start - 1].text.rstrip()
        if above.endswith(":") and _ANNOUNCED.search(above):
            end = _end(drafts, start, stop, outline, 0)
            return (start, end) if end else None
    for match in _INSIDE.finditer(text) if ":" in text else ():
        depth = depth_after(text[match.end() :])
        if depth > 0 and _ANNOUNCED.search(text[: match.start()]):
            end = _end(drafts, start + 1, stop, outline, depth, drafts[start].label)
            return (start + 1, end) if end else None
    return None


def _end(
    drafts: Sequence[Draft],
    start: int,
    stop: int,
    outline: Outline,
    depth: int,
    own: Label | None = None,
) -> int | None:
    inner: dict[tuple[str, int, str], Label] = {}
    limit = stop
    for index in range(start, stop):
        draft = drafts[index]
        label = draft.label
        if draft.cell is not None:
            limit = index
            break
        if label and label.family != BULLET:
            last = inner.get(label.style)
            outer = outline.continues(label) or bool(own and _next(own, label))
            if index > start and outer and not (last and _next(last, label)):
                limit = index
                break
            inner[label.style] = label
        depth = depth_after(draft.text, depth)
        if depth <= 0:
            return index + 1 if draft.text.rstrip(_TAIL)[-1:] in '»”"“' or index > start else None
    return limit if limit > start else None


def _next(above: Label, label: Label) -> bool:
    same = above.style == label.style and above.numbers[:-1] == label.numbers[:-1]
    return same and above.numbers[-1] + 1 == label.numbers[-1]
