"""Titles in quotation marks: what is cited or spoken of, whatever the marks are."""

from __future__ import annotations

import pytest

from actgen.check.words.titles import titles

NESTED = "Письмо «О платформе «Сферум» и чатах с родителями» принять к сведению."


@pytest.mark.parametrize(
    "marks",
    [
        ("«", "»"),
        ('"', '"'),
        ("„", "“"),
        ("“", "”"),
    ],
)
def test_a_title_within_which_a_name_is_quoted_is_one_title(marks: tuple[str, str]) -> None:
    text = NESTED.replace("«", marks[0]).replace("»", marks[1])
    start, stop = NESTED.index("«"), NESTED.rindex("»") + 1
    assert set(titles(text)) == {(start, stop)}


def test_what_another_paper_says_ends_where_its_outer_marks_close() -> None:
    text = 'В приказе сказано: "Чаты "Сферума" закрыть". Чаты вести в MAX.'
    assert [text[a:b] for a, b in titles(text)] == ['"Чаты "Сферума" закрыть"']


def test_a_single_word_in_marks_is_a_name() -> None:
    assert titles('Перейти на платформу "Сферум" и чат «Завучи».') == []


def test_one_mark_may_close_a_title_and_a_name_within_it() -> None:
    text = "Ознакомиться с приказом «О платформе «Сферум» до пятницы."
    assert {text[a:b] for a, b in titles(text)} == {"«О платформе «Сферум»"}


def test_the_title_of_an_own_act_that_is_revoked_tells_what_is_taken_back() -> None:
    assert titles("Приказ от 10.04.2024 № 40 «О чатах в MAX» отменить.") == []
    assert titles("Отменить пункт 2 приказа от 10.04.2024 № 40 «О чатах в MAX».") != []
    assert titles("Приказ Управления образования № 40 «О чатах в MAX» отменён.") != []
