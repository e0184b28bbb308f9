"""Clauses as numbered paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, TableBlock
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.setup import Setup

Lines = Callable[[Iterable[Any]], list[str]]
TABLE = {"столбцы": ["Дело"], "строки": [["раз"]], "номера строк": "нет"}


@pytest.fixture
def points(make_act: Callable[..., Act]) -> Callable[..., tuple[Any, ...]]:
    """The blocks of the clauses of a small order, without its preamble."""

    def made(*clauses: Any, setup: Setup | None = None, **keys: Any) -> tuple[Any, ...]:
        return build(make_act(пункты=list(clauses), **keys), setup).parts[Part.TEXT][1:]

    return made


@pytest.fixture
def text(points: Callable[..., Any], lines_of: Lines) -> Callable[..., list[str]]:
    return lambda *clauses, **keys: lines_of(points(*clauses, **keys))


@pytest.fixture
def chapters(make_act: Callable[..., Act], lines_of: Lines) -> Callable[..., list[str]]:
    """The lines of a regulation of the given chapters."""

    def made(*given: Any, **keys: Any) -> list[str]:
        act = make_act(вид="положение", пункты=None, главы=list(given), **keys)
        return lines_of(build(act).parts[Part.TEXT])

    return made


class TestNumbers:
    def test_four_dotted_levels(self, text: Callable[..., list[str]]) -> None:
        deep = {
            "текст": "а",
            "пункты": [{"текст": "б", "пункты": [{"текст": "в", "пункты": ["г"]}]}],
        }
        assert text(deep, "д") == ["1. А:", "1.1. Б:", "1.1.1. В:", "1.1.1.1. Г.", "2. Д."]

    def test_below_the_fourth_level_come_brackets(self, text: Callable[..., list[str]]) -> None:
        clause: dict[str, Any] = {"текст": "ниже"}
        for _ in range(4):
            clause = {"текст": "выше", "пункты": [clause]}
        assert text(clause)[-1] == "1) ниже."

    def test_brackets_hold_letters_and_letters_hold_dashes(
        self, text: Callable[..., list[str]]
    ) -> None:
        inner = {"текст": "раз", "пункты": [{"текст": "два", "пункты": ["три"]}]}
        assert text({"текст": "список", "нумерация": "1)", "пункты": [inner]}) == [
            "1. Список:",
            "1) раз:",
            "а) два:",
            "– три.",
        ]

    def test_letters_are_those_that_the_profile_chooses(
        self, text: Callable[..., list[str]], own_setup: Callable[..., Setup]
    ) -> None:
        clause = {"текст": "раз", "нумерация": "а)", "пункты": ["слово"] * 8}
        assert text(clause)[-1] == "и) слово."
        setup = own_setup(**{"буквы перечня": "все"})
        assert text(clause, setup=setup)[-1] == "з) слово."

    def test_a_heading_or_a_free_paragraph_takes_no_number(
        self, text: Callable[..., list[str]]
    ) -> None:
        assert text(
            {"подзаголовок": "общие положения", "пункты": ["раз"]},
            {"текст": "отступление", "без номера": "да"},
            {"подзаголовок": "порядок", "пункты": ["два"]},
        ) == ["Общие положения", "1. Раз.", "Отступление.", "Порядок", "2. Два."]

    def test_the_top_level_may_be_numbered_with_brackets(
        self, text: Callable[..., list[str]]
    ) -> None:
        assert text("раз", "два", нумерация="1)") == ["1) раз;", "2) два."]

    def test_what_the_program_puts_first_begins_small_in_a_list_of_brackets(
        self, text: Callable[..., list[str]]
    ) -> None:
        said = {"кому": "классные руководители", "срок": "15.09.2026", "текст": "составить планы"}
        assert text("признать работу удовлетворительной", said, нумерация="1)") == [
            "1) признать работу удовлетворительной;",
            "2) классным руководителям до 15.09.2026 составить планы.",
        ]

    def test_and_with_a_capital_beside_points_that_do(self, text: Callable[..., list[str]]) -> None:
        said = {"кому": "классные руководители", "текст": "составить планы"}
        assert text("Признать работу удовлетворительной", said, нумерация="1)") == [
            "1) Признать работу удовлетворительной;",
            "2) Классным руководителям составить планы.",
        ]


class TestPunctuation:
    def test_dotted_points_end_with_a_point_lists_with_semicolons(
        self, text: Callable[..., list[str]]
    ) -> None:
        assert text(
            {"текст": "Создать чаты", "перечень": ["с родителями;", "с учителями"]}, "Отчитаться."
        ) == [
            "1. Создать чаты:",
            "– с родителями;",
            "– с учителями.",
            "2. Отчитаться.",
        ]

    def test_the_last_item_of_an_inner_list_ends_as_the_outer_item(
        self, text: Callable[..., list[str]]
    ) -> None:
        first = {"текст": "раз", "перечень": ["два", "три"]}
        assert text({"текст": "список", "нумерация": "1)", "пункты": [first, "четыре"]}) == [
            "1. Список:",
            "1) раз:",
            "– два;",
            "– три;",
            "2) четыре.",
        ]


class TestQuotation:
    def test_it_stands_in_one_pair_of_quotation_marks(self, text: Callable[..., list[str]]) -> None:
        quoted = {
            "текст": "2.14. Координирует",
            "пункты": ["раз", {"текст": "два", "перечень": ["три", "четыре"]}],
        }
        assert text({"текст": "внести в инструкцию пункт", "цитата": quoted}, "Второй") == [
            "1. Внести в инструкцию пункт:",
            "«2.14. Координирует:",
            "1) раз;",
            "2) два:",
            "– три;",
            "– четыре».",
            "2. Второй.",
        ]

    def test_a_number_may_follow_the_opening_mark(self, text: Callable[..., list[str]]) -> None:
        assert text(
            {"текст": "дополнить", "цитата": {"нумерация": "1.1", "пункты": ["раз", "два"]}}
        ) == [
            "1. Дополнить:",
            "«1. Раз.",
            "2. Два».",
        ]

    def test_closing_marks_are_not_doubled(self, text: Callable[..., list[str]]) -> None:
        assert (
            text({"текст": "изложить так", "цитата": {"текст": "роль «учитель»"}})[-1]
            == "«роль «учитель»."
        )

    def test_it_may_hold_a_table(self, text: Callable[..., list[str]]) -> None:
        quoted = {"текст": "Сроки", "пункты": [{"текст": "раз", "таблица": TABLE}]}
        assert text({"текст": "изложить так", "цитата": quoted}) == [
            "1. Изложить так:",
            "«Сроки:",
            "1) раз».",
            " | раз",
        ]

    def test_everything_within_is_marked_as_quoted(self, points: Callable[..., Any]) -> None:
        quoted = {"текст": "Сроки", "пункты": ["раз"]}
        made = points({"текст": "изложить так", "цитата": quoted})
        assert [block.quoted for block in made] == [False, True, True]


class TestParts:
    """Everything that a clause has is printed, whatever it stands together with."""

    def test_a_table_follows_its_point(self, points: Callable[..., Any]) -> None:
        point, table, after = points({"текст": "Сроки", "таблица": TABLE}, "Второй")
        assert point.text == "Сроки:"
        assert point.keep
        assert isinstance(table, TableBlock)
        assert table.gap
        assert after.label == "2."

    def test_a_list_a_passage_and_a_table_under_one_point(
        self, text: Callable[..., list[str]]
    ) -> None:
        clause = {
            "текст": "Внести",
            "перечень": ["раз"],
            "цитата": {"текст": "два"},
            "таблица": TABLE,
        }
        assert text(clause) == ["1. Внести:", "– раз;", "«два».", " | раз"]

    def test_a_heading_alone_may_have_a_list_and_a_table(
        self, text: Callable[..., list[str]]
    ) -> None:
        assert text({"подзаголовок": "Сведения", "перечень": ["раз"], "таблица": TABLE}) == [
            "Сведения",
            "– раз.",
            " | раз",
        ]

    def test_points_under_a_free_paragraph_are_numbered_from_one(
        self, text: Callable[..., list[str]]
    ) -> None:
        free = {"текст": "Поручить", "без номера": "да", "нумерация": "1)", "пункты": ["раз"]}
        assert text("Первый", free, "Второй") == [
            "1. Первый.",
            "Поручить:",
            "1) раз.",
            "2. Второй.",
        ]


class TestChapters:
    """Requisite 18: chapters with their points; the numbers of the points hang on those of the chapters."""

    TWO = (
        {"заголовок": "общие положения.", "пункты": ["раз", {"текст": "два", "пункты": ["три"]}]},
        {"заголовок": "Чаты", "пункты": ["четыре"]},
    )

    def test_arabic_numbers_lead_those_of_the_points(self, chapters: Callable[..., Any]) -> None:
        assert chapters(*self.TWO) == [
            "1. Общие положения",
            "1.1. Раз.",
            "1.2. Два:",
            "1.2.1. Три.",
            "2. Чаты",
            "2.1. Четыре.",
        ]

    def test_under_roman_numbers_points_are_numbered_through(
        self, chapters: Callable[..., Any]
    ) -> None:
        assert chapters(*self.TWO, нумерация_глав="I.") == [
            "I. Общие положения",
            "1. Раз.",
            "2. Два:",
            "2.1. Три.",
            "II. Чаты",
            "3. Четыре.",
        ]

    def test_or_anew_in_every_chapter(self, chapters: Callable[..., Any]) -> None:
        assert chapters(*self.TWO, нумерация_глав="I. заново") == [
            "I. Общие положения",
            "1. Раз.",
            "2. Два:",
            "2.1. Три.",
            "II. Чаты",
            "1. Четыре.",
        ]

    def test_or_the_points_begin_with_the_number_of_their_chapter(
        self, chapters: Callable[..., Any]
    ) -> None:
        assert chapters(*self.TWO, нумерация_глав="I.1") == [
            "I. Общие положения",
            "1.1. Раз.",
            "1.2. Два:",
            "1.2.1. Три.",
            "II. Чаты",
            "2.1. Четыре.",
        ]

    def test_or_without_numbers(self, chapters: Callable[..., Any]) -> None:
        assert chapters(*self.TWO, нумерация_глав="нет")[::4] == ["Общие положения", "Чаты"]

    def test_the_fourteenth_is_fourteenth(self, chapters: Callable[..., Any]) -> None:
        many = [{"заголовок": "Глава", "пункты": ["слово"]}] * 14
        assert chapters(*many, нумерация_глав="I.")[26] == "XIV. Глава"

    def test_paragraphs_and_a_table_belong_to_their_chapter(
        self, chapters: Callable[..., Any]
    ) -> None:
        chapter = {
            "заголовок": "Цели",
            "текст": ["целями являются:", "обучение\nи воспитание"],
            "таблица": TABLE,
        }
        assert chapters(chapter) == [
            "1. Цели",
            "Целями являются:",
            "Обучение и воспитание.",
            " | раз",
        ]

    def test_all_belong_to_one_list(self, make_act: Callable[..., Act]) -> None:
        act = make_act(вид="положение", пункты=None, главы=list(self.TWO), подпись=None)
        blocks = build(act).parts[Part.TEXT]
        places = [block.place for block in blocks if isinstance(block, Paragraph)]
        assert len({place.list for place in places if place}) == 1
        assert [place.ordinal for place in places if place] == [1, 1, 2, 1, 2, 1]


class TestHolding:
    def test_a_lead_in_stays_with_its_list(self, points: Callable[..., Any]) -> None:
        made = points({"текст": "Создать", "перечень": ["раз"]}, "Два", подпись=None)
        assert [point.keep for point in made] == [True, False, False]

    def test_unless_it_is_so_long_that_a_page_would_stay_empty(
        self, points: Callable[..., Any]
    ) -> None:
        made = points({"текст": "слово " * 60, "перечень": ["раз"]}, "Два", "Три", подпись=None)
        assert not made[0].keep

    def test_a_heading_stays_with_what_follows(self, points: Callable[..., Any]) -> None:
        heading, *_ = points({"подзаголовок": "Чаты", "пункты": ["раз"]}, "Два", "Три")
        assert heading.look is Look.HEADING
        assert heading.keep

    def test_two_lines_go_with_the_signature(self, points: Callable[..., Any]) -> None:
        short = points("Раз", "Два", "Три")
        assert [point.keep for point in short] == [False, True, True]
        long = points("Раз", "Два", "слово " * 30)
        assert [point.keep for point in long] == [False, False, True]
