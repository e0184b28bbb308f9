"""Starting files: they load as they are, print, and explain every line."""

from __future__ import annotations

import pytest

from actgen.errors import ActgenError
from actgen.source import parse_act, parse_act_with_warnings
from actgen.source.kinds import families, family_of, kinds_table
from actgen.source.starter import kinds, starter

# What the printed document of a kind says, and no other kind would.
PRINTED = {
    "приказ": "ПРИКАЗЫВАЮ:",
    "распоряжение": "РАСПОРЯЖЕНИЕ",
    "постановление": "ПОСТАНОВЛЯЕТ:",
    "решение": "РЕШИЛ:",
    "указание": "ПРЕДЛАГАЮ:",
    "письмо": "Уважаемая Нина Павловна!",
    "план мероприятий": "УТВЕРЖДАЮ",
    "дорожная карта": "доля школ, перешедших на платформу, – 100 %",
    "положение": "УТВЕРЖДЕНО",
    "порядок": "2.2. Администратор регистрирует работника",
    "регламент": "1) готовит ответ в течение 10 рабочих дней;",
    "инструкция": "УТВЕРЖДЕНА",
    "должностная инструкция": "2. Должностные обязанности",
    "справка": "приглашены не все родители",
    "отчёт": "Администратор платформы",
    "протокол": "РЕШИЛИ:",
    "акт": "Члены комиссии",
    "выписка": "ВЫПИСКА ИЗ ПРИКАЗА",
    "лист ознакомления": "Белова О.А.",
    "лист согласования": "Юрисконсульт",
}


def test_every_family_has_a_starting_file() -> None:
    assert {family_of(kind) for kind in kinds()} == set(families())
    assert kinds() == list(PRINTED)


def test_every_order_kind_has_a_starting_file() -> None:
    assert set(kinds()) >= set(kinds_table()["виды"])


@pytest.mark.parametrize("kind", kinds())
def test_it_loads_without_any_change_and_without_a_warning(kind: str) -> None:
    act, warnings = parse_act_with_warnings(starter(kind).encode(), f"{kind}.yaml")
    assert act.kind == kind
    assert warnings == ()


def test_its_variables_are_filled_in() -> None:
    act = parse_act(starter("приказ").encode(), "приказ.yaml")
    assert act.clauses[0].text == "Перейти на использование платформы с 15\u00a0апреля 2024\u00a0г."


@pytest.mark.parametrize("kind", kinds())
def test_every_key_is_explained(kind: str) -> None:
    lines = [
        line
        for line in starter(kind).splitlines()
        if ":" in line and not line.lstrip().startswith("#")
    ]
    assert [line for line in lines if "  # " not in line] == []


@pytest.mark.parametrize(("kind", "said"), PRINTED.items())
def test_it_can_be_printed(kind: str, said: str) -> None:
    from actgen.render.text import render_text

    printed = render_text(parse_act(starter(kind).encode(), "a.yaml")).decode()
    assert said in printed.replace("\u00a0", " ").replace("\u2011", "-")


def test_it_names_the_file_it_will_be() -> None:
    assert "actgen render мой.yaml -o" in starter("акт", "мой.yaml")
    assert "actgen render план-мероприятий.yaml -o" in starter("план мероприятий")
    assert 'actgen render "мой план.yaml" -o' in starter("план мероприятий", "мой план.yaml")


def test_the_kind_may_be_written_carelessly() -> None:
    assert starter(" Приказ ") == starter("приказ")
    assert starter("Отчет") == starter("отчёт")


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(ActgenError) as caught:
        starter("прикас")
    assert caught.value.advice == "Может быть, «приказ»?"
    with pytest.raises(ActgenError) as caught:
        starter("план")
    assert caught.value.advice == "Может быть, «план мероприятий»?"
    with pytest.raises(ActgenError, match="заготовки нет"):
        starter("смета")
