"""`actgen deadlines`: what it takes, what it says, how it leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.source import load_act

ACT = """
вид: приказ
автор: Школа № 5
номер: 18-од
дата: 12.04.2023
пункты:
  - {кому: учитель Белова О.А., срок: 19.04.2023, текст: создать чат}
  - {кому: директор, срок: 25.12.2023, текст: представить отчет}
подпись: {должность: Директор, имя: Орлова Нина Павловна}
"""
DONE = "отметки:\n  - {пункт: п. 1, исполнено: 18.04.2023}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("приказ.yaml").write_text(ACT, encoding="utf-8")


def _run(*arguments: str) -> int:
    return main(["deadlines", *arguments])


def test_something_is_overdue(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("приказ.yaml", "--on", "20.12.2023") == 1
    said = capsys.readouterr()
    assert "Просрочено (1)" in said.out
    assert said.err == ""


def test_a_status_file_beside_the_act(capsys: pytest.CaptureFixture[str]) -> None:
    Path("приказ.исполнение.yaml").write_text(DONE, encoding="utf-8")
    assert _run("приказ.yaml", "приказ.исполнение.yaml", "--on", "2023-12-20") == 0
    said = capsys.readouterr().out
    assert "Исполнено (1)\n  п. 1\n" in said
    assert "Создать чат" not in said
    _run("приказ.yaml", "--on", "20.12.2023", "--all")
    assert "Создать чат" in capsys.readouterr().out


def test_a_status_file_elsewhere() -> None:
    Path("м.yaml").write_text(DONE, encoding="utf-8")
    assert _run("приказ.yaml", "--on", "20.12.2023", "--status", "м.yaml") == 0


def test_today_is_the_day_unless_another_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("приказ.yaml", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["summary"]["overdue"] == 2


def test_one_party_and_the_horizon(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--on", "20.12.2023", "--responsible", "директор", "--format", "json"]
    assert _run("приказ.yaml", *options) == 0
    assert json.loads(capsys.readouterr().out)["measures"][0]["state"] == "soon"
    _run("приказ.yaml", *options, "--within", "3")
    assert json.loads(capsys.readouterr().out)["measures"][0]["state"] == "later"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("ics", b"BEGIN:VCALENDAR"),
        ("xlsx", b"PK"),
        ("docx", b"PK"),
        ("pdf", b"%PDF"),
        ("text", "Исполнение:".encode()),
    ],
)
def test_files(name: str, start: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    out = Path(f"сроки.{name}")
    assert _run("приказ.yaml", "--on", "20.12.2023", "--format", name, "-o", str(out)) == 1
    assert out.read_bytes().startswith(start)
    assert f"Записано: {out}" in capsys.readouterr().err


def test_a_calendar_on_screen_says_what_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("приказ.исполнение.yaml").write_text(DONE, encoding="utf-8")
    assert _run("приказ.yaml", "--on", "20.12.2023", "--format", "ics", "--alarm", "2") == 0
    said = capsys.readouterr()
    assert "BEGIN:VALARM" in said.out
    assert "В календарь не вошли исполненные и не имеющие даты: 1" in said.err


def test_reminders(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("приказ.yaml", "--on", "20.12.2023", "--reminders", "письма") == 1
    assert "Напоминаний: 2, они в папке письма" in capsys.readouterr().err
    files = sorted(path.name for path in Path("письма").iterdir())
    assert files == [
        f"напоминание-{who}.{ending}"
        for who in ("директор", "учитель-Белова-О.А")
        for ending in ("docx", "pdf", "yaml")
    ]
    assert load_act(Path("письма/напоминание-директор.yaml")).kind == "письмо"


def test_nobody_to_remind(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("приказ.yaml", "--on", "13.04.2023", "--within", "1", "--reminders", "п") == 0
    assert "Напоминать не о чем" in capsys.readouterr().err


def test_a_faulty_act_is_told_and_the_others_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("плохой.yaml").write_text("вид: приказ\nсрок: 1\n", encoding="utf-8")
    assert _run("плохой.yaml", "приказ.yaml", "--on", "20.12.2023") == 2
    said = capsys.readouterr()
    assert "неизвестный ключ «срок»" in said.err
    assert "Просрочено (1)" in said.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["приказ.yaml", "--on", "31.02.2023"], "--on: 31.02.2023 — такой даты нет"),
        (["приказ.yaml", "--format", "xls"], "Может быть, «xlsx»?"),
        (["приказ.yaml", "--format", "pdf"], "формат pdf записывается в файл: ключ -o"),
        (["приказ.yaml", "--within", "-1"], "число дней не бывает отрицательным"),
        (["приказ.yaml", "--alarm", "1"], "--alarm бывает только в календаре"),
        (["приказ.yaml", "--status", "нет.yaml"], "--status: нет такого файла: нет.yaml"),
        (["приказ.yaml", "б.yaml", "--status", "п"], "--status годится для одного акта"),
        (["приказ.исполнение.yaml"], "это файл отметок, а не акт"),
        (["приказ.yaml", "--responsible", "дирктор"], "Может быть, «директор»?"),
        (["нет.yaml"], "нет.yaml: файла нет"),
        (["без сроков.yaml"], "сроков нет ни в одном из актов: без сроков.yaml"),
    ],
)
def test_faults(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("без сроков.yaml").write_text(
        "вид: приказ\nавтор: Школа\nпункты: [Создать чат]\nподпись: {имя: Орлова Н.П.}\n",
        encoding="utf-8",
    )
    assert _run(*arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("отметки:\n  - {пункт: п. 3, исполнено: 1.5.2023}", "«п. 3»: пункта с таким сроком"),
        ("- а", "ожидаются ключи со значениями"),
        ("", "файл пуст"),
    ],
)
def test_faults_of_a_status_file(marks: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("приказ.исполнение.yaml").write_text(marks, encoding="utf-8")
    assert _run("приказ.yaml", "--on", "20.12.2023") == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert "приказ.исполнение.yaml" in printed.err
    assert printed.out == ""
