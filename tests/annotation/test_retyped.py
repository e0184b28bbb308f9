"""What is no DOCX, typed anew: it reads as it did."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from actgen.annotation.retyped import retyped
from actgen.model.text import StructuredText
from actgen.read import documents_in, read_document

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "open"
PAPERS = (
    ROOT / "samples" / "school-messengers-bad.txt",
    CORPUS / "s-school-plan-table" / "plan.txt",
    CORPUS / "k-mou-rules-only-b" / "регламент.txt",
    CORPUS / "f-polozhenie-tri-stranitsy" / "положение.pdf",
)


def read_again(text: StructuredText) -> StructuredText:
    (found,) = documents_in(retyped([text]), "заново.docx")
    return found


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_words_and_labels_stay(path: Path) -> None:
    text = read_document(path)
    found = read_again(text)
    assert [(p.label, p.text) for p in found.paragraphs] == [
        (p.label, p.text) for p in text.paragraphs
    ]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_requisites_and_tables_stay(path: Path) -> None:
    text = read_document(path)
    found = read_again(text)
    for name in ("kind", "number", "date", "title", "signature"):
        old, new = getattr(text.requisites, name), getattr(found.requisites, name)
        assert (new and new.value) == (old and old.value)
    assert [(t.header, len(t.rows)) for t in found.tables] == [
        (t.header, len(t.rows)) for t in text.tables
    ]


def test_several_acts_of_one_file_stay_apart() -> None:
    text = read_document(PAPERS[0])
    found = documents_in(retyped([text, text]), "оба.docx")
    assert [each.text for each in found] == [text.text, text.text]


def test_it_looks_like_an_office_document() -> None:
    made = docx.Document(io.BytesIO(retyped([read_document(PAPERS[0])])))
    assert made.styles["Normal"].font.name == "Times New Roman"
    assert round(made.sections[0].left_margin.mm) == 30
