"""ссылка: an act is cited by its kind, number and date, in whatever order they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actgen.check import check_documents
from actgen.model.finding import Finding
from actgen.read import typed_document
from tests.check.asked import verdict
from tests.check.conftest import finder, superior

CITED = "вид: ссылка"
ORDER = "ПРИКАЗ\n17.04.2024 № 23\nО чатах\n\n{}\n\nПРИКАЗЫВАЮ:\n\n1. Открыть чаты.\n"
_BASE = "приказа Управления образования от 13.04.2024 № 223-09"
_ITSELF = "приказа Управления образования от 20.04.2024 № 77-од"


@pytest.mark.parametrize(
    ("preamble", "expected"),
    [
        ("Управление образования 13 апреля 2024 года издало приказ № 223-09.", "выполнено"),
        ("13.04.2024 управлением образования подписан приказ № 223-09.", "выполнено"),
        ("Совещание 13.04.2024 прошло. Есть приказ управления № 223-09.", "частично"),
        ("Во исполнение приказа управления образования от 13.04.2024 223-09.", "выполнено"),
        ("Есть приказ управления образования 223-09.", "частично"),
        ("Издан приказ управления образования № 223-10, датирован 13.04.2024.", "нарушено"),
        ("Телефон 223-09-11, приказ управления образования прилагается.", "не найдено"),
    ],
)
def test_the_day_may_stand_before_the_act_and_the_number_without_its_sign(
    preamble: str, expected: str
) -> None:
    assert verdict(CITED, ORDER.format(preamble)) == expected


def _cited(acts: str) -> Finding:
    """What is found where an order carries out ``acts``, checked against an act that builds on № 223-09."""
    base = superior("kalinin-223-09")
    act = base.act.model_copy(update={"number": "77-од", "date": base.act.date.replace(day=20)})  # type: ignore[union-attr]
    asked = [i for i in base.requirements if i.requirement.kind == "ссылка"]
    built = replace(base, act=act, requirements=tuple(asked), bases=(base.act,))
    text = f"ПРИКАЗ\n\n22.04.2024 № 18\n\nВо исполнение {acts}\n\nПРИКАЗЫВАЮ:\n\n1. Работать."
    return check_documents(built, [typed_document(text, "приказ.txt")], "МОУ", finder()).findings[0]


@pytest.mark.parametrize(
    ("acts", "verdict", "reason"),
    [
        (_ITSELF, "выполнено", "назван приказ от 20.04.2024 № 77-од"),
        (f"{_BASE}, {_ITSELF}", "выполнено", "№ 77-од"),
        (_BASE, "частично", "назван основной акт, а не тот, который его дополняет"),
        (
            _BASE.replace("223-09", "223-90"),
            "нарушено",
            "должно быть: приказ от 13.04.2024 № 223-09",
        ),
        (_BASE.partition(" №")[0], "частично", "не назван номер акта"),
        (_ITSELF.replace("77", "78"), "нарушено", "номер акта назван неверно"),
        (_BASE.replace("13.04.2024 № 223-09", "19.04.2024 № 80"), "нарушено", "№ 77-од"),
    ],
)
def test_an_act_that_is_built_upon_is_another_act(acts: str, verdict: str, reason: str) -> None:
    finding = _cited(acts)
    assert finding.verdict.russian == verdict
    assert reason.lower() in finding.reason.lower()
