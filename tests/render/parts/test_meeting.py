"""Protocols and acts of commissions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.render.document import Part

Printed = Callable[..., list[str]]
CHAIR = {"имя": "Морозова Наталья Викторовна", "должность": "Директор"}
SECRETARY = {"имя": "Комарова Л.С.", "должность": "делопроизводитель"}
HEARD = [{"кто": "Рябова Е.Д.", "что": "сообщила об итогах"}]
QUESTION = {
    "вопрос": "об итогах четверти",
    "докладчик": "заместитель директора Рябова Е.Д.",
    "слушали": HEARD,
    "выступили": [{"кто": "Исаева Р.М.", "должность": "педагог", "что": "предложила занятия"}],
    "решили": ["принять к сведению", {"кому": "учителя", "текст": "отчитаться"}],
    "голосование": "за – 12, против – нет, воздержались – нет",
}
MEETING = {"председатель": CHAIR, "секретарь": SECRETARY, "вопросы": [QUESTION]}


@pytest.fixture
def protocol(printed: Printed) -> Printed:
    def lines(part: Part = Part.TEXT, **keys: Any) -> list[str]:
        given = {"вид": "протокол", "пункты": None, "подпись": None, "заседание": MEETING}
        return printed(part, **given | keys)

    return lines


@pytest.fixture
def act(printed: Printed) -> Printed:
    def lines(part: Part = Part.TEXT, kind: str = "акт", **commission: Any) -> list[str]:
        keys = {"председатель": CHAIR} | commission
        return printed(part, вид=kind, комиссия=keys, подпись=None)

    return lines


class TestProtocol:
    def test_as_a_whole(self, protocol: Printed) -> None:
        assert protocol() == [
            "Председатель – директор Морозова Н.В.",
            "Секретарь – делопроизводитель Комарова Л.С.",
            "Повестка дня:",
            "1. Об итогах четверти. Докладчик – заместитель директора Рябова Е.Д.",
            "1. СЛУШАЛИ:",
            "Рябова Е.Д. сообщила об итогах.",
            "ВЫСТУПИЛИ:",
            "Исаева Р.М., педагог, предложила занятия.",
            "РЕШИЛИ:",
            "1.1. Принять к сведению.",
            "1.2. Учителям отчитаться.",
            "Голосовали: за – 12, против – нет, воздержались – нет.",
        ]

    @pytest.mark.parametrize(
        ("speech", "expected"),
        [
            ({"кто": "Дюма А.П.", "что": "Поддержал заявление."}, "Дюма А.П. поддержал заявление."),
            ({"кто": "Дюма А.П.", "что": "О ремонте школы"}, "Дюма А.П. – о ремонте школы."),
            (
                {"кто": "Дюма А.П.", "должность": "завхоз", "что": "Доложил о ремонте"},
                "Дюма А.П., завхоз, доложил о ремонте.",
            ),
            (
                {"кто": "Дюма А.П.", "должность": "завхоз", "что": "Школа готова"},
                "Дюма А.П., завхоз – школа готова.",
            ),
        ],
    )
    def test_what_somebody_said(
        self, protocol: Printed, speech: dict[str, str], expected: str
    ) -> None:
        question = {"вопрос": "Об итогах", "слушали": [speech], "решили": ["Принять"]}
        assert expected in protocol(заседание=MEETING | {"вопросы": [question]})

    def test_those_present_absent_and_invited(self, protocol: Printed) -> None:
        meeting = MEETING | {
            "присутствовали": ["Дюма К.А.", "Ульянова С.П."],
            "отсутствовали": [{"имя": "Лядова Т.В.", "должность": "учитель"}],
            "приглашены": ["Панина Д.И."],
        }
        assert protocol(заседание=meeting)[2:5] == [
            "Присутствовали: Дюма К.А., Ульянова С.П.",
            "Отсутствовали: учитель Лядова Т.В.",
            "Приглашены: Панина Д.И.",
        ]

    def test_or_their_number(self, protocol: Printed) -> None:
        meeting = MEETING | {"число присутствовавших": "23 человека (список прилагается)"}
        assert protocol(заседание=meeting)[2] == "Присутствовали: 23 человека (список прилагается)"

    def test_the_quorum_is_told_before_the_agenda(self, protocol: Printed) -> None:
        lines = protocol(текст="Кворум имеется")
        assert lines.index("Кворум имеется.") == lines.index("Повестка дня:") - 1

    def test_a_question_without_a_debate_is_only_decided(self, protocol: Printed) -> None:
        question = {"вопрос": "Разное", "решили": "провести собрание"}
        assert protocol(заседание=MEETING | {"вопросы": [question]})[4:] == [
            "1. РЕШИЛИ:",
            "1.1. Провести собрание.",
        ]

    def test_questions_are_numbered_their_decisions_within_them(self, protocol: Printed) -> None:
        lines = protocol(заседание=MEETING | {"вопросы": [QUESTION, QUESTION]})
        assert [line for line in lines if line.startswith("2.")] == [
            "2. Об итогах четверти. Докладчик – заместитель директора Рябова Е.Д.",
            "2. СЛУШАЛИ:",
            "2.1. Принять к сведению.",
            "2.2. Учителям отчитаться.",
        ]

    def test_chair_and_secretary_sign(self, protocol: Printed) -> None:
        assert protocol(Part.SIGNATURES) == [
            "Председатель → Н.В. Морозова",
            "Секретарь → Л.С. Комарова",
        ]

    def test_a_speech_of_several_paragraphs(self, protocol: Printed) -> None:
        speech = {
            "кто": "Рябова Е.Д.",
            "что": "сообщила об итогах\n– чаты\n– правила\nВопросов нет.",
        }
        question = {"слушали": [speech], "решили": ["принять к сведению"]}
        assert protocol(заседание=MEETING | {"вопросы": [question]})[3:7] == [
            "Рябова Е.Д. сообщила об итогах:",
            "– чаты;",
            "– правила.",
            "Вопросов нет.",
        ]

    def test_questions_without_titles_have_no_agenda(self, protocol: Printed) -> None:
        question = {"слушали": ["Информацию о чатах"], "решили": ["принять к сведению"]}
        assert protocol(заседание=MEETING | {"вопросы": [question]})[2:] == [
            "1. СЛУШАЛИ:",
            "Информацию о чатах.",
            "РЕШИЛИ:",
            "1.1. Принять к сведению.",
        ]

    def test_numbers_of_questions_and_decisions(self, protocol: Printed) -> None:
        question = {"номер": 3, "решили": ["принять к сведению"]}
        listed = {"решили": ["создать чаты", "вести их"], "нумерация": "1)"}
        assert protocol(заседание=MEETING | {"вопросы": [question, listed]})[2:] == [
            "3. РЕШИЛИ:",
            "3.1. Принять к сведению.",
            "4. РЕШИЛИ:",
            "1) создать чаты;",
            "2) вести их.",
        ]

    def test_what_was_not_considered_stands_in_the_agenda_alone(self, protocol: Printed) -> None:
        assert protocol(заседание=MEETING | {"вопросы": [{"вопрос": "разное"}]})[2:] == [
            "Повестка дня:",
            "1. Разное.",
        ]

    def test_without_chair_and_secretary(self, protocol: Printed) -> None:
        signed = {"роль": "Председатель", "имя": "Морозова Н.В."}
        meeting = {"вопросы": [{"вопрос": "разное"}]}
        assert protocol(заседание=meeting, подпись=signed)[0] == "Повестка дня:"


class TestCommission:
    def test_is_named_before_what_it_found(self, act: Printed) -> None:
        lines = act(
            секретарь=SECRETARY,
            члены=[{"имя": "Дюма К.А.", "должность": "учитель"}, "Ульянова С.П."],
            присутствовали=["Ким А.О."],
        )
        assert lines == [
            "Составлен комиссией:",
            "Председатель – директор Морозова Н.В.",
            "Секретарь – делопроизводитель Комарова Л.С.",
            "Члены комиссии:",
            "1. учитель Дюма К.А.",
            "2. Ульянова С.П.",
            "Присутствовали: Ким А.О.",
            "1. Создать чаты.",
        ]

    def test_a_single_member(self, act: Printed) -> None:
        assert act(члены="Дюма К.А.")[2] == "Член комиссии – Дюма К.А."

    def test_the_word_agrees_with_the_kind(self, act: Printed) -> None:
        assert act(kind="заключение")[0] == "Составлено комиссией:"

    def test_all_of_it_sign_by_their_roles(self, act: Printed) -> None:
        lines = act(Part.SIGNATURES, секретарь=SECRETARY, члены=["Дюма К.А.", "Ульянова С.П."])
        assert lines == [
            "Председатель комиссии → Н.В. Морозова",
            "Члены комиссии: → К.А. Дюма",
            " → С.П. Ульянова",
            "Секретарь комиссии → Л.С. Комарова",
        ]
