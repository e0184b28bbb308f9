"""Requirements apply on the days they are in force; an act that is not in force is told of."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.check import check_documents
from actgen.model.finding import CheckResult, Verdict
from actgen.model.force import Force
from actgen.model.text import StructuredText
from actgen.source import Superior
from tests.check.conftest import finder, superior

Read = Callable[[str], StructuredText]
ORDER = "МБОУ «Школа № 5»\n\nПРИКАЗ\n\n16.04.2024 № 18\n\nПРИКАЗЫВАЮ:\n\n1. Работать.\n"
NAME = "chat-head-parents-council"
DAY = datetime.date(2024, 9, 1)


def dated(force: dict[str, object] | None = None, waived: str = "") -> Superior:
    """The known act with one requirement in force so, or switched off."""
    known = superior("kalinin-223-09")
    imposed = next(each for each in known.requirements if each.requirement.id == NAME)
    update = {"force": Force.model_validate(force)} if force else {}
    changed = replace(
        imposed, requirement=imposed.requirement.model_copy(update=update), waived=waived
    )
    return replace(known, requirements=(changed,))


def check(demands: Superior, document: StructuredText, on: datetime.date = DAY) -> CheckResult:
    return check_documents(demands, [document], "МОУ", finder(), on)


@pytest.mark.parametrize(
    ("force", "reason"),
    [
        ({"с": "02.09.2024"}, "Требование действует с 02.09.2024, а проверяется на 01.09.2024."),
        (
            {"по": "31.08.2024"},
            "Требование действовало по 31.08.2024, а проверяется на 01.09.2024.",
        ),
        (
            {"заменён": "приказ № 9"},
            "Требование заменено: приказ № 9, а проверяется на 01.09.2024.",
        ),
    ],
)
def test_a_requirement_not_in_force_is_not_applicable(
    force: dict[str, object], reason: str, read: Read
) -> None:
    (finding,) = check(dated(force), read(ORDER)).findings
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.reason == reason
    assert finding.suggestion == ""


@pytest.mark.parametrize("force", [None, {"с": "01.09.2024"}, {"по": "01.09.2024"}])
def test_a_requirement_in_force_is_judged(force: dict[str, object] | None, read: Read) -> None:
    (finding,) = check(dated(force), read(ORDER)).findings
    assert finding.verdict is Verdict.MISSING


def test_a_requirement_that_was_switched_off_says_why(read: Read) -> None:
    (finding,) = check(dated(waived="чаты ведёт управление."), read(ORDER)).findings
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.reason == "Требование снято: чаты ведёт управление."


def test_without_a_day_it_is_today(read: Read) -> None:
    result = check_documents(dated(), [read(ORDER)], "МОУ", finder())
    assert result.on == datetime.date.today()


def test_an_act_out_of_force_is_told_of_and_judged_all_the_same(read: Read) -> None:
    known = dated()
    force = Force.model_validate({"по": "31.08.2024"})
    expired = replace(known, act=known.act.model_copy(update={"force": force}))
    result = check(expired, read(ORDER))
    assert result.remarks == (
        "Вышестоящий акт утратил силу 01.09.2024, а проверяется на 01.09.2024.",
    )
    assert result.findings[0].verdict is Verdict.MISSING
    assert check(known, read(ORDER)).remarks == ()
