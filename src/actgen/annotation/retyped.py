"""A document that is no DOCX – a PDF, a scan, a text, a page – typed anew as one, so that it can be changed.

Only its words come over, in their paragraphs, lists and tables: no seals, signatures, pictures, running heads.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from actgen.model.text import Paragraph, Role, StructuredText

_FONT, _SIZE = "Times New Roman", Pt(14)
_LEFT, _RIGHT, _EDGE = Mm(30), Mm(15), Mm(20)  # margins; «Правила» and GOST R 7.0.97, 3.3
_TEXT_WIDTH = Mm(165)
_INDENT = Mm(12.5)
_BODY = (Role.PREAMBLE, Role.CLAUSE)


def retyped(documents: Sequence[StructuredText]) -> bytes:
    """The texts of the documents of one file as a DOCX, each from a new page on."""
    made = _empty()
    for number, document in enumerate(documents):
        if number:
            made.add_paragraph().paragraph_format.page_break_before = True
        blocks = itertools.groupby(document.paragraphs, lambda p: p.cell[0] if p.cell else 0)
        for table, paragraphs in blocks:
            if table:
                _add_table(made, list(paragraphs))
            else:
                _add_paragraphs(made, paragraphs)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _empty() -> Document:
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.top_margin = section.bottom_margin = _EDGE
    style: Any = made.styles["Normal"]
    style.font.name, style.font.size = _FONT, _SIZE
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    return made


def _add_paragraphs(made: Document, paragraphs: Iterable[Paragraph]) -> None:
    last: Any = None
    for paragraph in paragraphs:
        if paragraph.broken and last is not None:
            last.add_run().add_break()
        else:
            if paragraph.gap:
                made.add_paragraph()
            last = made.add_paragraph()
            _lay_out(last, paragraph)
        run = last.add_run(_shown(paragraph))
        run.bold = paragraph.bold or None


def _lay_out(made: Any, paragraph: Paragraph) -> None:
    if paragraph.centered:
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif paragraph.role in _BODY:
        made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        made.paragraph_format.first_line_indent = _INDENT
    elif "\t" in paragraph.text:
        made.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def _add_table(made: Document, cells: Sequence[Paragraph]) -> None:
    places = [(p.cell[1], p.cell[2], p) for p in cells if p.cell]
    rows = sorted({row for row, _, _ in places})
    width = max(column for _, column, _ in places)
    table = made.add_table(rows=len(rows), cols=width, style="Table Grid")
    for row, column, paragraph in places:
        cell = table.cell(rows.index(row), column - 1)
        first = cell.paragraphs[0]
        place = cell.add_paragraph() if first.text else first
        place.add_run(_shown(paragraph)).bold = paragraph.bold or None
    made.add_paragraph()


def _shown(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}" if paragraph.label else paragraph.text
