from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.lookalikes import Repair, fold, mixed_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # Latin letters within a Russian word
        ("Cферум", "Сферум"),
        ("прикaз", "приказ"),
        # the abbreviation of a place
        ("c. Верхнеозёрское", "с. Верхнеозёрское"),
        ("школа в c. Озёрское, x. Луговой", "школа в с. Озёрское, х. Луговой"),
        ("oбразoвaния", "образования"),
        ("ПРИKAЗ", "ПРИКАЗ"),
        ("педагог-псиxолог", "педагог-психолог"),
        ("учëт", "учёт"),
        ("ОКSиDM", "ОКСиДМ"),
        # Russian letters within a Latin name
        ("Теlegram", "Telegram"),
        ("WhаtsАpp", "WhatsApp"),
        ("МАХ и VК", "МАХ и VK"),
        # Latin words that are Russian ones
        ("He допускать", "Не допускать"),
        ("B соответствии с приказом", "В соответствии с приказом"),
        ("чат c родителями", "чат с родителями"),
        ("B 5–9 классах – тоже", "В 5–9 классах – тоже"),
        ("положение o чатах", "положение о чатах"),
        ("1. K приказу приложить", "1. К приказу приложить"),
        ("ОБ УЧАСТИИ B КОНКУРСЕ", "ОБ УЧАСТИИ В КОНКУРСЕ"),
        ("COCTAB комиссии", "СОСТАВ комиссии"),
        ("M.H. Корсакова", "М.Н. Корсакова"),
        ("на Корсакову M.H.", "на Корсакову М.Н."),
    ],
)
def test_repaired(typed: str, meant: str) -> None:
    assert fold(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "в мессенджерах VK, MAX, Telegram и WhatsApp",
        "VK-мессенджер, ВК Мессенджер",
        "OKSiDM",
        "мессенджер MAX для родителей",
        "Max – мессенджер",
        "MAXмессенджер и Telegramканал",
        "категории B и C",
        "вариант c. Далее",
        "https://vk.com/c/o, a.o@ya.ru, сайт a-c.ru",
        "кабинет 5 A",
        "IP TV c",
        "приказ",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert fold(text) == text
    assert mixed_words(text) == []


def test_what_was_repaired_is_listed_with_its_place() -> None:
    text = "по прикaзу o «Cферум»"
    assert mixed_words(text) == [
        Repair(3, 10, "прикaзу", "приказу"),
        Repair(11, 12, "o", "о"),
        Repair(14, 20, "Cферум", "Сферум"),
    ]


texts = st.text(alphabet="АВСЕасеоприказкABCEHaceopxdZ .-«»\n1", max_size=60) | st.text(max_size=60)


@given(texts)
def test_offsets_stay_valid(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    for repair in mixed_words(text):
        assert text[repair.start : repair.stop] == repair.found
        assert folded[repair.start : repair.stop] == repair.repaired
