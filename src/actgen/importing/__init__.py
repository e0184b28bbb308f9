"""Documents → acts: what a reader found, in the keys of the act language, verified by printing it again.

An act is proposed piece by piece, each in the most structured form that prints the very words of the document; then
the whole act is printed and compared with the document. What differs is listed, never dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from actgen.check.documents.legibility import UNSURE
from actgen.errors import ActgenError
from actgen.importing.attachments import tie_stamps
from actgen.importing.comments import comments_of, renumberings, summary_of
from actgen.importing.completed import completed, literal, without_variables
from actgen.importing.families import build
from actgen.importing.keys import arranged
from actgen.importing.piece import Piece
from actgen.importing.printed import printed_lines
from actgen.importing.source import Source, sources
from actgen.importing.verify import Leftover, Verified, verify
from actgen.importing.yaml_writer import yaml_text
from actgen.model.act import Act
from actgen.model.text import StructuredText
from actgen.source.load import parse_act

_FIGURE = re.compile(
    r"рис(?:унок|\.)\s*(?:\d+(?:\.\d+)*)?\s*(?:[–—.:-]\s*|$)(?P<what>.*)", re.IGNORECASE
)

__all__ = ["Imported", "Leftover", "import_document"]


@dataclass(frozen=True)
class Imported:
    """One act of a document: its data, its YAML, and how what it prints compares with the document."""

    source: Source = field(repr=False)
    data: Piece = field(repr=False)
    yaml: str = field(repr=False)
    act: Act = field(repr=False)
    verified: Verified

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What the document says and the act does not print."""
        return self.verified.missing

    @property
    def unused_margins(self) -> tuple[str, ...]:
        """Heads and foots of pages that became nothing in the act."""
        source = self.source
        return tuple(told for told in source.text.running if told not in source.margins)

    @property
    def renumbered(self) -> tuple[tuple[int, str], ...]:
        """Paragraphs whose number is printed as another, each with what to say of it."""
        return tuple(renumberings(self.source, self.verified))


def import_document(text: StructuredText) -> tuple[Imported, ...]:
    """Every act of a document, in its order, each with its attachments."""
    return tuple(_imported(source) for source in sources(text))


def _imported(source: Source) -> Imported:
    name = source.text.file
    data, act = _valid(source, arranged(without_variables(completed(source, build(source)))), name)
    tie_stamps(source, act)
    _doubt_recognition(source)
    _doubt_figures(source)
    verified = verify(source, printed_lines(act))
    text = yaml_text(data, comments_of(source, data, verified), tail=summary_of(source, verified))
    parse_act(text.encode(), name)
    return Imported(source, data, text, act, verified)


def _doubt_recognition(source: Source) -> None:
    """Lines of a scan that were recognised without certainty are to be compared with the picture."""
    parts = (source.part, *source.attachments)
    for index in range(parts[0].start, parts[-1].stop):
        paragraph = source.paragraphs[index]
        if paragraph.text and paragraph.confidence < UNSURE:
            source.doubt(index, f"распознано неуверенно: «{' '.join(paragraph.text.split())}»")


def _doubt_figures(source: Source) -> None:
    """No picture is carried over: its caption, which is, tells where the clerk is to put it back."""
    parts = (source.part, *source.attachments)
    for index in range(parts[0].start, parts[-1].stop):
        caption = _FIGURE.fullmatch(" ".join(source.paragraphs[index].text.split()))
        if caption is not None and source.is_bare(index):
            named = f" «{caption['what'].rstrip('.')}»" if caption["what"] else ""
            source.doubt(
                index, f"рисунок{named} не перенесён, только подпись: впишите его в «рисунки»"
            )


def _valid(source: Source, data: Piece, name: str) -> tuple[Piece, Act]:
    """The data and its act; of a document that makes no valid act, its bare text."""
    try:
        return data, parse_act(yaml_text(data).encode(), name)
    except ActgenError:
        plain = arranged(without_variables(literal(source, data)))
    try:
        return plain, parse_act(yaml_text(plain).encode(), name)
    except ActgenError:
        plain = arranged(without_variables(literal(source, data, whole=True)))
        return plain, parse_act(yaml_text(plain).encode(), name)
