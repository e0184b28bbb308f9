"""What belongs together stays in one line, and nothing else is joined."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, TableBlock
from actgen.render.context import build
from actgen.render.parts.joining import joined
from actgen.render.parts.typesetting import bound
from actgen.render.profile_file import default_profile

MakeAct = Callable[..., Act]


def of(typed: str, look: Look = Look.TEXT) -> str:
    """A paragraph as it is printed, «~» for the non-breaking blank."""
    assert "~" not in typed
    return joined(bound(typed, default_profile()), look).replace("\u00a0", "~")


class TestANumberAndWhatItCounts:
    @pytest.mark.parametrize(
        "expected",
        [
            "по 24~предметам",
            "на 5~листах",
            "из 3~кабинетов и 2~новые группы",
            "закупить 1~200~тетрадей",
            "5–7~предметов",
            "1~приказ и 21~протокол",
            "не менее 4~учебных предметов",
        ],
    )
    def test_stay_together(self, expected: str) -> None:
        assert of(expected.replace("~", " ")) == expected

    @pytest.mark.parametrize(
        "typed",
        [
            "в кабинете 12 провести собрание",
            "в кабинетах 12 и 14 гимназии",
            "разделы 5 и 6 правил",
            "школе 5 обеспечить",
            "в 2024 рабочая группа",
            "дом 5 корпусов не имеет",
            "к 17 явиться",
            "по пп. 1, 2 приказов",
            "по 12.5 балла",
        ],
    )
    def test_a_number_that_counts_nothing_is_not_joined(self, typed: str) -> None:
        assert of(typed) == bound(typed, default_profile()).replace("\u00a0", "~")

    def test_the_number_of_an_act_counts_nothing(self) -> None:
        assert of("по приказу № 24 школ города") == "по приказу №~24 школ города"

    def test_a_phone_counts_nothing(self) -> None:
        assert of("тел. 8 (48242) 5-12-34 директоров").endswith(" директоров")


class TestADateAndItsPreposition:
    @pytest.mark.parametrize(
        "expected",
        [
            "приказ от~12.10.2026",
            "С~1~сентября до~12.10.2026",
            "(до~13~апреля)",
        ],
    )
    def test_stay_together(self, expected: str) -> None:
        assert of(expected.replace("~", " ")) == expected

    @pytest.mark.parametrize("typed", ["от 12.10 до 3", "вместо 12.10.2026", "от 12.10.20261"])
    def test_what_is_no_date_is_not_joined(self, typed: str) -> None:
        assert of(typed) == typed


class TestTheEndOfAHeading:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("О работе в мессенджере MAX", "О работе в мессенджере~MAX"),
            ("План на учебный год", "План на учебный~год"),
            ("О переходе на платформу", "О переходе на платформу"),
            ("MAX", "MAX"),
        ],
    )
    def test_is_no_short_word_alone(self, typed: str, expected: str) -> None:
        assert of(typed, Look.HEADING) == expected

    def test_the_text_ends_as_it_may(self) -> None:
        assert of("Работать в мессенджере MAX") == "Работать в мессенджере MAX"


class TestLines:
    @pytest.mark.parametrize(
        "expected",
        ["в 24 высококвалифицированных группах", "по 31~декабря~2026~г."],
    )
    def test_none_is_stretched_by_a_long_run(self, expected: str) -> None:
        assert of(expected.replace("~", " ")) == expected

    def test_a_second_time_changes_nothing(self) -> None:
        once = joined("О 24 предметах с 12.10.2026 в MAX", Look.TITLE)
        assert joined(once, Look.TITLE) == once


class TestWhereItIsDone:
    def test_text_is_joined_but_neither_cells_nor_properties(self, make_act: MakeAct) -> None:
        said = "Занятия по 24 предметам от 12.10.2026"
        table = {"столбцы": ["Что"], "строки": [[said]]}
        act = make_act(
            заголовок="О 24 предметах",
            пункты=[{"текст": said}, {"утвердить": 1}],
            приложения=[{"вид": "план", "таблица": table}],
        )
        document = build(act)
        blocks = list(document.blocks())
        texts = [each.text for each in blocks if isinstance(each, Paragraph)]
        assert any("24\u00a0предметам от\u00a012.10.2026" in text for text in texts)
        cells = [
            cell
            for each in blocks
            if isinstance(each, TableBlock)
            for row in each.rows
            for lines in row.cells
            for cell in lines
        ]
        assert said in cells
        assert "24 предметах" in document.title
