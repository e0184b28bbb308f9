"""LibreOffice accepts and rejects the changes to the same effect, and shows every comment."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest

from actgen.annotation import SourceFile, annotate
from actgen.annotation.writer import Marked, marked_copy
from actgen.check import check_documents, finder_for
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from tests.annotation.changes import document, local
from tests.annotation.office import converted, settled_by_office

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.slow,
    pytest.mark.usefixtures("soffice"),
]
MOMENT = datetime.datetime(2026, 9, 1, 9, 0)


def lines(data: bytes) -> list[tuple[str, str]]:
    return [(p.label, p.text) for text in documents_in(data, "а.docx") for p in text.paragraphs]


@pytest.fixture(scope="module")
def original(root: Path) -> bytes:
    return (root / "samples" / "school-bad.docx").read_bytes()


@pytest.fixture(scope="module")
def copy(original: bytes) -> bytes:
    superior = load_superior(find_act("kalinin-223-09"))
    finder = finder_for(superior)
    documents = documents_in(original, "приказ.docx")
    result = check_documents(superior, documents, "МОУ", finder)
    annotation = annotate(
        result,
        superior,
        [SourceFile("приказ.docx", original, (0,))],
        lambda changed: check_documents(superior, changed, "МОУ", finder),
        finder,
        MOMENT,
    )
    return annotation.copies["приказ.docx"]


def without_comments(copy: bytes) -> bytes:
    """The copy without its comments and all that points to them."""
    root = document(copy)
    for element in [e for e in root.iter() if local(e).startswith("comment")]:
        above = element.getparent()
        assert above is not None
        above.remove(element)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(copy)) as old, zipfile.ZipFile(made, "w") as new:
        from lxml import etree

        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = etree.tostring(root)
            elif name.endswith((".rels", "[Content_Types].xml")):
                tree = etree.fromstring(content)
                for item in [e for e in tree if "comments" in str(dict(e.attrib))]:
                    tree.remove(item)
                content = etree.tostring(tree)
            if name != "word/comments.xml":
                new.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("accept", [True, False])
def test_changes_are_settled_to_the_same_effect(
    copy: bytes, original: bytes, *, accept: bool
) -> None:
    settled = settled_by_office(without_comments(copy), accept=accept)
    assert lines(settled) == (lines(copy) if accept else lines(original))


def test_every_comment_is_shown(copy: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        comments = archive.read("word/comments.xml").count(b"<w:comment ")
    with zipfile.ZipFile(io.BytesIO(converted(copy, "odt"))) as archive:
        shown = archive.read("content.xml").count(b"<office:annotation ")
    assert shown == comments > 10


def test_a_file_that_nothing_is_done_to_stays_the_same(original: bytes) -> None:
    (text,) = documents_in(original, "приказ.docx")
    assert lines(marked_copy(original, [Marked(text, ())], MOMENT)) == lines(original)
