"""The file around the text: what may be changed, and what is added."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from actgen.annotation.markup import Pen
from actgen.annotation.package import WordFile
from actgen.errors import ReadError
from benchmarks.office import P, docx, inserted

MOMENT = datetime.datetime(2026, 9, 1, 9, 0)


def with_part(data: bytes, name: str, content: str) -> bytes:
    made = io.BytesIO(data)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(name, content)
    return made.getvalue()


def test_a_signed_document_is_refused() -> None:
    signed = with_part(docx(P("ПРИКАЗ")), "_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(ReadError, match="подписан электронной подписью"):
        WordFile(signed)


def test_a_damaged_part_is_told() -> None:
    whole = docx(P("ПРИКАЗ"))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<Types" if name == "[Content_Types].xml" else old.read(name))
    with pytest.raises(ReadError, match="служебные части файла DOCX повреждены"):
        WordFile(made.getvalue())


def test_a_first_comment_brings_its_part_its_relation_and_its_type() -> None:
    file = WordFile(docx(P("ПРИКАЗ")))
    assert file.comment(Pen(file.namespace, MOMENT, file.idents()), ["Одно.", "Другое."]) == "1"
    with zipfile.ZipFile(io.BytesIO(file.content())) as archive:
        comments = archive.read("word/comments.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert comments.count("<w:p>") == 2
    assert 'w:author="actgen"' in comments
    assert 'w:date="2026-09-01T09:00:00Z"' in comments
    assert types.count('PartName="/word/comments.xml"') == 1
    assert relations.count('Target="comments.xml"') == 1


def test_ids_are_none_that_the_document_has() -> None:
    file = WordFile(docx(P("1. ", inserted("Создать")), comments=["Проверить!"]))
    taken = file.idents()
    assert taken
    pen = Pen(file.namespace, MOMENT, file.idents())
    assert not {int(pen.ident()) for _ in range(5)} & taken


def test_a_strict_document_gets_a_strict_relation() -> None:
    file = WordFile(docx(P("ПРИКАЗ"), strict=True))
    file.comment(Pen(file.namespace, MOMENT, set()), ["Одно."])
    with zipfile.ZipFile(io.BytesIO(file.content())) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert "purl.oclc.org/ooxml/officeDocument/relationships/comments" in relations
