"""Every requirement that the page shows is one: it loads, and its examples get their verdicts."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
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


def test_the_act_upon_an_act_can_be_used_as_it_is_shown(tmp_path: Path) -> None:
    page = (FOLDER / "requirements.md").read_text(encoding="utf-8")
    (shown,) = (block for block in _BLOCK.findall(page) if "\nдополняет:" in block)
    file = tmp_path / "город.yaml"
    file.write_text(shown, encoding="utf-8")
    act = load_superior(file)
    assert [str(error) for error in faults(act, finder_for(act), typed_document)] == []
    asked = {each.requirement.id: each for each in act.requirements}
    assert asked["deadline"].requirement.title == "Всё сделать до 15.04.2024 включительно"
    assert [name for name, each in asked.items() if each.waived] == ["control-plan-use"]
