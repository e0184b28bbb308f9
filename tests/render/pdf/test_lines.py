"""A text is broken once at a width."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint.text import line_break

from actgen.render.pdf import lines as pdf_lines
from actgen.render.pdf.engine import lay_out
from tests.render.pdf.test_styles import PAGE


def test_a_text_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    ordinary = line_break.split_first_line

    def measure(text: str, *given: Any) -> Any:
        measured.append(text)
        return ordinary(text, *given)

    monkeypatch.setattr(pdf_lines, "split_first_line", measure)
    for _ in range(2):
        lay_out(PAGE.format("измеренное один раз"), b"0" * 32)
    assert measured.count("измеренное один раз") == 1
