"""Stamps of approval, adoption and agreement (requisites 16 and 20)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Row
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.looks import looks
from actgen.render.profile_file import default_profile
from actgen.render.setup import Setup

Printed = Callable[..., list[str]]
DIRECTOR = {
    "должность": "директор МБОУ «СШ № 5»",
    "имя": "Морозова Наталья Викторовна",
    "дата": "31.08.2026",
}
ORDER = {"вид": "приказ", "орган": "МБОУ «СШ № 5»", "дата": "31.08.2026", "номер": "12-од"}


@pytest.fixture
def stamps(printed: Printed) -> Printed:
    return lambda **keys: printed(Part.STAMPS, **({"вид": "положение"} | keys))


class TestApproval:
    def test_by_an_official(self, stamps: Printed) -> None:
        assert stamps(гриф_утверждения=DIRECTOR) == [
            "УТВЕРЖДАЮ",
            "Директор МБОУ «СШ № 5»",
            "____________ Н.В. Морозова",
            "31.08.2026",
        ]

    def test_by_an_official_and_the_order_of_the_same(self, stamps: Printed) -> None:
        stamp = DIRECTOR | {"вид": "Приказ", "номер": "56-од"}
        assert stamps(гриф_утверждения=stamp)[2:] == [
            "____________ Н.В. Морозова",
            "приказ от 31.08.2026 № 56-од",
        ]

    def test_the_place_of_the_seal(self, stamps: Printed) -> None:
        assert stamps(гриф_утверждения=DIRECTOR | {"место печати": "да"})[-1] == "М.П."

    def test_an_official_is_not_another_body(self, stamps: Printed) -> None:
        with pytest.raises(ValueError, match="гриф ставит либо должностное лицо"):
            stamps(гриф_утверждения=DIRECTOR | {"орган": "педагогический совет"})

    def test_an_official_of_another_organisation(self, stamps: Printed) -> None:
        stamp = {"должность": "Глава", "организация": "администрация города", "имя": "Ким А.О."}
        assert stamps(гриф_утверждения=stamp)[1] == "Глава администрации города"

    def test_a_draft_has_a_blank_for_the_date(self, stamps: Printed) -> None:
        stamp = {"должность": "Директор", "имя": "Ким А.О."}
        assert stamps(гриф_утверждения=stamp)[-1] == "«___» ________ 20__ г."

    @pytest.mark.parametrize(
        ("kind", "word"),
        [
            ("положение", "УТВЕРЖДЕНО"),
            ("инструкция", "УТВЕРЖДЕНА"),
            ("дорожная карта", "УТВЕРЖДЕНА"),
            ("план мероприятий", "УТВЕРЖДЕН"),
            ("правила", "УТВЕРЖДЕНЫ"),
        ],
    )
    def test_by_an_act_the_word_agrees_with_what_is_approved(
        self, stamps: Printed, kind: str, word: str
    ) -> None:
        assert stamps(вид=kind, гриф_утверждения=ORDER) == [
            word,
            "приказом МБОУ «СШ № 5»",
            "от 31.08.2026 № 12-од",
        ]

    def test_the_letter_yo_is_the_choice_of_the_profile(
        self, stamps: Printed, own_setup: Callable[..., Setup]
    ) -> None:
        setup = own_setup(УТВЕРЖДЕН="с ё")
        assert stamps(вид="план", гриф_утверждения=ORDER, setup=setup)[0] == "УТВЕРЖДЁН"
        assert stamps(вид="правила", гриф_утверждения=ORDER, setup=setup)[0] == "УТВЕРЖДЕНЫ"

    def test_by_a_collegial_body_with_its_protocol(self, stamps: Printed) -> None:
        council = {"орган": "Педагогический совет", "дата": "26.08.2026", "номер": "1"}
        assert stamps(гриф_утверждения=council) == [
            "УТВЕРЖДЕНО",
            "педагогическим советом",
            "(протокол от 26.08.2026 № 1)",
        ]

    def test_a_ministry_keeps_its_capital(self, stamps: Printed) -> None:
        ministry = ORDER | {"орган": "Министерство образования области"}
        assert stamps(гриф_утверждения=ministry)[1:3] == [
            "приказом Министерства",
            "образования области",
        ]


class TestAdoption:
    def test_considered_by_an_official_with_the_minutes(self, stamps: Printed) -> None:
        head = {"должность": "руководитель ШМО", "имя": "Осина Г.Д.", "слово": "рассмотрено"}
        minutes = {"вид": "протокол", "дата": "27.08.2026", "номер": "1"}
        assert stamps(принято=head | minutes) == [
            "РАССМОТРЕНО",
            "Руководитель ШМО",
            "____________ Г.Д. Осина",
            "протокол от 27.08.2026 № 1",
        ]

    def test_a_body_whose_chairman_signs(self, stamps: Printed) -> None:
        council = {"вид": "протокол", "орган": "совет школы", "дата": "27.08.2026", "номер": "1"}
        assert stamps(принято=council | {"должность": "председатель", "имя": "Осина Г.Д."}) == [
            "ПРИНЯТО",
            "советом школы",
            "(протокол от 27.08.2026 № 1)",
            "Председатель",
            "____________ Г.Д. Осина",
        ]


class TestAgreement:
    """The word СОГЛАСОВАНО does not change its form."""

    def test_with_an_official(self, stamps: Printed) -> None:
        assert stamps(гриф_согласования=DIRECTOR)[0] == "СОГЛАСОВАНО"

    def test_by_a_protocol(self, stamps: Printed) -> None:
        council = {
            "вид": "протокол",
            "орган": "Совет родителей",
            "дата": "27.08.2026",
            "номер": "4",
        }
        assert stamps(гриф_согласования=council) == [
            "СОГЛАСОВАНО",
            "Протокол заседания",
            "совета родителей",
            "от 27.08.2026 № 4",
        ]

    def test_a_meeting_does_not_sit(self, stamps: Printed) -> None:
        staff = {"орган": "общее собрание работников", "дата": "27.08.2026", "номер": "4"}
        lines = stamps(гриф_согласования=staff)[1:-1]
        assert " ".join(lines) == "Протокол общего собрания работников"

    def test_by_a_letter(self, stamps: Printed) -> None:
        letter = {
            "вид": "письмо",
            "орган": "МБУК «Библиотека»",
            "дата": "22.06.2026",
            "номер": "77",
        }
        assert stamps(гриф_согласования=letter) == [
            "СОГЛАСОВАНО",
            "Письмо МБУК «Библиотека»",
            "от 22.06.2026 № 77",
        ]


def test_adoption_agrees_with_the_kind_and_names_the_protocol(stamps: Printed) -> None:
    council = {"орган": "Педагогический совет", "дата": "26.08.2026", "номер": "1"}
    adopted = ["педагогическим советом", "(протокол от 26.08.2026 № 1)"]
    assert stamps(принято=council) == ["ПРИНЯТО", *adopted]
    assert stamps(вид="правила", принято=council) == ["ПРИНЯТЫ", *adopted]


def test_what_was_only_considered_is_not_adopted(stamps: Printed) -> None:
    council = {"слово": "рассмотрено", "орган": "совет родителей", "номер": "3"}
    assert stamps(принято=council)[:2] == ["РАССМОТРЕНО", "советом родителей"]
    with pytest.raises(ValueError, match="«слово» бывает только в «принято»"):
        stamps(гриф_согласования=council)


def test_one_distance_below_stamps_wherever_they_stand() -> None:
    made = looks(default_profile())
    assert made[Look.STAMP].after == made[Look.ATTACHMENT_KIND].before > made[Look.STAMP].gap


class TestPlace:
    def test_agreement_stands_at_the_left_opposite_the_approval(
        self, make_act: Callable[..., Act]
    ) -> None:
        act = make_act(вид="положение", гриф_утверждения=ORDER, гриф_согласования=DIRECTOR)
        (row,) = build(act).parts[Part.STAMPS]
        assert isinstance(row, Row)
        left, middle, right = row.cells
        assert left[0].text == "СОГЛАСОВАНО"  # type: ignore[union-attr]
        assert not middle
        assert right[0].text == "УТВЕРЖДЕНО"  # type: ignore[union-attr]

    def test_several_stand_under_one_another_set_off(self, make_act: Callable[..., Act]) -> None:
        act = make_act(вид="положение", гриф_утверждения=[DIRECTOR, DIRECTOR])
        blocks = build(act).parts[Part.STAMPS]
        assert [block.gap for block in blocks] == [*[False] * 3, True, *[False] * 4]  # type: ignore[union-attr]


def test_stacked_stamps_stand_one_under_another_the_approval_last(stamps: Printed) -> None:
    protocol = {"орган": "педагогический совет", "дата": "28.08.2026", "номер": "1"}
    lines = stamps(гриф_утверждения=ORDER, принято=protocol, грифы_столбцом="да")
    assert lines[:2] == ["ПРИНЯТО", "педагогическим советом"]
    assert lines[3:] == ["УТВЕРЖДЕНО", "приказом МБОУ «СШ № 5»", "от 31.08.2026 № 12-од"]
