"""Ready wordings among their neighbours."""

from __future__ import annotations

import pytest

from actgen.annotation.wordings import as_entry, as_item, as_point, ended, of_kind, small

COUNCIL = "Создать в учебном профиле VK Мессенджера чат директора с ученическим активом."
STATUS = "при необходимости проходит верификацию статуса «учитель»;"
TALK = "Классный руководитель поддерживает общение в чатах, проводит в них мероприятия."
CONTROL = "Включить в план внутреннего контроля контроль регистрации обучающихся."


@pytest.mark.parametrize(
    ("wording", "siblings", "lead", "items"),
    [
        (COUNCIL, ["с учителями;"], "Создать чаты директора:", ["с ученическим активом"]),
        (
            COUNCIL,
            ["чат директора с завучами;"],
            "Создать:",
            ["чат директора с ученическим активом"],
        ),
        (
            COUNCIL,
            ["создать чат учителей;"],
            "Завучу:",
            ["создать в учебном профиле VK Мессенджера чат директора с ученическим активом"],
        ),
        (COUNCIL, ["в мае провести собрание;"], "Завучу:", []),
        (
            STATUS,
            ["создаёт чаты;"],
            "Учитель:",
            ["при необходимости проходит верификацию статуса «учитель»"],
        ),
        (
            STATUS,
            ["создать чаты;"],
            "Учителю:",
            ["при необходимости проходить верификацию статуса «учитель»"],
        ),
        (
            TALK,
            ["создать чаты;"],
            "Учителю:",
            ["поддерживать общение в чатах, проводить в них мероприятия"],
        ),
        (
            TALK,
            ["создаёт чаты;"],
            "Учитель:",
            ["поддерживает общение в чатах, проводит в них мероприятия"],
        ),
        (STATUS, ["Создать чат.", "Вести его."], "", []),
        (CONTROL, ["контроль журналов;"], "Внести в план:", ["контроль регистрации обучающихся"]),
        (COUNCIL, [], "Создать:", []),
    ],
)
def test_as_an_item(wording: str, siblings: list[str], lead: str, items: list[str]) -> None:
    assert as_item(wording, siblings, lead) == items


@pytest.mark.parametrize(
    ("wording", "point"),
    [
        (COUNCIL, COUNCIL),
        (STATUS, "При необходимости проходить верификацию статуса «учитель»."),
        ("Назначить администратором Фамилия И.О.", "Назначить администратором Фамилия И.О."),
        ("Внести пункт:", "Внести пункт:"),
    ],
)
def test_as_a_point(wording: str, point: str) -> None:
    assert as_point(wording) == point


def test_as_a_row_of_a_plan() -> None:
    assert as_entry(CONTROL) == "Контроль регистрации обучающихся"
    assert as_entry(COUNCIL) == COUNCIL.rstrip(".")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("приказ", "настоящего приказа"),
        ("распоряжение", "настоящего распоряжения"),
        ("должностная инструкция", "настоящей должностной инструкции"),
        (None, "настоящего приказа"),
    ],
)
def test_a_document_calls_itself_what_it_is(kind: str | None, said: str) -> None:
    assert of_kind("Исполнение настоящего приказа.", kind) == f"Исполнение {said}."


def test_names_keep_their_capitals() -> None:
    assert small("VK Мессенджер") == "VK Мессенджер"
    assert small("МАХ установить") == "МАХ установить"
    assert small("Создать") == "создать"


def test_one_sign_at_the_end() -> None:
    assert ended("чат.", ";") == "чат;"
    assert ended("в роли «учитель»;", ".") == "в роли «учитель»."
    assert ended("Фамилия И.О.", "».") == "Фамилия И.О.»."
