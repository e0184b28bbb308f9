"""PDF with a text layer → raw lines and tables."""

from __future__ import annotations

from actgen.read.layout import lay_out
from actgen.read.raw import RawDocument


def read_pdf(data: bytes) -> RawDocument:
    """The text of a PDF in reading order. Raises ReadError for what cannot be opened."""
    from actgen.read.pdf.document import read_pages  # pdfium is loaded for a PDF alone

    file = read_pages(data)
    document = lay_out(file.pages)
    document.pages = file.count
    document.remarks = file.remarks + document.remarks
    document.unread = file.unread + document.unread
    return document
