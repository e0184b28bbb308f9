"""What Pango lends for a line is given back with it."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import pytest
from weasyprint.text.ffi import pango

from actgen.render.context import build
from actgen.render.html import html_text
from actgen.render.pdf import layouts as pdf_layouts
from actgen.render.pdf.engine import lay_out
from actgen.render.setup import Setup
from tests.render.conftest import MakeAct


class Lender:
    """Pango, counting what it lends and what comes back."""

    def __init__(self, pango: Any) -> None:
        self._pango = pango
        self.calls: Counter[str] = Counter()

    def pango_attr_list_new(self) -> Any:
        self.calls["lent"] += 1
        return self._pango.pango_attr_list_new()

    def pango_attr_list_unref(self, given: Any) -> None:
        self.calls["returned"] += 1
        self._pango.pango_attr_list_unref(given)

    def pango_font_description_to_string(self, given: Any) -> Any:
        self.calls["described"] += 1
        return self._pango.pango_font_description_to_string(given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pango, name)


def test_the_features_of_a_line_go_with_it(
    make_act: MakeAct, monkeypatch: pytest.MonkeyPatch
) -> None:
    lender = Lender(pango)
    monkeypatch.setattr(pdf_layouts, "pango", lender)
    order = make_act(заголовок="О строке, которой ещё не было", автор="Школа № 7041")
    lay_out(html_text(build(order), Setup(), paged=True), b"0" * 32)
    gc.collect()
    assert lender.calls["lent"] > 2
    assert lender.calls["returned"] == lender.calls["lent"]


def test_a_font_is_described_once(make_act: MakeAct, monkeypatch: pytest.MonkeyPatch) -> None:
    lender = Lender(pango)
    monkeypatch.setattr(pdf_layouts, "pango", lender)
    monkeypatch.setattr(pdf_layouts, "_descriptions", {})
    for number in (7042, 7043, 7044):
        order = make_act(автор=f"Школа № {number}")
        lay_out(html_text(build(order), Setup(), paged=True), b"0" * 32)
    assert 1 <= lender.calls["described"] <= len(pdf_layouts._descriptions)
