"""Stretches of letters of a file that something is done with."""

from __future__ import annotations

from dataclasses import dataclass

from actgen.annotation.letters import Letter
from actgen.read.docx.wordml import Element


@dataclass(slots=True)
class Span:
    """Letters of one paragraph of the file that something is done with, the last of them included.

    ``before`` and ``after`` are the letters around, where the blanks between them and the span belong to it too.
    """

    first: Letter
    last: Letter
    before: Letter | None = None
    after: Letter | None = None
    opening: Element | None = None  # marks put in at the ends while runs are parted
    closing: Element | None = None


def ends_of(span: Span) -> tuple[tuple[Letter, bool, bool], tuple[Letter, bool, bool]]:
    """Where a span begins and ends: by which letter, whether after it, whether it is the end."""
    opening = (span.first, False, False) if span.before is None else (span.before, True, False)
    closing = (span.last, True, True) if span.after is None else (span.after, False, True)
    return opening, closing


def beside(letter: Letter, other: Letter) -> Letter | None:
    """The letter, if it stands in the same paragraph of the file as another one."""
    mine, theirs = (next(each.element.iterancestors("{*}p")) for each in (letter, other))
    return letter if mine is theirs else None
