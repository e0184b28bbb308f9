"""Grounds, purpose and the operative word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.render.document import Part

Printed = Callable[..., list[str]]
LAW = {
    "вид": "Федеральный закон",
    "дата": "29.12.2012",
    "номер": "273-ФЗ",
    "название": "Об образовании",
}
ORDER = {"вид": "приказ", "орган": "Министерство образования", "дата": "01.02.2024", "номер": "7"}


@pytest.fixture
def preamble(printed: Printed) -> Callable[..., str]:
    return lambda **keys: printed(Part.TEXT, **keys)[0]


def test_grounds_stand_in_the_case_of_their_preposition(preamble: Callable[..., str]) -> None:
    assert preamble(основания=[LAW, ORDER]) == (
        "В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании»,"
        " приказом Министерства образования от 01.02.2024 № 7 ПРИКАЗЫВАЮ:"
    )


@pytest.mark.parametrize(
    ("preposition", "beginning"),
    [
        ("во исполнение", "Во исполнение приказа"),
        ("на основании", "На основании приказа"),
        ("руководствуясь", "Руководствуясь приказом"),
        ("согласно", "Согласно приказу"),
        ("в связи с", "В связи с приказом"),
        ("с учётом", "С учётом приказа"),
        ("в целях реализации", "В целях реализации приказа"),
        ("учитывая", "Учитывая приказ"),
    ],
)
def test_every_preposition_has_its_case(
    preamble: Callable[..., str], preposition: str, beginning: str
) -> None:
    assert preamble(предлог=preposition, основания=[ORDER]).startswith(beginning)


def test_the_preposition_sounds_well_before_what_follows(preamble: Callable[..., str]) -> None:
    article = {"вид": "статья 28", "орган": "Федеральный закон"}
    assert preamble(основания=article).startswith("В соответствии со статьёй 28")


def test_the_edition_follows_in_brackets(preamble: Callable[..., str]) -> None:
    law = LAW | {"редакция": "в ред. от 29.12.2022"}
    assert "«Об образовании» (в ред. от 29.12.2022) " in preamble(основания=law)


def test_the_purpose_follows_the_grounds(preamble: Callable[..., str]) -> None:
    said = preamble(основания=ORDER, цель="создания среды общения")
    assert said.endswith("№ 7, в целях создания среды общения ПРИКАЗЫВАЮ:")


def test_free_text_is_kept(preamble: Callable[..., str]) -> None:
    assert preamble(преамбула="С учётом мнения совета:") == "С учётом мнения совета ПРИКАЗЫВАЮ:"


def test_without_anything_the_word_stands_alone(preamble: Callable[..., str]) -> None:
    assert preamble() == "ПРИКАЗЫВАЮ:"


def test_a_body_is_named_before_the_word_on_a_line_of_its_own(printed: Printed) -> None:
    lines = printed(Part.TEXT, вид="постановление", автор="Администрация города", основания=LAW)
    assert lines[0].endswith("«Об образовании», администрация города")
    assert lines[1] == "ПОСТАНОВЛЯЕТ:"


def test_a_record_names_its_ground_in_a_line(printed: Printed) -> None:
    keys: dict[str, Any] = {"вид": "акт", "основания": ORDER}
    assert printed(Part.TEXT, **keys)[0] == (
        "Основание: приказ Министерства образования от 01.02.2024 № 7."
    )
