"""The corpus of office documents in ``tests/reading-corpus``: its cases, built and converted into every format.

Built files are kept in ``out/reading`` under a name that holds the digest of their source, so a second measurement
starts at once. LibreOffice converts all documents of a format in one run.
"""

from __future__ import annotations

import hashlib
import runpy
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import yaml

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "reading-corpus"
BUILT = ROOT / "out" / "reading"
PARTS = ("open", "sealed")

FORMATS = {
    "docx": "",
    "pdf": "pdf",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
    "html": "html:HTML (StarWriter)",
    "txt": "txt:Text (encoded):UTF8,LF,,,",
    "scan": "",
}
"""Format → LibreOffice's filter; the DOCX is made by us, the scan is a picture of the PDF."""
SCAN_DPI = 200


@dataclass(frozen=True)
class Case:
    """One document: the part of the corpus, its folder's name, and what a careful reader finds in every act of it."""

    part: str
    name: str
    folder: Path
    acts: tuple[dict[str, Any], ...]
    by_word: bool = False
    """LibreOffice shows it otherwise than Word does, so it is measured as DOCX alone."""

    @property
    def native(self) -> str:
        """The suffix of the document as it was written."""
        return self.source.suffix if self.source.stem == "document" else ".docx"

    @property
    def source(self) -> Path:
        """What the document is made of: ``make.py``, or the document itself."""
        return next(path for path in sorted(self.folder.iterdir()) if path.name != "expected.yaml")


def cases(part: str, only: str = "") -> list[Case]:
    """The cases of a part of the corpus, those whose name contains ``only``."""
    found = []
    for expected in sorted((CORPUS / part).glob(f"*{only}*/expected.yaml")):
        data = yaml.safe_load(expected.read_text(encoding="utf-8"))
        acts = tuple(data["acts"]) if "acts" in data else (data,)
        by_word = data.get("by_word", False)
        found.append(Case(part, expected.parent.name, expected.parent, acts, by_word))
    return found


def content(case: Case) -> bytes:
    """The document as it was written."""
    if case.native != ".docx" or case.source.suffix == ".docx":
        return case.source.read_bytes()
    document: bytes = runpy.run_path(str(case.source))["DOCUMENT"]
    return document


def build(chosen: Sequence[Case], form: str) -> dict[str, Path]:
    """The cases' documents in a format: name → file. Text has no tables: documents with any are left out."""
    BUILT.mkdir(parents=True, exist_ok=True)
    if form == "scan":
        return {name: _scan(path) for name, path in build(chosen, "pdf").items()}
    natives = {case.name: _native(case) for case in chosen if form == "docx" or not case.by_word}
    own = {name: path for name, path in natives.items() if path.suffix == f".{form}"}
    if form == "docx":
        return own
    tabular = {
        case.name for case in chosen if form == "txt" and any("tables" in a for a in case.acts)
    }
    made = {
        name: path
        for name, path in natives.items()
        if path.suffix == ".docx" and name not in tabular
    }
    missing = [path for path in made.values() if not path.with_suffix(f".{form}").exists()]
    if missing:
        _convert(missing, FORMATS[form])
    files = {name: path.with_suffix(f".{form}") for name, path in made.items()}
    return own | {name: path for name, path in files.items() if path.exists()}


def _native(case: Case) -> Path:
    data = content(case)
    digest = hashlib.sha256(data).hexdigest()[:10]
    path = BUILT / f"{case.part}-{case.name}-{digest}{case.native}"
    if not path.exists():
        path.write_bytes(data)
    return path


def _convert(files: Sequence[Path], target: str) -> None:
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if command is None:
        raise SystemExit("Нужен LibreOffice (soffice): без него измеряется только DOCX.")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [command, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target,
             "--outdir", str(BUILT), *map(str, files)],
            check=True, capture_output=True, timeout=30 + 20 * len(files),
        )  # fmt: skip


def _scan(pdf: Path) -> Path:
    """The pages of a PDF as pictures, in a PDF without a text layer."""
    path = pdf.with_name(f"{pdf.stem}-scan.pdf")
    if not path.exists():
        with pypdfium2.PdfDocument(pdf) as document:
            pages = [page.render(scale=SCAN_DPI / 72, grayscale=True).to_pil() for page in document]
        pages[0].save(path, save_all=True, append_images=pages[1:], resolution=SCAN_DPI)
    return path
