from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.grounds import FORMULA_CASES, cite_kind, preposition_o, preposition_s


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
