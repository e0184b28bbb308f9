"""Samples of letters, records, regulations, plans saved as ODT, RTF and DOC come back, too."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.importing import import_document
from actgen.read import read_document
from actgen.render.docx import render_docx
from actgen.source.load import load_act
from tests.importing.test_documents import SAMPLES
from tests.importing.trips import assert_same

FORMATS = ["odt", "rtf", "doc"]


@pytest.fixture(scope="module")
def saved(root: Path, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every sample in every format, made by one start of LibreOffice for each."""
    folder = tmp_path_factory.mktemp("saved")
    for name in SAMPLES:
        act = load_act(root / "samples" / f"{name}.yaml")
        (folder / f"{Path(name).name}.docx").write_bytes(render_docx(act))
    for suffix in FORMATS:
        subprocess.run(
            [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", suffix, "--outdir", folder, *sorted(folder.glob("*.docx"))],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
    return folder


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_saved_document_comes_back(root: Path, saved: Path, name: str, suffix: str) -> None:
    act = load_act(root / "samples" / f"{name}.yaml")
    (imported,) = import_document(read_document(saved / f"{Path(name).name}.{suffix}"))
    assert_same(imported, act, suffix)
