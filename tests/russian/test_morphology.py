from __future__ import annotations

import pytest

from actgen.russian.morphology import is_known, lemma, lemmas, parses


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("приказами", "приказ"),
        ("Руководителям", "руководитель"),
        ("учёных", "ученый"),
        ("ёлки", "елка"),
        ("мессенджеров", "мессенджер"),
        ("родительского", "родительский"),
        ("MAX", "max"),
        ("5", "5"),
    ],
)
def test_lemma_is_lower_case_without_yo(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("мыла", {"мыло", "мыть"}),
        ("приказом", {"приказ"}),
        ("чатов", {"чат"}),
    ],
)
def test_lemmas_are_all_the_plausible_ones(word: str, expected: set[str]) -> None:
    assert lemmas(word) == expected


@pytest.mark.parametrize("word", ["приказ", "стали", "заведующая", "сферумчик", "№", "", "VK"])
def test_lemma_is_among_the_lemmas(word: str) -> None:
    assert lemma(word) in lemmas(word)


def test_a_parse_inflects() -> None:
    parse = parses("директор")[0]
    assert parse.pos == "NOUN"
    assert parse.gender == "masc"
    assert not parse.plural
    assert parse.has("nomn", "anim")
    assert parse.inflect("datv", "plur") == "директорам"
    assert parse.inflect("VERB") is None


def test_only_dictionary_words_are_known() -> None:
    assert is_known("Приказ")
    assert not is_known("оксидм")
