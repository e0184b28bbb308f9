"""The mark of the one who drafted a document: what belongs to it, and what stands below it."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.importing import Imported
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

LETTER = """\
Управление образования

01.09.2026 № 5

                                        Директору МКОУ «Сосновская школа»
                                        Ежовой А.П.

                    Уважаемая Алла Петровна!

Просим представить графики дежурства до 15.09.2026.

С уважением,
начальник управления                        П.П. Лисицын

{mark}
"""
PRINTED = """
вид: письмо
автор: {{наименование: Управление образования, справочные данные: {{телефон: (48255) 2-10-00}}}}
номер: 01-15/877
дата: 07.09.2026
адресат: {{должность: Директор МБОУ «СОШ № 3», имя: Дюма Жанна Юрьевна}}
заголовок: О графике
текст: [Просим представить графики.]
подпись: {{должность: Начальник управления, имя: Черных М.И.}}
исполнитель: {{{mark}}}
"""


def letter(mark: str) -> Imported:
    return imported(LETTER.format(mark=mark))


def executor(mark: str) -> Any:
    """The mark as it was understood; everything in it has to be carried over."""
    act = letter(mark)
    assert act.leftovers == ()
    return plain(act.data["исполнитель"])


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("Исп. Барсукова И.И.", {}),
        ("Исп.: Барсукова И.И.", {}),
        ("Исполнитель: И.И. Барсукова", {}),
        ("Исполнитель:\nБарсукова И.И.", {}),
        ("Барсукова И.И.\n2-14-60", {"телефон": "2-14-60"}),
        ("Барсукова И.И., 2-14-60", {"телефон": "2-14-60"}),
        ("Барсукова И.И. 8 (4822) 11-22-33", {"телефон": "8 (4822) 11-22-33"}),
        ("Барсукова И.И.\nтел. 2-14-60", {"телефон": "тел. 2-14-60"}),
        ("Барсукова И.И.\n2-14-60, b@uo.example", {"телефон": "2-14-60", "почта": "b@uo.example"}),
        ("Барсукова И.И.\nb@uo.example", {"почта": "b@uo.example"}),
        ("Барсукова И.И.\nМетодист\n2-14-60", {"должность": "методист", "телефон": "2-14-60"}),
        (
            "Барсукова И.И.\nМетодист, отдел кадров\n2-14-60",
            {"должность": "методист", "подразделение": "отдел кадров", "телефон": "2-14-60"},
        ),
        (
            "Барсукова И.И.\nМетодист\nОтдел кадров\n2-14-60\nb@uo.example",
            {
                "должность": "методист",
                "подразделение": "Отдел кадров",
                "телефон": "2-14-60",
                "почта": "b@uo.example",
            },
        ),
    ],
)
def test_name_post_unit_phone_and_mail_in_the_ways_of_clerks(
    mark: str, said: dict[str, str]
) -> None:
    assert executor(mark) == {"имя": "Барсукова И.И."} | said


@pytest.mark.parametrize(
    "name",
    [
        *("Ким Чжи Ён", "Иванова Анна", "О'Коннор Шон Патрик", "Нгуен Ван", "Алиев Рашид оглы"),
        *("Дюма-Островская Жанна Юрьевна", "Мамедова Лейла Рашид кызы", "де Лонг Мария"),
    ],
)
def test_any_name_above_a_phone_or_behind_the_rubric(name: str) -> None:
    post = {"имя": name, "должность": "главный специалист", "телефон": "(48255) 2-10-05"}
    assert executor(f"{name}\nГлавный специалист\n(48255) 2-10-05") == post
    assert executor(f"{name}, (48255) 2-10-05") == {"имя": name, "телефон": "(48255) 2-10-05"}
    assert executor(f"Исп. {name}") == {"имя": name}


@pytest.mark.parametrize("name", ["Ким Чжи Ён", "Панина Дарья Игоревна"])
@pytest.mark.parametrize(
    "more",
    [
        "телефон: 2-10-05",
        "должность: методист, телефон: 2-10-05, почта: kim@uo.example",
        "должность: методист, подразделение: отдел кадров, телефон: (48255) 2-10-05",
    ],
)
def test_a_printed_mark_comes_back(name: str, more: str) -> None:
    act = parse_act(PRINTED.format(mark=f"имя: {name}, {more}").encode(), "письмо.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")


@pytest.mark.parametrize(
    "mark",
    ["Отдел Образования\nВторой этаж", "Рассылка: всем школам", "Экз. единственный", "Методист"],
)
def test_words_without_a_phone_are_no_name(mark: str) -> None:
    act = letter(mark)
    assert "исполнитель" not in act.data
    assert "".join(each.text for each in act.leftovers) == mark.replace("\n", "")


def test_what_stands_below_the_phone_is_not_of_the_mark() -> None:
    act = letter("Барсукова И.И.\nМетодист\n2-14-60\nРассылка: всем школам")
    said = {"имя": "Барсукова И.И.", "должность": "методист", "телефон": "2-14-60"}
    assert plain(act.data["исполнитель"]) == said
    assert [each.text for each in act.leftovers] == ["Рассылка: всем школам"]
