"""Single requisites for templates of one's own."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.parts.values import VALUES

MakeAct = Callable[..., Act]


def test_every_name_has_a_value(make_act: MakeAct) -> None:
    assert list(build(make_act()).values) == list(VALUES)


def test_they_are_typeset_and_stand_on_one_line(make_act: MakeAct) -> None:
    values = build(
        make_act(
            автор={
                "наименование": ["Муниципальное", 'учреждение "Школа"'],
                "справочные данные": {"адрес": ["ул. Мира, д. 1", "г. Тверь"], "телефон": "2-14"},
            },
            заголовок="О чатах\nшколы",
            исполнитель={"имя": "Панина Дарья Игоревна", "телефон": "2-14-60"},
        )
    ).values
    assert values["организация"] == "Муниципальное учреждение «Школа»"
    assert values["заголовок"] == "О чатах школы"
    assert values["номер"] == "№\u00a012"
    assert values["подписал"] == "М.Н.\u00a0Корсакова"
    assert values["должность"] == "Начальник управления"
    assert values["адрес"] == "ул.\u00a0Мира, д.\u00a01, г.\u00a0Тверь"
    assert values["телефон_исполнителя"] == "2\u201114\u201160"


def test_what_a_document_lacks_is_empty(make_act: MakeAct) -> None:
    values = build(make_act(подпись=None, заголовок=None)).values
    assert (values["подписал"], values["заголовок"], values["почта"]) == ("", "", "")


def test_a_draft_has_blanks(make_act: MakeAct) -> None:
    values = build(make_act(дата=None, номер=None)).values
    assert (values["дата"], values["номер"]) == ("«___»\u00a0________ 20__\u00a0г.", "№\u00a0____")
