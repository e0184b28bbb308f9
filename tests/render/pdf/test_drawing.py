"""Lines drawn from memory: what the font of the document knows decides whether they may be."""

from __future__ import annotations

import logging
from types import SimpleNamespace

import pypdfium2
import pytest
from weasyprint.logger import LOGGER

from actgen.render.pdf import drawing as pdf_drawing
from actgen.render.pdf.engine import lay_out
from tests.render.pdf.test_styles import PAGE


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as made:
        return str(made[0].get_textpage().get_text_range())


def made(*words: str) -> bytes:
    return lay_out(PAGE.format("</p><p>".join(words)), b"0" * 32)


def test_a_line_from_memory_is_drawn_alike() -> None:
    first = made("строка из памяти", "и вторая")
    assert made("строка из памяти", "и вторая") == first
    assert text_of(first).split("\r\n") == ["строка из памяти", "и вторая"]


def test_the_first_line_decides_what_a_glyph_stands_for() -> None:
    """Two characters may be one glyph: copied text has the one that the document had first."""
    made("ширина", "ширина букв")
    line = next(each for each in pdf_drawing._lines._kept.values() if len(each.glyphs) > 8)
    first, _, width = line.glyphs[0]
    font = SimpleNamespace(to_unicode={first: "?"}, widths={first: width})
    assert pdf_drawing._fits(line, font)
    assert font.to_unicode == {glyph: letter for glyph, letter, _ in line.glyphs} | {first: "?"}
    assert font.widths == {glyph: width for glyph, _, width in line.glyphs}


def test_a_line_is_not_taken_if_its_glyphs_are_of_another_width() -> None:
    made("ширина", "ширина букв")
    line = next(each for each in pdf_drawing._lines._kept.values() if len(each.glyphs) > 8)
    font = SimpleNamespace(to_unicode={}, widths={line.glyphs[0][0]: 7})
    assert not pdf_drawing._fits(line, font)
    assert font.to_unicode == {}


def test_a_letter_no_font_has_is_told_each_time(caplog: pytest.LogCaptureFixture) -> None:
    """PDF/A refuses such a document, however often it is printed."""
    LOGGER.addHandler(caplog.handler)
    caplog.set_level(logging.WARNING)
    try:
        for count in (1, 2, 3):
            made("перед", "знак \U0001f9ff\U000e0fff")
            assert sum("notdef" in record.getMessage() for record in caplog.records) >= count
    finally:
        LOGGER.removeHandler(caplog.handler)
