"""Stamps by which others than the head have agreed to a document: «СОГЛАСОВАНО / Совет родителей / протокол от … № 3».

Every school notes so whose opinion was heard (ГОСТ Р 7.0.97-2025, «гриф согласования»); each stamp is read as one
statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.model.text import Paragraph, Role, StructuredText

_OPENS = re.compile(
    r"\W*(?:согласован|принят|рассмотрен|обсужден|одобрен|рекомендован|(?:с\s+)?учт?[её](?:н|том)\w*\s+мнени|мнение\s)",
    re.IGNORECASE,
)
_APPROVES = re.compile(r"\W*утвержд", re.IGNORECASE)
# «протокол от «__» ______ № __»: nobody has been asked yet. Lines for the hand of the signer are no such blanks.
_BLANK = re.compile(r"№\s*_|[«\"]\s*_+\s*[»\"]|от\s+_")
_LINES = 8
_ROLES = frozenset({Role.HEAD, Role.SIGNATURE})


def consents(text: StructuredText) -> Iterator[tuple[int, Paragraph]]:
    """The filled-in stamps, each with the number of its first paragraph and as one paragraph."""
    number = 0
    while number < len(text.paragraphs):
        stop = _end(text, number) if _opens(text.paragraphs[number]) else number
        if stop > number:
            first, last = text.paragraphs[number], text.paragraphs[stop - 1]
            joined = text.text[first.start : last.stop].replace("\n", " ")
            if not _BLANK.search(joined):
                yield number, first._replace(text=joined, stop=last.stop)
        number = max(stop, number + 1)


def _opens(paragraph: Paragraph) -> bool:
    return paragraph.role in _ROLES and _OPENS.match(paragraph.text) is not None


def _end(text: StructuredText, number: int) -> int:
    """The paragraph behind the stamp: an empty line, another stamp, the name of the document end it."""
    kind = text.requisites.kind
    stop = number + 1
    while stop < min(len(text.paragraphs), number + _LINES):
        paragraph = text.paragraphs[stop]
        named = kind is not None and paragraph.start <= kind.start < paragraph.stop
        parted = paragraph.gap and stop > number + 1
        other = paragraph.role not in _ROLES or _APPROVES.match(paragraph.text)
        another = paragraph.text[:1].isupper() and _OPENS.match(paragraph.text)
        if named or parted or other or another:
            break
        stop += 1
    return stop
