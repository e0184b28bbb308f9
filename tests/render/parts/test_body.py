"""The text of a document of any kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import Part

Printed = Callable[..., list[str]]


@pytest.fixture
def text(printed: Printed) -> Printed:
    return lambda kind="справка", **keys: printed(Part.TEXT, **{"вид": kind, "пункты": None} | keys)


class TestParagraphs:
    def test_are_parted_by_empty_lines(self, text: Printed) -> None:
        assert text(текст="Дана\nв том,\n\nчто учится") == ["Дана в том,", "что учится."]

    def test_a_lead_in_keeps_its_colon_and_stays_with_its_list(
        self, make_act: Callable[..., Act], text: Printed
    ) -> None:
        keys: dict[str, Any] = {"текст": "Установлено:", "сведения": ["классов – 3"]}
        assert text(**keys) == ["Установлено:", "– классов – 3."]
        lead_in = build(make_act(вид="справка", подпись=None, **keys)).parts[Part.TEXT][0]
        assert lead_in.keep  # type: ignore[union-attr]

    def test_end_marks_are_not_doubled(self, text: Printed) -> None:
        assert text(текст=["Всё готово?", "В 2024 г.", "и т.д."]) == [
            "Всё готово?",
            "В 2024 г.",
            "и т.д.",
        ]

    def test_some_follow_the_points_and_the_table(self, text: Printed) -> None:
        table = {"столбцы": ["Дело"], "строки": [["раз"]]}
        lines = text(пункты=["Первый"], таблица=table, текст_после_таблицы="Вывод: готово")
        assert lines == ["1. Первый.", "1. | раз", "Вывод: готово."]


class TestFacts:
    def test_are_one_list_groups_have_their_own(self, text: Printed) -> None:
        lines = text(
            заголовок_сведений="сведения",
            сведения=[
                "школ – 3",
                {"текст": "Детских садов", "перечень": ["больших – 1", "малых – 2"]},
                "кружков – 4",
            ],
            заголовок_показателей="К 31.12.2026 достигнуть",
            показатели=["подключены все", "обучены все"],
        )
        assert lines == [
            "Сведения:",
            "– школ – 3.",
            "Детских садов:",
            "– больших – 1;",
            "– малых – 2.",
            "– кружков – 4.",
            "К 31.12.2026 достигнуть:",
            "– подключены все;",
            "– обучены все.",
        ]


class TestCopies:
    """Of an act: how many copies and where each of them goes."""

    @pytest.mark.parametrize(
        ("kind", "count", "expected"),
        [
            ("акт", 1, "Составлен в 1 экземпляре:"),
            ("акт", 2, "Составлен в 2 экземплярах:"),
            ("акт", 5, "Составлен в 5 экземплярах:"),
            ("акт", 21, "Составлен в 21 экземпляре:"),
            ("заключение", 2, "Составлено в 2 экземплярах:"),
            ("справка", 2, "Составлена в 2 экземплярах:"),
        ],
    )
    def test_the_words_agree(self, text: Printed, kind: str, count: int, expected: str) -> None:
        assert text(kind, экземпляры=["в дело"] * count)[0] == expected

    def test_each_has_its_place(self, text: Printed) -> None:
        assert text("акт", экземпляры=["в дело № 5", "заведующему кабинетом"])[1:] == [
            "1-й экземпляр – в дело № 5;",
            "2-й экземпляр – заведующему кабинетом.",
        ]


def test_a_preamble_of_a_record_is_a_paragraph(text: Printed) -> None:
    assert text("акт", преамбула="Комиссия осмотрела кабинет", текст="Готов") == [
        "Комиссия осмотрела кабинет.",
        "Готов.",
    ]


def test_an_order_may_be_paragraphs(text: Printed) -> None:
    assert text("приказ", текст="Зачислить Ким Анну") == ["ПРИКАЗЫВАЮ:", "Зачислить Ким Анну."]


class TestFiguresAndTargets:
    KEYS: ClassVar[dict[str, Any]] = {
        "сведения": ["школ – 3"],
        "заголовок показателей": "К маю достигнуты показатели",
        "показатели": ["100 % школ"],
    }

    def test_figures_stand_before_targets(self, text: Printed) -> None:
        assert text("план", **self.KEYS) == [
            "– школ – 3.",
            "К маю достигнуты показатели:",
            "– 100 % школ.",
        ]

    def test_targets_first_if_their_author_wishes(self, text: Printed) -> None:
        printed = text("план", **self.KEYS, **{"показатели впереди": "да"})
        assert printed[-1] == "– школ – 3."
