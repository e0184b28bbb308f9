"""Addressees (requisite 15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.model.parties import Addressee
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.parts.addressees import addressee_blocks, addressee_lines
from actgen.render.parts.pen import Pen
from actgen.render.setup import Setup
from actgen.render.text import text_bytes


def lines(pen: Pen, **keys: Any) -> list[str]:
    addressee = Addressee.model_validate(keys)
    return [line.replace("\u00a0", " ") for line in addressee_lines(addressee, pen)]


def test_an_organisation_and_its_unit_stand_in_the_nominative(pen: Pen) -> None:
    said = lines(pen, организация="Министерство образования", подразделение="Отдел воспитания")
    assert said == ["Министерство образования", "Отдел воспитания"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Морозова Наталья Викторовна", "Морозовой Н.В."),
        ("Стасюк Вадим Петрович", "Стасюку В.П."),
        ("Черных Мария Игоревна", "Черных М.И."),
        ("Саркисян Карен Ашотович", "Саркисяну К.А."),
    ],
)
def test_the_head_of_an_organisation_has_it_in_his_post(pen: Pen, name: str, expected: str) -> None:
    said = lines(pen, должность="директор МБОУ «СОШ № 5»", имя=name)
    assert said == ["Директору МБОУ «СОШ № 5»", expected]


def test_another_official_follows_his_organisation(pen: Pen) -> None:
    said = lines(
        pen, организация="Отдел полиции", должность="начальник отделения", имя="Ким Пётр Олегович"
    )
    assert said == ["Отдел полиции", "Начальнику отделения", "Киму П.О."]


def test_who_acts_for_the_head(pen: Pen) -> None:
    assert lines(pen, должность="и.о. директора школы")[0] == "И.о. директора школы"


def test_similar_organisations_are_addressed_by_a_list(pen: Pen) -> None:
    said = lines(pen, должность="руководители образовательных организаций", **{"по списку": "да"})
    assert said == ["Руководителям образовательных организаций", "(по списку)"]


def test_the_address_is_set_off(pen: Pen) -> None:
    said = lines(pen, организация="Дума", адрес=["ул. Мира, д. 1", "г. Тверь"], почта="d@t.example")
    assert said == ["Дума", "", "ул. Мира, д. 1", "г. Тверь", "d@t.example"]


def test_the_clerks_own_words_stand_as_they_are(pen: Pen) -> None:
    assert lines(pen, текст="Родителям\n  учеников ") == ["Родителям", "учеников"]


def test_several_are_set_off_from_one_another(pen: Pen) -> None:
    four = [Addressee.model_validate({"организация": f"Школа {n}"}) for n in range(4)]
    assert [block.gap for block in addressee_blocks(four, pen)] == [True, True, True, False]


def test_a_surname_that_may_be_declined_in_two_ways_is_a_guess(pen: Pen) -> None:
    lines(pen, имя="Ткач Е.В.")
    assert pen.guesses


def test_the_author_of_a_memo_stands_below_its_addressee(printed: Callable[..., list[str]]) -> None:
    keys = {
        "вид": "служебная записка",
        "бланк": "под адресатом",
        "автор": "Учитель физики Мохов Андрей Сергеевич",
        "адресат": {"должность": "директор лицея", "имя": "Градов С.А."},
        "текст": "Прошу разрешить.",
        "пункты": None,
    }
    assert printed(Part.LETTERHEAD, **keys) == []
    said = "\n".join(printed(Part.ADDRESSEES, **keys)).replace("\xa0", " ")
    assert said == "Директору лицея / Градову С.А.\nот учителя физики Мохова А.С."


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("уведомление", {}),
        ("справка", {}),
        ("распоряжение", {"текст": None, "пункты": ["Явиться"]}),
        ("уведомление", {"гриф утверждения": {"должность": "Директор", "имя": "Третьяк М.Л."}}),
    ],
)
def test_whom_a_document_goes_to_stands_below_who_writes(
    make_act: Callable[..., Act], kind: str, keys: dict[str, Any]
) -> None:
    about = {"вид": kind, "адресат": "Гнатюку О.Р.", "пункты": None, "текст": "Уведомляем."}
    made = build(make_act(**(about | keys)))
    said = text_bytes(made, Setup()).decode().replace("\u00a0", " ")
    author, kind_line = made.author, kind.upper()
    assert said.index(author) < said.index("Гнатюку О.Р.") < said.index(kind_line)
    assert f"{author}\n\nГнатюку" in said  # set off from the letterhead
