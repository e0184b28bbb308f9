"""Every requirement that the page shows is one: it loads, and its examples get their verdicts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from actgen.check import finder_for
from actgen.check.examples import faults
from actgen.model.requirement import Requirement
from actgen.read import typed_document
from actgen.source import Imposed, load_superior
from actgen.source.collection import find_act
from docs.reference import FOLDER

_BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
_ADAPTER: TypeAdapter[Requirement] = TypeAdapter(Requirement)


def _shown() -> list[dict[str, Any]]:
    """The requirements in the YAML blocks of the page, whether bare or under a clause."""
    found: list[dict[str, Any]] = []
    for block in _BLOCK.findall((FOLDER / "requirements.md").read_text(encoding="utf-8")):
        data = yaml.load(block, yaml.BaseLoader)
        for item in data if isinstance(data, list) else []:
            found += item.get("требует", [item] if "id" in item else [])
    return [
        each for each in found if "вид" in each
    ]  # without it, a change of another act's requirement


SHOWN = {each["id"]: each for each in _shown()}


def test_most_kinds_are_shown() -> None:
    assert {
        "чат", "включение", "формулировка", "показатель", "публикация", "ознакомление", "контроль", "мероприятие",
    } <= {each["вид"] for each in SHOWN.values()}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_its_examples_get_their_verdicts(name: str) -> None:
    requirement = _ADAPTER.validate_python(SHOWN[name])
    if not requirement.institutions:
        requirement = requirement.model_copy(update={"institutions": ("МОУ",)})
    act = load_superior(find_act("kalinin-223-09"))
    alone = replace(act, requirements=(Imposed(requirement, "1", "Пункт"),))
    assert [str(error) for error in faults(alone, finder_for(act), typed_document)] == []
