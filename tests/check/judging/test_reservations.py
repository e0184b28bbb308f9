"""Reservations beside a satisfied statement, and words that are none."""

from __future__ import annotations

import pytest

from actgen.model.finding import Verdict
from tests.check.conftest import Judge


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Совещания и переписку вести в Сферуме лишь в экстренных случаях.",
            "лишь в экстренных случаях",
        ),
        ("В порядке эксперимента совещания и переписку вести в Сферуме.", "В порядке эксперимента"),
        ("Часть совещаний и переписки проводить в Сферуме.", "Часть"),
        (
            "Совещания и переписку вести в Сферуме; столовая работает по-старому.",
            "столовая работает по-старому",
        ),
        (
            "Совещания и переписку вести в Сферуме; филиал пока работает по-прежнему.",
            "филиал пока работает по-прежнему",
        ),
        (
            "Совещания и переписку вести в Сферуме или звонить по телефону.",
            "или звонить по телефону",
        ),
    ],
)
def test_a_reservation_makes_a_duty_partial(judge: Judge, text: str, words: str) -> None:
    finding = judge("kalinin-223-09", "communication-in-profile", f"1. {text}")
    assert finding.verdict is Verdict.PARTIAL
    assert finding.reason == f"В предложении есть оговорка «{words}»."


@pytest.mark.parametrize(
    "text",
    [
        "Совещания и переписку вести в Сферуме; звонить лишь в экстренных случаях.",
        "Совещания и переписку вести в Сферуме, совещания – не чаще раза в неделю.",
        "Совещания, временно исполняя обязанности директора, и переписку веду в Сферуме.",
        "Совещания и переписку вести в Сферуме; сотрудники заходят в него с компьютера.",
        "Совещания или летучки и переписку вести в Сферуме.",
    ],
)
def test_the_same_words_elsewhere_are_none(judge: Judge, text: str) -> None:
    finding = judge("kalinin-223-09", "communication-in-profile", f"1. {text}")
    assert finding.verdict is Verdict.SATISFIED


def test_another_statement_without_a_reservation_is_enough(judge: Judge) -> None:
    text = (
        "1. Совещания и переписку вести в Сферуме лишь в экстренных случаях.\n"
        "2. Совещания и переписка проходят в учебном профиле."
    )
    finding = judge("kalinin-223-09", "communication-in-profile", text)
    assert finding.verdict is Verdict.SATISFIED
