"""What a check writes is told from documents; what only speaks of checking is a document."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from actgen.model.text import StructuredText
from actgen.read.own import is_marked_copy, is_report


@pytest.mark.parametrize(
    "text",
    [
        "Проверка документов\nПо акту\nприказ от 13.04.2024 № 7-о\nВид учреждения\nМОУ",
        "Проверка по акту:  приказ от 13.04.2024\nВид учреждения:    МОУ\n",
        "МОУ «Школа»\nСПРАВКА\n02.05.2024\t№ ____\nо проверке документов на выполнение приказа № 7\n"
        "Проверено выполнение приказа управления.",
    ],
)
def test_reports(text: str) -> None:
    assert is_report(StructuredText("а.txt", text, ()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "СПРАВКА\nо проверке документов школы\nПроверены журналы.",
        "ПРИКАЗ\nО проверке документов\nПРИКАЗЫВАЮ:\n1. Проверка документов проводится ежегодно.",
        "ПЛАН\nПроверка документов по акту приёма-передачи",
    ],
)
def test_documents(text: str) -> None:
    assert not is_report(StructuredText("а.txt", text, ()))


def copy_with(author: str | None) -> bytes:
    """A document with one tracked insertion, or none."""
    document = docx.Document()
    paragraph = document.add_paragraph("1. Создать чат.")
    if author is not None:
        change = OxmlElement("w:ins")
        change.set(qn("w:id"), "1")
        change.set(qn("w:author"), author)
        paragraph._p.append(change)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


COPY = "школа/приказ (с замечаниями).docx"


@pytest.mark.parametrize("file", [COPY, "приказ (с замечаниями, 2).docx"])
def test_copies_whose_changes_nobody_decided_on(file: str) -> None:
    assert is_marked_copy(file, copy_with("actgen"))


@pytest.mark.parametrize(
    ("file", "author"),
    [(COPY, None), (COPY, "Петрова А.Н."), ("приказ.docx", "actgen"), (COPY.replace("docx", "doc"), "actgen")],
)  # fmt: skip
def test_other_copies_are_documents(file: str, author: str | None) -> None:
    assert not is_marked_copy(file, copy_with(author))


def test_a_damaged_copy_is_left_to_the_reader() -> None:
    assert not is_marked_copy(COPY, copy_with("actgen")[:200])
