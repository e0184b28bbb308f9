"""What only letters have: salutation, close, the attachment mark (requisites 18 and 19)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.model.marks import Enclosure
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.parts.letter import enclosed_line

Printed = Callable[..., list[str]]
LETTER = {"вид": "письмо", "пункты": None, "текст": "Сообщаем."}


@pytest.fixture
def letter(printed: Printed) -> Printed:
    return lambda **keys: printed(Part.TEXT, **LETTER | keys)


class TestSalutation:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Корсакова Мария Николаевна", "Уважаемая Мария Николаевна!"),
            ("Стасюк Вадим Петрович", "Уважаемый Вадим Петрович!"),
            ("Никитина Любовь Ильинична", "Уважаемая Любовь Ильинична!"),
            ("Алиев Шахмир Вагиф оглы", "Уважаемый Шахмир Вагиф оглы!"),
            ("О'Коннор Шон Патрик", "Уважаемый господин О'Коннор!"),
        ],
    )
    def test_by_first_name_and_patronymic(self, letter: Printed, name: str, expected: str) -> None:
        assert letter(адресат={"должность": "директор", "имя": name})[0] == expected

    def test_close_follows_it(self, letter: Printed) -> None:
        assert letter(адресат={"имя": "Корсакова Мария Николаевна"}) == [
            "Уважаемая Мария Николаевна!",
            "Сообщаем.",
            "С уважением,",
        ]

    @pytest.mark.parametrize(
        "addressee",
        [
            {"организация": "Дума"},
            {"имя": "Корсакова М.Н."},
            [{"имя": "Корсакова Мария Николаевна"}, {"имя": "Стасюк Вадим Петрович"}],
        ],
    )
    def test_who_is_not_one_person_named_in_full_is_not_greeted(
        self, letter: Printed, addressee: Any
    ) -> None:
        assert letter(адресат=addressee) == ["Сообщаем."]

    def test_the_author_may_greet_otherwise_or_not_at_all(self, letter: Printed) -> None:
        someone = {"имя": "Корсакова Мария Николаевна"}
        assert letter(обращение="Уважаемые коллеги!")[0] == "Уважаемые коллеги!"
        assert letter(адресат=someone, обращение="нет") == ["Сообщаем."]
        assert letter(адресат=someone, завершение="Искренне Ваш,")[-1] == "Искренне Ваш,"
        assert letter(адресат=someone, завершение="нет")[-1] == "Сообщаем."

    def test_notes_within_an_organisation_go_without_it(self, printed: Printed) -> None:
        lines = printed(
            Part.TEXT,
            вид="докладная записка",
            пункты=None,
            текст="Довожу до сведения.",
            адресат={"имя": "Корсакова Мария Николаевна"},
        )
        assert lines == ["Довожу до сведения."]


class TestEnclosures:
    """Requisite 19 in all its forms."""

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"листов": 2}, "на 2 л. в 1 экз."),
            (
                {"название": "Копия устава", "листов": 3, "экземпляров": 2},
                "Копия устава на 3 л. в 2 экз.",
            ),
            ({"название": "Отчёт", "листов": 80, "сброшюровано": "да"}, "Отчёт в 1 экз."),
            ({"носитель": "CD"}, "CD в 1 экз."),
            ({"название": "Материалы", "носитель": "CD"}, "Материалы (CD) в 1 экз."),
            ({"листов": 2, "кому": "в первый адрес"}, "на 2 л. в 1 экз. в первый адрес"),
            (
                {"название": "Письмо и приложение к нему", "всего листов": 5},
                "Письмо и приложение к нему, всего на 5 л. в 1 экз.",
            ),
            ({"всего листов": 5}, "всего на 5 л. в 1 экз."),
        ],
    )
    def test_one_line(self, keys: dict[str, Any], expected: str) -> None:
        assert enclosed_line(Enclosure.model_validate(keys)).replace("\u00a0", " ") == expected

    def test_one_enclosure_has_no_number(self, letter: Printed) -> None:
        assert letter(отметка_о_приложении={"листов": 2})[-1] == "Приложение: → на 2 л. в 1 экз."

    def test_several_are_a_numbered_list(self, letter: Printed) -> None:
        lines = letter(
            отметка_о_приложении=[
                {"название": "Справка", "листов": 4},
                {"название": "Сборник", "кому": "в первый адрес"},
            ]
        )
        assert lines[1:] == [
            "Приложение: → 1. Справка на 4 л. в 1 экз.",
            " → 2. Сборник в 1 экз. в первый адрес.",
        ]

    def test_a_long_list_may_begin_on_one_page_and_end_on_the_next(
        self, make_act: Callable[..., Act]
    ) -> None:
        copies = [{"название": f"Копия {i}", "листов": 1} for i in range(1, 21)]
        keys = {"адресат": {"имя": "Ким Анна Олеговна"}, "отметка_о_приложении": copies}
        act = make_act(вид="письмо", пункты=None, текст="Сообщаем.", **keys)
        text = build(act).parts[Part.TEXT]
        kept = [block.keep for block in text]  # type: ignore[union-attr]
        # the salutation with the text, the word with its list, and the last two lines with the close and the signature
        assert kept == [True, False, True, *[False] * 17, True, True, True]

    def test_a_letters_own_attachments_are_named(self, letter: Printed) -> None:
        plan = {"вид": "план", "заголовок": "О каникулах", "текст": "Текст.", "листов": 3}
        assert letter(приложения=[plan])[-1] == "Приложение: → План о каникулах на 3 л. в 1 экз."

    def test_the_mark_stands_between_the_text_and_the_close(self, letter: Printed) -> None:
        lines = letter(адресат={"имя": "Ким Анна Олеговна"}, отметка_о_приложении={"листов": 2})
        assert lines[1:] == ["Сообщаем.", "Приложение: → на 2 л. в 1 экз.", "С уважением,"]

    def test_a_note_may_have_it_an_order_with_attachments_has_not(
        self, printed: Printed, make_act: Callable[..., Act]
    ) -> None:
        note = printed(
            Part.TEXT,
            вид="служебная записка",
            пункты=None,
            текст="Прошу.",
            отметка_о_приложении={"листов": 3},
        )
        assert note[-1] == "Приложение: → на 3 л. в 1 экз."
        order = build(make_act(приложения=[{"вид": "план"}]))
        assert "Приложение:" not in str(order.parts[Part.TEXT])
