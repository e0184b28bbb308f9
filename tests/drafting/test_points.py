"""In which manner a ready wording speaks."""

from __future__ import annotations

import pytest

from actgen.check import finder_for
from actgen.drafting.points import Manner, Point, points
from actgen.source import load_superior
from actgen.source.collection import find_act


def _point(act: str, institution: str, wanted: str) -> Point:
    superior = load_superior(find_act(act))
    taken, _ = points(superior, institution, finder_for(superior), recommended=True)
    return next(each for each in taken if each.id == wanted)


@pytest.mark.parametrize(
    ("act", "institution", "wanted", "manner"),
    [
        ("kalinin-223-09", "МОУ", "chat-head-teachers", Manner.DEED),
        ("severodvinsk-273r", "МОУО", "monitoring-organised", Manner.DEED),
        ("severodvinsk-273r", "МОУО", "staff-registered", Manner.TOLD),
        ("severodvinsk-273r", "МДОУ", "heads-joined-chats", Manner.TOLD),
        ("kalinin-223-09", "УДО", "job-chat-pupils", Manner.TOLD),
        ("kalinin-223-09", "МОУ", "communication-in-profile", Manner.RULE),
        ("severodvinsk-273r", "МОУ", "foreign-messengers-banned", Manner.RULE),
        ("messenger-2025", "МОУ", "staff-use-max", Manner.RULE),
        ("pelym-351", "МОУ", "teachers-use-platform", Manner.RULE),
        ("kalinin-223-09", "МОУ", "job-chat-parents", Manner.DUTY),
        ("kalinin-223-09", "МДОУ", "job-maintain-communication", Manner.DUTY),
    ],
)
def test_manner(act: str, institution: str, wanted: str, manner: Manner) -> None:
    assert _point(act, institution, wanted).manner is manner


def test_a_wording_loses_its_last_mark_alone() -> None:
    text = _point("kalinin-223-09", "МОУ", "job-verify-status").text
    assert text == "при необходимости проходит верификацию статуса «учитель»"


def test_requisites_terms_and_citations_are_no_points() -> None:
    superior = load_superior(find_act("kalinin-223-09"))
    taken, left = points(superior, "МОУ", finder_for(superior), recommended=True)
    assert {"deadline", "form-control", "form-cites-superior-act"} & {p.id for p in taken} == set()
    assert left == []
