"""Who is told to act, and who is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import ConceptFinder
from actgen.check.documents.reading import read_units
from actgen.check.judging.people import exempts, is_agent
from actgen.check.syntax.units import Unit
from actgen.model.text import StructuredText

Read = Callable[[str], StructuredText]


def unit(text: str, read: Read, finder: ConceptFinder) -> Unit:
    return read_units(read(f"1. {text}"), 0, finder).units[0]


@pytest.mark.parametrize(
    ("text", "concept", "agent"),
    [
        ("Заместителю директора Иванову И.И. создать чат с учителями.", "заместители", True),
        ("Классным руководителям создать чаты с родителями.", "классный руководитель", True),
        ("Создать чат директора с заместителями.", "заместители", False),
        ("Поручить создание чата заместителю директора.", "заместители", True),
        ("Направить приглашения к родителям класса.", "родители", False),
        ("Чат родителей преподающих в классе учителей.", "педагоги класса", False),
    ],
)
def test_agent(
    text: str, concept: str, agent: bool, read: Read, lexicon_finder: ConceptFinder
) -> None:
    found = unit(text, read, lexicon_finder)
    assert is_agent(found, found.sentence.naming({concept})[0]) is agent


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Подключить всех педагогов, кроме совместителей.", True),
        ("Всем педагогам, за исключением декретниц, подключиться.", True),
        ("Подключить педагогов; создать чат для учеников, кроме обучающихся на дому.", False),
        ("Кроме того, подключить педагогов.", False),
        ("Помимо обязательных бесед, подключить педагогов.", False),
    ],
)
def test_exempts(text: str, left_out: bool, read: Read, lexicon_finder: ConceptFinder) -> None:
    found = unit(text, read, lexicon_finder)
    assert exempts(found, found.sentence.naming({"подключить"})) is left_out
