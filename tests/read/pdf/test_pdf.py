"""PDF with a text layer → structured text."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.read import read_document
from actgen.read.pdf import read_pdf
from actgen.read.structure import structure
from actgen.render import FORMATS
from actgen.source import load_act

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


def test_an_order_with_a_plan_reads_as_its_docx_does(tmp_path: Path) -> None:
    act = load_act(SAMPLES / "order-yaroslavl.yaml")
    document = tmp_path / "order.docx"
    document.write_bytes(FORMATS["docx"](act))
    word, pdf = read_document(document), structure(read_pdf(FORMATS["pdf"](act)), "order.pdf")
    assert pdf.pages == 4
    for name in ("kind", "number", "date", "place", "signature"):
        expected, found = getattr(word.requisites, name), getattr(pdf.requisites, name)
        assert found is not None, name
        assert found.value == expected.value
    assert [p.label for p in pdf.paragraphs if p.label] == [
        p.label for p in word.paragraphs if p.label
    ]
    assert [len(table.rows) for table in pdf.tables] == [16]


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Exception, match="PDF повреждён"):
        read_pdf(b"%PDF-1.7\nnothing of the kind")
