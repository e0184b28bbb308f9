"""Footnotes: small print below a short rule at the foot of a page, and the marks that refer to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.layout.lines import Line
from actgen.read.page import Rule, Word

_MARK = re.compile(r"^(\d{1,2}|\*{1,3})(?=\s|[А-ЯЁA-Z«]|$)")
_SMALL = 0.95  # of the size of the text above
_SHORT = (40.0, 0.45)  # the rule: points at least, share of the page's width at most


def split_notes(
    rows: Sequence[list[Line]], rules: Sequence[Rule], width: float
) -> tuple[list[list[Line]], list[list[Line]]]:
    """The rows of a page above its footnotes, and those of the footnotes.

    What refers to a note («обучающихся1.») loses its mark.
    """
    start = _start(rows, rules, width)
    if start is None:
        return list(rows), []
    above, notes = list(rows[:start]), list(rows[start:])
    marks = {match[1] for row in notes if (match := _MARK.match(row[0].text))}
    for row in above:
        for line in row:
            line.replace_words([_unmarked(word, marks) for word in line.words])
    return above, notes


def _start(rows: Sequence[list[Line]], rules: Sequence[Rule], width: float) -> int | None:
    for rule in sorted(rules, key=lambda r: -r.top):
        if rule.top != rule.bottom or not _SHORT[0] < rule.right - rule.left < _SHORT[1] * width:
            continue
        start = next((k for k, row in enumerate(rows) if row[0].bottom > rule.top + 2), len(rows))
        above, below = rows[:start], rows[start:]
        if not above or not below or not _MARK.match(below[0][0].text):
            continue
        if _is_small(below, above) or _is_separator(rule, above, below):
            return start
    return None


def _is_small(notes: Sequence[list[Line]], above: Sequence[list[Line]]) -> bool:
    sizes = sorted(line.size for row in above for line in row)
    return all(line.size < _SMALL * sizes[len(sizes) // 2] for row in notes for line in row)


def _is_separator(rule: Rule, above: Sequence[list[Line]], below: Sequence[list[Line]]) -> bool:
    """A rule at the left margin that underlines no words and has the notes close below it."""
    size = below[0][0].size
    left = min(row[0].left for row in above)
    apart = rule.top - max(line.bottom for line in above[-1])
    return abs(rule.left - left) < 3 and apart > 0.8 * size and below[0][0].top - rule.top < size


def _unmarked(word: Word, marks: set[str]) -> Word:
    match = re.fullmatch(r"(.*[а-яёА-ЯЁ»)])(\d{1,2}|\*{1,3})([.,;:)»]*)", word.text)
    if match is None or match[2] not in marks:
        return word
    text = match[1] + match[3]
    return Word(
        text, word.left, word.top, word.right, word.bottom, word.size, word.bold, word.confidence
    )


def bare(text: str) -> str:
    """The text of a note without its mark."""
    return _MARK.sub("", text, count=1).lstrip()
