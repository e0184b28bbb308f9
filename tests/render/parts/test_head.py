"""The head of a document: letterhead, kind, date and number, place, title, marks above it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, Picture, Row
from actgen.render.context import build
from actgen.render.document import Document, Part

Printed = Callable[..., list[str]]
SCHOOL = {
    "вышестоящий": "Управление образования",
    "наименование": ["Муниципальное учреждение", "«Средняя школа № 5»"],
    "кратко": "МБОУ «СШ № 5»",
    "подразделение": "Отдел информатизации",
}
CONTACTS = {
    "адрес": ["ул. Мира, д. 1", "г. Тверь, 170000"],
    "телефон": "(4822) 31-40-50",
    "факс": "31-40-51",
    "почта": "info@school.example",
    "сайт": "school.example",
    "ОКПО": "00000005",
    "ОГРН": "1000000000005",
    "ИНН": "6900000005",
    "КПП": "690001001",
}
LETTER = {"вид": "письмо", "пункты": None, "текст": "Сообщаем."}


@pytest.fixture
def emblem(tmp_path: Path) -> str:
    path = tmp_path / "emblem.png"
    Image.new("RGB", (40, 20)).save(path)
    return str(path)


class TestLetterhead:
    def test_from_the_superior_body_down_to_the_unit(self, printed: Printed) -> None:
        assert printed(Part.LETTERHEAD, автор=SCHOOL) == [
            "Управление образования",
            "Муниципальное учреждение / «Средняя школа № 5»",
            "(МБОУ «СШ № 5»)",
            "Отдел информатизации",
        ]

    def test_brackets_of_a_short_name_are_not_doubled(self, printed: Printed) -> None:
        lines = printed(Part.LETTERHEAD, автор=SCHOOL | {"кратко": "(МБОУ)"})
        assert lines[2] == "(МБОУ)"

    def test_an_official_stands_below_the_organisation(self, printed: Printed) -> None:
        author = {"наименование": "Город", "должностное лицо": "начальник управления"}
        assert printed(Part.LETTERHEAD, автор=author) == ["Город", "Начальник управления"]

    def test_a_joint_document_names_all_its_authors(self, printed: Printed) -> None:
        lines = printed(Part.LETTERHEAD, автор="Управление", соавторы=["Комитет"])
        assert lines == ["Управление", "Комитет"]

    def test_none_may_be_printed(self, printed: Printed) -> None:
        assert printed(Part.LETTERHEAD, бланк="нет") == []

    def test_reference_data_of_a_letter(self, printed: Printed) -> None:
        author = {"наименование": "Школа", "справочные данные": CONTACTS}
        assert printed(Part.HEAD, автор=author, **LETTER)[1] == " / ".join(
            [
                "ул. Мира, д. 1",
                "г. Тверь, 170000",
                "Тел. (4822) 31-40-50, факс 31-40-51",
                "E-mail: info@school.example",
                "school.example",
                "ОКПО 00000005, ОГРН 1000000000005",
                "ИНН/КПП 6900000005/690001001",
            ]
        )


class TestCorner:
    """What names the document stands beneath the organisation, to whom it goes at the right."""

    def cells(self, document: Document, part: Part) -> list[list[str]]:
        (row,) = document.parts[part]
        assert isinstance(row, Row)
        return [
            [block.text for block in cell if isinstance(block, Paragraph)] for cell in row.cells
        ]

    def test_of_a_letter(self, make_act: Callable[..., Act]) -> None:
        act = make_act(
            автор="Школа",
            адресат={"организация": "Дума"},
            ответ_на={"номер": "7", "дата": "01.09.2024"},
            **LETTER,
        )
        left, middle, right = self.cells(build(act), Part.HEAD)
        assert left == ["Школа", "03.09.2024 №\u00a012", "На №\u00a07 от\u00a001.09.2024"]
        assert (middle, right) == ([], ["Дума"])

    def test_of_a_note(self, make_act: Callable[..., Act]) -> None:
        act = make_act(
            вид="служебная записка",
            бланк="угловой",
            автор="Школа",
            место="г. Тверь",
            адресат={"должность": "Директор", "имя": "Ким Анна Олеговна"},
        )
        document = build(act)
        left, _, right = self.cells(document, Part.LETTERHEAD)
        assert left == ["Школа", "СЛУЖЕБНАЯ ЗАПИСКА", "03.09.2024 №\u00a012", "г.\u00a0Тверь"]
        assert right == ["Директору\nКим\u00a0А.О."]
        for part in (Part.KIND, Part.DATE_NUMBER, Part.PLACE, Part.ADDRESSEES):
            assert document.parts[part] == ()

    def test_the_approval_stands_at_the_right(self, make_act: Callable[..., Act]) -> None:
        act = make_act(
            вид="акт",
            бланк="угловой",
            гриф_утверждения={"должность": "Директор", "имя": "Ким А.О."},
        )
        document = build(act)
        assert self.cells(document, Part.LETTERHEAD)[2][0] == "УТВЕРЖДАЮ"
        assert document.parts[Part.STAMPS] == ()

    def test_agreement_and_approval_stand_side_by_side_below(
        self, make_act: Callable[..., Act]
    ) -> None:
        stamp = {"должность": "Директор", "имя": "Ким А.О."}
        act = make_act(вид="акт", бланк="угловой", гриф_утверждения=stamp, гриф_согласования=stamp)
        assert len(build(act).parts[Part.STAMPS]) == 1

    def test_a_letter_may_have_a_centred_letterhead(self, printed: Printed) -> None:
        lines = printed(
            Part.HEAD, бланк="продольный", автор="Школа", адресат={"организация": "Дума"}, **LETTER
        )
        assert lines == ["Школа", "03.09.2024 № 12", "Дума"]


class TestKindDateAndPlace:
    def test_the_kind_stands_in_capitals(self, printed: Printed) -> None:
        assert printed(Part.KIND, вид="приказ") == ["ПРИКАЗ"]

    def test_an_extract_names_its_original_in_the_genitive(self, printed: Printed) -> None:
        assert printed(Part.KIND, вид="выписка", выписка={"пункты": "1", "вид": "протокол"}) == [
            "ВЫПИСКА ИЗ ПРОТОКОЛА"
        ]

    def test_a_letter_has_neither_kind_nor_place(self, printed: Printed) -> None:
        assert printed(Part.KIND, **LETTER) == printed(Part.PLACE, место="Тверь", **LETTER) == []

    def test_date_at_the_left_number_at_the_right(self, printed: Printed) -> None:
        assert printed(Part.DATE_NUMBER) == ["03.09.2024 → № 12"]

    def test_a_draft_has_blanks(self, printed: Printed) -> None:
        assert printed(Part.DATE_NUMBER, дата=None, номер=None) == [
            "«___» ________ 20__ г. → № ____"
        ]

    def test_what_is_approved_goes_without_them(self, printed: Printed) -> None:
        assert printed(Part.DATE_NUMBER, вид="положение", дата=None, номер=None) == []

    def test_the_place(self, printed: Printed) -> None:
        assert printed(Part.PLACE, место="г. Тверь") == ["г. Тверь"]


class TestTitle:
    def look(self, make_act: Callable[..., Act], **keys: Any) -> Look:
        (title,) = build(make_act(**keys)).parts[Part.TITLE]
        assert isinstance(title, Paragraph)
        assert title.keep
        return title.look

    def test_stands_at_the_left_margin(self, make_act: Callable[..., Act]) -> None:
        assert self.look(make_act) is Look.TITLE

    def test_may_stand_in_the_middle(self, make_act: Callable[..., Act]) -> None:
        assert self.look(make_act, заголовок_посередине="да") is Look.TITLE_CENTRED

    @pytest.mark.parametrize("kind", ["положение", "план мероприятий", "лист ознакомления"])
    def test_does_so_where_the_kind_does(self, make_act: Callable[..., Act], kind: str) -> None:
        assert self.look(make_act, вид=kind) is Look.TITLE_CENTRED

    def test_keeps_the_lines_of_its_author(self, printed: Printed) -> None:
        assert printed(Part.TITLE, заголовок="О  чатах\n  школы\n") == ["О чатах / школы"]

    def test_a_sheet_is_called_after_its_act(self, printed: Printed) -> None:
        order = {"вид": "приказ", "орган": "МБОУ «СШ № 5»", "дата": "31.08.2026", "номер": "12"}
        keys: dict[str, Any] = {"заголовок": None, "к документу": order}
        assert printed(Part.TITLE, вид="лист ознакомления", **keys) == [
            "с приказом МБОУ «СШ № 5» от 31.08.2026 № 12"
        ]
        law = {"к документу": {"вид": "справка", "номер": "4"}}
        assert printed(Part.TITLE, вид="лист ознакомления", **keys | law) == ["со справкой № 4"]


class TestNotes:
    def test_form_code_and_restriction_stand_in_the_upper_corner(self, printed: Printed) -> None:
        lines = printed(
            Part.NOTES,
            код_формы="0211151",
            ограничение_доступа={"пометка": "для служебного пользования", "экземпляр": 2},
        )
        assert lines == ["Форма по ОКУД 0211151", "Для служебного пользования / Экз. № 2"]

    def test_a_code_with_its_name_is_printed_as_it_is(self, printed: Printed) -> None:
        assert printed(Part.NOTES, код_формы="Код по ОКУД 0211151") == ["Код по ОКУД 0211151"]

    def test_above_the_arms_if_there_are_any(
        self, make_act: Callable[..., Act], emblem: str
    ) -> None:
        author = {"наименование": "Город", "герб": emblem}
        for kind in ({}, LETTER | {"бланк": "продольный"}):
            made = build(make_act(автор=author, ограничение_доступа="Конфиденциально", **kind))
            mark, arms = made.first_header
            assert isinstance(mark, Paragraph)
            assert mark.text == "Конфиденциально"
            assert isinstance(arms, Picture)
            assert made.parts[Part.NOTES] == ()

    def test_above_a_lengthwise_letterhead(self, printed: Printed) -> None:
        lines = printed(
            Part.HEAD,
            бланк="продольный",
            адресат={"организация": "Дума"},
            ограничение_доступа="Коммерческая тайна",
            **LETTER,
        )
        assert lines[0] == "Коммерческая тайна"

    def test_in_a_letter_they_stand_above_the_addressee(self, printed: Printed) -> None:
        lines = printed(
            Part.HEAD,
            адресат={"организация": "Дума"},
            ограничение_доступа="Коммерческая тайна",
            **LETTER,
        )
        assert lines[-2:] == ["Коммерческая тайна", "Дума"]


class TestPictures:
    def test_the_arms_stand_in_the_top_margin(
        self, make_act: Callable[..., Act], emblem: str
    ) -> None:
        document = build(make_act(автор={"наименование": "Город", "герб": emblem}))
        (arms,) = document.first_header
        assert isinstance(arms, Picture)
        assert (arms.width, arms.height) == (34, 17)
        assert not any(isinstance(b, Picture) for b in document.parts[Part.LETTERHEAD])

    def test_in_a_corner_letterhead_they_stand_above_the_organisation(
        self, make_act: Callable[..., Act], emblem: str
    ) -> None:
        document = build(make_act(автор={"наименование": "Город", "герб": emblem}, **LETTER))
        (row,) = document.parts[Part.HEAD]
        assert isinstance(row, Row)
        assert isinstance(row.cells[0][0], Picture)
        assert document.first_header == ()

    def test_an_emblem_stands_in_the_letterhead(
        self, make_act: Callable[..., Act], emblem: str
    ) -> None:
        author = {"наименование": "Школа", "эмблема": {"файл": emblem, "ширина": 20}}
        picture = build(make_act(автор=author)).parts[Part.LETTERHEAD][0]
        assert isinstance(picture, Picture)
        assert (picture.width, picture.height) == (20, 10)

    def test_the_mark_of_control_stands_at_the_top(
        self, make_act: Callable[..., Act], lines_of: Callable[..., list[str]]
    ) -> None:
        assert lines_of(build(make_act(отметка_о_контроле="да")).first_header) == ["Контроль"]


@pytest.mark.parametrize(
    ("kind", "number", "has_number"),
    [
        ("заявление", None, False),
        ("Объяснительная записка", None, False),
        ("заявление", "7", True),
        ("служебная записка", None, True),
        ("справка", None, True),
    ],
)
def test_what_a_person_writes_has_no_blank_for_a_number(
    make_act: Callable[..., Act], kind: str, number: str | None, has_number: bool
) -> None:
    made = build(make_act(вид=kind, пункты=None, текст="Прошу.", дата="01.12.2026", номер=number))
    text = " ".join(
        block.text
        for part in made.parts.values()
        for block in part
        if isinstance(block, Paragraph) and block.look is Look.DATE_NUMBER
    )
    assert ("№" in text) == has_number
