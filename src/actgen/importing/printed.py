"""What an act prints, line by line, in the order of the page: to be compared with the document it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.render.blocks import Blocks, Paragraph, Row, TableBlock
from actgen.render.context import build
from actgen.render.document import Document


def printed_lines(act: Act) -> list[tuple[str, str]]:
    """Label and text of every printed line; cells of tables are lines, too."""
    return list(_document(build(act)))


def _document(document: Document) -> Iterator[tuple[str, str]]:
    yield from _lines(document.first_header)
    for blocks in document.arranged():
        yield from _lines(blocks)
    yield from _lines(document.first_footer)
    for attachment in document.attachments:
        yield from _lines(attachment.blocks)


def _lines(blocks: Blocks) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            first, *rest = block.text.split("\n")
            yield block.label, block.opening + first
            yield from (("", line) for line in rest)
        elif isinstance(block, TableBlock):
            yield from _table(block)
        elif isinstance(block, Row):
            for cell in block.cells:
                yield from _lines(cell)


def _table(table: TableBlock) -> Iterator[tuple[str, str]]:
    if table.numbered:
        yield "", "№ п/п"
    yield from (("", line) for column in table.columns for line in column.title.split("\n"))
    for row in table.rows:
        if row.section:
            yield "", row.section
        yield from (("", line) for line in row.notes)
        if row.label:
            yield "", row.label
        yield from (("", line) for cell in row.cells for line in cell if line)
