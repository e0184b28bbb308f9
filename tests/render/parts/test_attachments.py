"""Attachments: what ties them to their act, and what they print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Paragraph, Row, TableBlock
from actgen.render.context import build
from actgen.render.setup import Setup

Printed = Callable[..., list[str]]


class TestStamp:
    @pytest.mark.parametrize(
        ("kind", "word"), [("дорожная карта", "УТВЕРЖДЕНА"), ("правила", "УТВЕРЖДЕНЫ")]
    )
    def test_of_what_the_act_approves(self, attached: Printed, kind: str, word: str) -> None:
        assert attached({"вид": kind}, пункты=[{"утвердить": 1}])[:3] == [
            word,
            "приказом управления образования",
            "от 03.09.2024 № 12",
        ]

    def test_of_what_a_clause_within_a_clause_approves(self, attached: Printed) -> None:
        clauses = [{"текст": "Утвердить", "пункты": [{"утвердить": 1}]}]
        assert attached({"вид": "план"}, пункты=clauses)[0] == "УТВЕРЖДЕН"

    def test_of_what_a_chapter_approves(self, attached: Printed) -> None:
        chapters = [{"заголовок": "Общее", "пункты": [{"утвердить": 1}]}]
        assert attached({"вид": "план"}, пункты=None, главы=chapters)[0] == "УТВЕРЖДЕН"

    def test_one_that_is_not_there_is_an_error_wherever_it_is_approved(
        self, attached: Printed
    ) -> None:
        clauses = [{"текст": "Утвердить", "пункты": [{"утвердить": 2}]}]
        with pytest.raises(ValueError, match="пункт утверждает приложение 2, а приложений: 1"):
            attached({"вид": "план"}, пункты=clauses)

    def test_of_anything_else(self, attached: Printed) -> None:
        assert attached({"вид": "форма"})[:3] == [
            "Приложение",
            "к приказу управления образования",
            "от 03.09.2024 № 12",
        ]

    def test_of_a_letter(self, attached: Printed) -> None:
        letter: dict[str, Any] = {"вид": "письмо", "пункты": None, "текст": "Направляем."}
        assert attached({"вид": "форма"}, **letter)[1] == "к письму управления образования"

    def test_of_a_letter_that_encloses_something_else_too(self, attached: Printed) -> None:
        letter: dict[str, Any] = {"вид": "письмо", "пункты": None, "текст": "Направляем."}
        enclosed = [{"название": "Инструкция", "листов": 3}]
        lines = attached({"вид": "форма"}, **letter, отметка_о_приложении=enclosed)
        assert lines[0] == "Приложение № 1"

    def test_a_draft_leaves_date_and_number_blank(self, attached: Printed) -> None:
        lines = attached({"вид": "план"}, номер=None, дата=None)
        assert lines[2] == "от «___» ________ 20__ г. № ____"

    def test_several_are_numbered(
        self, make_act: Callable[..., Act], lines_of: Callable[..., list[str]]
    ) -> None:
        act = make_act(пункты=[{"утвердить": 2}], приложения=[{"вид": "форма"}, {"вид": "план"}])
        first, second = (lines_of(each.blocks) for each in build(act).attachments)
        assert first[0] == "Приложение № 1"
        assert second[:2] == ["Приложение № 2", "УТВЕРЖДЕН"]

    @pytest.mark.parametrize(
        ("author", "genitive"),
        [
            ("Департамент образования", "департамента образования"),
            ({"наименование": "Школа", "кратко": "МБОУ «СШ № 5»"}, "МБОУ «СШ № 5»"),
            ({"наименование": "ГУ ЦТИСО", "в родительном": "учреждения ЦТИСО"}, "учреждения ЦТИСО"),
            (
                {"наименование": "Город", "должностное лицо": "Начальник управления"},
                "начальника управления",
            ),
        ],
    )
    def test_names_the_issuer_in_the_genitive(
        self, attached: Printed, author: Any, genitive: str
    ) -> None:
        said = " ".join(attached({"вид": "форма"}, автор=author)[1:-2])
        assert said == f"к приказу {genitive}"

    def test_names_all_issuers_of_a_joint_act(self, attached: Printed) -> None:
        lines = attached({"вид": "форма"}, автор="Управление", соавторы=["Комитет"])
        assert lines[1] == "к приказу управления и комитета"

    def test_agreement_stands_opposite(self, make_act: Callable[..., Act]) -> None:
        council = {"орган": "Совет родителей", "номер": "4"}
        act = make_act(приложения=[{"вид": "форма", "гриф согласования": council}])
        row = build(act).attachments[0].blocks[0]
        assert isinstance(row, Row)
        assert row.cells[0][0].text == "СОГЛАСОВАНО"  # type: ignore[union-attr]
        assert row.cells[2][0].text == "Приложение"  # type: ignore[union-attr]

    def test_the_letter_yo_is_the_choice_of_the_profile(
        self, attached: Printed, own_setup: Callable[..., Setup]
    ) -> None:
        setup = own_setup(УТВЕРЖДЕН="с ё")
        assert attached({"вид": "план"}, setup, пункты=[{"утвердить": 1}])[0] == "УТВЕРЖДЁН"


class TestContent:
    def test_kind_and_title_then_the_text(self, attached: Printed) -> None:
        lines = attached({"вид": "план", "заголовок": "О  чатах\nшколы", "текст": "Текст"})
        assert lines[3:] == ["ПЛАН", "О чатах / школы", "Текст."]

    def test_who_signs_it_and_who_has_to_read_it(self, attached: Printed) -> None:
        lines = attached(
            {
                "вид": "инструкция",
                "текст": "Текст",
                "подпись": {"должность": "директор", "имя": "Ким А.О."},
                "ознакомлены": "Дюма К.А.",
                "визы": {"должность": "юрист", "имя": "Цой В.С."},
            }
        )
        assert lines[5] == "Директор → А.О. Ким"
        assert lines[6].startswith("Юрист / ____________ В.С. Цой")
        assert lines[7] == "С инструкцией ознакомлен(а):"

    def test_a_commission_signs_its_act(self, attached: Printed) -> None:
        commission = {"председатель": "Дюма К.А."}
        lines = attached({"вид": "акт", "текст": "Готов", "комиссия": commission})
        assert lines[-1] == "Председатель комиссии → К.А. Дюма"

    def test_lists_and_tables_have_identities_of_their_own(
        self, make_act: Callable[..., Act]
    ) -> None:
        plan = {"вид": "план", "пункты": ["раз"], "таблица": {"столбцы": ["А"], "строки": [["б"]]}}
        document = build(make_act(приложения=[plan, plan]))
        blocks = list(document.blocks())
        places = [b.place for b in blocks if isinstance(b, Paragraph) and b.place is not None]
        tables = [block.index for block in blocks if isinstance(block, TableBlock)]
        assert len({place.list for place in places}) == len(places) == 3
        assert tables == [1, 2]

    def test_its_orientation_is_its_own(self, make_act: Callable[..., Act]) -> None:
        act = make_act(приложения=[{"вид": "план", "альбомная": "да"}, {"вид": "форма"}])
        assert [each.landscape for each in build(act).attachments] == [True, False]

    def test_is_named_for_bookmarks(self, make_act: Callable[..., Act]) -> None:
        act = make_act(приложения=[{"вид": "план", "заголовок": "о\nчатах"}])
        assert build(act).attachments[0].name == "ПЛАН о чатах"
