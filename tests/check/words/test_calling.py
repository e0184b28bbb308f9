"""Reasons name people as the institution does: «не упомянуты: воспитанники» of a kindergarten."""

from __future__ import annotations

import pytest

from actgen.check.words.calling import called
from tests.check.asked import found
from tests.check.conftest import finder

PLAN = """
вид: включение
что: [зарегистрировать]
во что: план контроля
полнота: [обучающиеся, родители]
формулировка: Включить в план контроля регистрацию обучающихся и их родителей.
формулировка для: {МДОУ: Включить в план контроля регистрацию воспитанников и их родителей.}
"""


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("Включить в план контроль регистрации воспитанников и их родителей.", "воспитанники"),
        ("Создать чат с учениками.", "ученики"),
        ("Назначить ответственного.", "обучающиеся"),  # they are not named: the concept's own name
    ],
)
def test_people_are_called_as_the_wording_calls_them(wording: str, name: str) -> None:
    assert called("обучающиеся", wording, finder()) == name


def test_others_whom_the_wording_names_keep_their_names() -> None:
    wording = "Включить в план контроль регистрации воспитанников и их родителей."
    assert called("родители", wording, finder()) == "родители"
    assert called("педагоги", wording, finder()) == "педагоги"


@pytest.mark.parametrize(
    ("institution", "point", "lacking"),
    [
        ("МДОУ", "Включить в план внутрисадовского контроля регистрацию родителей в «Сферуме».", "воспитанники"),
        ("МОУ", "Включить в план внутришкольного контроля регистрацию родителей в «Сферуме».", "обучающиеся"),
        ("МДОУ", "Включить в план внутрисадовского контроля регистрацию детей в «Сферуме».", "родители"),
        ("МДОУ", "Включить в план контроля регистрацию воспитанников в «Сферуме».", "родители"),
    ],
)  # fmt: skip
def test_a_reason_names_who_is_lacking(institution: str, point: str, lacking: str) -> None:
    reason = found(PLAN, f"ПРИКАЗ\n1. {point}", institution).reason
    assert reason == f"Сказано не обо всём, не упомянуты: {lacking}."
