"""An order that is older than the act it is held against is said to be so; its verdicts stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.check import check_documents
from actgen.model.finding import CheckResult
from actgen.model.text import StructuredText
from tests.check.conftest import finder, superior

Read = Callable[[str], StructuredText]
TEXT = "МБОУ «Школа № 5»\n\n{kind}\n\n{date} № 18\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n1. Работать.\n"


def check(*documents: StructuredText, act: str = "messenger-2025") -> CheckResult:
    return check_documents(superior(act), documents, "МОУ", finder())


@pytest.mark.parametrize("kind", ["ПРИКАЗ", "РАСПОРЯЖЕНИЕ"])
@pytest.mark.parametrize("date", ["17.04.2024", "01.12.2025"])
def test_an_older_order_is_told_of(kind: str, date: str, read: Read) -> None:
    result = check(read(TEXT.format(kind=kind, date=date)))
    assert result.older == (0,)
    (told,) = result.remarks
    assert told.startswith("Документ старше вышестоящего акта (02.12.2025) и исполнять его не мог:")
    assert f"{kind.lower()} от {date} № 18 (" in told


@pytest.mark.parametrize(
    ("kind", "date"),
    [
        ("ПРИКАЗ", "02.12.2025"),  # of the same day
        ("ПРИКАЗ", "10.01.2026"),
        ("ПРИКАЗ", ""),
        ("ПОЛОЖЕНИЕ", "17.04.2024"),  # may have said so before the act did
    ],
)
def test_others_are_not(kind: str, date: str, read: Read) -> None:
    result = check(read(TEXT.format(kind=kind, date=date)))
    assert (result.older, result.remarks) == ((), ())


def test_of_several_documents_those_that_are_older(read: Read) -> None:
    dates = ["17.04.2024", "10.01.2026", "18.04.2024"]
    documents = [
        replace(read(TEXT.format(kind="ПРИКАЗ", date=date)), file=f"папка/{n}.txt")
        for n, date in enumerate(dates)
    ]
    result = check(*documents)
    assert result.older == (0, 2)
    assert result.remarks == (
        "Документы старше вышестоящего акта (02.12.2025) и исполнять его не могли: приказ от 17.04.2024 № 18 (0.txt);"
        " приказ от 18.04.2024 № 18 (2.txt). Проверьте, те ли документы поданы и верны ли даты.",
    )


def test_an_act_without_a_date_is_younger_than_nothing(read: Read) -> None:
    known = superior("messenger-2025")
    undated = replace(known, act=known.act.model_copy(update={"date": None}))
    document = read(TEXT.format(kind="ПРИКАЗ", date="17.04.2024"))
    assert check_documents(undated, [document], "МОУ", finder()).older == ()
