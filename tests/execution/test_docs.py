"""docs/deadlines.md says what the program does."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

from actgen.execution import workdays
from actgen.execution.agenda import make_agenda
from actgen.execution.words import GROUPS
from actgen.model.execution import Mark, Source, State
from actgen.report.agenda_json import agenda_json
from actgen.source import load_act


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "deadlines.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Mark.model_fields)
def test_every_key_of_a_mark_is_in_its_table(page: str, name: str) -> None:
    assert re.search(rf"^\| \**{Mark.alias_of(name)}\** \| `{name}` \|", page, re.MULTILINE)


@pytest.mark.parametrize("state", State)
def test_every_state_is_explained(page: str, state: State) -> None:
    assert f"| {state.russian} | `{state.value}` |" in page
    assert state in GROUPS


def test_every_key_of_the_json_is_named(page: str, root: Path) -> None:
    file = root / "acts" / "pelym-351.yaml"
    agenda = make_agenda([Source(str(file), load_act(file))], datetime.date(2023, 12, 1))
    report = json.loads(agenda_json(agenda))
    keys = {*report, *report["measures"][0], *report["acts"][0]}
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


def test_the_years_of_the_calendar_are_those_named(page: str) -> None:
    years = workdays.known_years()
    assert f"{years[0]}–{years[-1]} годы" in page
