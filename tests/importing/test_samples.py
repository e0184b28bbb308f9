"""Samples of the order family, printed as DOCX, come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.importing import import_document
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import load_act

ORDERS = ["order-club", "order-decree-head", "order-direction", "order-joint", "order-school"]


@pytest.mark.parametrize("name", ORDERS)
def test_nothing_of_a_printed_order_is_lost(root: Path, name: str) -> None:
    printed = render_docx(load_act(root / "samples" / f"{name}.yaml"))
    (imported,) = import_document(structure(read_docx(printed), f"{name}.docx"))
    assert imported.leftovers == ()
    assert imported.verified.added == ()
    assert imported.verified.coverage == 1
