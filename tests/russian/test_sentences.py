from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.sentences import sentences


# «|» marks where a sentence ends
@pytest.mark.parametrize(
    "marked",
    [
        "Создать чаты.| Назначить ответственных.",
        "См. прил. 2.| Утвердить положение.",
        "В соответствии с п. 1 ч. 2 ст. 28 Федерального закона.| Далее.",
        "В г. Тверь и г. Махачкала.| Далее.",
        "Приказ от 13.04.2024 г. № 5.| Он действует.",
        "Отчитаться до 1 мая 2024 г.| Ответственный – Иванов И.И.",
        "Контроль возложить на Корсакову М.Н.| Приказ вступает в силу.",
        "Контроль возложить на М.Н. Корсакову.| Приказ вступает в силу.",
        "Школа им. А.С. Пушкина закрыта.| Далее.",
        "в ред. Федерального закона, утв. Приказом министра.| Далее.",
        "1. Утвердить положение.| 2. Создать чаты.",
        "2.1. Создать чаты.| 2.2. Назначить зам. Иванова.",
        "Первый абзац|\n\nВторой абзац",
        "Строка\nпродолжается здесь.| Вторая.",
        "",
    ],
)
def test_sentences_of_acts(marked: str) -> None:
    text = marked.replace("|", "")
    assert [s.text for s in sentences(text)] == [
        piece.strip() for piece in marked.split("|") if piece
    ]


@given(st.text(alphabet="АбвИ.г1 2\n!?«»(", max_size=60))
def test_offsets_are_kept_and_nothing_is_lost(text: str) -> None:
    found = sentences(text)
    assert all(text[s.start : s.stop] == s.text for s in found)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())
    assert all(one.stop <= two.start for one, two in pairwise(found))
