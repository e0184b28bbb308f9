"""The shape of a document: everything of it but its texts; and the document with signs in their place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from actgen.render.blocks import Block, Blocks, Paragraph, Picture, Row, TableBlock
from actgen.render.bounded import Bounded
from actgen.render.document import Document, Part
from actgen.render.docx.tags import Wanted
from actgen.render.docx.xml import run_content

# Signs that no text may interchange (Unicode 23.7) but that XML may hold.
BEGIN, END = "\ufdd0", "\ufdd1"
"""They enclose the number of a text; a requisite's has ``VALUE`` before it."""
VALUE = "v"

Shape: TypeAlias = tuple[Any, ...]


def shape_of(document: Document, wanted: Wanted, texts: list[str]) -> Shape:
    """Everything of a document but its texts, which are added to ``texts``."""
    values = document.values
    texts += [values.get(name, "") for name in wanted.printed]
    parts = [
        blocks if part in wanted.spoken else _blocks(blocks, texts)
        for part, blocks in document.parts.items()
    ]
    return (
        document.landscape,
        tuple([values.get(name) for name in wanted.asked]),
        tuple(parts),
        _blocks(document.first_header, texts),
        _blocks(document.first_footer, texts),
        tuple([(a.index, a.landscape, _blocks(a.blocks, texts)) for a in document.attachments]),
    )


def _blocks(blocks: Blocks, texts: list[str]) -> Shape:
    return tuple([_block(block, texts) for block in blocks])


def _block(block: Block, texts: list[str]) -> Shape:
    if isinstance(block, Paragraph):
        text, place = block.text, block.place
        blank = _blank(text)
        if not blank:
            texts.append(text)
        return (
            block.look,
            blank,
            block.label,
            block.opening,
            place and (place.list, place.ordinal),
            block.keep,
            block.gap,
        )
    if isinstance(block, Picture):
        content = hashlib.sha256(block.content).digest()
        return (
            *(content, block.format, block.width, block.height),
            *(block.alt, block.centred, block.apart),
        )
    if isinstance(block, Row):
        cells = tuple([_blocks(cell, texts) for cell in block.cells])
        return cells, block.widths, block.bottom, block.gap
    shape, said = _table(block)
    texts += said
    return shape


# Tables that are the very same object: its identity → the table, its shape, its texts.
_tables: Bounded[int, tuple[TableBlock, Shape, list[str]]] = Bounded(64)


def _table(block: TableBlock) -> tuple[Shape, list[str]]:
    """The shape and the texts of a table; many schools share one that was typeset once."""
    found = _tables.get(id(block))
    if found is None or found[0] is not block:
        texts: list[str] = []
        found = _tables.put(id(block), (block, _table_shape(block, texts), texts))
    return found[1:]


def _table_shape(block: TableBlock, texts: list[str]) -> Shape:
    rows = []
    for row in block.rows:
        lines = [len(cell) for cell in row.cells]
        said = [line for cell in row.cells for line in cell]
        said += (row.section, *row.notes)
        blanks = tuple(map(_blank, said))
        texts += [line for line, blank in zip(said, blanks, strict=True) if not blank]
        rows.append((row.label, tuple(lines), bool(row.section), len(row.notes), blanks))
    columns = tuple([(column.title, column.width) for column in block.columns])
    return columns, tuple(rows), block.numbered, block.number_width, block.index, block.gap


def _blank(text: str) -> bool:
    """Whether nothing of a text is printed, so that its paragraph has no run."""
    return not text or (not " " <= text[0] < "\ud800" and not run_content(text))


# --- signs in the place of texts ----------------------------------------------------------------------


def marked(document: Document, wanted: Wanted) -> Document:
    """The document with a sign in the place of every text, numbered as `shape_of` collects them."""
    signs = _Signs(len(wanted.printed))
    values = {**document.values}
    values |= {name: f"{BEGIN}{VALUE}{i}{END}" for i, name in enumerate(wanted.printed)}
    parts: dict[Part, Blocks] = {
        part: blocks if part in wanted.spoken else signs.blocks(blocks)
        for part, blocks in document.parts.items()
    }
    return replace(
        document,
        values=values,
        parts=parts,
        first_header=signs.blocks(document.first_header),
        first_footer=signs.blocks(document.first_footer),
        attachments=tuple(
            replace(each, blocks=signs.blocks(each.blocks)) for each in document.attachments
        ),
    )


@dataclass(slots=True)
class _Signs:
    next: int

    def text(self, text: str) -> str:
        if _blank(text):
            return text
        self.next += 1
        return f"{BEGIN}{self.next - 1}{END}"

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(map(self.block, blocks))

    def block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            return replace(block, text=self.text(block.text))
        if isinstance(block, Picture):
            return block
        if isinstance(block, Row):
            return replace(block, cells=tuple(map(self.blocks, block.cells)))
        return replace(
            block,
            rows=tuple(
                replace(
                    row,
                    cells=tuple(tuple(map(self.text, cell)) for cell in row.cells),
                    section=self.text(row.section),
                    notes=tuple(map(self.text, row.notes)),
                )
                for row in block.rows
            ),
        )
