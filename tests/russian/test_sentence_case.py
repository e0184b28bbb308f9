"""Letterheads in capitals back to ordinary letters."""

from __future__ import annotations

import pytest

from actgen.russian.sentence_case import is_capitals, sentence_case


@pytest.mark.parametrize(
    "text",
    [
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5» города Светлоборска",
        "Администрация Приозерного муниципального округа",
        "Департамент образования Ярославской области",
        "Министерство образования и науки Республики Коми",
        "Министерство образования Чувашской Республики",
        "Общество с ограниченной ответственностью «Школьный питомник»",
        "МБДОУ «Детский сад № 14 «Ромашка»",
        "О создании чатов в школе",
        "Средняя школа № 34 имени Брызгуновой К.К.",
        "Гимназия имени К. К. Брызгунова",
        "Школа имени маршала Жукова",
        "Школа с. Алексеевка",
    ],
)
def test_a_text_in_capitals_is_typed_as_usual(text: str) -> None:
    assert sentence_case(text.upper()) == text


def test_an_ordinary_text_stays() -> None:
    assert sentence_case("Отдел МБОУ и ОБЖ") == "Отдел МБОУ и ОБЖ"
    assert not is_capitals("МБОУ «СОШ № 5»")
