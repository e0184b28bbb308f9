"""The samples: what README, `./run demo` and newcomers rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from actgen.cli import main
from actgen.read import read_document
from actgen.render.files import write
from actgen.source import load_act

SAMPLES = Path(__file__).resolve().parents[1] / "samples"

# What a careful reader says of the bad ones; all that is not named here is satisfied.
BAD = {
    "school-bad.docx": {
        "violated": {"deadline", "chats-not-elsewhere", "form-cites-superior-act"},
        "partial": {
            "administrator-appointed",  # not named
            "communication-in-profile",  # a recommendation
            "chat-head-deputies",  # without advisers
            "control-plan-registration",  # without parents
            "control-plan-use",  # without remote lessons
            "job-join-by-invitation",  # without the role
            "job-chat-pupils",  # with an exception
            "job-maintain-communication",  # without remote events
        },
        "missing": {
            "chat-head-pupils-council",
            "chats-other-management",
            "job-verify-status",
            "job-chat-subject-teachers",
        },
    },
    "school-messengers-bad.txt": {
        "violated": {
            "deadline",
            "teachers-connected",  # 80 %
            "foreign-messengers-banned",  # a group in Viber
            "form-cites-superior-act",
        },
        "partial": {
            "class-chats-created",  # without pupils
            "heads-joined-chats",  # without deputies
            "platform-in-use",  # a recommendation
            "pupils-connected",  # with an exception
        },
        "missing": {"form-control"},
    },
}


def _findings(
    name: str, act: str, status: int, capsys: pytest.CaptureFixture[str]
) -> list[dict[str, Any]]:
    command = ["check", str(SAMPLES / name), "--against", act, "--for", "МОУ", "--format", "json"]
    assert main(command) == status
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_every_act_loads(path: Path) -> None:
    assert load_act(path).clauses


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: path.name)
def test_the_documents_are_what_their_yaml_renders_to(path: Path, tmp_path: Path) -> None:
    """If not: actgen render samples/school-good.yaml samples/school-bad.yaml -o samples --format docx"""
    fresh = write(load_act(path.with_suffix(".yaml")), tmp_path / path.name)
    assert read_document(path).text == read_document(fresh).text


@pytest.mark.parametrize(
    ("name", "act"),
    [("school-good.docx", "kalinin-223-09"), ("school-messengers-good.txt", "severodvinsk-273r")],
)
def test_a_good_order_meets_everything(
    name: str, act: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {each["verdict"] for each in _findings(name, act, 0, capsys)}
    assert found <= {"satisfied", "not_applicable"}


@pytest.mark.parametrize(
    ("name", "act"),
    [("school-bad.docx", "kalinin-223-09"), ("school-messengers-bad.txt", "severodvinsk-273r")],
)
def test_a_bad_order_gets_the_verdicts_of_a_careful_reader(
    name: str, act: str, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = _findings(name, act, 1, capsys)
    for verdict in ("violated", "partial", "missing"):
        found = {each["requirement"] for each in findings if each["verdict"] == verdict}
        assert found == BAD[name][verdict], verdict
