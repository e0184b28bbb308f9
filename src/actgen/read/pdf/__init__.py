"""PDF with a text layer → raw lines and tables."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.model.text import Unread
from actgen.read.layout import lay_out
from actgen.read.page import Page
from actgen.read.pdf.text_layer import TextLayer, text_layer_verdict
from actgen.read.raw import RawDocument


def read_pdf(data: bytes) -> RawDocument:
    """The text of a PDF in reading order; pages without a usable text layer are unread. Raises ReadError."""
    from actgen.read.pdf.document import read_pages  # pdfium is loaded for a PDF alone

    file = read_pages(data)
    unread = file.unread
    for page in file.pages:
        if reason := unusable(page):
            page.words, page.rules = [], []
            unread.append(Unread(page.number, reason))
    return laid_out(file.pages, file.count, file.remarks, unread)


def laid_out(
    pages: Sequence[Page], count: int, remarks: Sequence[str], unread: Sequence[Unread]
) -> RawDocument:
    """The pages of a file of ``count`` pages as a document, with what is to be told of the file."""
    document = lay_out(pages)
    document.pages = count
    document.remarks = [*remarks, *document.remarks]
    document.unread = [*unread, *document.unread]
    return document


def unusable(page: Page) -> str:
    """Why the text layer of a page cannot be used, a Russian sentence; «» if it can."""
    verdict = text_layer_verdict(page)
    if verdict is TextLayer.NONE:
        return f"страница {page.number} – картинка без текста"
    if verdict is TextLayer.GARBAGE:
        return f"страница {page.number} не прочитана: вместо букв в файле другие знаки"
    return ""
