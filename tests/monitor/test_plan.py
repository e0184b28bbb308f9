"""Faults of «показатели.yaml» are told all at once, each with its place."""

from __future__ import annotations

import pytest

from tests.monitor.workshop import WEEKLY, Workshop, weekly

DATA = weekly("100 20 20%")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("есть / всего, цель", "есть / всех, цель"),
            "показатели.yaml:9:62: столбца «всех» нет под ключом «столбцы»\n  Может быть, «всего»?",
        ),
        (("есть / всего, цель", "есть // всего, цель"), "9:61: «формула»: здесь «/», а ожидается"),
        (("есть / всего}", "есть / нет}"), "7:59: столбца «нет» нет под ключом «столбцы»"),
        (("из: всего", "из: всех"), "6:33: столбца «всех» нет под ключом «столбцы»"),
        (("цель: 35", "цель: много"), "«цель»: «много» — ожидается число, например 35 или 12,5"),
        (("цель: 35", "цель: 350"), "350 % быть не может"),
        (("срок: 01.09.2023", "срок: 31.09.2023"), "31.09.2023 — такой даты нет"),
        (("id: share", "id: Доля"), "«Доля» не подходит"),
        (("неделя: Неделя", "название: Т"), "у таблицы нет ни «неделя», ни «организация»"),
        (("всего: {заг", "все го: {заг"), "«все го» не годится для имени"),
        (("{заголовок: Всего, ", "{"), "у столбца нет ни «заголовок», ни «столбец»"),
        (("цель: 35, ", ""), "нет обязательного ключа «цель»"),
        (
            ("срок: 01", "направление: больше, срок: 01"),
            "возможные значения: «не менее», «не более»",
        ),
    ],
)
def test_faults(workshop: Workshop, change: tuple[str, str], said: str) -> None:
    assert change[0] in WEEKLY
    assert said in workshop.error(WEEKLY.replace(*change), DATA)


def test_all_faults_at_once(workshop: Workshop) -> None:
    plan = WEEKLY.replace("есть / всего, цель: 35", "есть / всех, цель: 35").replace(
        "из: всего", "из: все"
    )
    assert workshop.error(plan, DATA).count("нет под ключом") == 2


def test_columns_of_different_tables_do_not_meet(workshop: Workshop) -> None:
    plan = (
        WEEKLY.replace("таблица:\n  неделя: Неделя", "таблица:\n- неделя: Неделя")
        .replace("показатели:", "- {неделя: Неделя, столбцы: {другое: Другое}}\nпоказатели:")
        .replace("есть / всего, цель", "есть / другое, цель")
    )
    assert "столбцы «есть», «другое» – из разных таблиц" in workshop.error(plan, DATA)


def test_one_indicator_twice(workshop: Workshop) -> None:
    twice = WEEKLY + WEEKLY.splitlines()[-1] + "\n"
    assert "показатель «share» уже есть" in workshop.error(twice, DATA)


def test_english_keys(workshop: Workshop) -> None:
    plan = """\
title: О ходе
tables: {week: Неделя, columns: {a: Всего, b: Есть}}
indicators: [{id: x, name: доля, formula: b / c, target: 1, deadline: 01.09.2023}]
"""
    assert workshop.error(plan, DATA).startswith("показатели.yaml:3:47: столбца «c» нет")


def test_no_mapping(workshop: Workshop) -> None:
    assert "в файле нет ключей" in workshop.error("- а\n", DATA)
