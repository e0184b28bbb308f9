"""Who issues an act: one, or several of a joint one, as their letterheads stand."""

from __future__ import annotations

import io

import docx
import pytest

from actgen.importing import Imported, import_document
from actgen.read.docx import read_docx
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from tests.importing.trips import assert_same, through_docx, through_pdf

TAIL = """\

О проведении месячника

В целях популяризации чтения

ПРИКАЗЫВАЕМ:
1. Провести месячник с 01.04.2024 по 30.04.2024.

Начальник управления образования                       И.И. Фомин
Начальник управления культуры                          Л.П. Сова
"""
JOINT = [["Управление образования", "города Залесска"], ["Управление культуры", "города Залесска"]]


def of_text(text: str) -> Imported:
    (found,) = import_document(structure(read_plain(text.encode()), "приказ.txt"))
    return found


def names(found: Imported) -> list[list[str]]:
    authors = [found.data["автор"], *found.data.get("соавторы", [])]
    return [each["наименование"] for each in authors]


@pytest.mark.parametrize(
    "head",
    [
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nГОРОДА ЗАЛЕССКА\n\nУПРАВЛЕНИЕ КУЛЬТУРЫ\nГОРОДА ЗАЛЕССКА\n",
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ               УПРАВЛЕНИЕ КУЛЬТУРЫ\nГОРОДА ЗАЛЕССКА                 ГОРОДА ЗАЛЕССКА\n",
    ],
)
def test_letterheads_one_below_another_or_side_by_side(head: str) -> None:
    found = of_text(f"{head}\nПРИКАЗ\nот 12.03.2024 № 45/17\n{TAIL}")
    assert names(found) == JOINT
    assert found.data["цель"] == "популяризации чтения"
    assert found.verified.missing == ()


def test_letterheads_in_cells_of_a_table_with_two_numbers() -> None:
    made = docx.Document()
    heads = made.add_table(1, 2).rows[0].cells
    for cell, lines in zip(heads, JOINT, strict=True):
        cell.text = "\n".join(lines).upper()
    made.add_paragraph("ПРИКАЗ")
    for cell, number in zip(made.add_table(1, 2).rows[0].cells, ("45", "17"), strict=True):
        cell.text = f"от 12.03.2024 № {number}"
    for line in filter(None, TAIL.splitlines()):
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    (found,) = import_document(structure(read_docx(out.getvalue()), "приказ.docx"))
    assert names(found) == JOINT
    assert (found.data["номер"], found.data["дата"]) == ("45/17", "12.03.2024")
    assert found.verified.missing == ()
    assert found.data["бланк"] == "рядом"
    assert_same(through_docx(found.act), found.act, "docx")
    assert_same(through_pdf(found.act), found.act, "pdf")


def test_heads_side_by_side_with_the_kind_in_both() -> None:
    rows = [*zip(*JOINT, strict=True), ("Приказ", "Приказ"), ("12.03.2024 № 45", "12.03.2024 № 17")]
    made = docx.Document()
    for row in rows:
        for cell, line in zip(made.add_table(1, 2).rows[0].cells, row, strict=True):
            cell.text = line.upper()
    for line in filter(None, TAIL.splitlines()):
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    (found,) = import_document(structure(read_docx(out.getvalue()), "приказ.docx"))
    assert names(found) == JOINT
    assert found.verified.missing == ()


def test_a_legal_form_in_plain_type_is_no_superior_body() -> None:
    made = docx.Document()
    made.add_paragraph("Администрация города Залесска")
    made.add_paragraph("Муниципальное казённое дошкольное образовательное учреждение")
    made.add_paragraph().add_run("«Детский сад № 9»").bold = True
    own = TAIL.replace("ПРИКАЗЫВАЕМ", "ПРИКАЗЫВАЮ").splitlines()[:-1]
    for line in ("ПРИКАЗ", "от 12.03.2024 № 45", *filter(None, own)):
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    (found,) = import_document(structure(read_docx(out.getvalue()), "приказ.docx"))
    assert found.data["автор"]["вышестоящий"] == ["Администрация города Залесска"]
    assert found.data["автор"]["наименование"] == [
        "Муниципальное казённое дошкольное образовательное учреждение", "«Детский сад № 9»",
    ]  # fmt: skip


def test_one_author_of_two_lines_stays_one() -> None:
    text = TAIL.replace("ПРИКАЗЫВАЕМ", "ПРИКАЗЫВАЮ").rsplit("\n", 2)[0]
    found = of_text(
        f"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nГОРОДА ЗАЛЕССКА\n\nПРИКАЗ\nот 12.03.2024 № 45\n{text}\n"
    )
    assert names(found) == [JOINT[0]]


def test_an_attachment_may_name_the_author_shortly() -> None:
    name = "Муниципальное автономное общеобразовательное учреждение\n«Гимназия № 3»"
    head = f"{name}\n\nПРИКАЗ\n15.04.2024 № 71-од\n"
    body = "\nО чатах\n\nПРИКАЗЫВАЮ:\n1. Утвердить план (приложение).\n\nДиректор                  А.Ю. Сорокин\n"
    stamp = "\n\x0cПриложение\nк приказу МАОУ «Гимназия № 3»\nот 15.04.2024 № 71-од\n"
    attached = f"{stamp}\nПЛАН\nперехода\n\n1. Создать чаты.\n"
    found = of_text(head + body + attached)
    assert found.data["автор"]["в родительном"] == "МАОУ «Гимназия № 3»"
    assert found.verified.missing == ()
