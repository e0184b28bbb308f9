"""An act that has lost its line ends is divided where it was divided: an order, and rules with their chapters."""

from __future__ import annotations

import pytest

from actgen.model.text import Role, StructuredText
from actgen.read import typed_document
from actgen.read.structure.pasted import pieces_of

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


RULES = (
    "УТВЕРЖДЕНО приказом МБОУ «Луговская СОШ» от 01.09.2025 № 12 ПРАВИЛА использования мессенджеров 1. Общие положения"
    " 1.1. Настоящие Правила определяют порядок общения в чатах (пункт 2.1. Устава). 1.2. Правила обязательны"
    " 2. Требования к чатам 2.1. Чаты создают: 1) для родителей; 2) для учителей. 2.2. В чате запрещается: а) реклама;"
    " б) оскорбления. 2.3. Ученик обязан: – выключить телефон; – убрать его. Директор школы А.А. Седых"
)


def _lines(text: str) -> list[str]:
    """The paragraphs below the head, with their labels."""
    return [
        f"{each.label} {each.text}".strip()
        for each in typed_document(text).paragraphs
        if each.role in (Role.HEADING, Role.CLAUSE)
    ]


def test_rules_are_divided_into_chapters_points_and_lists() -> None:
    assert _lines(RULES) == [
        "1. Общие положения",
        "1.1. Настоящие Правила определяют порядок общения в чатах (пункт 2.1. Устава).",
        "1.2. Правила обязательны",
        "2. Требования к чатам",
        "2.1. Чаты создают:",
        "1) для родителей;",
        "2) для учителей.",
        "2.2. В чате запрещается:",
        "а) реклама;",
        "б) оскорбления.",
        "2.3. Ученик обязан:",
        "– выключить телефон;",
        "– убрать его.",
    ]


def test_the_head_of_rules() -> None:
    found = typed_document(RULES).requisites
    said = (found.approval, found.kind, found.number, found.date, found.title, found.signature)
    assert [str(each.value) for each in said if each] == [
        "УТВЕРЖДЕНО приказом МБОУ «Луговская СОШ» от 01.09.2025 № 12",
        "правила",
        "12",
        "2025-09-01",
        "использования мессенджеров",
        "Signer(post='Директор школы', name='А.А. Седых')",
    ]


def test_nothing_of_rules_is_lost() -> None:
    assert " ".join(pieces_of(RULES)) == RULES


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "1. Общие положения 1.1. Чаты ведут учителя. 1.2. Чаты закрывают. 2. Права 2.1. Учитель вправе писать.",
            ["1. Общие положения", "1.1. Чаты ведут учителя.", "1.2. Чаты закрывают.", "2. Права",
             "2.1. Учитель вправе писать."],
            id="the head stands above",
        ),
        pytest.param(
            "ПОЛОЖЕНИЕ о чатах I. Общие положения 1. Чаты ведут. 2. Чаты закрывают. II. Права 1. Учитель пишет.",
            ["I. Общие положения", "1. Чаты ведут.", "2. Чаты закрывают.", "II. Права", "1. Учитель пишет."],
            id="Roman chapters, points anew",
        ),
        pytest.param(
            "Правила общения в чатах школы 1. Общие положения 1.1 Чаты ведут учителя 1.2 Чаты закрывают."
            " 2. Права 2.1 Учитель вправе писать. 2.2 Родитель вправе читать.",
            ["1. Общие положения", "1.1 Чаты ведут учителя 1.2 Чаты закрывают.", "2. Права",
             "2.1 Учитель вправе писать.", "2.2 Родитель вправе читать."],
            id="a stop left out within a chapter",
        ),
    ],
)  # fmt: skip
def test_rules_of_other_forms(text: str, lines: list[str]) -> None:
    assert _lines(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "1. Внести в Положение изменения: пункт 1.1. Положения изложить так: «1.1. Чаты ведут. 1.2. Чаты есть.».",
            id="points spoken of",
        ),
        pytest.param("ПРАВИЛА пользования чатом 1. Общие положения 1.1. Чаты ведут учителя.", id="one point"),
        pytest.param("На собрании говорили: 1. О чатах 1.1. Родители. 1.2. Учителя. 2. Разное", id="no rules"),
    ],
)  # fmt: skip
def test_what_is_no_rules_stays_whole(text: str) -> None:
    assert pieces_of(text) == [text]
