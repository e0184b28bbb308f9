"""Plain text to be pasted into an e-mail: one line per paragraph, since mail programs break lines themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.act import Act
from actgen.render.blocks import Blocks, Look, Paragraph, Row, TableBlock
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.parts.typesetting import unbound
from actgen.render.setup import Setup

# Looks that together make one requisite; any other look is one by itself.
_TOGETHER = (
    (Look.FOUNDER, Look.ORGANISATION, Look.SHORT_NAME, Look.UNIT, Look.OFFICIAL, Look.CONTACTS),
    (Look.ATTACHMENT_KIND, Look.ATTACHMENT_TITLE),
    (Look.SIGNATURE_ROLE, Look.SIGNATURE_FIRST, Look.SIGNATURE_POST, Look.SIGNATURE, Look.SIGNATURE_ONLY, Look.SEAL),
    (Look.SIGNATURE_CELL, Look.SIGNATURE_NAME, Look.FRAME),
    (Look.RUBRIC, Look.FLUSH),
    (
        Look.TEXT, Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4,
        Look.BRACKET, Look.LETTER, Look.DASH,
    ),
)  # fmt: skip
_REQUISITE = {look: looks[0] for looks in _TOGETHER for look in looks}
# A signature begins with one of these.
_FIRST = {Look.SIGNATURE_ROLE, Look.SIGNATURE_FIRST, Look.SIGNATURE_ONLY}


def render_text(act: Act, setup: Setup | None = None) -> bytes:
    """The act as UTF-8 text."""
    setup = setup or Setup()
    return text_bytes(build(act, setup), setup)


def text_bytes(document: Document, _setup: Setup) -> bytes:
    """A prepared context as UTF-8 text: the profile has said all it has to say in the context."""
    return plain_text(document).encode()


def plain_text(document: Document) -> str:
    """A prepared context as text; an empty line stands between the requisites."""
    everything = [
        document.first_header,
        *document.arranged(),
        document.first_footer,
        *(attachment.blocks for attachment in document.attachments),
    ]
    return unbound(
        "\n\n".join(text for blocks in everything for text in _requisites(blocks)) + "\n"
    )


def _requisites(blocks: Blocks) -> Iterator[str]:
    """The text of each requisite; pictures have none."""
    lines: list[str] = []
    last: Paragraph | None = None
    for block in blocks:
        paragraph = block if isinstance(block, Paragraph) else None
        if lines and not (paragraph and last and _goes_with(last, paragraph)):
            yield "\n".join(lines)
            lines = []
        if paragraph is not None:
            lines.append(_plain(paragraph))
        elif isinstance(block, TableBlock):
            yield from _table(block)
        elif isinstance(block, Row):
            yield from _row(block)
        last = paragraph
    if lines:
        yield "\n".join(lines)


def _goes_with(before: Paragraph, after: Paragraph) -> bool:
    if before.gap or after.look in _FIRST:
        return False
    starts = after.look is Look.LEVEL1 and after.place is not None and after.place.ordinal == 1
    if before.look is Look.TEXT and starts and not after.quoted:
        return False  # the preamble stands apart from the first point
    return _REQUISITE.get(before.look, before.look) is _REQUISITE.get(after.look, after.look)


def _plain(paragraph: Paragraph) -> str:
    return paragraph.line.replace("\t", " ").strip()


def _row(row: Row) -> Iterator[str]:
    """Cell after cell; the cells of a signature are one requisite, who signs stands in one line with the date."""
    beside = list(_beside(row))
    if beside:
        yield "\n".join(beside)
        return
    texts = [text for cell in row.cells for text in _requisites(cell)]
    if row.bottom and texts:
        yield "\n".join(texts)
    else:
        yield from texts


def _beside(row: Row) -> Iterator[str]:
    """The lines of an acquaintance list: the n-th of a cell belongs to the n-th of every other."""
    blocks = [block for cell in row.cells for block in cell]
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.look is Look.FLUSH]
    if lines == blocks and len({len(cell) for cell in row.cells}) == 1:
        count = len(row.cells[0])
        for number in range(count):
            yield " ".join(_plain(line).strip("\n") for line in lines[number::count])


def _one_line(lines: Sequence[str]) -> str:
    """The lines of a cell, parted once: «школ ; заместители», «школ;; заместители» are slips."""
    kept = [line.strip() for line in lines if line.strip()]
    return "; ".join([*(line.rstrip(" ;") for line in kept[:-1]), *kept[-1:]])


def _table(table: TableBlock) -> Iterator[str]:
    """Rows as paragraphs: columns drawn with blanks fall apart in mail."""
    for row in table.rows:
        if row.section:
            yield row.section
            continue
        if row.notes:
            yield "\n".join(row.notes)
            continue
        cells = [
            f"{column.title}: {_one_line(cell)}"
            for column, cell in zip(table.columns, row.cells, strict=True)
            if any(cell)
        ]
        yield "\n".join([f"{row.label} {cells[0]}".strip() if cells else row.label, *cells[1:]])
