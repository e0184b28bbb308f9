"""A few wrong words put right."""

from __future__ import annotations

import datetime

import pytest

from actgen.annotation.corrections import corrections
from actgen.model.finding import Evidence
from actgen.model.place import Place
from actgen.model.requirement import CitationRequirement, DeadlineRequirement
from actgen.source import load_superior
from actgen.source.collection import find_act

ACT = load_superior(find_act("kalinin-223-09")).act
CITED = CitationRequirement.model_validate(
    {"id": "c", "вид": "ссылка", "название": "С", "формулировка": "Ф"}
)
DUE = DeadlineRequirement.model_validate(
    {"id": "d", "вид": "срок", "название": "С", "формулировка": "Ф", "не позднее": "19.04.2024"}
)


def corrected(requirement: CitationRequirement | DeadlineRequirement, quote: str) -> str:
    evidence = Evidence(0, quote, Place(start=50, stop=50 + len(quote)))
    edits = corrections(requirement, evidence, ACT)
    for edit in sorted(edits, key=lambda edit: -edit.start):
        quote = quote[: edit.start - 50] + edit.text + quote[edit.stop - 50 :]
    return quote


@pytest.mark.parametrize(
    "quote",
    [
        "приказом Управления от 13.04.2024 № 232-09",
        "приказом Управления от 14.04.2024 № 223-09",
        "приказом Управления от 12.04.2024 № 22",
        "приказом Управления от 13.04.2024",
        "приказом Управления № 223-09",
        "приказом Управления",
    ],
)
def test_number_and_date_of_the_cited_act(quote: str) -> None:
    assert corrected(CITED, quote) == "приказом Управления от 13.04.2024 № 223-09"


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("Администратору до 29.04.2024:", "Администратору до 19.04.2024:"),
        ("Создать чат до 1 мая 2024 г.", "Создать чат до 19.04.2024 г."),
        ("С 10.04.2024 по 30.04.2024 войти.", "С 10.04.2024 по 19.04.2024 войти."),
        ("Создать чат до конца мая 2024 года.", "Создать чат до 19.04.2024."),
    ],
)
def test_a_later_deadline(quote: str, right: str) -> None:
    assert corrected(DUE, quote) == right


def test_the_latest_day_is_the_one_required() -> None:
    assert DUE.latest == datetime.date(2024, 4, 19)
    assert corrected(DUE, "Создать чат до 19.04.2024.") == "Создать чат до 19.04.2024."
