"""What a document says of its own clauses."""

from __future__ import annotations

import pytest

from actgen.check.syntax.effects import Effect
from actgen.check.syntax.own_clauses import saying
from actgen.check.words.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Пункт 2 исключить.", ("2",)),
        ("Отменить пункты 1 и 3 настоящего приказа.", ("1", "3")),
        ("Действие пунктов 1–4 приостановить до особого распоряжения.", ("1", "2", "3", "4")),
        ("П. 2.1 применению не подлежит.", ("2.1",)),
        ("Пункт 3 вступает в силу после ввода нового корпуса.", ("3",)),
        ("Требования пункта 1 на школу не распространяются.", ("1",)),
        ("Настоящий приказ не применять.", None),
        ("Исполнение настоящего приказа отложить до осени.", None),
    ],
)
def test_clauses_are_ended(text: str, clauses: tuple[str, ...] | None) -> None:
    said = saying(tokenise(text))
    assert said is not None
    assert (said.clauses, said.effect) == (clauses, Effect.ENDED)


@pytest.mark.parametrize(
    "text",
    [
        "Пункт 1 исполняется по желанию работников.",
        "Исполнение пункта 1 необязательно.",
        "Настоящий приказ носит рекомендательный характер.",
        "Требования приказа не являются обязательными.",
    ],
)
def test_clauses_are_softened(text: str) -> None:
    said = saying(tokenise(text))
    assert said is not None
    assert said.effect is Effect.SOFTENED


@pytest.mark.parametrize(
    "text",
    [
        "Пункт 2 приказа № 5 отменить.",
        "Пункт 3 исключить из плана работы.",
        "Сведения, указанные в пункте 1, исключить.",
        "Исполнение пункта 1 не откладывать.",
        "Пункт 1 вступает в силу со дня подписания.",
        "Настоящий приказ вступает в силу после подписания.",
        "Действие пункта 1 не распространяется на родителей начальной школы.",
        "По возможности разместить настоящий приказ на сайте.",
        "Исполнение данного приказа контролю не подлежит.",
        "Исполнение настоящего приказа обязательно для всех.",
        "Приказ до сведения учителей не доводить.",
        "Настоящий приказ не носит рекомендательного характера.",
        "Программу из работы школы исключить.",
        "",
    ],
)
def test_other_sentences_say_nothing_of_it(text: str) -> None:
    assert saying(tokenise(text)) is None
