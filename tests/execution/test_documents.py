"""What is made of the agenda: the control sheet and the reminders."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.errors import ActgenError
from actgen.execution.agenda import make_agenda
from actgen.execution.reminders import reminders
from actgen.execution.sheet import control_sheet
from actgen.model.execution import Source
from actgen.render import FORMATS
from actgen.source import load_act, parse_act_with_warnings

ON = datetime.date(2023, 12, 20)
Plan = Callable[..., Source]


@pytest.fixture
def pelym(root: Path) -> Source:
    file = root / "acts" / "pelym-351.yaml"
    return Source(str(file), load_act(file))


def _said(act: object, form: str = "txt") -> str:
    text = FORMATS[form](act).decode()  # type: ignore[arg-type]
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_control_sheet_names_the_act_and_counts(pelym: Source) -> None:
    said = _said(control_sheet(make_agenda([pelym], ON)))
    assert "КОНТРОЛЬНЫЙ ЛИСТ ИСПОЛНЕНИЯ" in said
    assert "постановления администрации городского округа Пелым от 16.10.2023 № 351" in said
    assert "по состоянию на 20 декабря 2023 г." in said
    assert "Всего на контроле 9 сроков: просрочено – 3, срок не наступил – 6." in said
    assert "Контроль: заместитель главы администрации городского округа Пелым" in said


def test_the_control_sheet_shows_marks(pelym: Source, root: Path) -> None:
    marks = root / "samples" / "execution" / "pelym-351.исполнение.yml"
    sheet = control_sheet(make_agenda([pelym], ON, status=marks))
    assert sheet.table is not None
    sections = {section.title: section.rows for section in sheet.table.sections}
    assert list(sections) == [
        *("Просрочено", "Срок близок (в течение 14 дней)", "Срок не наступил", "Исполнено")
    ]
    assert sections["Исполнено"][0][-1] == (
        "исполнено 24.10.2023\nсообщество «Сферум – Пелым» открыто"
    )


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_control_sheet_is_printed(pelym: Source, form: str) -> None:
    assert len(FORMATS[form](control_sheet(make_agenda([pelym], ON)))) > 5000


def test_a_letter_to_each_party(pelym: Source) -> None:
    letters = reminders(make_agenda([pelym], ON))
    assert [letter.name for letter in letters] == ["напоминание-ОКСиДМ", "напоминание-VK"]
    said = _said(letters[0].letter)
    assert "Напоминаем, что постановлением администрации городского округа Пелым" in said
    assert "На 20.12.2023 истекли 3 срока" in said
    assert "Ахметов" in said
    assert "Собрание родительского актива" not in said  # due in May


def test_a_person_is_addressed_in_the_dative(plan: Plan) -> None:
    rows = ("Отчет | учитель информатики Белова Ольга Андреевна | До 22.12.2023",)
    (letter,) = reminders(make_agenda([plan(*rows)], ON))
    said = _said(letter.letter)
    assert "Учителю информатики Беловой О" in said
    assert "Вам установлен срок исполнения мероприятия, указанного в таблице" in said
    assert "истекает 1 срок" in said


def test_the_yaml_of_a_letter_prints_the_same_letter(pelym: Source) -> None:
    agenda = make_agenda([pelym], ON)
    for reminder in reminders(agenda):
        act, warnings = parse_act_with_warnings(reminder.source(agenda).encode(), "письмо.yaml")
        assert FORMATS["txt"](act) == FORMATS["txt"](reminder.letter)
        assert warnings == ()


def test_nobody_is_reminded_of_what_is_far_or_done(plan: Plan) -> None:
    assert reminders(make_agenda([plan("Отчет | VK | До 22.12.2024")], ON)) == []


def test_names_of_files_are_harmless_and_unique(plan: Plan) -> None:
    rows = ("А | ../../VK | До 22.12.2023", "Б | VK | До 22.12.2023", "В | ?! | До 22.12.2023")
    names = [letter.name for letter in reminders(make_agenda([plan(*rows)], ON))]
    assert len(set(names)) == len(names) == 3
    assert not any("/" in name or ".." in name for name in names)


def test_an_act_without_a_signature(plan: Plan) -> None:
    signed = plan("А | VK | До 22.12.2023")
    source = Source(signed.file, signed.act.model_copy(update={"signature": ()}))
    with pytest.raises(ActgenError, match="напоминание некому подписать"):
        reminders(make_agenda([source], ON))
