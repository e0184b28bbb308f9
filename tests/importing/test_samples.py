"""Samples and superior acts of the order family, printed, come back as they were: from DOCX, PDF, ODT, RTF, DOC."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.importing import import_document
from actgen.read.docx import read_docx
from actgen.read.formats import Format
from actgen.read.office import convert
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import load_act
from tests.importing.trips import assert_same, through_docx, through_pdf

ORDERS = [
    "samples/order-club.yaml", "samples/order-decree.yaml", "samples/order-decree-head.yaml",
    "samples/order-direction.yaml", "samples/order-directive.yaml", "samples/order-draft.yaml",
    "samples/order-joint.yaml", "samples/order-regulation.yaml", "samples/order-resolution.yaml",
    "samples/order-school.yaml", "samples/order-yaroslavl.yaml", "samples/school-bad.yaml",
    "samples/school-good.yaml", "acts/kalinin-223-09.yaml", "acts/messenger-2025.yaml", "acts/minpros-04-643.yaml",
    "acts/pelym-351.yaml", "acts/severodvinsk-273r.yaml", "acts/stavropol-tasks.yaml", "acts/yaroslavl-197.yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", ORDERS)
def test_a_printed_order_comes_back(root: Path, name: str) -> None:
    act = load_act(root / name)
    assert_same(through_docx(act), act, "docx")


@pytest.mark.slow
@pytest.mark.parametrize("name", ORDERS)
def test_an_order_printed_as_pdf_comes_back(root: Path, name: str) -> None:
    act = load_act(root / name)
    assert_same(through_pdf(act), act, "pdf")


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("format_", [Format.ODT, Format.RTF, Format.DOC])
def test_orders_saved_by_libreoffice_come_back(
    root: Path, tmp_path: Path, soffice: str, format_: Format
) -> None:
    suffix = format_.name.lower()
    acts = {Path(name).stem: load_act(root / name) for name in ORDERS}
    printed = []
    for stem, act in acts.items():
        printed.append(tmp_path / f"{stem}.docx")
        printed[-1].write_bytes(render_docx(act))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", tmp_path, *printed],
        check=True,
        capture_output=True,
        timeout=300,
    )
    saved = [(tmp_path / f"{stem}.{suffix}").read_bytes() for stem in acts]
    for (stem, act), data in zip(
        acts.items(), convert([(each, format_) for each in saved]), strict=True
    ):
        assert isinstance(data, bytes), f"{stem}: {data}"
        (imported,) = import_document(structure(read_docx(data), f"{stem}.{suffix}"))
        assert_same(imported, act, suffix)
