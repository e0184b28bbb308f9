"""A ban that silence meets still shows where a document bans the service outright."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import check_documents
from actgen.model.finding import Finding, Verdict
from actgen.model.text import StructuredText
from tests.check.conftest import finder, superior

Read = Callable[[str], StructuredText]

HEAD = """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 16.04.2024 № 18-од

Об использовании платформы «Сферум»

ПРИКАЗЫВАЮ:

"""


def judged(read: Read, clauses: str) -> Finding:
    act = superior("kalinin-223-09")
    result = check_documents(act, [read(HEAD + clauses)], "МОУ", finder())
    return next(f for f in result.findings if f.requirement == "chats-not-elsewhere")


@pytest.mark.parametrize(
    "banning",
    [
        "Обратить внимание: использование WhatsApp и Viber для рабочих целей категорически недопустимо.",
        "Группы в Telegram закрыть до 01.05.2024.",
        "Иностранные мессенджеры работникам не использовать.",
    ],
)
def test_the_clause_that_bans_is_shown(read: Read, banning: str) -> None:
    finding = judged(read, f"1. Педагогам работать в Сферуме.\n2. {banning}")
    assert finding.verdict is Verdict.SATISFIED
    assert [evidence.quote for evidence in finding.evidence] == [banning]


@pytest.mark.parametrize(
    "other",
    [
        "Педагогам создать чаты в Сферуме.",
        "Личное общение работников в Telegram не ограничивается.",
        "Провести беседу о мошенниках в Telegram.",
    ],
)
def test_what_bans_nothing_is_not(read: Read, other: str) -> None:
    finding = judged(read, f"1. Педагогам работать в Сферуме.\n2. {other}")
    assert (finding.verdict, finding.evidence) == (Verdict.SATISFIED, ())
