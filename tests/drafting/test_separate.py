"""An order and what it approves in files of their own."""

from __future__ import annotations

import datetime

import pytest

from actgen.check import check_documents, finder_for
from actgen.drafting import Draft, draft
from actgen.model.finding import Verdict
from actgen.model.requirement import Status
from actgen.model.school import School
from actgen.read import documents_in
from actgen.render import FORMATS
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.schools import school

APRIL = datetime.date(2024, 4, 16)


def separate(act: str, institution: str, facts: School) -> Draft:
    superior = load_superior(find_act(act))
    return draft(superior, institution, facts, finder_for(superior), separate=True)


def test_the_order_comes_first_and_names_what_it_approves() -> None:
    drafted = separate("kalinin-223-09", "МОУ", school("МОУ", APRIL))
    assert [paper.name for paper in drafted.papers] == [
        "приказ",
        "положение",
        "изменения к должностной инструкции",
        "дополнение к плану внутреннего контроля",
    ]
    assert "приложения" not in drafted.order.data
    first = drafted.order.data["пункты"][0]["текст"]
    assert first.startswith("Утвердить Положение об использовании платформы «Сферум»")
    assert first.endswith("(прилагается)")


def test_the_stamp_of_the_regulation_is_that_of_the_order() -> None:
    _, regulation, *_ = separate("kalinin-223-09", "МОУ", school("МОУ", APRIL)).papers
    stamp = regulation.data["гриф утверждения"]
    assert stamp["орган"].startswith("директор МОУ")
    assert (stamp["дата"], stamp["номер"]) == ("16.04.2024", "27-од")


def test_without_number_and_date_the_stamp_leaves_places_for_them() -> None:
    _, regulation = separate("messenger-2025", "МОУ", School()).papers
    assert regulation.data["гриф утверждения"] == {"вид": "приказ", "орган": "Руководитель"}
    (printed,) = documents_in(FORMATS["docx"](regulation.act), "положение.docx")
    assert "УТВЕРЖД" in printed.text


def test_every_point_is_in_the_paper_that_says_so() -> None:
    order, regulation, changes, _ = separate("kalinin-223-09", "МОУ", school("МОУ", APRIL)).papers
    assert "communication-in-profile" in regulation.where
    assert "communication-in-profile" not in order.where
    assert "local-act-issued" in order.where
    assert "job-chat-parents" in changes.where
    assert "job-chat-parents" not in order.where


@pytest.mark.parametrize(
    ("act", "institution", "day"),
    [
        ("kalinin-223-09", "МОУ", APRIL),
        ("messenger-2025", "МДОУ", APRIL),
        ("yaroslavl-197", "МОУО", datetime.date(2023, 5, 1)),
    ],
)
def test_the_papers_together_meet_the_act(act: str, institution: str, day: datetime.date) -> None:
    superior = load_superior(find_act(act))
    drafted = separate(act, institution, school(institution, day))
    assert len(drafted.papers) > 1
    read = [
        text
        for paper in drafted.papers
        for text in documents_in(FORMATS["docx"](paper.act), f"{paper.name}.docx")
    ]
    result = check_documents(superior, read, institution, finder_for(superior))
    assert [
        finding.requirement
        for finding in result.findings
        if finding.verdict not in (Verdict.SATISFIED, Verdict.NOT_APPLICABLE)
        and finding.status is not Status.DISPUTED
    ] == []
