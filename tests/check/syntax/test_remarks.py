"""What a sentence says of the one before it, and a bracket or a tail of its own sentence."""

from __future__ import annotations

import pytest

from actgen.check.syntax.effects import Effect
from actgen.check.syntax.remarks import excepts, on_itself, on_the_former
from actgen.check.words.tokens import tokenise


@pytest.mark.parametrize(
    "text", ["Дело это добровольное.", "Исполнение отложить.", "Никого заставлять не будем."]
)
def test_a_remark_points_back_or_has_no_subject(text: str) -> None:
    assert on_the_former(tokenise(text), names_things=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Бассейн посещать по желанию.",
        "Участие в нём добровольное.",
        "Отчёт об этом отложить.",
        "Этого сотрудника премировать по желанию.",
        "Исполнение песен отложить.",
    ],
)
def test_what_is_said_of_other_things_is_no_remark(text: str) -> None:
    assert on_the_former(tokenise(text), names_things=False) is None


def test_a_sentence_that_names_things_must_point_back_in_so_many_words() -> None:
    assert on_the_former(tokenise("Исполнение чата отложить."), names_things=True) is None
    assert (
        on_the_former(tokenise("Для чатов это не требование, а пожелание."), names_things=True)
        is Effect.SOFTENED
    )


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Создать чат с учителями (исполнение отложено).", Effect.ENDED),
        ("Создать чат с учителями (по желанию);", Effect.SOFTENED),
        ("Создать чат с учителями, хотя обязательным это не считается.", Effect.SOFTENED),
        ("Создать чаты с учителями, с библиотекарем (по желанию).", None),
        ("Создать чат с активом (совет школы).", None),
        ("Создать чат с учителями, но поездку отложить.", None),
        ("Создать чат с учителями.", None),
    ],
)
def test_a_bracket_or_a_tail_speaks_of_its_own_sentence(text: str, done: Effect | None) -> None:
    assert on_itself(tokenise(text)) is done


def test_a_note_may_spare_somebody() -> None:
    assert excepts(tokenise("За исключением водителей."))
    assert not excepts(tokenise("Питание за свой счёт."))
