"""The context of every format: an act as the printed page says it, in plain data.

Everything that can differ between formats is absent here: no styles, no XML, no HTML. Everything that must
not differ is decided here: the words, their cases, the numbers of the points, the punctuation.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How one paragraph of the text is set; templates choose their style by these words."""

    LEVEL1 = "пункт 1"
    LEVEL2 = "пункт 2"
    LEVEL3 = "пункт 3"
    LEVEL4 = "пункт 4"
    BRACKET = "скобка"
    LETTER = "буква"
    DASH = "тире"
    TEXT = "текст"
    HEADING = "подзаголовок"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a numbered paragraph stands in its list: formats with automatic numbering need it.

    ``list`` identifies the list within the document; ``ordinal`` counts from 1 within it. All dotted levels of
    one numbering («1.», «1.1.», «1.1.1.») belong to one list and ``ordinal`` counts within the nearest parent.
    """

    list: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class Point:
    """One paragraph of the text.

    ``label`` is the number as printed («1.2.», «3)», «–», «»); ``opening`` is printed before it («, when a
    quoted passage begins with a number). ``keep`` holds the paragraph whole on the page of the next one;
    ``gap`` sets it off from the table that follows.
    """

    look: Look
    text: str
    label: str = ""
    opening: str = ""
    place: Place | None = None
    keep: bool = False
    gap: bool = False
    quoted: bool = False

    @property
    def line(self) -> str:
        """The whole paragraph as a reader sees it."""
        return f"{self.opening}{self.label} {self.text}" if self.label else self.opening + self.text


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Requisites 05–07; several lines of one are parted by line ends."""

    founder: str
    name: str
    short: str
    official: str


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Requisite 22. The name stands at the right margin, level with the last of the post's lines."""

    post: tuple[str, ...]
    name: str

    @property
    def leading(self) -> tuple[str, ...]:
        """The lines of the post above the one that carries the name."""
        return self.post[:-1]

    @property
    def last(self) -> str:
        """The post's line level with the name."""
        return self.post[-1] if self.post else ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; ``width`` is its part of the table's width, in thousandths."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """A body row (``cells``: the lines of each cell) or, with a ``section``, a row spanning all columns."""

    cells: tuple[tuple[str, ...], ...] = ()
    label: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table. When ``numbered``, a column «№ п/п» of ``number_width`` thousandths stands before ``columns``."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    numbered: bool
    number_width: int

    @property
    def span(self) -> int:
        """How many columns are printed."""
        return len(self.columns) + self.numbered

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths of all printed columns, in thousandths."""
        return ((self.number_width,) if self.numbered else ()) + tuple(
            c.width for c in self.columns
        )


@dataclass(frozen=True, slots=True)
class AttachmentBlock:
    """A document attached to the act.

    ``stamp`` holds the lines of the block at the upper right: the approval stamp or «Приложение № 2 к приказу …».
    ``before`` is what stands above the table (facts, targets), ``points`` the clauses.
    """

    index: int
    stamp: tuple[str, ...]
    kind: str
    title: str
    before: tuple[Point, ...]
    points: tuple[Point, ...]
    table: TableBlock | None
    landscape: bool

    @property
    def name(self) -> str:
        """Kind and title in one line, for bookmarks."""
        return f"{self.kind} {self.title}".replace("\n", " ").strip()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole act, ready to be set in any format."""

    kind: str
    letterhead: Letterhead
    date: str
    number: str
    place: str
    title: str
    preamble: str
    operative: str
    points: tuple[Point, ...]
    signatures: tuple[SignatureBlock, ...]
    attachments: tuple[AttachmentBlock, ...]
    name: str
    author: str
    created: datetime.date
    guesses: tuple[str, ...] = ()
