"""«Раздел I. Общие положения» over points 1.1, 1.2: the number of a chapter behind a word that is not printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actgen.importing.labels import DOTTED, is_roman, numbers, style
from actgen.importing.source import Source
from actgen.model.text import Paragraph, Role

_SECTION = re.compile(
    r"(?P<word>Раздел|Глава|Часть)\s+(?P<number>[IVXІХ]{1,5}|\d{1,2})\s?[.:]?\s+(?=[А-ЯЁ«])",
    re.IGNORECASE,
)
_LEAST = 2


def take_section_numbers(source: Source, start: int, stop: int) -> None:
    """Make labels of «Раздел I.», «Глава 2.» where the points below begin with these numbers.

    The numbers of the points then stay as they are, which is worth more than the word: other documents cite them.
    Where points are numbered through, the heading keeps its words.
    """
    paragraphs = list(source.paragraphs)
    found = [(k, match) for k in range(start, stop) if (match := _section(paragraphs[k]))]
    if len(found) < _LEAST or not _begin_with_chapter(paragraphs, [k for k, _ in found], stop):
        return
    for k, match in found:
        each = paragraphs[k]
        label = f"{match['number']}."
        if not is_roman(label) and style(label) != DOTTED:
            return
        paragraphs[k] = each._replace(
            label=label, text=each.text[match.end() :], start=each.start + match.end()
        )
    source.text = replace(source.text, paragraphs=tuple(paragraphs))
    source.doubt(
        found[0][0], f"слово «{found[0][1]['word']}» перед номерами разделов не печатается"
    )


def _section(paragraph: Paragraph) -> re.Match[str] | None:
    heads = paragraph.role is Role.HEADING and not paragraph.label
    return _SECTION.match(paragraph.text) if heads else None


def _begin_with_chapter(paragraphs: Sequence[Paragraph], heads: Sequence[int], stop: int) -> bool:
    """Whether every dotted point of two numbers and more begins with the turn of its chapter, and some do."""
    told = False
    for turn, (begin, end) in enumerate(zip(heads, [*heads[1:], stop], strict=True), 1):
        for paragraph in paragraphs[begin + 1 : end]:
            own = numbers(paragraph.label) if style(paragraph.label) == DOTTED else ()
            if len(own) > 1 and own[0] != turn:
                return False
            told = told or len(own) > 1
    return told
