"""Documents made by hand: what formats are tested with, whatever the act language can say today."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from PIL import Image

from actgen.render.blocks import (
    Block,
    Blocks,
    Look,
    Paragraph,
    Picture,
    TableBlock,
    TableColumn,
    TableRow,
)
from actgen.render.document import AttachmentBlock, Document, Part


def document(family: str = "order", /, **keys: Any) -> Document:
    """A document of a family; parts by their names in `Part`: ``text_part=(…)``, the rest as in `Document`."""
    parts: dict[Part, Blocks] = dict.fromkeys(Part, ())
    del parts[Part.ATTACHMENTS]
    for part in list(parts):
        parts[part] = tuple(keys.pop(f"{part.name.lower()}_part", ()))
    usual: dict[str, Any] = {
        "kind": "ПРИКАЗ",
        "title": "О платформе",
        "attachments": (),
        "landscape": False,
        "first_header": (),
        "first_footer": (),
        "values": {},
        "name": "Приказ от 03.09.2024 № 12 О платформе",
        "author": "Управление образования",
        "created": datetime.date(2024, 9, 3),
    }
    return Document(family=family, parts=parts, **(usual | keys))


def attachment(*blocks: Block, index: int = 1, landscape: bool = False) -> AttachmentBlock:
    """An attachment of these blocks."""
    return AttachmentBlock(index, f"ПЛАН {index}", blocks, landscape)


def lines(look: Look, *texts: str) -> tuple[Paragraph, ...]:
    """Paragraphs of one look."""
    return tuple(Paragraph(look, text) for text in texts)


def table(
    rows: Sequence[Sequence[str]], *, numbered: bool = False, gap: bool = False
) -> TableBlock:
    """A table of equal columns; ``gap`` sets off what follows."""
    width = (1000 - 60 * numbered) // len(rows[0])
    return TableBlock(
        columns=tuple(TableColumn(f"Столбец {n}", width) for n, _ in enumerate(rows[0], 1)),
        rows=tuple(
            TableRow(tuple((cell,) for cell in row), f"{n}." if numbered else "")
            for n, row in enumerate(rows, 1)
        ),
        numbered=numbered,
        number_width=60 * numbered,
        index=1,
        gap=gap,
    )


def picture(mode: str = "RGB", *, width: float = 20, alt: str = "Эмблема") -> Picture:
    """A square picture of one colour, ``width`` millimetres wide."""
    out = io.BytesIO()
    colour: Any = {"RGB": (0, 90, 0), "RGBA": (0, 90, 0, 128), "CMYK": (90, 0, 90, 0)}.get(mode, 90)
    kind = "jpeg" if mode == "CMYK" else "png"
    Image.new(mode, (40, 40), colour).save(out, kind)
    return Picture(out.getvalue(), kind, width, width, alt)
