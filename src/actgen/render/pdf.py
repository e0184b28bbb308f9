"""PDF: the HTML page laid out by WeasyPrint, with fixed dates and identity."""

from __future__ import annotations

import hashlib

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.html import html_text


def render_pdf(act: Act) -> bytes:
    """The act as a PDF file."""
    return pdf_bytes(build(act))


def pdf_bytes(document: Document) -> bytes:
    """A prepared context as PDF: the same context gives the same bytes."""
    try:  # only here: the other formats need no system libraries
        from actgen.render.pdf_engine import lay_out
    except OSError as error:
        raise RenderError(
            f"PDF не сделать: не найдены системные библиотеки WeasyPrint ({str(error).splitlines()[0]})",
            advice="Выполните «actgen doctor»: он скажет, что установить. DOCX, HTML и текст печатаются и без них.",
        ) from error
    text = html_text(document, joiners=True)
    return lay_out(text, hashlib.sha256(text.encode()).hexdigest()[:32].encode())
