"""A PDF written with every object made once is the one that pydyf writes."""

from __future__ import annotations

import io
from typing import Any

import pydyf
import pypdf
import pytest

from actgen.render.pdf import variant as pdf_variant
from actgen.render.pdf import writing as pdf_writing
from actgen.render.pdf.engine import lay_out
from tests.render.pdf.test_styles import PAGE

VARIANTS = (None, "pdf/a-1b", "pdf/a-2b", "pdf/ua-1")
TEXT = PAGE.format("Первый абзац</p><p class=far>Второй")


def written(monkeypatch: pytest.MonkeyPatch, variant: str | None, *, ours: bool) -> bytes:
    with monkeypatch.context() as patch:
        patch.setattr(pdf_writing, "LEVEL", 9)
        patch.setattr(pdf_writing, "_deflated", type(pdf_writing._deflated)(8))
        if not ours:
            patch.setattr(pdf_variant, "written_once", lambda pdf: None)
        return lay_out(TEXT, b"0" * 32, variant)


@pytest.mark.parametrize("variant", VARIANTS)
def test_at_pydyfs_level_the_bytes_are_pydyfs(
    monkeypatch: pytest.MonkeyPatch, variant: str | None
) -> None:
    assert written(monkeypatch, variant, ours=True) == written(monkeypatch, variant, ours=False)


def test_another_reader_finds_every_object() -> None:
    reader = pypdf.PdfReader(io.BytesIO(lay_out(TEXT, b"0" * 32)), strict=True)
    assert "Второй" in reader.pages[0].extract_text()
    assert "/ID" in reader.trailer
    assert "/Info" in reader.trailer


@pytest.mark.parametrize(
    "value",
    [
        *(0.0, 1.0, -3.0, 0.5, 1 / 3, 1e-9, 123456.7891234, -0.25, 17, -1, b"/Name", "/Name"),
        *(None, True, pydyf.Array([1, 2.5, b"x"]), pydyf.Array()),
        *(pydyf.Dictionary({"A": 1, "B": pydyf.Dictionary({"C": "/D"})}), pydyf.String("скобка (")),
        *(pydyf.Stream([b"a", 1, "b"]), pydyf.Stream([], {"Type": "/X"})),
    ],
)
def test_values(value: Any) -> None:
    assert pdf_writing.serialized(value) == pydyf._to_bytes(value)


def test_the_pages_of_a_growing_pdf() -> None:
    pdf = pydyf.PDF()
    for count in range(1, 4):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        references = pdf_writing.quick_references(pdf)
        assert references == pdf_writing.quick_references(pdf)
        assert references == tuple(
            f"{number} 0 R".encode() for number in list(pdf.pages["Kids"])[::3]
        )
        assert len(references) == count
