"""Act → DOCX, PDF, HTML, text: one context for every format, so that formats cannot drift apart."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.act import Act
from actgen.render.docx import render_docx
from actgen.render.html import render_html
from actgen.render.pdf import render_pdf
from actgen.render.text import render_text

FORMATS: dict[str, Callable[[Act], bytes]] = {
    "docx": render_docx,
    "pdf": render_pdf,
    "html": render_html,
    "txt": render_text,
}
"""Name of a format, which is also the ending of its files → the function that makes it."""
