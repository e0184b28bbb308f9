"""Acts that hypothesis makes come back from the DOCX that is printed of them."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from actgen.importing import import_document
from actgen.importing.carried import carried
from actgen.model.act import Act
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import parse_act
from tests.importing.strategies import orders


@given(orders())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_an_order_comes_back_from_docx(act: Act) -> None:
    (imported,) = import_document(structure(read_docx(render_docx(act)), "приказ.docx"))
    assert imported.leftovers == ()
    assert imported.verified.added == ()
    assert imported.verified.renumbered == ()
    assert parse_act(imported.yaml.encode(), "приказ.yaml") == carried(act, "docx")
