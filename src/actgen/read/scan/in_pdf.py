"""PDF of every sort: pages with a text layer are read from it, the others recognised, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.isolation import isolated
from actgen.read.pdf import laid_out
from actgen.read.pdf.pictures import page_picture, read_text_layer
from actgen.read.raw import RawDocument
from actgen.read.scan.picture import Scan

SECONDS = 120.0
"""Time for the text layer of one PDF; a thousand pages take some ten seconds."""


def read_pdf_pages(data: bytes) -> RawDocument:
    """The text of a PDF in reading order, recognised where it has to be. Raises ReadError."""
    read = isolated(read_text_layer, data, parser="PDF", seconds=SECONDS)
    if isinstance(read, RawDocument):
        return read
    from actgen.read.scan import RECOGNISED, recognised  # numpy is loaded for a scan alone

    pages, unread, remarks, count, faults = read
    kept = [page for page in pages if page.number not in faults]
    found, missing = recognised(_pictures(data, sorted(faults), unread), faults, bool(kept))
    if any(page.words for page in found):
        remarks = [*remarks, RECOGNISED]
    together = sorted([*kept, *found], key=lambda page: page.number)
    return laid_out(together, count, remarks, [*unread, *missing])


def _pictures(data: bytes, numbers: Sequence[int], unread: list[Unread]) -> Iterator[Scan]:
    """The pages as pictures; one that cannot be drawn is noted as unread."""
    for number in numbers:
        try:
            width, height, pixels, dpi = isolated(page_picture, data, number, parser="PDF")
        except ReadError as error:
            unread.append(Unread(number, error.message))
            continue
        yield Scan(number, Image.frombytes("RGB", (width, height), bytes(pixels)), dpi)
