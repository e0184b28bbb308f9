"""Sheets of acquaintance and agreement, acquaintance lines, visas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Row, TableBlock
from actgen.render.context import build
from actgen.render.document import Part

Printed = Callable[..., list[str]]
TEACHER = {"имя": "Воробьёва Тамара Михайловна", "должность": "учитель начальных классов"}
VISA = {"должность": "начальник отдела", "имя": "Сафина Лариса Рашидовна"}


def sheet(make_act: Callable[..., Act], kind: str, **keys: Any) -> TableBlock:
    (table,) = build(make_act(вид=kind, пункты=None, подпись=None, **keys)).parts[Part.TEXT]
    assert isinstance(table, TableBlock)
    assert sum(table.widths) == 1000
    return table


class TestAcquaintanceSheet:
    def test_names_those_who_are_to_read(self, make_act: Callable[..., Act]) -> None:
        table = sheet(make_act, "лист ознакомления", ознакомлены=[TEACHER], пустых_строк=2)
        assert [column.title for column in table.columns] == [
            *("Фамилия, инициалы", "Должность", "Дата", "Подпись")
        ]
        assert [row.label for row in table.rows] == ["1.", "2.", "3."]
        assert table.rows[0].cells[:2] == (("Воробьёва\u00a0Т.М.",), ("Учитель начальных классов",))

    def test_a_table_of_the_clerks_own_stands(self, make_act: Callable[..., Act]) -> None:
        own = {"столбцы": ["Кто"], "строки": [["Ким"]]}
        table = sheet(make_act, "лист ознакомления", ознакомлены=[TEACHER], таблица=own)
        assert [column.title for column in table.columns] == ["Кто"]


class TestAgreementSheet:
    def test_has_a_row_for_every_visa(self, make_act: Callable[..., Act]) -> None:
        table = sheet(make_act, "лист согласования", визы=[VISA | {"замечания": "да"}, VISA])
        assert table.rows[0].cells == (
            ("Начальник отдела",),
            ("Л.Р.\u00a0Сафина",),
            ("Замечания прилагаются",),
            ("",),
            ("",),
        )
        assert table.rows[1].cells[2] == ("",)


class TestAcquaintanceLines:
    @pytest.mark.parametrize(
        ("kind", "people", "expected"),
        [
            ("приказ", 2, "С приказом ознакомлены:"),
            ("приказ", 1, "С приказом ознакомлен(а):"),
            ("должностная инструкция", 1, "С должностной инструкцией ознакомлен(а):"),
            ("постановление", 2, "С постановлением ознакомлены:"),
            ("справка", 2, "Со справкой ознакомлены:"),
            ("правила", 2, "С правилами ознакомлены:"),
        ],
    )
    def test_the_act_is_named_in_the_instrumental(
        self, printed: Printed, kind: str, people: int, expected: str
    ) -> None:
        assert printed(Part.MARKS, вид=kind, ознакомлены=[TEACHER] * people)[0] == expected

    def test_each_has_room_for_signature_and_date(self, printed: Printed) -> None:
        assert printed(Part.MARKS, ознакомлены="Ким Анна Олеговна", пустых_строк=1)[1:] == [
            *("____________ А.О. Ким", "____________ ________________"),
            *("«___» ________ 20__ г.", "«___» ________ 20__ г."),
        ]

    def test_a_post_stands_above_the_signature_and_the_date_beside_it(
        self, printed: Printed
    ) -> None:
        long = {
            "имя": "Ким Анна Олеговна",
            "должность": "заместитель директора по учебно-воспитательной работе",
        }
        assert printed(Part.MARKS, ознакомлены=[TEACHER, long])[1:] == [
            "Учитель начальных классов / ____________ Т.М. Воробьёва",
            "Заместитель директора / по учебно-воспитательной работе / ____________ А.О. Ким",
            *(" / «___» ________ 20__ г.", " /  / «___» ________ 20__ г."),
        ]

    @pytest.mark.parametrize(
        "person", ["Ким Анна Олеговна, завхоз", "завхоз Ким Анна Олеговна", "Ким А.О., завхоз"]
    )
    def test_post_and_name_may_stand_in_one_text(
        self, make_act: Callable[..., Act], printed: Printed, person: str
    ) -> None:
        assert printed(Part.MARKS, ознакомлены=person)[1] == "Завхоз / ____________ А.О. Ким"
        table = sheet(make_act, "лист ознакомления", ознакомлены=[person])
        assert table.rows[0].cells[:2] == (("Ким\u00a0А.О.",), ("Завхоз",))

    def test_so_many_lines_stay_together(self, make_act: Callable[..., Act]) -> None:
        marks = build(make_act(ознакомлены=[TEACHER] * 7)).parts[Part.MARKS]
        assert [len(row.cells[0]) for row in marks if isinstance(row, Row)] == [3, 3, 1]

    def test_nobody_no_lines(self, printed: Printed) -> None:
        assert printed(Part.MARKS) == []


class TestVisas:
    """Requisite 21: post, signature, initials and surname, date; remarks are enclosed."""

    def test_on_the_last_sheet(self, printed: Printed) -> None:
        assert printed(Part.MARKS, визы=[VISA | {"дата": "05.10.2026"}]) == [
            "Начальник отдела / ____________ Л.Р. Сафина / 05.10.2026"
        ]

    def test_with_remarks(self, printed: Printed) -> None:
        assert printed(Part.MARKS, визы=[VISA | {"замечания": "да"}]) == [
            "Начальник отдела / Замечания прилагаются / ____________ Л.Р. Сафина"
            " / «___» ________ 20__ г."
        ]
