"""Memos of one employee: the addressee at the right, the sender below him, the day beside the name."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.shared import Cm

from actgen.importing import Imported, import_document
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

RECEIVER = ["Директору", "МБОУ «Лицей № 3»", "Градову С.А."]
SENDERS = {
    "post above the name": ["от учителя физики", "Куницына С.С."],
    "name above the post": ["от Куницына С.С.,", "учителя физики"],
    "on one line": ["от учителя физики Куницына С.С."],
    "without the preposition": ["учителя физики", "Куницына С.С."],
}
TEXT = "Прошу разрешить использовать актовый зал 12.02.2025 с 14:00 до 16:00 для классного часа."


def memo(head: list[str], kind: str, foot: list[str]) -> bytes:
    """A DOCX whose head is set in lines at the right."""
    document = Document()
    for line in head:
        document.add_paragraph(line).paragraph_format.left_indent = Cm(9)
    for line in ("", kind, "", TEXT, "", *foot):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def from_docx(data: bytes) -> Imported:
    (act,) = import_document(structure(read_docx(data), "записка.docx"))
    return act


@pytest.mark.parametrize("sender", SENDERS.values(), ids=SENDERS)
@pytest.mark.parametrize(
    "foot", [["13.02.2025\tКуницын С.С."], ["«13» февраля 2025 г.", "С.С. Куницын"]]
)
def test_a_sender_in_the_lines_of_the_addressee(sender: list[str], foot: list[str]) -> None:
    act = from_docx(memo([*RECEIVER, *sender], "СЛУЖЕБНАЯ ЗАПИСКА", foot))
    assert (act.leftovers, act.verified.added) == ((), ())
    assert plain(act.data) == {
        "вид": "служебная записка",
        "бланк": "под адресатом",
        "автор": {"наименование": ["Учитель физики Куницын С.С."]},
        "дата": "13.02.2025",
        "адресат": [{"должность": "Директор МБОУ «Лицей № 3»", "имя": "Градов С.А."}],
        "текст": [TEXT],
        "подпись": [{"имя": "Куницын С.С."}],
    }
    assert_same(through_docx(act.act), act.act, "docx")
    assert_same(through_pdf(act.act), act.act, "pdf")


@pytest.mark.parametrize("kind", ["Докладная записка.", "Объяснительная", "докладная"])
def test_kinds_as_they_are_written(kind: str) -> None:
    act = from_docx(memo([*RECEIVER, *SENDERS["on one line"]], kind, ["13.02.2025\tКуницын С.С."]))
    assert act.act.kind in ("докладная записка", "объяснительная записка")
    assert act.leftovers == ()
    assert "заголовок" not in act.data


def test_a_memo_on_the_letterhead_of_a_school_keeps_it() -> None:
    act = imported(
        """МБОУ «Лицей № 3»

Директору МБОУ «Лицей № 3»
Градову С.А.
от учителя физики Куницына С.С.

ДОКЛАДНАЯ ЗАПИСКА

Довожу до Вашего сведения, что чат 7 «Б» класса не ведётся.

Учитель физики                         С.С. Куницын
"""
    )
    assert act.leftovers == ()
    assert plain(act.data["автор"])["наименование"] == ["МБОУ «Лицей № 3»"]
