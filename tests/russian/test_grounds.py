from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.grounds import FORMULA_CASES, cite_acts, cite_kind, preposition_o, preposition_s


@pytest.mark.parametrize(
    ("phrase", "preposition"),
    [
        ("утверждении положения", "Об"),
        ("использовании платформы", "Об"),
        ("организации", "Об"),
        ("этапах", "Об"),
        ("создании чатов", "О"),
        ("единой среде", "О"),
        ("юбилее", "О"),
        ("ёлках", "О"),
        ("всех чатах", "Обо"),
        ("всём", "Обо"),
        ("всероссийской олимпиаде", "О"),
        ("«Общих положениях»", "Об"),
        ("МБОУ «СОШ № 5»", "Об"),  # эм-бэ-о-у
        ("МОУ", "О"),  # read as a word
        ("СОШ № 5", "О"),
        ("ФГОС", "О"),
        ("ОГЭ", "Об"),
        ("ЕГЭ", "О"),
        ("11 классах", "Об"),
        ("1 классе", "Об"),
        ("9 классах", "О"),
        ("", "О"),
    ],
)
def test_o_ob_obo(phrase: str, preposition: str) -> None:
    assert preposition_o(phrase) == preposition


@pytest.mark.parametrize(
    ("word", "preposition"),
    [
        ("приказом", "с"),
        ("статьёй 28", "со"),
        ("законом", "с"),
        ("стандартом", "со"),
        ("школой", "со"),
        ("всеми", "со"),
        ("Федеральным законом", "с"),
        ("уставом", "с"),
    ],
)
def test_s_so(word: str, preposition: str) -> None:
    assert preposition_s(word) == preposition


@pytest.mark.parametrize(
    ("kind", "case", "cited"),
    [
        ("приказ", Case.ABLT, "приказом"),
        ("Приказ", Case.GENT, "приказа"),
        ("распоряжение", Case.ABLT, "распоряжением"),
        ("письмо", Case.ABLT, "письмом"),
        ("федеральный закон", Case.ABLT, "Федеральным законом"),
        ("Конституция Российской Федерации", Case.ABLT, "Конституцией Российской Федерации"),
        ("методические рекомендации", Case.GENT, "методических рекомендаций"),
        ("план мероприятий", Case.ABLT, "планом мероприятий"),
        ("ФГОС", Case.ABLT, "ФГОС"),
        ("СанПиН", Case.ABLT, "СанПиН"),
        ("", Case.ABLT, ""),
    ],
)
def test_a_kind_within_a_sentence(kind: str, case: Case, cited: str) -> None:
    assert cite_kind(kind, case) == cited


def test_formulas_have_their_cases() -> None:
    assert FORMULA_CASES["в соответствии с"] is Case.ABLT
    assert FORMULA_CASES["во исполнение"] is Case.GENT


@pytest.mark.parametrize(
    ("formula", "acts", "cited"),
    [
        ("В соответствии с", ["Приказ № 5"], "В соответствии с приказом № 5"),
        (
            "в соответствии с",
            ["статьи 28 и 30 Закона"],
            "в соответствии со статьями 28 и 30 Закона",
        ),
        ("в соответствии со", ["приказ № 5"], "в соответствии с приказом № 5"),
        (
            "руководствуясь",
            ["Устав школы", "Положение о совете, утверждённое приказом № 5"],
            "руководствуясь Уставом школы, Положением о совете, утверждённым приказом № 5",
        ),
        ("на основании", ["ФГОС НОО", "СанПиН 1.2"], "на основании ФГОС НОО, СанПиН 1.2"),
    ],
)
def test_a_list_of_acts(formula: str, acts: list[str], cited: str) -> None:
    assert cite_acts(formula, acts) == cited


def test_the_last_act_may_be_joined_by_and() -> None:
    assert cite_acts("на основании", ["Устав", "план", "протокол"], " и ") == (
        "на основании Устава, плана и протокола"
    )


@pytest.mark.parametrize(("formula", "acts"), [("вопреки", ["Устав"]), ("на основании", [])])
def test_no_such_list(formula: str, acts: list[str]) -> None:
    with pytest.raises(ValueError, match=formula):
        cite_acts(formula, acts)


@pytest.mark.parametrize(
    ("phrase", "preposition"),
    [("1 сентября", "О"), ("1-м классе", "О"), ("1 чате", "Об"), ("11-х классах", "Об")],
)
def test_an_ordinal_is_read_as_one(phrase: str, preposition: str) -> None:
    assert preposition_o(phrase) == preposition
