"""A few wrong words put right."""

from __future__ import annotations

import datetime

import pytest

from actgen.annotation.corrections import corrections
from actgen.model.finding import Evidence
from actgen.model.place import Place
from actgen.model.requirement import (
    CitationRequirement,
    DeadlineRequirement,
    IndicatorRequirement,
    Requirement,
)
from actgen.source import load_superior
from actgen.source.collection import find_act

ACT = load_superior(find_act("kalinin-223-09")).act
CITED = CitationRequirement.model_validate(
    {"id": "c", "вид": "ссылка", "название": "С", "формулировка": "Ф"}
)
DUE = DeadlineRequirement.model_validate(
    {"id": "d", "вид": "срок", "название": "С", "формулировка": "Ф", "не позднее": "19.04.2024"}
)


SHARE = IndicatorRequirement.model_validate(
    {
        "id": "i",
        "вид": "показатель",
        "название": "С",
        "формулировка": "Ф",
        "смысл": ["зарегистрировать"],
        "не менее": 100,
    }
)


def corrected(requirement: Requirement, quote: str) -> str:
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
        ("Создать чат до 1 мая 2024 г.", "Создать чат до 19 апреля 2024 г."),
        ("Создать чат до «01» мая 2024 года.", "Создать чат до «19» апреля 2024 года."),
        ("Создать чат к 01 мая 2024.", "Создать чат к 19 апреля 2024."),
        ("Создать чат до 1 мая.", "Создать чат до 19 апреля 2024 года."),
        ("Создать чат до 01.05.24.", "Создать чат до 19.04.24."),
        ("Создать чат до 1.5.2024г.", "Создать чат до 19.04.2024г."),
        ("С 10.04.2024 по 30.04.2024 войти.", "С 10.04.2024 по 19.04.2024 войти."),
        ("Создать чат до конца мая 2024 года.", "Создать чат до 19 апреля 2024 года."),
    ],
)
def test_a_later_deadline(quote: str, right: str) -> None:
    assert corrected(DUE, quote) == right


def test_the_latest_day_is_the_one_required() -> None:
    assert DUE.latest == datetime.date(2024, 4, 19)
    assert corrected(DUE, "Создать чат до 19.04.2024.") == "Создать чат до 19.04.2024."


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("подключить не менее 85 % учеников", "подключить не менее 100 % учеников"),
        ("довести долю до 80 процентов к 15 июня", "довести долю до 100 процентов к 15 июня"),
        ("подключить 100 % учеников", "подключить 100 % учеников"),
    ],
)
def test_a_share_that_falls_short(quote: str, right: str) -> None:
    assert corrected(SHARE, quote) == right
