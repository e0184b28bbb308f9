"""A document as it was read: paragraphs with their labels and lead-ins, tables, requisites.

Readers of every format produce a :class:`StructuredText`; the checker and the importer know nothing else.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from actgen.model.due import Due, deadlines_of
from actgen.model.place import Place

_ATTACHMENT = re.compile(r"приложени[ея](?:\s*№?\s*(?P<number>\d{1,3})\b(?!\.))?", re.IGNORECASE)
T_co = TypeVar("T_co", covariant=True)

RUNNING = "колонтитулы не вошли в текст: "
"""How the remark on `StructuredText.running` begins."""


class Role(StrEnum):
    """What a paragraph is in the make-up of an act."""

    HEAD = "head"  # letterhead, kind, date and number, place, title, approval stamp
    PREAMBLE = "preamble"  # grounds, purpose, operative word
    CLAUSE = "clause"  # numbered or lettered point, dash item, free paragraph of the body
    HEADING = "heading"  # heading of a section or of an attachment
    CELL = "cell"  # one cell of a table
    SIGNATURE = "signature"  # post and name of the signer, acquaintance lines


class Paragraph(NamedTuple):
    """One paragraph or one table cell; a tuple, because a document has hundreds and each is made anew.

    ``label`` is the number as a reader of the printed page sees it («1.2.», «3)», «–»), whether typed or made by Word;
    ``text`` never holds it. ``clause`` is the address of the numbered point it belongs to («1.4 3)»), ``""`` outside.
    ``parent`` is the index of the paragraph that leads this one in («Создать чаты:» for «– с родителями»), or None.
    ``start``/``stop`` are offsets of ``text`` within ``StructuredText.text``. ``centered``, ``bold`` and ``gap`` (an
    empty line above) are what was seen of the layout; ``column`` counts from 1 in blocks that stand side by side
    (letterhead and addressee, two stamps), 0 elsewhere. ``confidence`` is 1 for text, below for recognised text.
    ``broken``: the line stands after a manual line break within the paragraph of the line above. ``landscape``: on a
    sheet turned sideways. ``origin`` are the paragraphs of a DOCX that it was read from: the ordinals, from 0, of
    their elements (w:p) in the document part; empty for notes and for all other formats.
    """

    text: str
    start: int
    stop: int
    role: Role = Role.CLAUSE
    label: str = ""
    clause: str = ""
    level: int = 0
    parent: int | None = None
    page: int | None = None
    cell: tuple[int, int, int] | None = None
    quoted: bool = (
        False  # stands inside a passage in quotation marks that is to be put into another document
    )
    centered: bool = False
    bold: bool = False
    gap: bool = False
    column: int = 0
    confidence: float = 1.0
    broken: bool = False
    landscape: bool = False
    origin: tuple[int, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether all is the same but ``origin``, which only a DOCX has."""
        return isinstance(other, Paragraph) and self[:-1] == other[:-1]

    def __hash__(self) -> int:
        return hash(self[:-1])


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: indexes of its cells' paragraphs, in the order of the columns."""

    cells: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the texts of its header cells (empty when it has none) and its body rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A requisite's value and the place it was read at."""

    value: T_co
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Signer:
    """Post and name of the one who signs; either may be empty when the text lacks it."""

    post: str
    name: str


@dataclass(frozen=True, slots=True)
class Requisites:
    """What was recognised of the requisites; None where nothing was found."""

    kind: Found[str] | None = None  # «приказ», «положение», … in the nominative, lower case
    issuer: Found[str] | None = None
    number: Found[str] | None = None
    date: Found[datetime.date] | None = None
    place: Found[str] | None = None
    title: Found[str] | None = None
    operative_word: Found[str] | None = None
    approval: Found[str] | None = None  # the whole approval stamp
    signature: Found[Signer] | None = None  # the first of
    signatures: tuple[Found[Signer], ...] = ()


@dataclass(frozen=True, slots=True)
class TextPart:
    """The act proper or one of its attachments: half-open ranges of paragraphs, in this order.

    Head: ``start`` … ``preamble``; preamble: … ``body``; body: … ``signature``; signature: … ``stop``. ``stamp`` is the
    range of the approval stamp, ``kind`` the paragraph that names the kind, ``operative`` that with the operative word.
    """

    start: int
    stop: int
    preamble: int
    body: int
    signature: int
    main: bool = True
    stamp: tuple[int, int] | None = None
    kind: int | None = None
    operative: int | None = None
    requisites: Requisites = field(default_factory=Requisites)


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: a page (None: the place is not known) and the reason, a Russian sentence."""

    page: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class StructuredText:
    """A document as read. ``text`` is what all offsets refer to; ``pages`` is None where the format has no pages.

    ``running`` are the heads and foots of pages, which are no part of ``text``; ``unread`` is what is missing from it.
    """

    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...] = ()
    requisites: Requisites = field(default_factory=Requisites)
    readable: bool = True
    pages: int | None = None
    remarks: tuple[
        str, ...
    ] = ()  # for the user: tracked changes were accepted, headers were set apart …
    parts: tuple[TextPart, ...] = ()
    running: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def deadlines(self) -> tuple[Due, ...]:
        """The deadlines that points and table rows set, in the order of the text; found anew on every call."""
        return tuple(deadlines_of(self))

    def lead_ins(self, index: int) -> Iterator[Paragraph]:
        """The chain of paragraphs that lead ``paragraphs[index]`` in, nearest first."""
        parent = self.paragraphs[index].parent
        while parent is not None:
            yield self.paragraphs[parent]
            parent = self.paragraphs[parent].parent

    def attachment_of(self, index: int) -> str:
        """«приложение 1» for a paragraph of an attachment, as its mark counts it; «» for one of the act itself."""
        part = next((p for p in self.parts if not p.main and p.start <= index < p.stop), None)
        if part is None:
            return ""
        for paragraph in self.paragraphs[part.start : max(part.preamble, part.start + 1)]:
            if marked := _ATTACHMENT.match(paragraph.text):
                return " ".join(filter(None, ("приложение", marked["number"])))
        return "приложение"

    def place(self, index: int, start: int | None = None, stop: int | None = None) -> Place:
        """The place of a paragraph, or of ``text[start:stop]`` within it."""
        paragraph = self.paragraphs[index]
        return Place(
            document=self.file,
            part=self.attachment_of(index),
            clause=paragraph.clause,
            page=paragraph.page,
            paragraph=index + 1,
            cell=paragraph.cell,
            start=paragraph.start if start is None else start,
            stop=paragraph.stop if stop is None else stop,
        )
