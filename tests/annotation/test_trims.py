"""Which words may go out of a quote."""

from __future__ import annotations

import pytest

from actgen.annotation.trims import ordered_besides, trims
from actgen.model.finding import Evidence
from actgen.model.place import Place


def trimmed(quote: str) -> list[str]:
    """What the quote says after each of the ways."""
    evidence = Evidence(0, quote, Place(start=100, stop=100 + len(quote)))
    found = []
    for edits in trims(evidence, "x"):
        (edit,) = edits
        found.append(quote[: edit.start - 100] + edit.text + quote[edit.stop - 100 :])
    return found


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        ("с обучающимися класса, кроме обучающихся на дому;", "с обучающимися класса;"),
        ("создать чат (первые классы не создают).", "создать чат."),
        (
            "Работникам, за исключением сторожей, до 22.05.2023 войти в чат.",
            "Работникам до 22.05.2023 войти в чат.",
        ),
        ("«Совет»: все родители, при этом можно и в WhatsApp.", "«Совет»: все родители."),
        ("войти в чат, кроме случаев, когда родители заняты.", "войти в чат."),
        ("Рекомендовать педагогам вести переписку.", "Педагогам вести переписку."),
        ("по желанию классного руководителя провести урок;", "провести урок;"),
        ("желательно – чат с родителями;", "чат с родителями;"),
        ("Завучу, по возможности, создать чат.", "Завучу создать чат."),
        (
            "Завучу, который ведёт сайт, по возможности создать чат.",
            "Завучу, который ведёт сайт, создать чат.",
        ),
        ("Желательно проводить встречи.", "Проводить встречи."),
        ("создать чат по возможности.", "создать чат."),
        ("создать чат; группу в Viber оставить;", "создать чат;"),
    ],
)
def test_what_is_left(quote: str, left: str) -> None:
    assert left in trimmed(quote)


def test_dates_are_not_cut_in_two() -> None:
    for text in trimmed("Работникам, кроме сторожей с 01.09.2024 и поваров, войти в чат."):
        assert ".2024" not in text or "01.09.2024" in text


def test_no_clause_is_left_without_what_it_depends_on() -> None:
    assert trimmed("Желательно, чтобы чат вёл учитель.") == []


def test_nothing_goes_where_nothing_exempts() -> None:
    assert trimmed("Создать чат учителей.") == []


@pytest.mark.parametrize(
    ("quote", "stays"),
    [
        ("Приказ на сайте не размещать, довести под роспись.", ", довести под роспись"),
        ("На сайт акты не выкладывать; вручить учителям копии.", ", вручить учителям копии"),
        (
            "Приказ не публиковать, секретарю ознакомить с ним работников;",
            ", секретарю ознакомить с ним работников",
        ),
        ("Инструкцию не менять, ограничиться устным инструктажем.", ""),
        ("Чат не создавать, обсуждать дела в Viber.", ""),
        ("Приказ на сайте не размещать, на стенде не вывесить.", ""),
        ("Приказ разместить на сайте, довести под роспись.", ""),
    ],
)
def test_what_is_ordered_besides_a_denial_stays(quote: str, stays: str) -> None:
    assert ordered_besides(quote) == stays
