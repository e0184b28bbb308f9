"""Act → DOCX, PDF, HTML, text: one context for every format, so that formats cannot drift apart."""

from __future__ import annotations

from typing import Protocol

from actgen.model.act import Act
from actgen.render.docx import render_docx
from actgen.render.html import render_html
from actgen.render.pdf import render_pdf
from actgen.render.setup import Setup
from actgen.render.text import render_text


class Renderer(Protocol):
    """Makes a document of an act, printed as the setup asks."""

    def __call__(self, act: Act, setup: Setup | None = None) -> bytes:
        """The whole file."""
        ...


FORMATS: dict[str, Renderer] = {
    "docx": render_docx,
    "pdf": render_pdf,
    "html": render_html,
    "txt": render_text,
}
"""Name of a format, which is also the ending of its files → the function that makes it."""
