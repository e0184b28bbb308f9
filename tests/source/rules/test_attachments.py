"""Which attachments a text refers to, and which belong to other acts."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act_with_warnings


def said(clause: str, attachments: int, more: str = "") -> list[str]:
    """What is said of an order with one clause and so many attachments."""
    listed = "".join("  - {вид: график, текст: Пусто}\n" for _ in range(attachments))
    text = (
        f"вид: приказ\nавтор: Школа\nпункты:\n  - '{clause}'\nподпись: {{имя: Орлова Н.П.}}\n{more}"
    )
    text += f"приложения:\n{listed}" if listed else ""
    try:
        return [each.message for each in parse_act_with_warnings(text.encode(), "а.yaml")[1]]
    except ErrorList as faults:
        return [each.message for each in faults.errors]


@pytest.mark.parametrize(
    ("clause", "attachments"),
    [
        ("Создать чат (приложение)", 1),
        ("Создать чат по прилагаемому графику", 1),
        ("Создать чаты (приложения 1, 2)", 2),
        ("Создать чаты (приложения № 1 и № 2)", 2),
        ("Создать чаты (приложения 1–3)", 3),
        ("Создать чат в срок, указанный в приложении № 1 к настоящему приказу", 1),
        ("Направить приложение 2 экземпляра", 1),
        ("Создать чат", 0),
    ],
)
def test_attachments_that_are_there_and_referred_to(clause: str, attachments: int) -> None:
    assert said(clause, attachments) == []


@pytest.mark.parametrize(
    "clause",
    [
        "Создать чаты (приложения 1, 2)",
        "Создать чаты (приложения 1–2)",
        "Создать чат (Приложение №2) по приложению 1",
        "Создать чат по приложению 1 и по приложению 2 к настоящему приказу",
    ],
)
def test_an_attachment_that_is_not_there(clause: str) -> None:
    assert said(clause, 1) == ["в тексте названо приложение № 2, а приложений: 1"]


@pytest.mark.parametrize(
    "clause",
    [
        "Заполнить форму приложения № 3 к приказу Министерства от 01.02.2024 № 5",
        "Заполнить форму, утверждённую приказом от 01.02.2024 № 5 (приложение № 3)",
        "Применять приложение 3 к Порядку",
    ],
)
def test_attachments_of_other_acts_need_not_be_there(clause: str) -> None:
    assert said(clause, 0) == []


def test_one_of_two_attachments_is_forgotten() -> None:
    assert said("Создать чат (приложение № 2)", 2) == [
        "на приложение 1 в тексте ничто не ссылается"
    ]


def test_what_a_quoted_passage_says_is_not_said_of_these_attachments() -> None:
    clauses = "  - {текст: Внести, цитата: {пункты: [Смотри приложение № 7]}}\n"
    text = f"вид: приказ\nавтор: Школа\nпункты:\n{clauses}подпись: {{имя: О}}\n"
    assert parse_act_with_warnings(text.encode(), "а.yaml")[1] == ()


def test_a_letter_counts_what_is_enclosed() -> None:
    text = (
        "вид: письмо\nавтор: Школа\nадресат: Директору\nтекст: Направляем (приложения 1 и 2)\n"
        "отметка о приложении: [Устав, Лицензия]\nподпись: {имя: О}\n"
    )
    assert parse_act_with_warnings(text.encode(), "а.yaml")[1] == ()
    with pytest.raises(ErrorList, match="названо приложение № 2"):
        parse_act_with_warnings(text.replace(", Лицензия", "").encode(), "а.yaml")


AMENDING = """
вид: приказ
автор: Школа
заголовок: О внесении изменений в приказ от 25.08.2025 № 90-о
пункты:
  - текст: Внести в приказ от 25.08.2025 № 90-о следующие изменения
    пункты: ['{clause}']
подпись: {{имя: Орлова Н.П.}}
"""


@pytest.mark.parametrize(
    "clause",
    [
        "приложение № 2 дополнить таблицей следующего содержания",
        "в приложениях № 2 и № 3 слова «до 18.00» исключить",
        "дополнить приложением № 4 следующего содержания",
    ],
)
def test_the_attachments_of_an_act_that_is_changed_are_that_acts(clause: str) -> None:
    parse_act_with_warnings(AMENDING.format(clause=clause).encode(), "а.yaml")
    told = said(clause.capitalize(), 0, "заголовок: О внесении изменений в приказ № 90-о\n")
    assert told == []


@pytest.mark.parametrize(
    "clause",
    [
        "приложение № 2 изложить в редакции согласно приложению № 1",
        "приложение № 2 изложить в редакции приложения № 1 к настоящему приказу",
    ],
)
def test_what_replaces_them_is_the_orders_own(clause: str) -> None:
    with pytest.raises(ErrorList, match="названо приложение № 1, а приложений: 0"):
        parse_act_with_warnings(AMENDING.format(clause=clause).encode(), "а.yaml")


def test_another_point_of_an_order_that_changes_an_act_names_the_orders_own() -> None:
    title = "заголовок: О внесении изменений в приказ № 90-о\n"
    assert said("Утвердить график (приложение № 2)", 0, title) == [
        "в тексте названо приложение № 2, а приложений: 0"
    ]
