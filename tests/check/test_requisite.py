"""реквизит: requisites of form that a document must have, wherever they stand."""

from __future__ import annotations

import pytest

from tests.check.asked import found, verdict

SIGNATURE = "вид: реквизит\nреквизиты: подпись"
OPERATIVE = "вид: реквизит\nреквизиты: распорядительное слово"
PLAN = "ПЛАН\nперехода в учебный профиль\n\n1. Открыть чаты.\n"
ORDER = "ПРИКАЗ\n17.04.2024 № 23\nО делах апреля\n\n1. Лёд сбивать.\n2. {}\n\nДиректор    А.Д. Телегин\n"


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("УТВЕРЖДЁН\nзаместителем начальника управления\nГолубевой К.А.\n16.05.2023", "выполнено"),
        ("УТВЕРЖДЁН\nприказом школы\nот 16.05.2023 № 5", "не найдено"),
        ("УТВЕРЖДЁН\nприказом школы имени Андреева К.К.\nот 16.05.2023 № 5", "не найдено"),
    ],
)
def test_who_approved_a_document_has_signed_it(stamp: str, expected: str) -> None:
    assert verdict(SIGNATURE, f"{stamp}\n\n{PLAN}") == expected


def test_the_operative_word_may_stand_inside_a_point() -> None:
    finding = found(OPERATIVE, ORDER.format("В связи с этим п р и к а з ы в а ю открыть чаты."))
    assert finding.verdict.russian == "выполнено"
    assert finding.evidence[0].quote == "п р и к а з ы в а ю"


def test_an_order_without_the_operative_word() -> None:
    assert verdict(OPERATIVE, ORDER.format("Открыть чаты.")) == "не найдено"
