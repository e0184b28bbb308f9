"""The known acts, their state on a day, and what takes the place of what."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.model.force import State
from actgen.resources import acts_dir
from actgen.source import load_act
from actgen.source.references import Reference
from actgen.source.registry import (
    KnownAct,
    act_files,
    collection,
    known_as,
    possible_successors,
    remarks,
    standing,
)
from tests.source.complete import completed

OLD = "вид: приказ\nавтор: Управление\nномер: 15-од\nдата: 01.09.2023\n"
NEW = "вид: приказ\nавтор: Управление\nномер: 7-од\nдата: 01.02.2025\n"


def known(folder: Path, name: str, text: str) -> KnownAct:
    path = folder / f"{name}.yaml"
    path.write_text(completed(text), encoding="utf-8")
    return KnownAct(load_act(path), path)


def day(text: str) -> datetime.date:
    return datetime.datetime.strptime(text, "%d.%m.%Y").date()


def test_the_collection_has_every_act_and_no_shared_file() -> None:
    names = {each.name for each in collection()}
    assert {"kalinin-223-09", "severodvinsk-273r", "messenger-2025"} <= names
    assert not names & {"form", "lexicon", "disputed"}
    assert [each.file for each in collection()] == act_files(acts_dir())


@pytest.mark.parametrize("named", ["old", "{номер: 15-ОД, дата: 01.09.2023}"])
def test_an_act_supersedes_another_from_its_first_day(tmp_path: Path, named: str) -> None:
    old = known(tmp_path, "old", OLD)
    new = known(tmp_path, "new", f"{NEW}заменяет: {named}\nдействует: {{с: 01.03.2025}}\n")
    acts = [old, new]
    assert standing(old, acts, day("28.02.2025")).state is State.IN_FORCE
    found = standing(old, acts, day("01.03.2025"))
    assert found.state is State.SUPERSEDED
    assert found.by == "приказ от 01.02.2025 № 7-од"
    assert standing(new, acts, day("01.03.2025")).state is State.IN_FORCE


def test_an_act_of_the_same_number_and_another_date_is_another(tmp_path: Path) -> None:
    old = known(tmp_path, "old", OLD)
    new = known(tmp_path, "new", f"{NEW}заменяет: {{номер: 15-од, дата: 01.09.2022}}\n")
    assert standing(old, [old, new], day("01.01.2026")).state is State.IN_FORCE


def test_acts_beside_a_file_are_looked_at(tmp_path: Path) -> None:
    old = known(tmp_path, "old", OLD)
    known(tmp_path, "new", f"{NEW}заменяет: old\n")
    known(tmp_path, "other", NEW.replace("7-од", "8-од"))
    names = {each.name for each in possible_successors(old.file)}
    assert "new" in names
    assert "other" not in names
    (told,) = remarks(old, possible_successors(old.file), day("01.01.2026"))
    assert told.startswith("Вышестоящий акт заменён с 01.02.2025: приказ от 01.02.2025 № 7-од.")


@pytest.mark.parametrize(
    ("force", "on", "told"),
    [
        ("{с: 01.09.2024}", "31.08.2024", "Вышестоящий акт действует с 01.09.2024, а проверяется"),
        ("{по: 31.12.2024}", "01.01.2025", "Вышестоящий акт утратил силу 01.01.2025, а проверяет"),
        ("{заменён: приказ № 9}", "01.01.2025", "Вышестоящий акт заменён: приказ № 9. Проверьте"),
    ],
)
def test_an_act_that_is_not_in_force_is_told_of(
    tmp_path: Path, force: str, on: str, told: str
) -> None:
    act = known(tmp_path, "old", f"{OLD}действует: {force}\n")
    (remark,) = remarks(act, [], day(on))
    assert remark.startswith(told)
    assert remarks(known(tmp_path, "sound", OLD), [], day(on)) == ()


def test_a_citation_means_the_act_of_its_number_and_date() -> None:
    acts = collection()
    found = known_as(Reference("223–09", day("13.04.2024")), acts)
    assert found is not None
    assert found.name == "kalinin-223-09"
    assert known_as(Reference("223-09"), acts) is found
    assert known_as(Reference("223-09", day("14.04.2024")), acts) is None


def test_contradicting_days_are_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ErrorList, match=r"old.yaml:5:\d+: конец действия раньше его начала"):
        known(tmp_path, "old", f"{OLD}действует: {{с: 01.09.2024, по: 31.08.2024}}\n")
