"""Executors named apart from their task, or with posts in brackets."""

from __future__ import annotations

import pytest

from actgen.importing.executors import names_executors
from actgen.importing.sentence import Keys, understood
from actgen.render.parts.sentences import Speaker
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

ORDER = Speaker("приказ", ())
TWO = "Зайцева О.О., методист, и Петрова А.А., секретарь"


def keys(sentence: str, *, leads: bool = False) -> Keys:
    return understood(sentence, ORDER, leads=leads, capital=True).keys


@pytest.mark.parametrize(
    "sentence",
    [
        "Исполнители: Зайцевой О.О. (методист), Петровой А.А. (секретарь) до 20.04.2026 создать чаты.",
        "Исполнителям: Зайцевой О.О. (методисту) и Петровой А.А. (секретарю) – до 20.04.2026 создать чаты.",
        "Исполнители – Зайцева О.О. (методист), Петрова А.А. (секретарь): до 20.04.2026 создать чаты.",
        "Зайцевой О.О. (методист), Петровой А.А. (секретарь) до 20.04.2026 создать чаты.",
        "О.О. Зайцевой (методист), А.А. Петровой (секретарь) до 20.04.2026 создать чаты.",
        "Создать чаты. Исполнители: Зайцева О.О. (методист), Петрова А.А. (секретарь). Срок: 20.04.2026.",
        "Создать чаты. Срок – до 20 апреля 2026 г. Исполнители: Зайцева О.О. (методист), Петрова А.А. (секретарь).",
        "Создать чаты (исполнители: Зайцевой О.О. (методист), Петровой А.А. (секретарь); срок: 20.04.2026).",
    ],
)
def test_every_executor_is_found_with_the_post(sentence: str) -> None:
    assert keys(sentence) == {"кому": TWO, "срок": "20.04.2026", "текст": "создать чаты"}


@pytest.mark.parametrize(
    ("named", "who"),
    [
        ("Зайцева О.О.", "Зайцева О.О."),
        ("Зайцева О.О., Петрова А.А.", "Зайцева О.О. и Петрова А.А."),
        ("методист Зайцева О.О. и секретарь Петрова А.А.", "методист Зайцева О.О. и секретарь Петрова А.А."),
        ("Зайцева О.О. (методист), Петрова А.А.", "Зайцева О.О., методист; Петрова А.А."),
        (
            "Зайцева О.О. (методист), Ким П.О. (завуч) и Петрова А.А. (секретарь)",
            "Зайцева О.О., методист, Ким П.О., завуч, и Петрова А.А., секретарь",
        ),
    ],
)  # fmt: skip
def test_one_two_or_three_of_them(named: str, who: str) -> None:
    assert keys(f"Создать чаты. Исполнители: {named}") == {"кому": who, "текст": "создать чаты"}


def test_executors_alone_lead_in() -> None:
    lead = "Исполнители: Зайцевой О.О. (методист), Петровой А.А. (секретарь):"
    assert keys(lead, leads=True) == {"кому": TWO}
    assert set(keys(lead)) == {"текст"}


def test_the_clerk_is_told_of_the_word_that_goes() -> None:
    said = understood("Создать чаты. Исполнитель: Белова О.А.", ORDER, leads=False, capital=True)
    assert said.printed == "Беловой\u00a0О.А. создать чаты"
    assert said.doubt == "слово «Исполнитель» не печатается: исполнители названы в «кому»"


@pytest.mark.parametrize(
    "sentence",
    [
        "Исполнители: классные руководители",
        "Назначить исполнителями: Зайцеву О.О. (методист), Петрову А.А. (секретарь)",
        "Создать чаты. Закрыть старые. Исполнитель: Зайцева О.О",  # of which of the two?
        "Чаты ведутся в Сферуме. Исполнитель: Зайцева О.О",
        "Заместителям директора Зайцевой О.О. (начальная школа), Петровой А.А. (старшая школа) создать чаты",
    ],
)  # fmt: skip
def test_what_names_nobody_who_is_to_act_stays_a_text(sentence: str) -> None:
    assert set(keys(sentence)) == {"текст"}


@pytest.mark.parametrize(
    ("sentence", "who", "text"),
    [
        ("Директору школы (Орлова И.И.) создать чаты", "директор школы", "(Орлова И.И.) создать чаты"),
        ("Зайцевой О.О. (тел. 5-55), Петровой А.А. (каб. 3) создать чаты",
         "Зайцева О.О. (тел. 5-55), Петрова А.А. (каб. 3)", "создать чаты"),
        ("Зайцевой О.О. (методист) создать чат и передать его Иванову И.И",
         "Зайцева О.О., методист", "создать чат и передать его Иванову И.И"),
    ],
)  # fmt: skip
def test_other_brackets_and_other_names(sentence: str, who: str, text: str) -> None:
    assert keys(sentence) == {"кому": who, "текст": text}


def test_a_paragraph_that_names_nothing_but_executors() -> None:
    assert names_executors("Исполнители: Зайцева О.О. (методист), Петрова А.А. Срок: 20.04.2026.")
    assert not names_executors("Исполнители: Зайцева О.О. отвечает за чаты")
    assert not names_executors("Зайцева О.О., Петрова А.А.")


TEXT = """\
МБОУ «Школа № 5»

ПРИКАЗ

12.03.2026 № 45

О чатах

ПРИКАЗЫВАЮ:

1. Создать чаты классов.
Исполнители: Зайцевой О.О. (методист), Петровой А.А. (секретарь). Срок: 20.04.2026.
2. Зайцевой О.О. (методист), Петровой А.А. (секретарь):
2.1. проверить чаты;
2.2. доложить директору.
3. Контроль за исполнением настоящего приказа оставляю за собой.

Директор                                          И.И. Орлова
"""


def test_in_an_order_they_are_of_the_point_above_or_lead_the_points_below() -> None:
    act = imported(TEXT)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert plain(act.data["пункты"]) == [
        {"кому": TWO, "срок": "20.04.2026", "текст": "создать чаты классов"},
        {"кому": TWO, "пункты": [{"текст": "Проверить чаты"}, {"текст": "Доложить директору"}]},
        {"контроль": "за собой"},
    ]


def test_what_is_printed_is_carried_over_again() -> None:
    act = parse_act(imported(TEXT).yaml.encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")
