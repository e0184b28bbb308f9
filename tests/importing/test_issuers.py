"""Documents without a letterhead: whose they are is told by the head, the stamp or the signature."""

from __future__ import annotations

import pytest

from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

REGULATION = """\
УТВЕРЖДАЮ
{post}
__________ В.А. Градов
«30» августа 2024 г.

ПОЛОЖЕНИЕ
о классных чатах

1. Общие положения
1.1. Настоящее положение определяет порядок ведения чатов.
1.2. Чаты ведут классные руководители.
2. Порядок
2.1. Чат создаётся в сентябре.
"""
ORDER = """\
{head}

О создании рабочей группы

ПРИКАЗЫВАЮ:

1. Создать рабочую группу.
2. Контроль оставляю за собой.

{post}                                    В.А. Градов
С приказом ознакомлены:
"""


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("Директор МБОУ «Школа № 7»", "МБОУ «Школа № 7»"),
        (
            "Заведующий муниципального бюджетного дошкольного образовательного учреждения «Сад № 4»",
            "Муниципальное бюджетное дошкольное образовательное учреждение «Сад № 4»",
        ),
    ],
)
def test_the_school_of_the_approval_stamp(post: str, name: str) -> None:
    act = imported(REGULATION.format(post=post))
    assert (act.leftovers, act.verified.added) == ((), ())
    assert plain(act.data["автор"]) == {"наименование": [name]}
    assert act.data["бланк"] == "нет"
    assert "наименование взято из текста" in act.yaml
    assert_same(through_docx(act.act), act.act, "docx")
    assert_same(through_pdf(act.act), act.act, "pdf")


def test_a_school_that_nobody_names_is_to_be_filled_in_and_not_printed() -> None:
    act = imported(REGULATION.format(post="Директор школы"))
    assert (act.leftovers, act.verified.added) == ((), ())
    assert plain(act.data["автор"]) == {"наименование": ["Наименование организации"]}
    assert "впишите наименование организации" in act.yaml


def test_the_school_of_the_signature() -> None:
    act = imported(ORDER.format(head="ПРИКАЗ\n\n15.01.2025 № 12", post="Директор МБОУ «Школа № 7»"))
    assert act.leftovers == ()
    assert plain(act.data["автор"]) == {"наименование": ["МБОУ «Школа № 7»"]}


def test_the_school_below_the_number_is_printed_above_it() -> None:
    act = imported(
        ORDER.format(head="Приказ № 12 от 15.01.2025\nпо МБОУ «Школа № 7»", post="Директор")
    )
    assert (act.leftovers, act.verified.added) == ((), ())
    assert plain(act.data["автор"]) == {"наименование": ["МБОУ «Школа № 7»"]}
    assert "бланк" not in act.data


def test_words_of_acquaintance_alone_are_lines_to_sign_on() -> None:
    act = imported(
        ORDER.format(head="МБОУ «Школа № 7»\n\nПРИКАЗ\n\n15.01.2025 № 12 - о", post="Директор")
    )
    assert act.leftovers == ()
    assert act.data["номер"] == "12 - о"
    assert act.data["пустых строк"] == 3
