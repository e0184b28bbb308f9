"""Plain text to be pasted into an e-mail: one line per paragraph, since mail programs break lines themselves."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import AttachmentBlock, Document, TableBlock
from actgen.render.typesetting import unbound


def render_text(act: Act) -> bytes:
    """The act as UTF-8 text."""
    return plain_text(build(act)).encode()


def plain_text(document: Document) -> str:
    """A prepared context as text; an empty line stands between the requisites."""
    head = document.letterhead
    blocks = [
        "\n".join(filter(None, (head.founder, head.name, head.short, head.official))),
        document.kind,
        f"{document.date} {document.number}",
        document.place,
        document.title,
        document.preamble,
        document.operative,
        "\n".join(point.line for point in document.points),
        *(
            "\n".join((*s.leading, " ".join(filter(None, (s.last, s.name)))))
            for s in document.signatures
        ),
    ]
    for attachment in document.attachments:
        blocks += _attachment(attachment)
    return unbound("\n\n".join(block for block in blocks if block) + "\n")


def _attachment(attachment: AttachmentBlock) -> Iterator[str]:
    yield "\n".join(attachment.stamp)
    yield "\n".join(filter(None, (attachment.kind, attachment.title)))
    yield "\n".join(point.line for point in attachment.before)
    yield "\n".join(point.line for point in attachment.points)
    if attachment.table is not None:
        yield from _table(attachment.table)


def _table(table: TableBlock) -> Iterator[str]:
    """Rows as paragraphs: columns drawn with blanks fall apart in mail."""
    for row in table.rows:
        if row.section:
            yield row.section
            continue
        cells = [
            f"{column.title}: {'; '.join(cell)}"
            for column, cell in zip(table.columns, row.cells, strict=True)
            if any(cell)
        ]
        yield "\n".join([f"{row.label} {cells[0]}".strip() if cells else row.label, *cells[1:]])
