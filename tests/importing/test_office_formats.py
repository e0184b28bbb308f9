"""Samples of letters, records, regulations, plans saved as ODT, RTF and DOC come back, too."""

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
from tests.importing.test_documents import SAMPLES
from tests.importing.trips import assert_same

FORMATS = {"odt": Format.ODT, "rtf": Format.RTF, "doc": Format.DOC}


@pytest.fixture(scope="module")
def reread(
    root: Path, soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], bytes]:
    """Every sample saved in every format and opened again: by name and format, as DOCX."""
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
    found: dict[tuple[str, str], bytes] = {}
    for suffix, format_ in FORMATS.items():
        files = [(folder / f"{Path(name).name}.{suffix}").read_bytes() for name in SAMPLES]
        for name, made in zip(SAMPLES, convert([(data, format_) for data in files]), strict=True):
            assert isinstance(made, bytes), made
            found[name, suffix] = made
    return found


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_saved_document_comes_back(
    root: Path, reread: dict[tuple[str, str], bytes], name: str, suffix: str
) -> None:
    act = load_act(root / "samples" / f"{name}.yaml")
    (imported,) = import_document(structure(read_docx(reread[name, suffix]), f"{name}.{suffix}"))
    assert_same(imported, act, suffix)
