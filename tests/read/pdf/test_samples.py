"""Every sample read from PDF says what it says read from DOCX.

What PDF does not carry, all of it:

- which of the letters in capitals are typed so, and which are only shown so (the name of the issuer);
- which line ends inside heads, stamps, signatures and cells are paragraphs, and which are broken by hand or for want of
  room: these are compared as running text;
- that a lead-in of a list or table is a heading by its style: such a one-line lead-in may count to the head;
- what a mark put anywhere on the page («В дело № …», a stamp of receipt) stands beside: the marks of a letter received
  and of a reference are compared by their words alone.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from actgen.model.text import Found, Role, StructuredText
from actgen.read.docx import read_docx
from actgen.read.pdf import read_pdf
from actgen.read.structure import structure
from actgen.render import FORMATS
from actgen.source import load_act

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
QUICK = {"order-yaroslavl", "regulation-job", "letter-four"}
MARKED = {"letter-received", "record-reference"}

NAMES = [
    pytest.param(path.stem, marks=() if path.stem in QUICK else pytest.mark.slow)
    for path in sorted(SAMPLES.glob("*.yaml"))
]


def folded(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())


def points(read: StructuredText) -> list[tuple[str, str, str]]:
    """Labelled paragraphs and free paragraphs of preambles and bodies."""
    return [
        (p.label, p.clause, folded(p.text))
        for p in read.paragraphs
        if p.cell is None and (p.label or p.role in (Role.PREAMBLE, Role.CLAUSE))
        if p.label or not p.text.endswith(":")
    ]


def tables(read: StructuredText) -> list[list[list[str]]]:
    """Texts of the cells, row by row, the header first."""
    return [
        [[folded(cell) for cell in table.header]]
        + [
            [folded(" ".join(shown(read, k) for k in cell)) for cell in row.cells]
            for row in table.rows
        ]
        for table in read.tables
        if any(table.header)
    ]


def shown(read: StructuredText, index: int) -> str:
    return f"{read.paragraphs[index].label} {read.paragraphs[index].text}"


def requisites(read: StructuredText) -> list[dict[str, str]]:
    """Of every part: name of the requisite → value."""
    found = []
    for part in read.parts:
        values = {}
        for name in part.requisites.__dataclass_fields__:
            value = getattr(part.requisites, name)
            if isinstance(value, Found):
                values[name] = folded(str(value.value))
        found.append(values)
    return found


def words(read: StructuredText) -> Counter[str]:
    text = " ".join(f"{p.label} {p.text}" for p in read.paragraphs)
    return Counter(folded(text).split())


@pytest.mark.parametrize("name", NAMES)
def test_sample(name: str) -> None:
    act = load_act(SAMPLES / f"{name}.yaml")
    word = structure(read_docx(FORMATS["docx"](act)), f"{name}.docx")
    pdf = structure(read_pdf(FORMATS["pdf"](act)), f"{name}.pdf")
    assert pdf.readable
    assert not pdf.unread
    if name in MARKED:
        assert not words(word) - words(pdf)
        return
    assert words(pdf) == words(word)
    assert points(pdf) == points(word)
    assert tables(pdf) == tables(word)
    assert requisites(pdf) == requisites(word)
    assert [part.main for part in pdf.parts] == [part.main for part in word.parts]
