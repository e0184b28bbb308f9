"""Ready wordings as norms of a regulation."""

from __future__ import annotations

import doctest

import pytest

from actgen.drafting import norms
from actgen.drafting.norms import norm


def test_examples() -> None:
    assert doctest.testmod(norms).failed == 0


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Работникам вести переписку в MAX", "Работники ведут переписку в MAX"),
        ("Всем учителям использовать Сферум", "Все учителя используют Сферум"),
        (
            "Специалистам управления участвовать в вебинаре",
            "Специалисты управления участвуют в вебинаре",
        ),
        (
            "Общение с учениками и их родителями вести в чате",
            "Общение с учениками и их родителями ведётся в чате",
        ),
        ("Совещания проводить по видеосвязи", "Совещания проводятся по видеосвязи"),
        ("Личные чаты не создавать", "Личные чаты не создаются"),
        ("Передавать сведения по телефону", "Передаются сведения по телефону"),
    ],
)
def test_what_is_done_instead_of_what_is_to_be_done(wording: str, said: str) -> None:
    assert norm(wording) == said


@pytest.mark.parametrize(
    "wording",
    [
        "Ограничить использование иностранных мессенджеров",  # once and for all
        "Положение принять с учётом мнения совета родителей",
        "Вести переписку в чате",  # its object changes in the nominative, and stands far from the verb
        "Сообщения отправляются в рабочие дни",
    ],
)
def test_what_grammar_cannot_turn_for_sure_stays(wording: str) -> None:
    assert norm(wording) == wording
