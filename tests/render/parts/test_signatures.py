"""Signatures (requisites 22–24)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, Row
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.looks import looks
from actgen.render.pdf import render_pdf
from actgen.render.profile_file import default_profile

Printed = Callable[..., list[str]]
HEAD = {"должность": "Директор школы", "имя": "Тихонов Андрей Сергеевич"}
ACCOUNTANT = {"должность": "Главный бухгалтер", "имя": "Ким Анна Олеговна"}
OFFICIAL = {"наименование": "Город", "должностное лицо": "начальник управления"}
CERTIFICATE = {
    "сертификат": "00 5A 11",
    "владелец": "Тихонов Андрей Сергеевич",
    "с": "12.02.2026",
    "по": "12.05.2027",
}


@pytest.fixture
def signed(printed: Printed) -> Printed:
    return lambda *signatures, **keys: printed(Part.SIGNATURES, подпись=list(signatures), **keys)


@pytest.fixture
def blocks(make_act: Callable[..., Act]) -> Callable[..., Any]:
    return lambda *signatures, **keys: build(make_act(подпись=list(signatures), **keys)).parts[
        Part.SIGNATURES
    ]


class TestOne:
    def test_post_at_the_left_initials_and_surname_at_the_right(self, signed: Printed) -> None:
        assert signed(HEAD) == ["Директор школы → А.С. Тихонов"]

    def test_the_name_is_level_with_the_last_line_of_a_long_post(
        self, blocks: Callable[..., Any]
    ) -> None:
        post = "Заместитель начальника управления образования администрации города Твери"
        made = blocks({"должность": post, "имя": "Ким А.О."})
        assert [block.look for block in made] == [Look.SIGNATURE_FIRST, Look.SIGNATURE]
        assert made[0].keep
        assert made[-1].text.endswith("\tА.О.\u00a0Ким")

    def test_who_acts_for_the_holder_of_the_post(self, signed: Printed) -> None:
        assert signed(HEAD | {"замещение": "врио"}) == ["Врио директора школы → А.С. Тихонов"]

    def test_a_place_for_the_seal_stands_below(self, signed: Printed) -> None:
        assert signed(HEAD | {"место печати": "да"})[-1] == "М.П."

    def test_a_name_that_is_no_name_is_printed_as_written(self, signed: Printed) -> None:
        assert signed({"имя": "(вакансия)"}) == [" → (вакансия)"]


class TestLetterheadOfAnOfficial:
    """The post stands in the letterhead, so the signature goes without it."""

    def test_spares_the_post(self, signed: Printed) -> None:
        head = {"должность": "Начальник управления", "имя": "Ветрова А.С."}
        assert signed(head, автор=OFFICIAL) == [" → А.С. Ветрова"]

    def test_but_not_that_of_another(self, signed: Printed) -> None:
        other = {"должность": "Заместитель начальника", "имя": "Рощина Л.П."}
        assert signed(other, автор=OFFICIAL) == ["Заместитель начальника → Л.П. Рощина"]

    def test_nor_that_of_who_acts(self, signed: Printed) -> None:
        acting = {"должность": "Начальник управления", "имя": "Рощина Л.П.", "замещение": "и.о."}
        assert signed(acting, автор=OFFICIAL) == ["И.о. начальника управления → Л.П. Рощина"]


class TestSeveral:
    def test_one_under_another_by_rank(self, signed: Printed) -> None:
        assert signed(HEAD, ACCOUNTANT) == [
            "Директор школы → А.С. Тихонов",
            "Главный бухгалтер → А.О. Ким",
        ]

    def test_equals_stand_on_one_level(self, blocks: Callable[..., Any], signed: Printed) -> None:
        (row,) = blocks(HEAD, ACCOUNTANT, подписи_рядом="да")
        assert isinstance(row, Row)
        assert row.bottom
        assert row.gap
        assert sum(row.widths) == 1000
        assert signed(HEAD, ACCOUNTANT, подписи_рядом="да") == [
            *("Директор школы", "А.С. Тихонов"),
            *("Главный бухгалтер", "А.О. Ким"),
        ]

    def test_the_pen_has_room_between_post_and_name(self, blocks: Callable[..., Any]) -> None:
        post = "Заместитель начальника управления образования администрации города Твери"
        (row,) = blocks(HEAD | {"должность": post}, ACCOUNTANT, подписи_рядом="да")
        for cell in (row.cells[0], row.cells[2]):
            assert [line.gap for line in cell[-3:]] == [False, True, False][-len(cell[-3:]) :]
        assert looks(default_profile())[Look.SIGNATURE_CELL].gap >= 14

    def test_each_of_them_may_have_a_seal_or_an_electronic_signature(self, signed: Printed) -> None:
        lines = signed(
            HEAD | {"электронная подпись": CERTIFICATE},
            ACCOUNTANT | {"место печати": "да"},
            подписи_рядом="да",
        )
        assert "Сертификат 00 5A 11" in lines
        assert lines[-1] == "М.П."

    def test_one_signature_is_never_beside_itself(self, signed: Printed) -> None:
        assert signed(HEAD, подписи_рядом="да") == ["Директор школы → А.С. Тихонов"]


class TestRoles:
    """In a commission the role is printed, not the post."""

    MEMBERS = ("Дюма К.А.", "Ульянова С.П.")

    def test_members_stand_under_one_another(self, signed: Printed) -> None:
        chair = {"роль": "Председатель комиссии", "имя": "Гаджиева А.М."}
        members = [{"роль": "Члены комиссии", "имя": name} for name in self.MEMBERS]
        assert signed(chair, *members) == [
            "Председатель комиссии → А.М. Гаджиева",
            "Члены комиссии: → К.А. Дюма",
            " → С.П. Ульянова",
        ]

    def test_a_role_signed_electronically_keeps_its_mark(self, signed: Printed) -> None:
        lines = signed({"роль": "Секретарь", "имя": "Ким А.О.", "электронная подпись": CERTIFICATE})
        assert lines[0] == "Секретарь"
        assert lines[-1] == "А.О. Ким"
        assert "Документ подписан электронной подписью" in lines

    def test_a_role_of_an_extract_has_the_word_instead_of_the_hand(self, signed: Printed) -> None:
        lines = signed(
            {"роль": "Председатель", "имя": "Ким А.О."},
            вид="выписка",
            выписка={"пункты": "1", "вид": "протокол"},
        )
        assert lines == ["Председатель", "Подпись", "А.О. Ким"]


class TestElectronic:
    """Clause 5.23: the phrase, the certificate, its owner, its term; the time only with a trusted time stamp."""

    def mark(self, signed: Printed, **more: str) -> list[str]:
        return signed(HEAD | {"электронная подпись": CERTIFICATE | more})

    def test_the_mark_stands_where_the_hand_signature_would(self, signed: Printed) -> None:
        assert self.mark(signed) == [
            "Директор школы",
            "Документ подписан электронной подписью",
            "Сертификат 00 5A 11",
            "Владелец Тихонов Андрей Сергеевич",
            "Действителен с 12.02.2026 по 12.05.2027",
            "А.С. Тихонов",
        ]

    def test_its_lines_have_one_frame(self, blocks: Callable[..., Any]) -> None:
        (row,) = blocks(HEAD | {"электронная подпись": CERTIFICATE})
        assert {line.look for line in row.cells[1]} == {Look.FRAME}

    def test_the_time_of_signing(self, signed: Printed) -> None:
        lines = self.mark(signed, **{"время подписания": "05.10.2026 14:32 (МСК)"})
        assert "Подписан 05.10.2026 14:32 (МСК)" in lines

    def test_nothing_is_invented_for_what_is_not_given(self, signed: Printed) -> None:
        lines = signed(HEAD | {"электронная подпись": {"владелец": "Тихонов А.С."}})
        assert lines[1:-1] == ["Документ подписан электронной подписью", "Владелец Тихонов А.С."]


def test_an_extract_says_signature_instead_of_the_hand(signed: Printed) -> None:
    lines = signed(HEAD, вид="выписка", выписка={"пункты": "1", "вид": "приказ"})
    assert lines == ["Директор школы", "Подпись", "А.С. Тихонов"]


def test_a_post_does_not_run_into_the_word_beside_it(signed: Printed) -> None:
    post = {"должность": "Начальник отдела образования", "замещение": "врио", "имя": "Ким А.О."}
    lines = signed(post, вид="выписка", выписка={"пункты": "1", "вид": "приказ"})
    assert lines == ["Врио начальника", "отдела образования", "Подпись", "А.О. Ким"]


def test_every_line_but_the_last_is_kept_with_the_next(blocks: Callable[..., Any]) -> None:
    post = "Заместитель начальника управления образования администрации города Твери"
    made = list(blocks({"должность": post, "имя": "Ким А.О."}))
    assert all(isinstance(block, Paragraph) and block.keep for block in made[:-1])
    assert not made[-1].keep


def test_those_who_sign_together_stand_on_one_page(blocks: Callable[..., Any]) -> None:
    signers = [
        {"должность": "Председатель", "имя": "Ким А.О."},
        {"должность": "Секретарь", "имя": "Бек Л.М."},
    ]
    first, second = blocks(*signers)
    assert (first.keep, second.keep) == (True, False)
    copied = blocks(*signers, вид="выписка", выписка={"пункты": "1", "вид": "приказ"})
    assert all(cell.keep for cells in copied[0].cells for cell in cells)
    assert not any(cell.keep for cells in copied[1].cells for cell in cells)


def test_a_long_list_of_signers_may_part(blocks: Callable[..., Any]) -> None:
    made = blocks(*({"должность": f"Член совета {k}", "имя": "Ким А.О."} for k in range(8)))
    assert not any(block.keep for block in made)


def test_chair_and_secretary_never_part_at_the_end_of_a_page() -> None:
    parted = range(20, 25)  # so many decisions fill the first page, more or less the signatures
    for count in parted:
        decisions = [f"Решение {k} о порядке ведения чатов" for k in range(count)]
        question = {"слушали": {"что": "О чатах"}, "решили": decisions}
        data = {
            "вид": "протокол",
            "автор": "МБОУ «Школа № 5»",
            "заголовок": "заседания педагогического совета",
            "заседание": {"председатель": "Ким А.О.", "секретарь": "Бек Л.М.", "вопросы": [question]},
        }  # fmt: skip
        with pdfium.PdfDocument(render_pdf(Act.model_validate(data))) as pdf:
            last = pdf[len(pdf) - 1].get_textpage().get_text_range().replace("\xa0", " ")
        assert "А.О. Ким" in last
        assert "Л.М. Бек" in last
        assert f"Решение {count - 1} " in last
