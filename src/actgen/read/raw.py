"""What a reader of one file format hands on: lines and tables in reading order, nothing understood yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from actgen.model.text import Unread


class RawLine(NamedTuple):
    """One paragraph as the file has it. A tuple, because making one is most of what reading a plain paragraph takes.

    ``label`` is a number made by the word processor (never a typed one); ``indent`` counts leading blanks, or stands
    for the level of such a number (``outline.LEVEL`` each); ``gap`` tells that an empty line stands above; ``note``
    marks a foot- or endnote; ``column`` counts from 1 where blocks of lines stand side by side, 0 elsewhere;
    ``confidence`` is below 1 for recognised text; ``broken`` goes on, after a manual line break, with the paragraph
    of the line above; ``landscape`` tells that the sheet is turned sideways; ``origin``: see Paragraph.
    """

    text: str
    label: str = ""
    indent: int = 0
    style: str = ""
    heading: bool = False
    centered: bool = False
    bold: bool = False
    gap: bool = False
    note: bool = False
    page: int | None = None
    column: int = 0
    confidence: float = 1.0
    broken: bool = False
    landscape: bool = False
    origin: tuple[int, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether all is the same but ``origin``, which only a DOCX has."""
        return isinstance(other, RawLine) and self[:-1] == other[:-1]

    def __hash__(self) -> int:
        return hash(self[:-1])


@dataclass(slots=True)
class RawCell:
    """A cell; ``merged`` continues the cell above it (its lines are empty then)."""

    lines: list[RawLine]
    span: int = 1
    merged: bool = False


@dataclass(slots=True)
class RawRow:
    """A row of a table; ``header`` is set where the file itself says that the row repeats on every page."""

    cells: list[RawCell]
    header: bool = False


@dataclass(slots=True)
class RawTable:
    """A table as the file has it; ``framed`` tells whether its cells have borders, None where that is not known."""

    rows: list[RawRow]
    framed: bool | None = None


def cell_lines(table: RawTable) -> list[RawLine]:
    """The lines of all cells, row by row."""
    return [line for row in table.rows for cell in row.cells for line in cell.lines]


class ShownPage(NamedTuple):
    """A picture as large as a page, by its relation; ``at`` is the number of blocks above it."""

    relation: str
    at: int


@dataclass(slots=True)
class RawDocument:
    """A file's content in reading order, with remarks for the user; ``running``, ``unread``: see StructuredText.

    ``shown`` are pictures of pages whose text is none of the blocks'.
    """

    blocks: list[RawLine | RawTable]
    remarks: list[str] = field(default_factory=list)
    pages: int | None = None
    running: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    shown: list[ShownPage] = field(default_factory=list)


_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_REPLACED = {ord(c): " " for c in "\u00a0\u202f\u2007\u2009\u2002\u2003\u3000\u2028\u2029\u0085"}
_HYPHENS = {ord("\u2011"): "-", ord("\u2010"): "-"}
# Control characters are no text; a tab and a line feed are.
_CONTROLS = dict.fromkeys(c for c in [*range(32), *range(127, 160)] if c not in (9, 10, 0x85))
SYMBOLS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0FC: "✓", 0xF0FE: "☒", 0xF0A8: "☐", 0xF02D: "-", 0xF0D8: "➢", 0xF0E0: "→",
}  # fmt: skip
"""The private characters of symbol fonts (Symbol, Wingdings), as their fonts draw them."""
_CLEANING = {**_CONTROLS, **_DROPPED, **_REPLACED, **_HYPHENS, **SYMBOLS}
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEANING)))}]")  # translating takes longer


def clean(text: str) -> str:
    """Plain blanks and hyphens, no invisible characters, letters composed («и» + breve is «й»)."""
    if text.isascii():
        return text.translate(_CLEANING) if _UNCLEAN.search(text) else text
    text = unicodedata.normalize("NFC", text.replace("\u00a0", " "))
    if text.isprintable() and "\u2011" not in text and "\u2010" not in text:
        return text  # as nearly all texts; whatever is dropped or replaced but these hyphens is not printable
    return text.translate(_CLEANING)


_GAP = re.compile(r"[ ]*\t[ \t]*|[ ]{3,}")
_BLANKS = re.compile(r" {2,}")


def widen(text: str) -> str:
    """Every wide gap becomes one tab, every other run of blanks one blank: «от 16.04.2024      № 5»."""
    if "  " not in text and "\t" not in text:
        return text.strip()
    return _BLANKS.sub(" ", _GAP.sub("\t", text.strip()))


def narrow(text: str) -> str:
    """Every run of blanks, tabs and line feeds becomes one blank."""
    if "  " not in text and text.isprintable():
        return text.strip()  # no blank is printable but the plain one
    return " ".join(text.split())


def sideways(
    blocks: Iterable[RawLine | RawTable], turned: Callable[[RawLine], bool] = lambda _: True
) -> list[RawLine | RawTable]:
    """The same blocks, lines that are ``turned`` marked as standing on a landscape sheet."""
    return _changed(blocks, lambda line: line._replace(landscape=True) if turned(line) else line)


def without_pages(blocks: Iterable[RawLine | RawTable]) -> list[RawLine | RawTable]:
    """The same blocks for a document that has no pages."""
    return _changed(blocks, lambda line: line._replace(page=None))


def _changed(
    blocks: Iterable[RawLine | RawTable], change: Callable[[RawLine], RawLine]
) -> list[RawLine | RawTable]:
    """The same blocks with every line changed, in cells as well."""
    result: list[RawLine | RawTable] = []
    for block in blocks:
        if isinstance(block, RawTable):
            for row in block.rows:
                for cell in row.cells:
                    cell.lines = list(map(change, cell.lines))
            result.append(block)
        else:
            result.append(change(block))
    return result
