"""Variants of PDF for archives (PDF/A) and for accessibility (PDF/UA): what WeasyPrint leaves to be done for them.

The clauses are those of ISO 19005-1 (A-1), ISO 19005-2 (A-2) and ISO 14289-1 (UA-1), as veraPDF numbers them.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pydyf
from PIL import Image, ImageOps

from actgen.errors import RenderError
from actgen.render.blocks import Block, Blocks, Picture, Row
from actgen.render.document import AttachmentBlock, Document
from actgen.render.pdf.writing import written_once

VARIANTS = ("pdf/a-1b", "pdf/a-2b", "pdf/ua-1")

_NAMESPACE = re.compile(rb' xmlns:(?!rdf|x=)(\w+)="([^"]*)"')
_DESCRIPTION = re.compile(
    rb'<rdf:Description((?: [\w:]+="[^"]*")*)\s*(?:/>|>(.*?)</rdf:Description>)', re.DOTALL
)
_ATTRIBUTE = re.compile(rb'(\w+):(\w+)="([^"]*)"')


def known(variant: str) -> str:
    """The variant as the program names it; RenderError for one that it cannot make."""
    name = variant.strip().lower()
    if name not in VARIANTS:
        raise RenderError(
            f"нет такого варианта PDF: «{variant}»", advice=f"Есть: {', '.join(VARIANTS)}."
        )
    return name


def prepared(document: Document, variant: str) -> Document:
    """A document whose pictures an archive accepts: PDF/A-1 forbids transparency (6.4), neither knows bare CMYK."""
    if not variant.startswith("pdf/a"):
        return document
    return replace(
        document,
        parts={part: _opaque_blocks(blocks) for part, blocks in document.parts.items()},
        attachments=tuple(map(_opaque_attachment, document.attachments)),
        first_header=_opaque_blocks(document.first_header),
        first_footer=_opaque_blocks(document.first_footer),
    )


def finish(_document: Any, pdf: pydyf.PDF) -> None:
    """Called by WeasyPrint before it writes a PDF: what it gets wrong."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream):
            if item.extra.get("Subtype") == "/Image":
                item.extra["Interpolate"] = (
                    "false"  # A-1 6.2.4, A-2 6.2.8; and a QR code stays sharp
                )
            elif item.extra.get("Type") == "/Metadata":
                item.compress = False  # A-1 6.7.2
                item.stream = [_packet(part) for part in item.stream]
        elif isinstance(item, dict) and item.get("S") == "/TH":
            item["A"]["Scope"] = "/Column"  # UA-1 7.5: our tables have no headings of rows
    written_once(pdf)


# --- metadata ---------------------------------------------------------------------------------


def _packet(xmp: bytes) -> bytes:
    """Metadata with namespaces declared where they are used, and elements for attributes.

    Both ways mean the same, but some readers of archives (Apache PDFBox) understand only this one.
    """
    spaces = dict(_NAMESPACE.findall(xmp))

    def described(match: re.Match[bytes]) -> bytes:
        inner = b"".join(
            b"<%s:%s>%s</%s:%s>" % (prefix, name, value, prefix, name)
            for prefix, name, value in _ATTRIBUTE.findall(match[1])
            if prefix != b"rdf"
        ) + (match[2] or b"")
        used = b"".join(
            b' xmlns:%s="%s"' % (prefix, spaces[prefix])
            for prefix in sorted(spaces)
            if b"<" + prefix + b":" in inner
        )
        return b'<rdf:Description rdf:about=""' + used + b">" + inner + b"</rdf:Description>"

    return _DESCRIPTION.sub(described, _NAMESPACE.sub(b"", xmp))


# --- pictures ---------------------------------------------------------------------------------


def _opaque_attachment(attachment: AttachmentBlock) -> AttachmentBlock:
    return replace(attachment, blocks=_opaque_blocks(attachment.blocks))


def _opaque_blocks(blocks: Blocks) -> Blocks:
    return tuple(map(_opaque_block, blocks))


def _opaque_block(block: Block) -> Block:
    if isinstance(block, Row):
        return replace(block, cells=tuple(map(_opaque_blocks, block.cells)))
    if isinstance(block, Picture):
        return replace(block, content=opaque(block.content), format="png")
    return block


def opaque(content: bytes) -> bytes:
    """A picture on white paper: PNG in grey or RGB, without transparency, palette, CMYK, 16 bits."""
    with Image.open(io.BytesIO(content)) as opened:
        image: Image.Image = ImageOps.exif_transpose(opened)
    if image.mode.startswith("I") or image.mode == "F":
        image = image.point(lambda value: value / 256).convert("L")
    elif image.has_transparency_data:
        drawn = image.convert("RGBA")
        image = Image.new("RGB", drawn.size, "white")
        image.paste(drawn, mask=drawn.getchannel("A"))
    elif image.mode not in ("L", "RGB"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
