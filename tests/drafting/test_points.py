"""In which manner a ready wording speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actgen.check import finder_for
from actgen.drafting.points import Manner, Point, points
from actgen.model.force import Force
from actgen.model.requirement import Status
from actgen.source import load_superior
from actgen.source.collection import find_act

OFFERED = "families-only-offered"


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


def test_what_is_switched_off_or_not_yet_in_force_is_left_out_with_the_reason() -> None:
    superior = load_superior(find_act("kalinin-223-09"))
    first, second, *rest = superior.requirements
    force = Force.model_validate({"с": "01.01.2100"})
    later = second.requirement.model_copy(update={"force": force})
    changed = (
        replace(first, waived="делает управление"),
        replace(second, requirement=later),
        *rest,
    )
    demands = replace(superior, requirements=changed)
    taken, left = points(demands, "МОУ", finder_for(superior), recommended=True)
    written = {each.id for each in taken}
    for imposed in (first, second):
        assert imposed.requirement.id not in written
    told = {each.imposed.requirement.id: each.reason for each in left}
    named = [each for each in (first, second) if each.requirement.id in told]
    assert named
    for each in named:
        assert "снято" in told[each.requirement.id] or "01.01.2100" in told[each.requirement.id]


def test_families_are_never_obliged_whatever_the_act_demands() -> None:
    superior = load_superior(find_act("messenger-2025"))
    offered = next(each for each in superior.requirements if each.requirement.id == OFFERED)
    update = {"offered": False, "status": Status.REQUIRED, "disputed": None}
    demanding = offered.requirement.model_copy(update=update)
    demands = replace(superior, requirements=(replace(offered, requirement=demanding),))
    taken, left = points(demands, "МОУ", finder_for(superior), recommended=True)
    assert taken == []
    assert [each.reason for each in left] == ["спорно: обязывать к этому не следует"]
