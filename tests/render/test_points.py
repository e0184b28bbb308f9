"""Clauses as numbered paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.points import letters

Lines = Callable[[Iterable[Any]], list[str]]


@pytest.fixture
def text(make_act: Callable[..., Act], lines_of: Lines) -> Callable[..., list[str]]:
    return lambda *clauses, **keys: lines_of(build(make_act(пункты=list(clauses), **keys)).points)


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

    def test_letters_skip_those_that_look_like_figures_or_have_no_sound(self) -> None:
        assert "".join(letters(n) for n in range(1, 26)) == "абвгдежиклмнпрстуфхцшщэюя"
        assert letters(26) == "аа"

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


class TestHolding:
    def test_a_lead_in_stays_with_its_list(self, make_act: Callable[..., Act]) -> None:
        points = build(
            make_act(пункты=[{"текст": "Создать", "перечень": ["раз"]}, "Два"], подпись=None)
        ).points
        assert [point.keep for point in points] == [True, False, False]

    def test_two_lines_go_with_the_signature(self, make_act: Callable[..., Act]) -> None:
        short = build(make_act(пункты=["Раз", "Два", "Три"])).points
        assert [point.keep for point in short] == [False, True, True]
        long = build(make_act(пункты=["Раз", "Два", "слово " * 30])).points
        assert [point.keep for point in long] == [False, False, True]
