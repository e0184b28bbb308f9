"""«Срок: …» as a paragraph of its own is the deadline of the point above it."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.importing.due_below import due_told
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

TEXT = """\
МБОУ «Школа № 5»

ПРИКАЗ

12.03.2026 № 45

О чатах

ПРИКАЗЫВАЮ:

{points}

Директор                                         К.М. Ткач
"""


def points(text: str) -> list[dict[str, Any]]:
    """The points of an order; everything in it has to be carried over."""
    act = imported(TEXT.format(points=text))
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    found: list[dict[str, Any]] = plain(act.data["пункты"])
    return found


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Срок: 10.04.2026", "10.04.2026"),
        ("Срок: до 10.04.2026 г.", "10.04.2026"),
        ("Срок исполнения – 10 апреля 2026 года", "10.04.2026"),
        ("Срок выполнения: не позднее 10.04.2026.", "10.04.2026"),
        ("Сроки: с 10.04.2026 по 15.04.2026", "с 10.04.2026 по 15.04.2026"),
        ("Срок: апрель 2026 г.", "апрель 2026"),
        ("Срок: II квартал 2026 года", "II квартал 2026"),
        ("Срок: в течение 5 рабочих дней.", "в течение 5 рабочих дней"),
        ("Срок: постоянно", "постоянно"),
        ("Срок: Ежемесячно", "ежемесячно"),
    ],
)
def test_a_deadline_in_any_wording(said: str, due: str) -> None:
    assert points(f"1. Учителям создать чаты.\n{said}\n2. Закрыть старые.") == [
        {"кому": "учителя", "срок": due, "текст": "создать чаты"},
        {"текст": "Закрыть старые"},
    ]


@pytest.mark.parametrize(
    "said", ["Срок: 5 лет", "Срок хранения: 5 лет", "Срок: ответ дать письменно", "Срочно: всем"]
)
def test_what_tells_no_day_stays_a_paragraph(said: str) -> None:
    assert due_told(said) is None
    assert points(f"1. Учителям создать чаты.\n{said}\n2. Закрыть старые.")[:2] == [
        {"кому": "учителя", "текст": "создать чаты"},
        {"без номера": "да", "текст": said},
    ]


@pytest.mark.parametrize(
    "below",
    [
        "Срок: 10.04.2026\nИсполнитель: Белова О.А.",
        "Исполнитель: Белова О.А.\nСрок: 10.04.2026",
        "Ответственный: Белова О.А.\nСрок: до 10.04.2026",
        "Ответственный за исполнение – Белова О.А.\nСрок: до 10.04.2026",
    ],
)
def test_deadline_and_executor_in_either_order(below: str) -> None:
    assert points(f"1. Создать чаты.\n{below}\n2. Закрыть старые.") == [
        {"кому": "Белова О.А.", "срок": "10.04.2026", "текст": "создать чаты"},
        {"текст": "Закрыть старые"},
    ]


def test_each_of_the_points_below_an_addressee_has_its_own() -> None:
    text = "1. Учителям:\n1.1. Создать чаты.\nСрок: 10.04.2026\n1.2. Провести собрания.\nСрок: апрель 2026"
    assert points(text) == [
        {
            "кому": "учителя",
            "пункты": [
                {"текст": "Создать чаты", "срок": "10.04.2026"},
                {"текст": "Провести собрания", "срок": "апрель 2026"},
            ],
        }
    ]


@pytest.mark.parametrize(
    "point",
    [
        "1. Учителям до 01.04.2026 создать чаты.",  # it has a deadline of its own
        "1. Учителям создать чаты. Старые чаты закрыть.",  # of which of the two?
    ],
)
def test_a_point_that_can_have_no_other_deadline_keeps_the_paragraph(point: str) -> None:
    assert points(f"{point}\nСрок: 10.04.2026\n2. Закрыть старые.")[1] == {
        "без номера": "да",
        "текст": "Срок: 10.04.2026",
    }


def test_a_regulation_tells_no_deadlines() -> None:
    act = imported(
        "ПОЛОЖЕНИЕ\nо чатах\n\n1. Чаты создаются учителями.\nСрок: 10.04.2026\n2. Чаты закрываются."
    )
    assert all("срок" not in each for each in act.data["пункты"])


def test_the_clerk_is_told_and_what_is_printed_comes_back() -> None:
    found = imported(
        TEXT.format(points="1. Учителям создать чаты.\nСрок: 10.04.2026\n2. Закрыть старые.")
    )
    assert found.yaml.count("срок стоял ниже отдельной строкой") == 2  # there, and at the end
    act = parse_act(found.yaml.encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")
