"""Acts and their status files → the agenda of a day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.errors import ActgenError
from actgen.execution import workdays
from actgen.execution.agenda import make_agenda
from actgen.model.execution import Source, State
from actgen.source import load_act

ON = datetime.date(2023, 12, 20)
Plan = Callable[..., Source]


def _act(root: Path, name: str) -> Source:
    file = root / "acts" / f"{name}.yaml"
    return Source(str(file), load_act(file))


def test_two_acts_on_one_day(root: Path) -> None:
    sources = [_act(root, "yaroslavl-197"), _act(root, "pelym-351")]
    agenda = make_agenda(sources, ON)
    assert len(agenda.items) == 25
    assert {state: len(agenda.of(state)) for state in State if agenda.of(state)} == {
        State.OVERDUE: 5,
        State.SOON: 9,
        State.LATER: 6,
        State.WAITING: 1,
        State.UNDATED: 4,
    }
    assert agenda.exit_status == 1
    assert agenda.warnings == ()


def test_the_sample_of_marks(root: Path) -> None:
    marks = root / "samples" / "execution" / "pelym-351.исполнение.yml"
    agenda = make_agenda([_act(root, "pelym-351")], ON, status=marks)
    assert len(agenda.of(State.DONE)) == 3
    assert [item.measure.address for item in agenda.of(State.OVERDUE)] == ["приложение, строка 3"]


def test_the_sample_workbook_of_marks(root: Path) -> None:
    marks = root / "samples" / "execution" / "yaroslavl-197.исполнение.xlsx"
    agenda = make_agenda([_act(root, "yaroslavl-197")], ON, status=marks)
    states = {item.measure.address: item.state for item in agenda.items}
    assert states["приложение, строка 10"] is State.DONE
    assert states["приложение, строка 13"] is State.DONE
    assert states["приложение, строка 15"] is State.DROPPED


@pytest.mark.parametrize(
    ("who", "number"),
    [
        ("ДО ЯО", 4),
        ("до яо", 4),
        ("Департамент образования Ярославской области", 4),
        ("институт", 3),
    ],
)
def test_one_party(root: Path, who: str, number: int) -> None:
    agenda = make_agenda([_act(root, "yaroslavl-197")], ON, responsible=who)
    assert len(agenda.items) == number


def test_a_party_in_the_other_alphabet(root: Path) -> None:
    agenda = make_agenda([_act(root, "pelym-351")], ON, responsible="OKSiDM")
    assert len(agenda.items) == 9


def test_an_unknown_party(root: Path) -> None:
    with pytest.raises(ActgenError, match="исполнителя «ОКСиДЛ» в актах нет") as fault:
        make_agenda([_act(root, "pelym-351")], ON, responsible="ОКСиДЛ")
    assert fault.value.advice == "Может быть, «ОКСиДМ»?"


def test_two_spellings_are_joined_and_said(plan: Plan) -> None:
    source = plan("Чат ОКСиДМ | ОКСиДМ | До 01.05.2023", "Отчет | OKSiDM, VK | До 02.05.2023")
    agenda = make_agenda([source], ON)
    assert [item.measure.parties[0].name for item in agenda.items] == ["ОКСиДМ", "ОКСиДМ"]
    assert "«ОКСиДМ» и «OKSiDM» – по написанию одно и то же" in agenda.warnings[0]


def test_an_act_without_deadlines(source: Plan, plan: Plan) -> None:
    empty, full = source("пункты: [Создать чат]"), plan("Отчет | VK | До 02.05.2023")
    assert make_agenda([empty, full], ON).warnings == ("приказ.yaml: сроков в акте нет",)
    with pytest.raises(ActgenError, match="сроков нет ни в одном из актов"):
        make_agenda([empty], ON)


def test_an_unknown_year_is_said_once(plan: Plan) -> None:
    year = workdays.known_years()[-1] + 1
    source = plan(f"Отчет | VK | До 02.05.{year}", f"Чат | VK | До 03.05.{year}")
    agenda = make_agenda([source], ON)
    assert [item.working_days for item in agenda.items] == [None, None]
    (warning,) = agenda.warnings
    assert f"рабочие дни не посчитаны для года: {year}" in warning


def test_doubts_about_marks_are_said(plan: Plan, tmp_path: Path) -> None:
    marks = tmp_path / "м.yaml"
    marks.write_text("отметки: [{пункт: строка 1, исполнено: 25.12.2023}]", encoding="utf-8")
    agenda = make_agenda([plan("Отчет | VK | До 02.05.2023")], ON, status=marks)
    assert agenda.warnings == (
        "приказ.yaml, приложение, строка 1: отметка об исполнении 25.12.2023 позже дня контроля"
        " 20.12.2023, не учтена",
    )
