"""What an order changes in documents that the institution has: sheets ready to be signed for and filed."""

from __future__ import annotations

import datetime

import pytest

from actgen.drafting.draft import Paper
from actgen.model.school import School
from actgen.read import documents_in
from actgen.render import FORMATS
from benchmarks.schools import school
from tests.drafting.test_separate import separate

APRIL = datetime.date(2024, 4, 16)


def paper(name: str, institution: str = "МОУ", facts: School | None = None) -> Paper:
    drafted = separate("kalinin-223-09", institution, facts or school(institution, APRIL))
    return next(each for each in drafted.papers if each.name == name)


@pytest.mark.parametrize(
    ("institution", "post"), [("МОУ", "классного руководителя"), ("МДОУ", "воспитателя")]
)
def test_the_sheet_is_of_the_post_whose_duties_it_changes(institution: str, post: str) -> None:
    changes = paper("изменения к должностной инструкции", institution)
    assert changes.data["заголовок"] == post
    (clause,) = changes.data["пункты"]
    assert clause["текст"].startswith("Дополнить раздел «Должностные обязанности»")
    assert "создаёт чат с родителями" in str(clause["цитата"]["пункты"])


def test_the_order_approves_the_changes_instead_of_quoting_them() -> None:
    order = paper("приказ")
    said = [clause.get("текст", "") for clause in order.data["пункты"] if "текст" in clause]
    approved = "Утвердить изменения к должностной инструкции классного руководителя (прилагаются)"
    assert approved in said
    assert "Утвердить дополнение к плану внутреннего контроля (прилагается)" in said
    assert "цитата" not in str(order.data)
    assert list(order.data["пункты"][-1]) == ["контроль"]


def test_who_has_the_duties_signs_for_them() -> None:
    (read,) = documents_in(
        FORMATS["docx"](paper("изменения к должностной инструкции").act), "изменения.docx"
    )
    assert read.requisites.kind is not None
    assert read.requisites.kind.value == "должностная инструкция"
    assert "ознакомлены" in read.text
    assert "УТВЕРЖДЕНЫ" in read.text


def test_the_plan_gets_a_row_for_every_theme_with_who_answers() -> None:
    addition = paper("дополнение к плану внутреннего контроля")
    rows = addition.data["таблица"]["строки"]
    assert [row[0].split(",")[0] for row in rows] == [
        "Контроль регистрации обучающихся и их родителей на платформе «Сферум»",
        "Контроль использования учебного профиля",
    ]
    assert {row[1] for row in rows} == {"Заместитель руководителя Соколова Вера Ильинична"}


def test_terms_that_nobody_has_set_are_left_to_fill_in() -> None:
    drafted = separate("kalinin-223-09", "МОУ", school("МОУ", APRIL))
    assert "дополнение к плану внутреннего контроля: сроки" in drafted.lacking


def test_an_act_that_changes_nothing_brings_no_sheets() -> None:
    drafted = separate("messenger-2025", "МОУ", school("МОУ", APRIL))
    assert [each.name for each in drafted.papers] == ["приказ", "положение"]
