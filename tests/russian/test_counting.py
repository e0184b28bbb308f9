from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.counting import NBSP, count_phrase, plural, sheets


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "чатов"), (1, "чат"), (2, "чата"), (4, "чата"), (5, "чатов"), (11, "чатов"), (14, "чатов"),
     (21, "чат"), (22, "чата"), (100, "чатов"), (111, "чатов"), (1001, "чат")],
)  # fmt: skip
def test_plural(number: int, form: str) -> None:
    assert plural(number, "чат", "чата", "чатов") == form


@pytest.mark.parametrize(
    ("number", "phrase", "nominative", "genitive"),
    [
        (1, "рабочий день", "1 рабочий день", "1 рабочего дня"),
        (2, "рабочий день", "2 рабочих дня", "2 рабочих дней"),
        (3, "рабочий день", "3 рабочих дня", "3 рабочих дней"),
        (5, "рабочий день", "5 рабочих дней", "5 рабочих дней"),
        (11, "рабочий день", "11 рабочих дней", "11 рабочих дней"),
        (21, "рабочий день", "21 рабочий день", "21 рабочего дня"),
        (3, "рабочая неделя", "3 рабочие недели", "3 рабочих недель"),
        (2, "классный руководитель", "2 классных руководителя", "2 классных руководителей"),
        (4, "год", "4 года", "4 лет"),
        (5, "год", "5 лет", "5 лет"),
        (5, "человек", "5 человек", "5 человек"),
        (2, "приказ по школе", "2 приказа по школе", "2 приказов по школе"),
        (3, "сообщество", "3 сообщества", "3 сообществ"),
    ],
)
def test_counted(number: int, phrase: str, nominative: str, genitive: str) -> None:
    assert count_phrase(number, phrase) == nominative
    assert count_phrase(number, phrase, Case.GENT) == genitive


@pytest.mark.parametrize(
    ("number", "phrase", "case", "text"),
    [
        (3, "рабочий день", Case.GENT, "3 (трёх) рабочих дней"),
        (1, "рабочий день", Case.GENT, "1 (одного) рабочего дня"),
        (2, "день", Case.ACCS, "2 (два) дня"),  # not «двух»: days are inanimate
        (2, "учитель", Case.ACCS, "2 (двух) учителей"),
        (21, "неделя", Case.ACCS, "21 (двадцать одну) неделю"),
        (2, "неделя", Case.NOMN, "2 (две) недели"),
        (5, "экземпляр", Case.LOCT, "5 (пяти) экземплярах"),
        (3, "месяц", Case.ABLT, "3 (тремя) месяцами"),
    ],
)
def test_spelled(number: int, phrase: str, case: Case, text: str) -> None:
    assert count_phrase(number, phrase, case, spelled=True) == text


@pytest.mark.parametrize(
    ("number", "phrase", "nominative", "genitive"),
    [
        (1, "обучающийся", "1 обучающийся", "1 обучающегося"),
        (3, "обучающийся", "3 обучающихся", "3 обучающихся"),
        (2, "заведующая", "2 заведующие", "2 заведующих"),
        (5, "несовершеннолетний обучающийся 5 класса",
         "5 несовершеннолетних обучающихся 5 класса", "5 несовершеннолетних обучающихся 5 класса"),
    ],
)  # fmt: skip
def test_adjectives_that_serve_as_nouns(
    number: int, phrase: str, nominative: str, genitive: str
) -> None:
    assert count_phrase(number, phrase) == nominative
    assert count_phrase(number, phrase, Case.GENT) == genitive


def test_sheets_and_copies() -> None:
    assert sheets(1) == f"на 1{NBSP}л. в 1{NBSP}экз."
