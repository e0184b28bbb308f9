"""An order that has lost its line ends is divided where an order is divided."""

from __future__ import annotations

import pytest

from actgen.model.text import Role, StructuredText
from actgen.read import typed_document
from actgen.read.pasted import pieces_of

HEAD = (
    "МБОУ «Луговская СОШ» ПРИКАЗ 18.04.2024 № 32 с. Луговое О школьных чатах В целях безопасного общения"
    " участников образовательных отношений ПРИКАЗЫВАЮ:"
)
POINTS = (
    "1. Создать чаты: 1.1. С учителями. 1.2. С родителями (п. 2. Положения о чатах). 2. Разместить приказ на сайте"
    " школы до 19.04.2024 г. 3. Контроль за исполнением приказа оставляю за собой."
)
SIGNATURE = "Директор школы А.А. Седых"
ACQUAINTED = "С приказом ознакомлены: Белова О.А., Котов Д.И."


@pytest.fixture(scope="module")
def order() -> StructuredText:
    return typed_document(" ".join((HEAD, POINTS, SIGNATURE, ACQUAINTED)))


def test_the_head(order: StructuredText) -> None:
    found = order.requisites
    said = (found.issuer, found.kind, found.number, found.date, found.place, found.title)
    assert [str(each.value) for each in said if each] == [
        "МБОУ «Луговская СОШ»",
        "приказ",
        "32",
        "2024-04-18",
        "с. Луговое",
        "О школьных чатах",
    ]


def test_points_go_on_with_the_numbers_above(order: StructuredText) -> None:
    clauses = [each for each in order.paragraphs if each.role is Role.CLAUSE]
    assert [(each.label, each.text) for each in clauses] == [
        ("1.", "Создать чаты:"),
        ("1.1.", "С учителями."),
        ("1.2.", "С родителями (п. 2. Положения о чатах)."),
        ("2.", "Разместить приказ на сайте школы до 19.04.2024 г."),
        ("3.", "Контроль за исполнением приказа оставляю за собой."),
    ]


def test_the_signature(order: StructuredText) -> None:
    signature = order.requisites.signature
    assert signature is not None
    assert (signature.value.post, signature.value.name) == ("Директор школы", "А.А. Седых")


def test_nothing_is_lost() -> None:
    text = " ".join((HEAD, POINTS, SIGNATURE, ACQUAINTED))
    assert " ".join(pieces_of(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. Создать чат. 2. Вести его.", id="short"),
        pytest.param(f"Пункты приложения действуют так. 2. Создать чат. {'Вести чат. ' * 30}", id="no first"),
        pytest.param(f"1. Создать чат. 3. Вести его. {'Вести чат. ' * 30}", id="a number left out"),
        pytest.param(
            f"Признать утратившим силу ПРИКАЗ от 18.04.2024 № 32. {'Вести чат. ' * 30}", id="no operative word"
        ),
    ],
)  # fmt: skip
def test_an_ordinary_paragraph_stays_whole(text: str) -> None:
    assert pieces_of(text) == [text.strip()]


def test_points_run_on_in_one_paragraph() -> None:
    rest = "и вести его до конца учебного года " * 6
    assert pieces_of(f"4. Создать чат {rest.strip()}. 5. Закрыть старый.") == [
        f"4. Создать чат {rest.strip()}.",
        "5. Закрыть старый.",
    ]
