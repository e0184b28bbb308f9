"""How names, posts, dates and cited acts are written."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from actgen.errors import RenderError
from actgen.model.ground import Ground
from actgen.model.parties import Signature
from actgen.render.parts.measure import width
from actgen.render.parts.pen import Pen, even_lines
from actgen.render.setup import Setup
from actgen.russian.cases import Case

DAY = datetime.date(2024, 4, 3)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


class TestDate:
    """Requisite 10: «03.04.2024» or «3 апреля 2024 г.», a blank in a draft."""

    def test_in_figures_with_zeros_and_without_the_word_year(self, pen: Pen) -> None:
        assert pen.date(DAY) == "03.04.2024"

    def test_in_words_without_a_zero(self, own_setup: Callable[..., Setup]) -> None:
        assert plain(Pen(own_setup(дата="словами").profile).date(DAY)) == "3 апреля 2024 г."

    def test_a_draft_leaves_a_blank(self, pen: Pen) -> None:
        assert plain(pen.registered(None, None)) == "от «___» ________ 20__ г. № ____"

    def test_an_unknown_choice_of_the_profile_is_named_with_the_right_ones(
        self, own_setup: Callable[..., Setup]
    ) -> None:
        with pytest.raises(RenderError, match="«дата: прописью» — нет такого выбора") as caught:
            Pen(own_setup(дата="прописью").profile).date(DAY)
        assert caught.value.advice == "Есть: цифрами; словами."


class TestNames:
    def test_initials_precede_the_surname_in_a_signature(self, pen: Pen) -> None:
        assert plain(pen.initials_first("Корсакова Мария Николаевна")) == "М.Н. Корсакова"

    def test_and_follow_it_in_the_text(self, pen: Pen) -> None:
        assert plain(pen.surname_first("М.Н. Корсакова", Case.DATV)) == "Корсаковой М.Н."

    def test_what_is_no_name_stays_as_it_is_written(self, pen: Pen) -> None:
        assert pen.initials_first("(вакансия)") == "(вакансия)"

    def test_a_form_that_is_not_sure_is_remembered(self, pen: Pen) -> None:
        pen.surname_first("Ткач Е.В.", Case.DATV)
        assert len(pen.guesses) == 1
        assert "Ткач Е.В. →" in pen.guesses[0]


class TestPostLines:
    """Requisite 22: a long post takes several lines, the name is level with the last of them."""

    def lines(self, pen: Pen, **keys: Any) -> list[str]:
        return pen.post_lines(Signature.model_validate({"имя": "Ким А.О."} | keys))

    def test_a_short_post_is_one_line_with_a_capital(self, pen: Pen) -> None:
        assert self.lines(pen, должность="директор школы") == ["Директор школы"]

    def test_a_long_one_is_broken_evenly(self, pen: Pen) -> None:
        post = "начальник управления образования администрации Калининского округа"
        assert self.lines(pen, должность=post) == [
            "Начальник управления образования",
            "администрации Калининского округа",
        ]

    def test_no_line_ends_with_a_preposition(self, pen: Pen) -> None:
        post = "заместитель директора по воспитательной работе и безопасности"
        assert self.lines(pen, должность=post) == [
            "Заместитель директора",
            "по воспитательной работе и безопасности",
        ]

    def test_a_clerk_breaks_it_otherwise(self, pen: Pen) -> None:
        assert self.lines(pen, должность="Начальник\nуправления") == ["Начальник", "управления"]

    @pytest.mark.parametrize(
        ("acting", "expected"),
        [("и.о.", "И.о. начальника управления"), ("врио", "Врио начальника управления")],
    )
    def test_who_acts_has_the_post_in_the_genitive(
        self, pen: Pen, acting: str, expected: str
    ) -> None:
        said = self.lines(pen, должность="Начальник управления", замещение=acting)
        assert said == [expected]

    def test_a_post_that_says_so_itself_says_it_once(self, pen: Pen) -> None:
        said = self.lines(pen, должность="И.о. начальника управления", замещение="и.о.")
        assert said == ["И.о. начальника управления"]


class TestEvenLines:
    @pytest.mark.parametrize("room", [90, 120, 160, 227, 300])
    def test_every_line_fits_its_room_and_no_word_is_lost(self, room: int) -> None:
        text = "Первый заместитель председателя комитета по делам образования и молодёжной политики"
        lines = even_lines(text, room, 14)
        assert " ".join(lines) == text
        assert all(width(line, 14) <= room for line in lines)

    def test_a_word_wider_than_the_room_stands_alone(self) -> None:
        assert even_lines("на благо природопользования", 40, 14)[-1] == "природопользования"


class TestCitations:
    """Clause 5.18: kind, issuer, date, number, title, in the case that the preposition asks for."""

    def cite(self, pen: Pen, case: Case, **keys: Any) -> str:
        return plain(pen.cite(Ground.model_validate(keys), case))

    def test_everything_in_its_order(self, pen: Pen) -> None:
        said = self.cite(
            pen,
            Case.ABLT,
            вид="приказ",
            орган="Министерство образования",
            дата="01.02.2024",
            номер="7",
            название="О чатах",
            редакция="в ред. от 02.02.2024",
        )
        assert said == (
            "приказом Министерства образования от 01.02.2024 № 7 «О чатах» (в ред. от 02.02.2024)"
        )

    @pytest.mark.parametrize(
        ("kind", "cited"),
        [
            ("Указ", "Указом"),
            ("указ", "указом"),
            ("федеральный закон", "Федеральным законом"),
            ("Устав города", "Уставом города"),
        ],
    )
    def test_a_capital_that_was_typed_or_is_due_is_kept(
        self, pen: Pen, kind: str, cited: str
    ) -> None:
        assert self.cite(pen, Case.ABLT, вид=kind) == cited

    def test_a_ground_in_the_clerks_own_words_stands(self, pen: Pen) -> None:
        assert self.cite(pen, Case.GENT, текст="решения совета") == "решения совета"


def test_a_guess_that_declined_nothing_says_so(pen: Pen) -> None:
    pen.surname_first("Ким П.О.", Case.DATV)
    pen.party("Сенкевич О.М.", Case.DATV)
    assert len(pen.guesses) == 2
    assert all(each.endswith("(не просклонено: пол по инициалам не виден)") for each in pen.guesses)
