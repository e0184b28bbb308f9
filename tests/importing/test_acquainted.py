"""Who has read an act: names with posts, lines to sign on, and what is no part of the list."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.importing import Imported, import_document
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from actgen.render.text import render_text
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

ORDER = """\
МБОУ «Школа № 14»

ПРИКАЗ
12.09.2026 № 5

О чатах

ПРИКАЗЫВАЮ:

1. Создать чаты.

Директор                                         К.М. Ткач

{read}
"""
PRINTED = """
вид: приказ
автор: МБОУ «Школа № 14»
номер: 5
дата: 12.09.2026
место: г. Тверь
заголовок: О чатах
пункты: [Создать чаты]
подпись: {{должность: Директор, имя: Ткач К.М.}}
{read}
"""
FREE = "____________ ________________"
DAY = "«___» ________ 20__ г."


def order(read: str) -> Imported:
    return imported(ORDER.format(read=read))


def people(read: str) -> tuple[list[Any], int]:
    """Who has read the order, and how many free lines stand below; everything has to be carried over."""
    act = order(read)
    assert act.leftovers == ()
    return plain(act.data.get("ознакомлены", [])), act.data.get("пустых строк", 0)


@pytest.mark.parametrize(
    "rubric",
    [
        "С приказом ознакомлены:",
        "Ознакомлены:",
        "С настоящим приказом ознакомлен(а):",
        "Ознакомлены",
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "____________ О.А. Белова",
        "Белова О.А. ____________",
        "О.А. Белова",
        "____________ /О.А. Белова/",
        f"____________ О.А. Белова {DAY}",
        f"____________ О.А. Белова\n{DAY}",
        "1. Белова О.А. ____________",
    ],
)
def test_names_in_any_order_with_and_without_a_day(rubric: str, line: str) -> None:
    assert people(f"{rubric}\n{line}") == (["Белова О.А."], 0)


def test_a_day_that_is_filled_in_is_told_of_since_an_act_has_no_place_for_it() -> None:
    act = order("С приказом ознакомлены:\n____________ О.А. Белова 13.09.2026")
    assert plain(act.data["ознакомлены"]) == ["Белова О.А."]
    assert [each.text for each in act.leftovers] == ["13.09.2026"]


@pytest.mark.parametrize(
    "line",
    [
        "Учитель химии ____________ О.А. Белова",
        "Учитель химии\n____________ О.А. Белова",
        f"Учитель химии\n____________ О.А. Белова {DAY}",
    ],
)
def test_a_post_stands_above_or_beside(line: str) -> None:
    said = [{"имя": "Белова О.А.", "должность": "Учитель химии"}]
    assert people(f"С приказом ознакомлены:\n{line}") == (said, 0)


def test_several_of_them_each_with_what_is_theirs() -> None:
    read = (
        "С приказом ознакомлены:\n"
        "____________ М.И. Левша\n"
        "Заведующий хозяйством\n____________ О.Н. Кулик\n"
        f"Перов Л.И., завхоз ____________\n{FREE}\n{FREE} {DAY}"
    )
    assert people(read) == (
        [
            "Левша М.И.",
            {"имя": "Кулик О.Н.", "должность": "Заведующий хозяйством"},
            {"имя": "Перов Л.И.", "должность": "завхоз"},
        ],
        2,
    )


@pytest.mark.parametrize(
    ("read", "free"),
    [
        ("С приказом ознакомлены:", 3),  # lines stood there, or will
        ("С приказом ознакомлен(а):", 1),
        (f"С приказом ознакомлены:\n{FREE}\n{FREE}", 2),
        (f"С приказом ознакомлены:\n{FREE}\n{DAY}\n{FREE}\n{DAY}", 2),
        (f"С приказом ознакомлены:\n{FREE} {DAY}\n{FREE} {DAY}", 2),
        ("С приказом ознакомлен(а): ____________ /______________/", 1),
    ],
)
def test_lines_for_nobody_in_particular(read: str, free: int) -> None:
    assert people(read) == ([], free)


@pytest.mark.parametrize(
    ("below", "key"),
    [
        ("Исп. Перова Л.И.\n2-14-60", "исполнитель"),
        ("Исполнитель: Перова Л.И.", "исполнитель"),
    ],
)
def test_who_drafted_the_act_is_no_reader(below: str, key: str) -> None:
    act = order(f"С приказом ознакомлены:\n____________ О.А. Белова\n\n{below}")
    assert plain(act.data["ознакомлены"]) == ["Белова О.А."]
    assert act.data[key]["имя"] == "Перова Л.И."
    assert act.leftovers == ()


def test_a_clause_on_acquaintance_is_no_list() -> None:
    act = imported(
        ORDER.format(read="").replace("Создать чаты", "Ознакомить с приказом Белову О.А.")
    )
    assert "ознакомлены" not in act.data


@pytest.mark.parametrize(
    "read",
    [
        "ознакомлены: [Белова О.А., Ким П.О.]",
        "ознакомлены: [{имя: Белова О.А., должность: Учитель химии}, Ким П.О.]\nпустых строк: 2",
        "пустых строк: 4",
        "ознакомлены: [Белова О.А.]",
        "ознакомлены: [Ким П.О., О'Коннор Ш.П., Дюма-Островская Ж.Ю., Черных М.И., Гусь И.Ф., Бабий О.Т., Цой Э.А.]",
    ],
)
def test_a_printed_list_comes_back_from_every_format(read: str) -> None:
    act = parse_act(PRINTED.format(read=read).encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")
    (text,) = import_document(structure(read_plain(render_text(act)), "приказ.txt"))
    again = parse_act(text.yaml.encode(), "приказ.yaml")
    assert (again.acquainted, again.blank_rows) == (act.acquainted, act.blank_rows)
    assert text.leftovers == ()
