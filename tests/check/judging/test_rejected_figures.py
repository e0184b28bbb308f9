"""Figures that a statement does away with are no targets; those that it keeps are."""

from __future__ import annotations

import pytest

from actgen.check.judging.rejected_figures import without_rejected


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("Прежние 20 % отменены, подключить 40 % учителей.", "20 %", "40 %"),
        ("Предложение о половине отклонить, охватить 70 % педагогов.", "половине", "70 %"),
        ("Пять мало, писать десять сообщений.", "Пять", "десять"),
        ("Не двадцать, а сорок процентов учителей.", "двадцать", "сорок процентов"),
        ("Показатель «12» заменить на «7».", "12", "7"),
        ("Запретить отчитываться девяноста процентами, у нас 100 %.", "девяноста", "100 %"),
    ],
)
def test_a_figure_that_is_done_away_with_is_blanked(text: str, gone: str, left: str) -> None:
    result = without_rejected(text)
    assert gone not in result
    assert left in result
    assert len(result) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Прежние 40 % сохранить.",
        "Подключить не менее 80 % учителей.",
        "Норму 10 сообщений отменить.",
        "Педагогов не менее половины.",
    ],
)
def test_what_is_kept_or_all_that_is_told_stays(text: str) -> None:
    assert without_rejected(text) == text
