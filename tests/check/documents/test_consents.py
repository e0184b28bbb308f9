"""Stamps of consent: who has agreed to a document, as schools note it above and below the text."""

from __future__ import annotations

import pytest

from actgen.check.documents.consents import consents
from actgen.read import typed_document

APPROVED = "УТВЕРЖДЕНО\nприказом директора МБОУ «СОШ № 5»\nот 14.01.2026 № 12-од\n\n"
BODY = "ПОЛОЖЕНИЕ\nо сообщениях в MAX\n\n1. Общие положения\n1.1. Работники пишут в MAX.\n"


def stamps(text: str) -> list[str]:
    return [paragraph.text for _, paragraph in consents(typed_document(text, "положение.txt"))]


@pytest.mark.parametrize(
    ("stamp", "read"),
    [
        (
            "СОГЛАСОВАНО\nСовет родителей\nпротокол от 12.01.2026 № 3",
            "СОГЛАСОВАНО Совет родителей протокол от 12.01.2026 № 3",
        ),
        (
            "ПРИНЯТО\nс учётом мнения совета родителей\n(протокол от 12.01.2026 № 3)",
            "ПРИНЯТО с учётом мнения совета родителей (протокол от 12.01.2026 № 3)",
        ),
        (
            "Рассмотрено на заседании\nсовета обучающихся\n12.01.2026",
            "Рассмотрено на заседании совета обучающихся 12.01.2026",
        ),
        (
            "СОГЛАСОВАНО\nПредседатель совета родителей\n________ О.О. Петрова",
            "СОГЛАСОВАНО Председатель совета родителей ________ О.О. Петрова",
        ),
    ],
)
def test_a_stamp_is_one_statement(stamp: str, read: str) -> None:
    assert stamps(f"{stamp}\n\n{APPROVED}{BODY}") == [read]


def test_each_stamp_by_itself() -> None:
    two = "РАССМОТРЕНО\nсоветом родителей\n\nРАССМОТРЕНО\nсоветом обучающихся\n\n"
    assert stamps(f"{two}{APPROVED}{BODY}") == [
        "РАССМОТРЕНО советом родителей",
        "РАССМОТРЕНО советом обучающихся",
    ]


def test_a_stamp_below_the_title_and_one_below_the_text() -> None:
    below = "Согласовано с советом родителей (протокол № 1 от 12.01.2026)\n\n"
    text = BODY.replace("MAX\n\n", f"MAX\n\n{below}", 1)
    assert stamps(f"{APPROVED}{text}\nСогласовано: совет обучающихся, 29.12.2025\n") == [
        "Согласовано с советом родителей (протокол № 1 от 12.01.2026)",
        "Согласовано: совет обучающихся, 29.12.2025",
    ]


@pytest.mark.parametrize(
    "stamp",
    [
        "СОГЛАСОВАНО\nСовет родителей\nпротокол от «__» ________ 2026 г. № ___",
        "УТВЕРЖДАЮ\nДиректор ________ И.И. Иванов",
    ],
)
def test_a_blank_and_an_approval_are_none(stamp: str) -> None:
    assert stamps(f"{stamp}\n\n{BODY}") == []
