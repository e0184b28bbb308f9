"""The same text in other letters, signs and files gets the same verdicts."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
import yaml
from docx.shared import Cm, Pt

from actgen.check import check_documents, finder_for, load_learned
from actgen.read import read_document
from actgen.read.plain import read_plain
from actgen.read.raw import RawLine
from benchmarks.accuracy_corpus import CORPUS, superior

TYPED = [
    path.parent
    for path in sorted((CORPUS / "open").glob("*/case.yaml"))
    if all(file.suffix in (".txt", ".yaml") for file in path.parent.iterdir())
]
CASES = TYPED[::5]
FILES = CASES[::7]
"""So many are enough for the formats; every one goes through LibreOffice."""

_TWINS = str.maketrans("асеорхАСЕОРХКМНТВ", "aceopxACEOPXKMHTB")


def _soft_hyphens(text: str) -> str:
    return re.sub(r"[а-яё]{7,}", lambda m: f"{m[0][:3]}\u00ad{m[0][3:5]}\u00ad{m[0][5:]}", text)


def _lookalikes(text: str) -> str:
    """Every seventh letter that has a Latin twin is that twin."""
    return re.sub(
        "[асеорхАСЕОРХКМНТВ]", lambda m: m[0] if m.start() % 7 else m[0].translate(_TWINS), text
    )


CHANGES: dict[str, Callable[[str], str]] = {
    "soft hyphens": _soft_hyphens,
    "double spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "no-break spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u00a0", text),
    "straight quotes": lambda text: re.sub("[«»„“”]", '"', text),
    "German quotes": lambda text: text.replace("«", "„").replace("»", "“"),
    "English quotes": lambda text: text.replace("«", "“").replace("»", "”"),
    "е for ё": lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    "hyphens for dashes": lambda text: text.replace("–", "-").replace("—", "-"),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "Latin look-alikes": _lookalikes,
}


def _case(folder: Path) -> tuple[str, str, list[str]]:
    case = yaml.safe_load((folder / "case.yaml").read_text(encoding="utf-8"))
    return case["against"], case["institution"], case["documents"]


def verdicts(folder: Path, files: list[Path]) -> dict[str, str]:
    act, institution, _ = _case(folder)
    documents = [read_document(file) for file in files]
    finder = finder_for(superior(act))
    result = check_documents(
        superior(act), documents, institution, finder, second_reader=load_learned()
    )
    return {finding.requirement: finding.verdict.value for finding in result.findings}


@cache
def plain(folder: Path) -> dict[str, str]:
    return verdicts(folder, [folder / name for name in _case(folder)[2]])


def changed(folder: Path, change: Callable[[str], str], into: Path) -> list[Path]:
    """The documents of a case, each text changed."""
    files = []
    for name in _case(folder)[2]:
        files.append(into / name)
        files[-1].write_text(
            change((folder / name).read_text(encoding="utf-8")), "utf-8", newline=""
        )
    return files


@pytest.mark.parametrize("name", CHANGES)
def test_letters_and_signs_do_not_matter(name: str, tmp_path: Path) -> None:
    for folder in CASES:
        assert verdicts(folder, changed(folder, CHANGES[name], tmp_path)) == plain(folder), folder


def test_capitals_hardly_matter(tmp_path: Path) -> None:
    """Capitals take something away: «МАХОВУ» may be a name or not."""
    points = same = 0
    for folder in CASES:
        found = verdicts(folder, changed(folder, str.upper, tmp_path))
        points += len(found)
        same += sum(found[name] == verdict for name, verdict in plain(folder).items())
    assert same / points > 0.99


def _as_docx(file: Path) -> Path:
    """The paragraphs and tables of a text, typed in Word with numbers by hand."""
    document = docx.Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(1.5)
    for block in read_plain(file.read_bytes()).blocks:
        if isinstance(block, RawLine):
            paragraph = document.add_paragraph(block.text)
            look = paragraph.paragraph_format
            look.space_before = Pt(12 if block.gap else 0)
            look.tab_stops.add_tab_stop(Cm(9))
            if block.indent > 10:
                look.left_indent = Cm(0.2 * block.indent)
            else:
                look.first_line_indent = Cm(0.2 * block.indent)
            continue
        table = document.add_table(len(block.rows), max(len(row.cells) for row in block.rows))
        table.style = "Table Grid"
        for row, cells in zip(block.rows, table.rows, strict=True):
            for cell, into in zip(row.cells, cells.cells, strict=False):
                into.text = " ".join(line.text for line in cell.lines)
    document.add_paragraph()  # as Word has it, no table ends a document
    target = file.with_suffix(".docx")
    document.save(str(target))
    return target


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("folder", FILES, ids=lambda path: path.name)
def test_the_format_of_the_file_does_not_matter(folder: Path, tmp_path: Path) -> None:
    texts = changed(folder, str, tmp_path)
    files = [_as_docx(file) for file in texts]
    assert verdicts(folder, files) == plain(folder)
    for format_ in ("pdf", "doc", "odt", "rtf"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
             "--convert-to", format_, "--outdir", str(tmp_path), *map(str, files)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        converted = [file.with_suffix(f".{format_}") for file in files]
        assert verdicts(folder, converted) == plain(folder), format_
