"""Where a new point belongs."""

from __future__ import annotations

import pytest

from actgen.annotation.places import Layout, Slot
from actgen.model.text import StructuredText
from actgen.read import documents_in

HEAD = "ПРИКАЗ\n\n16.04.2024 № 5\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n"
TAIL = "\n\nДиректор                      И.И. Орлова\n"


def layout(body: str, head: str = HEAD, tail: str = TAIL) -> Layout:
    (text,) = documents_in(f"{head}{body}{tail}".encode(), "а.txt")
    return Layout(text)


def at(text: StructuredText, words: str) -> int:
    return next(k for k, p in enumerate(text.paragraphs) if words in p.text)


def shown(found: Layout, slot: Slot | None) -> str:
    """«после: …» or «перед: …», with the model where it is another paragraph."""
    assert slot is not None
    paragraphs = found.text.paragraphs
    return f"{'перед' if slot.before else 'после'}: {paragraphs[slot.beside].text}"


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("1. Создать чат.\n\n2. Вести его.", "после: Вести его."),
        (
            "1. Создать чат.\n\n2. Контроль за исполнением приказа оставляю за собой.",
            "перед: Контроль за исполнением приказа оставляю за собой.",
        ),
        (
            "1. Создать чат.\n\n2. Ознакомить учителей.\n\n3. Контроль оставляю за собой.",
            "перед: Ознакомить учителей.",
        ),
        ("1. Создать чаты:\n\n– учителей;\n\n– родителей.", "после: родителей."),
        (
            "1. Создать чат.\n\nКонтроль за исполнением приказа оставляю за собой.",
            "после: Создать чат.",
        ),
        (
            "Создать чат учителей в учебном профиле.\n\nВести его.",
            "после: Вести его.",
        ),
    ],
)
def test_what_stands_nowhere_goes_before_control(body: str, where: str) -> None:
    found = layout(body)
    assert shown(found, found.at_the_end()) == where


def test_control_itself_goes_last() -> None:
    found = layout("1. Создать чат.\n\n2. Ознакомить учителей.")
    assert shown(found, found.at_the_end(last=True)) == "после: Ознакомить учителей."


def test_an_act_without_a_body_gets_its_first_point_after_the_operative_word() -> None:
    found = layout("", tail="Директор                      И.И. Орлова\n")
    assert shown(found, found.at_the_end()) == "после: ПРИКАЗЫВАЮ:"


def test_a_point_ends_with_all_that_hangs_on_it() -> None:
    found = layout("1. Создать:\n\n1.1. чаты:\n\n– учителей;\n\n– родителей;\n\n2. Вести.")
    assert found.text.paragraphs[found.end_of(at(found.text, "Создать"))].text == "родителей;"


def test_the_points_of_one_list() -> None:
    found = layout("1. Создать:\n\n1.1. чат;\n\n1.2. канал.\n\n2. Вести.")
    texts = [found.text.paragraphs[k].text for k in found.siblings(at(found.text, "канал"))]
    assert texts == ["чат;", "канал."]


def test_the_outermost_point_leaves_quotations() -> None:
    body = (
        "1. Дополнить инструкцию пунктом следующего содержания:\n\n"
        "«2.9. Координирует работу:\n\n1) создаёт чат;\n\n2) ведёт его».\n\n2. Вести."
    )
    found = layout(body)
    top = found.top_of(at(found.text, "создаёт чат"))
    assert top is not None
    assert found.text.paragraphs[top].text.startswith("Дополнить инструкцию")


def test_duties_of_a_job_description() -> None:
    head = "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nклассного руководителя\n\n"
    body = (
        "1. Общие положения\n\n1.1. Назначается директором.\n\n2. Должностные обязанности\n\n"
        "2.1. Ведёт журнал.\n\n2.2. Создаёт чат.\n\n3. Права\n\n3.1. Посещать уроки."
    )
    found = layout(body, head)
    duty = found.section_of_duties()
    assert duty is not None
    assert found.text.paragraphs[duty].text == "Создаёт чат."
