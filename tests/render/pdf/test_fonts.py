"""Fonts of the process: which styles print alike, subsets taken once."""

from __future__ import annotations

import inspect
import re

import pytest
from weasyprint.text import fonts as weasyprint_fonts
from weasyprint.text import line_break

from actgen.render.pdf import fonts as pdf_fonts
from actgen.render.pdf.engine import lay_out
from tests.render.pdf.test_styles import PAGE


def test_a_line_depends_on_nothing_but_its_key() -> None:
    """Every property that WeasyPrint reads when it breaks or draws a line is in the key."""
    read = set()
    for module in (
        line_break,
        weasyprint_fonts.get_font_description,
        weasyprint_fonts.font_features,
    ):
        read |= set(re.findall(r"style\['(\w+)'\]", inspect.getsource(module)))
    assert read <= set(pdf_fonts.PROPERTIES)


def test_the_same_letters_are_taken_from_a_font_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_fonts, "_subsets", type(pdf_fonts._subsets)(8))  # none of other tests
    lay_out(PAGE.format("слово"), b"0" * 32)
    before = len(pdf_fonts._subsets)
    lay_out(PAGE.format("волос"), b"0" * 32)
    assert len(pdf_fonts._subsets) == before
    lay_out(PAGE.format("жук"), b"0" * 32)
    assert len(pdf_fonts._subsets) == before + 1
