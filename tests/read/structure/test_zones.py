"""Zones of an act: head, preamble with its grounds, stamps and kind."""

from pathlib import Path

from actgen.model.text import Role
from tests.read.builder import CENTER, centered, paragraph, read_docx, read_text, run, title


def test_grounds_by_dashes_belong_to_the_preamble(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "ПРИКАЗ\n16.04.2024 № 5\nО чатах\nВ соответствии:\n- с уставом;\n- с планом\nПРИКАЗЫВАЮ:\n1. Да.",
    )
    roles = [p.role for p in read.paragraphs]
    assert roles[3:7] == [Role.PREAMBLE] * 4
    assert [p.parent for p in read.paragraphs[4:6]] == [3, 3]
    assert read.paragraphs[7].parent is None


def test_an_order_by_departments_has_no_preamble(tmp_path: Path) -> None:
    body = centered("УКАЗАНИЕ") + paragraph("№ 3 от 16.01.2025", more=CENTER)
    body += paragraph("Об учёте", more=CENTER) + paragraph(run("Школам", "<w:b/>"))
    read = read_docx(tmp_path, body + paragraph("Учёт вести по классам:") + paragraph("- старшим."))
    assert title(read) == "Об учёте"
    assert [p.role for p in read.paragraphs[3:]] == [Role.HEADING, Role.CLAUSE, Role.CLAUSE]


def test_an_approval_in_brackets_below_the_title(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "План контроля чатов\n(утверждён приказом директора от 09.01.2025 № 2)\n1. Да.",
    )
    found = read.requisites
    assert title(read) == "контроля чатов"
    assert (found.number and found.number.value, found.date is not None) == ("2", True)


def test_the_number_of_a_school_in_a_stamp_is_not_that_of_the_act(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "УТВЕРЖДЕН\nприказом СОШ № 6 от 10.09.2024 № 101\nПЛАН\nработы\n1. Да."
    )
    assert read.requisites.number is not None
    assert read.requisites.number.value == "101"


def test_a_latin_letter_in_the_kind(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПPИКАЗ\n16.04.2024 № 5\nО чатах\nВ целях порядка пpиказываю:\n1. Да."
    )
    assert read.requisites.kind is not None
    assert read.requisites.kind.value == "приказ"
    assert read.requisites.operative_word is not None


def test_an_adoption_on_one_line_is_no_kind(tmp_path: Path) -> None:
    head = "ПРИНЯТ общим собранием работников\nпротокол от 05.02.2025 № 1\n"
    read = read_text(tmp_path, f"{head}\nКОДЕКС\nэтики педагогов\nСтатья 1. Предмет\nДа.")
    assert read.requisites.kind is not None
    assert read.requisites.kind.value == "кодекс"
    assert title(read) == "этики педагогов"
    assert [p.label for p in read.paragraphs if p.label] == ["Статья 1."]


def test_an_article_of_a_law_is_no_label(tmp_path: Path) -> None:
    read = read_text(tmp_path, "ПОЛОЖЕНИЕ\nо чатах\n1. Да.\nСтатья 28 Закона действует.")
    assert [p.label for p in read.paragraphs if p.label] == ["1."]


def test_the_running_head_of_the_only_page_is_not_the_kind(tmp_path: Path) -> None:
    stamps = "ПРИНЯТО\nпедагогическим советом\nпротокол от 28.08.2024 № 1\n\nУТВЕРЖДЕНО\nприказом школы\n"
    head = f"Правила внутреннего распорядка\n{stamps}от 29.08.2024 № 310\n\n"
    read = read_text(tmp_path, f"{head}ПРАВИЛА\nвнутреннего распорядка\n\n1. Да.\n2. Нет.")
    assert title(read) == "внутреннего распорядка"
    assert read.requisites.number is not None
    assert read.requisites.number.value == "310"
