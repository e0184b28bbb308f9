"""Which blocks of a text an extract repeats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.errors import RenderError
from actgen.render.document import Part

Printed = Callable[..., list[str]]
CLAUSES = [
    "Использовать платформу",
    {
        "кому": "учителя",
        "пункты": [
            "вести чаты",
            {"текст": "сообщать", "нумерация": "1)", "пункты": ["родителям", "классу"]},
        ],
    },
    {"текст": "Внести", "цитата": {"текст": "пункт", "пункты": ["раз", "два"]}},
    {"текст": "Создать чаты", "перечень": ["с родителями"]},
]


@pytest.fixture
def extract(printed: Printed) -> Printed:
    def lines(*numbers: str, **keys: Any) -> list[str]:
        keys = {"пункты": CLAUSES} | keys
        excerpt = {"пункты": list(numbers), "вид": "приказ"}
        return printed(Part.TEXT, вид="выписка", выписка=excerpt, **keys)[1:]

    return lines


def test_a_point_keeps_its_number(extract: Printed) -> None:
    assert extract("1") == ["1. Использовать платформу."]


def test_it_comes_with_everything_under_it(extract: Printed) -> None:
    assert extract("3", "4.") == [
        "3. Внести:",
        "«пункт:",
        "1) раз;",
        "2) два».",
        "4. Создать чаты:",
        "– с родителями.",
    ]


def test_the_point_above_says_who_is_to_do_it(extract: Printed) -> None:
    assert extract("2.1") == ["2. Учителям:", "2.1. Вести чаты."]


def test_so_does_every_point_above_an_item_in_brackets(extract: Printed) -> None:
    assert extract("2.2 2)") == ["2. Учителям:", "2.2. Сообщать:", "2) классу."]


def test_two_of_one_point_have_it_once_above_them(extract: Printed) -> None:
    assert extract("2.1", "2.2 1)") == [
        "2. Учителям:",
        "2.1. Вести чаты.",
        "2.2. Сообщать:",
        "1) родителям;",
    ]


def test_the_tenth_is_not_the_first(extract: Printed) -> None:
    assert extract("1", пункты=[f"Слово {n}" for n in range(1, 12)]) == ["1. Слово 1."]


def test_chapters_are_extracted_too(extract: Printed) -> None:
    chapters = [
        {"заголовок": "Общие положения", "пункты": ["раз"]},
        {"заголовок": "Чаты", "пункты": ["два", "три"]},
    ]
    assert extract("2.2", пункты=None, главы=chapters) == ["2. Чаты", "2.2. Три."]


def test_a_heading_goes_with_what_follows_it(extract: Printed) -> None:
    clauses = [
        {"подзаголовок": "Школы", "пункты": ["раз"]},
        {"подзаголовок": "Сады", "пункты": ["два"]},
    ]
    assert extract("2", пункты=clauses) == ["Сады", "2. Два."]


def test_a_number_that_is_not_there_is_an_error(extract: Printed) -> None:
    with pytest.raises(RenderError, match="пункта 7 в тексте нет"):
        extract("1", "7")


MEETING = {
    "председатель": "Корсакова Мария Николаевна",
    "секретарь": "Белова Ольга Андреевна",
    "вопросы": [
        {"вопрос": "О плане", "решили": ["Утвердить план"]},
        {
            "вопрос": "О чатах",
            "слушали": {"кто": "Орлова Н.П.", "что": "сообщила о чатах"},
            "решили": ["Создать чаты", "Вести чаты"],
            "голосование": "единогласно",
        },
    ],
}


def test_a_decision_comes_with_its_question_and_no_other(extract: Printed) -> None:
    assert extract("2.2.", пункты=None, заседание=MEETING) == [
        "Председатель – Корсакова М.Н.",
        "Секретарь – Белова О.А.",
        "Повестка дня:",
        "2. О чатах.",
        "2. СЛУШАЛИ:",
        "Орлова Н.П. сообщила о чатах.",
        "РЕШИЛИ:",
        "2.2. Вести чаты.",
        "Голосовали: единогласно.",
    ]


def test_a_question_may_be_chosen_whole(extract: Printed) -> None:
    assert extract("1", пункты=None, заседание=MEETING) == [
        "Председатель – Корсакова М.Н.",
        "Секретарь – Белова О.А.",
        "Повестка дня:",
        "1. О плане.",
        "1. РЕШИЛИ:",
        "1.1. Утвердить план.",
    ]
