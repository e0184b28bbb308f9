"""The institution above documents that are no orders; letters known by what they say."""

from pathlib import Path

import pytest

from actgen.model.text import StructuredText
from tests.read.builder import cell, paragraph, read_docx, read_text, table

CENTER = '<w:jc w:val="center"/>'


def issuer(text: StructuredText) -> str:
    return text.requisites.issuer.value if text.requisites.issuer else ""


def test_the_institution_above_minutes(tmp_path: Path) -> None:
    read = read_text(tmp_path, "МАОУ «Школа № 2»\n\nПРОТОКОЛ № 4\nот 16.04.2024\n\n1. О чатах.")
    assert issuer(read) == "МАОУ «Школа № 2»"


def test_contacts_end_a_letterhead_and_a_greeting_makes_a_letter(tmp_path: Path) -> None:
    body = "".join(
        paragraph(line, more=CENTER if k < 2 else "")
        for k, line in enumerate(
            ["Детский сад № 8", "тел. 4-44-44", "Исх. № 57 от 24.02.2025", "О сведениях",
             "Уважаемая Полина Петровна!", "Создано 11 чатов."]
        )
    )  # fmt: skip
    read = read_docx(tmp_path, body)
    assert (issuer(read), read.requisites.kind and read.requisites.kind.value) == (
        "Детский сад № 8", "письмо",
    )  # fmt: skip
    assert read.requisites.number is not None
    assert read.requisites.number.value == "57"
    assert read.requisites.title is not None
    assert read.requisites.title.value == "О сведениях"


@pytest.mark.parametrize(
    "head",
    [
        "Директору МБОУ «СОШ № 19»\nВасилькову П.Т.\n",  # addressed to the school, not issued by it
        "Согласовано:\nпрофком школы\n",
        "«УТВЕРЖДАЮ»\nДиректор школы № 5\n_______ / М.М. Верина /\n",
        "Форма № 5\n",
        "Иванов И.И.\n",  # names no institution
    ],
)
def test_what_is_no_letterhead(tmp_path: Path, head: str) -> None:
    assert issuer(read_text(tmp_path, f"{head}\nСПРАВКА\n16.04.2024\n\n1. Да.")) == ""


def test_an_institution_below_the_stamp(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "УТВЕРЖДЕНО\nприказом школы\nот 16.04.2024 № 5\n\n"
        "МАОУ «Школа № 2»\n\nПОЛОЖЕНИЕ\nо чатах\n\n1. Чаты ведут педагоги.",
    )
    assert issuer(read) == "МАОУ «Школа № 2»"


def test_a_letterhead_in_a_row_of_a_table_with_borders(tmp_path: Path) -> None:
    row = [
        cell(paragraph("МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ") + paragraph("«Школа № 2»")),
        cell(paragraph("Тверская область")),
    ]
    points = paragraph("ПРИКАЗЫВАЮ:") + paragraph("1. Открыть чаты.")
    read = read_docx(tmp_path, table(row) + paragraph("ПРИКАЗ") + points)
    assert issuer(read) == "МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «Школа № 2» Тверская область"
    assert read.requisites.kind is not None
    assert read.requisites.operative_word is not None
    assert read.tables == ()
