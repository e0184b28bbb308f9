"""PDF that LibreOffice makes of our DOCX: other fonts, other breaks, other lines of tables."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.model.text import Role
from actgen.read.docx import read_docx
from actgen.read.pdf import read_pdf
from actgen.read.structure import structure
from actgen.render import FORMATS
from actgen.source import load_act
from tests.read.pdf.test_samples import folded, requisites, tables

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
NAMES = (
    "order-regulation", "order-joint", "order-school", "school-good", "regulation-media",
    "regulation-job", "letter-reply", "record-minutes", "record-act",
)  # fmt: skip


@pytest.mark.libreoffice
@pytest.mark.slow
def test_documents_exported_by_libreoffice_read_as_their_docx(tmp_path: Path) -> None:
    for name in NAMES:
        act = load_act(SAMPLES / f"{name}.yaml")
        (tmp_path / f"{name}.docx").write_bytes(FORMATS["docx"](act))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in NAMES]
    subprocess.run(
        [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    for name in NAMES:
        word = structure(read_docx((tmp_path / f"{name}.docx").read_bytes()), f"{name}.docx")
        pdf = structure(read_pdf((tmp_path / f"{name}.pdf").read_bytes()), f"{name}.pdf")
        assert not pdf.unread, name
        assert requisites(pdf) == requisites(word), name
        assert tables(pdf) == tables(word), name
        points = [
            [(p.label, p.clause, folded(p.text)) for p in read.paragraphs if p.label and p.role is Role.CLAUSE]
            for read in (pdf, word)
        ]  # fmt: skip
        assert points[0] == points[1], name
