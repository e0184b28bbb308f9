"""The structural check finds what it is for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from actgen.model.act import Act
from actgen.render.docx import render_docx
from actgen.render.docx_lint import problems


@pytest.fixture(scope="module")
def content(sample: Callable[[str], Act]) -> bytes:
    return render_docx(sample("order-draft"))


def damaged(content: bytes, part: str, old: str, new: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old.encode() in text, f"{part} has no {old}"
                text = text.replace(old.encode(), new.encode(), 1)
            target.writestr(name, text)
    return buffer.getvalue()


def test_a_sound_document_has_no_problems(content: bytes) -> None:
    assert problems(content) == []


def test_a_file_that_is_no_archive(content: bytes) -> None:
    assert problems(b"PK" + content[:200])[0].startswith("no zip archive")


@pytest.mark.parametrize(
    ("part", "old", "new", "problem"),
    [
        ("word/document.xml", '<w:pStyle w:val="Kind"/>', '<w:pStyle w:val="Nowhere"/>', "style Nowhere is not"),
        ("word/document.xml", 'w:val="Kind"/>', 'w:val="Kind"/><w:jc w:val="left"/>', "direct formatting of a par"),
        ("word/document.xml", "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t", "direct formatting of a run"),
        ("word/document.xml", "ПРИКАЗ<", "<", "empty paragraph"),
        ("word/document.xml", "<w:cantSplit/>", "", "a table row may break"),
        ("word/document.xml", "<w:tblHeader/>", "", "header does not repeat"),
        ("word/document.xml", 'r:id="rId5"', 'r:id="rId50"', "no relationship 'rId50'"),
        ("word/_rels/document.xml.rels", "styles.xml", "style.xml", "style.xml does not exist"),
        ("word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"', "rId1 is given 2 times"),
        ("word/numbering.xml", '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="90"/>', "has no definition"),
        ("word/numbering.xml", 'w:numId="2"', 'w:numId="1"', "num 1 is given 2 times"),
        ("word/styles.xml", 'w:numId w:val="3"', 'w:numId w:val="33"', "numbering 33 does not exist"),
        ("word/styles.xml", 'w:styleId="Kind"', 'w:styleId="Place"', "style id «Place» is given 2 times"),
        ("[Content_Types].xml", "/word/header2.xml", "/word/header9.xml", "which does not exist"),
        ("word/settings.xml", "</w:settings>", "", "word/settings.xml:"),
    ],
)  # fmt: skip
def test_a_fault_is_named(content: bytes, part: str, old: str, new: str, problem: str) -> None:
    found = problems(damaged(content, part, old, new))
    assert any(problem in line for line in found), found
