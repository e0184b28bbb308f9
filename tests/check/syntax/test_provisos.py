"""What is put under a proviso, and what only looks like one."""

from __future__ import annotations

import pytest

from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Mood
from actgen.check.words.tokens import tokenise
from tests.check.conftest import finder


def moods(text: str, concept: str) -> list[Mood]:
    sentence = analyse(tokenise(text), finder())
    return [item.mood() for item in sentence.naming({concept})]


@pytest.mark.parametrize(
    "proviso",
    [
        "если педсовет не решит иного",
        "если иное не установлено советом школы",
        "если учителя не возражают",
        "если хватит денег",
        "при условии согласия коллектива",
        "при условии, что его одобрит профком",
        "при наличии свободных средств",
        "в случае согласия большинства",
    ],
)
def test_a_duty_hangs_on_its_proviso(proviso: str) -> None:
    assert moods(f"Открыть в Сферуме чат, {proviso}.", "платформа") == [Mood.PROVIDED]
    assert moods(f"{proviso.capitalize()}, открыть в Сферуме чат.", "платформа") == [Mood.PROVIDED]


def test_a_ban_under_a_proviso_is_a_limit() -> None:
    text = "Запретить переписку в Telegram, если педсовет не решит иного."
    assert moods(text, "Telegram") == [Mood.LIMIT]


@pytest.mark.parametrize(
    "text",
    [
        "Открыть в Сферуме чат; если родители не согласны, звонить им.",
        "Открыть в Сферуме чат, а если родители не согласны, звонить им.",
        "Открыть в Сферуме чат, даже если родители не согласны.",
        "Открыть в Сферуме чат, если потребуется.",
        "Открыть в Сферуме чат, в случае отсутствия секретаря – самому учителю.",
        "Открыть в Сферуме чат, если урок проходит по видеосвязи.",
        "Открыть в Сферуме чат либо, если родители согласны, группу.",
    ],
)
def test_other_conditions_are_no_provisos(text: str) -> None:
    assert moods(text, "платформа") == [Mood.DO]


def test_a_list_hangs_on_the_proviso_of_its_lead_in() -> None:
    sentence = analyse(tokenise("При условии согласия педсовета создать в Сферуме:"), finder())
    assert "при условии согласия педсовета" in [link.words for link in sentence.open_chain]
