"""Act → DOCX, PDF, HTML, text: one context for every format, so that formats cannot drift apart.

A caller with one act and one format takes `FORMATS`. One who prints an act in several formats, or wants to know what
the context has to say (guesses, warnings), builds it once with :func:`actgen.render.context.build` and gives it to
`PRINTERS`. Both keep what does not depend on the document (templates, fonts, texts typeset before) for the process.
"""

from __future__ import annotations

from typing import Protocol

from actgen.model.act import Act
from actgen.render.document import Document
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.html import html_bytes, render_html
from actgen.render.pdf import pdf_bytes, render_pdf
from actgen.render.setup import Setup
from actgen.render.text import render_text, text_bytes


class Renderer(Protocol):
    """Makes a document of an act, printed as the setup asks."""

    def __call__(self, act: Act, setup: Setup | None = None) -> bytes:
        """The whole file."""
        ...


class Printer(Protocol):
    """Prints a context as the setup asks: the same context gives the same bytes."""

    def __call__(self, document: Document, setup: Setup, /) -> bytes:
        """The whole file."""
        ...


PRINTERS: dict[str, Printer] = {
    "docx": docx_bytes,
    "pdf": pdf_bytes,
    "html": html_bytes,
    "txt": text_bytes,
}
"""Name of a format, which is also the ending of its files → the function that prints a context."""


FORMATS: dict[str, Renderer] = {
    "docx": render_docx,
    "pdf": render_pdf,
    "html": render_html,
    "txt": render_text,
}
"""Name of a format → the function that makes it of an act."""
