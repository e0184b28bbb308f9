"""What a builder of a family works on: the paragraphs of one part, and what is known of the whole act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from actgen.importing.piece import Piece
from actgen.model.text import Paragraph, Requisites, Role, StructuredText, TextPart


@dataclass
class Source:
    """One act of a document: its main part with its attachments.

    ``meant`` notes, for a paragraph, what will be printed in its stead because it says the same in the form of the
    standard («Беловой Ольге Андреевне» → «Беловой О.А.»); ``dropped`` are paragraphs that are layout and nothing
    else (lines for a signature by hand). Both are compared with the print by :mod:`actgen.importing.verify`.
    """

    text: StructuredText
    part: TextPart
    attachments: tuple[TextPart, ...] = ()
    meant: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    """Paragraphs of the text that are printed in the head or below the text."""
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """What a clerk should look at: a paragraph, and what about it."""
    entered: dict[int, int] = field(default_factory=dict)
    """Paragraphs that became part of one entry: each with the paragraph that the entry begins with."""
    electronic: dict[int, Piece] = field(default_factory=dict)
    """Marks of electronic signatures by the paragraph they begin at."""
    margins: list[str] = field(default_factory=list)
    """Heads and foots of pages that were understood as marks."""

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        """All paragraphs of the document."""
        return self.text.paragraphs

    @property
    def requisites(self) -> Requisites:
        """The requisites of the main part."""
        return self.part.requisites

    def doubt(self, index: int, what: str) -> None:
        """Tell the clerk to look at the place of a paragraph."""
        self.doubts.append((index, what))

    def within(self, start: int, stop: int) -> list[int]:
        """The paragraphs that overlap a range of offsets."""
        return [
            k
            for k, p in enumerate(self.paragraphs)
            if p.start < stop and start < max(p.stop, p.start + 1)
        ]

    def bare(self, start: int, stop: int) -> list[int]:
        """The paragraphs of a range that are neither numbered nor cells."""
        return [k for k in range(start, stop) if self.is_bare(k)]

    def is_bare(self, index: int) -> bool:
        """Whether a paragraph has neither a number nor a cell."""
        paragraph = self.paragraphs[index]
        return not paragraph.label and paragraph.cell is None


def sources(text: StructuredText) -> list[Source]:
    """The acts of a document, each with the attachments that follow it."""
    text = _sentences_freed(_headings_joined(text))
    result: list[Source] = []
    for part in text.parts:
        if part.main or not result:
            result.append(Source(text, part))
        else:
            result[-1].attachments = (*result[-1].attachments, part)
    return result


def _headings_joined(text: StructuredText) -> StructuredText:
    """Headings of several lines in one paragraph; the others stay, empty, so that all indexes keep their meaning."""
    paragraphs = list(text.paragraphs)
    first = 0
    for k, paragraph in enumerate(text.paragraphs):
        above = text.paragraphs[k - 1] if k else None
        if not (paragraph.broken and above and above.role is Role.HEADING and above.cell is None):
            first = k
            continue
        paragraphs[first] = paragraphs[first]._replace(
            text=f"{paragraphs[first].text} {paragraph.text}",
            stop=paragraph.stop,
        )
        paragraphs[k] = paragraph._replace(text="", start=paragraph.stop, role=Role.HEADING)
    return replace(text, paragraphs=tuple(paragraphs))


def _sentences_freed(text: StructuredText) -> StructuredText:
    """Short sentences below the name of an attachment, which are no heading, as paragraphs of its text."""
    paragraphs = list(text.paragraphs)
    heads = (range(part.start, part.preamble) for part in text.parts if not part.main)
    for k in (index for head in heads for index in head):
        each = paragraphs[k]
        plain = not (each.bold or each.centered or each.label)
        if each.role is Role.HEADING and plain and each.text.endswith("."):
            paragraphs[k] = each._replace(role=Role.CLAUSE)
    return replace(text, paragraphs=tuple(paragraphs))
