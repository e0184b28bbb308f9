"""Samples and superior acts of the order family, printed as DOCX, come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.importing import Imported, import_document
from actgen.importing.carried import carried
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import load_act, parse_act

ORDERS = [
    "samples/order-club.yaml",
    "samples/order-decree-head.yaml",
    "samples/order-direction.yaml",
    "samples/order-directive.yaml",
    "samples/order-joint.yaml",
    "samples/order-resolution.yaml",
    "samples/order-school.yaml",
    "samples/school-bad.yaml",
    "samples/school-good.yaml",
    "acts/kalinin-223-09.yaml",
    "acts/messenger-2025.yaml",
    "acts/severodvinsk-273r.yaml",
]


def through_docx(path: Path) -> Imported:
    printed = render_docx(load_act(path))
    (imported,) = import_document(structure(read_docx(printed), path.name))
    return imported


@pytest.mark.parametrize("name", ORDERS)
def test_a_printed_order_comes_back(root: Path, name: str) -> None:
    act = load_act(root / name)
    imported = through_docx(root / name)
    assert parse_act(imported.yaml.encode(), name) == carried(act, "docx")
    assert imported.verified.coverage == 1
    assert imported.leftovers == ()
    assert imported.verified.added == ()
    assert imported.verified.renumbered == ()
