"""Operative words: who says them, in which person and number, where they stand."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.model.parties import Author
from actgen.render.parts.kinds import Operative, operative


def author(name: str, **keys: Any) -> Author:
    return Author.model_validate({"наименование": name} | keys)


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("приказ", "Школа", Operative("ПРИКАЗЫВАЮ", "", False)),
        ("указание", "Управление", Operative("ПРЕДЛАГАЮ", "", False)),
        ("распоряжение", "Школа", Operative("", "", False)),
        ("постановление", "Глава города", Operative("ПОСТАНОВЛЯЮ", "", True)),
        (
            "постановление",
            "Администрация города",
            Operative("ПОСТАНОВЛЯЕТ", "Администрация города", True),
        ),
        ("решение", "Совет депутатов", Operative("РЕШИЛ", "Совет депутатов", True)),
        ("решение", "Городская дума", Operative("РЕШИЛА", "Городская дума", True)),
        ("решение", "Собрание депутатов", Operative("РЕШИЛО", "Собрание депутатов", True)),
    ],
)
def test_the_word_fits_the_kind_and_the_author(kind: str, name: str, expected: Operative) -> None:
    assert operative(kind, author(name), None) == expected


def test_an_official_speaks_for_himself_on_his_letterhead() -> None:
    head = author("Город", **{"должностное лицо": "глава города"})
    assert operative("постановление", head, None) == Operative("ПОСТАНОВЛЯЮ", "", True)


class TestJoint:
    """2025: all issuing organisations are named."""

    def test_an_order_is_in_the_first_person_plural(self) -> None:
        said = operative("приказ", author("Управление"), None, [author("Комитет")])
        assert said == Operative("ПРИКАЗЫВАЕМ", "", False)

    @pytest.mark.parametrize(
        ("kind", "word"), [("постановление", "ПОСТАНОВЛЯЮТ"), ("решение", "РЕШИЛИ")]
    )
    def test_bodies_are_named_and_speak_together(self, kind: str, word: str) -> None:
        said = operative(kind, author("Администрация города"), None, [author("Совет депутатов")])
        assert said == Operative(word, "Администрация города и Совет депутатов", True)


def test_the_author_may_choose_another_word_or_none() -> None:
    assert operative("распоряжение", author("Школа"), "обязываю:").word == "ОБЯЗЫВАЮ"
    assert operative("приказ", author("Школа"), "нет").word == ""


def test_a_kind_without_such_a_word_has_none() -> None:
    assert operative("письмо", author("Школа"), None) == Operative("", "", False)
