"""DOCX that holds nothing but pictures of pages: a scan put into Word."""

from __future__ import annotations

from actgen.read.docx import read_docx
from actgen.read.isolation import isolated
from actgen.read.package import Package
from actgen.read.raw import RawDocument, RawLine

SECONDS = 1800.0
"""Time for the recognition of all pictures."""

_LITTLE = 120  # letters: a caption, a heading above the scan


def read_docx_pages(data: bytes) -> RawDocument:
    """The text of a DOCX; of one without text, that of its pictures in their order. Raises ReadError."""
    document = read_docx(data)
    if _letters(document) > _LITTLE:
        return document
    pictures = Package(data).pictures()
    if not pictures:
        return document
    scanned = isolated(recognise_pages, *pictures, parser="картинок", seconds=SECONDS)
    if scanned is None:
        return document
    scanned.blocks[:0] = document.blocks
    scanned.remarks[:0] = document.remarks
    scanned.running[:0] = document.running
    return scanned


def recognise(*pictures: bytes) -> RawDocument:
    """The text of picture files as one document. Raises ReadError."""
    from actgen.read.scan import read_pictures  # numpy is loaded for a scan alone

    return read_pictures(*pictures)


def recognise_pages(*pictures: bytes) -> RawDocument | None:
    """The text of those pictures that are large enough for pages; None if there are none. Raises ReadError."""
    from actgen.read.picture import is_page

    chosen = [picture for picture in pictures if is_page(picture)]
    return recognise(*chosen) if chosen else None


def _letters(document: RawDocument) -> int:
    return sum(
        len(block.text) if isinstance(block, RawLine) else _LITTLE + 1 for block in document.blocks
    )
