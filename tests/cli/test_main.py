"""The outermost layer: Russian throughout, an exit status for everything, no traceback."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from actgen import __version__
from actgen.cli import main, screen

ENGLISH = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "Show this",
    "Missing",
    "Error",
    "default",
    "required",
)


@pytest.mark.parametrize("command", [[], ["new"], ["render"], ["check"], ["schema"], ["doctor"]])
def test_help_is_russian(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Вызов: actgen")
    assert "показать эту справку" in text
    assert not any(word in text for word in ENGLISH)


@pytest.mark.parametrize("command", ["new", "render", "check", "schema", "doctor"])
def test_every_option_is_explained(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([command, "--help"])
    options = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  -")]
    assert all(re.search(r"  [а-яё]|text —", line[4:]) for line in options), options


def test_help_keeps_to_the_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    main(["check", "--help"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "Команды:" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"actgen {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "нет такой команды: chek\n  Может быть, «check»? Справка: actgen --help\n"),
        (
            ["render"],
            "не указано: ФАЙЛ… — один или несколько актов в YAML\n  Справка: actgen render --help\n",
        ),
        (
            ["render", "a.yaml", "--formt", "x"],
            "нет такого ключа: --formt; может быть, --format?\n",
        ),
        (["new", "приказ", "лишнее"], "лишнее: лишнее\n"),
        (["survey", "школы", "--jobs", "много"], "--jobs: нужно целое число\n"),
        (["new", "приказ", "-o"], "после ключа -o ничего не указано\n"),
        (["new", "приказ", "--force=да"], "ключу --force значение не нужно\n"),
        (["new", "прикас"], "для вида «прикас» заготовки нет\n  Может быть, «приказ»?\n"),
    ],
)
def test_faults_of_usage_are_russian(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(said)
    assert printed.out == ""


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "вид" in json.loads(capsys.readouterr().out)["properties"]


def test_doctor_names_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    assert "✓ Python 3.11 или новее" in capsys.readouterr().out


def test_doctor_says_what_is_missing_and_how_to_get_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from actgen.cli import doctor, machine

    missing = [
        doctor.Part(part.name, lambda: "", part.cost, part.install, part.required)
        for part in doctor.PARTS
    ]
    monkeypatch.setattr(doctor, "PARTS", missing)
    monkeypatch.setattr(machine, "system", lambda: "alt")
    assert main(["doctor"]) == 2
    text = capsys.readouterr().out
    assert "Без этого:  не печатается PDF" in text
    assert "Установить: ALT: apt-get install libpango" in text
    assert "Debian" not in text
    main(["doctor", "--all"])
    assert "Установить: Debian, Ubuntu: " in capsys.readouterr().out


def test_an_interruption(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("actgen.source.starter.starter", interrupted)
    assert main(["new", "приказ"]) == 130
    assert capsys.readouterr().err == "Прервано.\n"


def test_a_defect_of_ours_is_one_sentence_and_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def defect(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("actgen.source.starter.starter", defect)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main(["new", "приказ"]) == 2
    said = capsys.readouterr().err
    found = re.fullmatch(
        r"внутренняя ошибка программы \(ZeroDivisionError\): подробности записаны в файл (\S+), "
        r"пришлите его разработчикам\n",
        said,
    )
    assert found
    assert "ZeroDivisionError" in Path(found[1]).read_text(encoding="utf-8")


def test_completion_speaks_russian(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "bash", raising=False)
    assert main(["--install-completion"]) == 0
    assert capsys.readouterr().out.startswith("Подсказки по клавише Tab включены")
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "csh", raising=False)
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "csh", raising=False)
    assert main(["--install-completion"]) == 2
    assert "Поддерживаются bash, zsh, fish и PowerShell" in capsys.readouterr().err


# --- as a process -----------------------------------------------------------------------------


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "actgen", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"{shlex.quote(sys.executable)} -m actgen schema | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


def test_a_console_without_russian_letters_is_no_fault() -> None:
    done = run("--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"actgen" in done.stdout


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys; from actgen.cli import main; main(['--help']); "
        "print([m for m in ('yaml', 'pydantic', 'weasyprint', 'docx', 'pymorphy3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("environment", "colors"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals_that_want_them(
    environment: dict[str, str], colors: bool
) -> None:
    master, slave = pty.openpty()
    code = "from actgen.cli.screen import colored; print(colored())"
    env = {**os.environ, "TERM": "xterm", **environment}
    if not environment:
        env.pop("NO_COLOR", None)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=slave, env=env)
    process.wait(60)
    os.close(slave)
    shown = os.read(master, 100).decode().strip()
    os.close(master)
    assert shown == str(colors)


def test_control_signs_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    screen.warn("при\x1b[31mказ\nдалее")
    assert capsys.readouterr().err == "при\ufffd[31mказ\nдалее\n"


def test_the_help_of_new_names_every_kind_that_has_a_starting_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from actgen.source.starter import kinds

    main(["new", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert [kind for kind in kinds() if kind not in said] == []


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["-o", "а", "-o", "б"], "-o"),
        (["-oа", "-oб"], "-o"),
        (["--out", "а", "-o", "б"], "--out"),
        (["--out=а", "--out=б"], "--out"),
    ],
)
def test_an_option_with_one_value_is_not_given_twice(
    capsys: pytest.CaptureFixture[str], typed: list[str], named: str
) -> None:
    assert main(["batch", "пакет.yaml", *typed]) == 2
    said = capsys.readouterr().err
    assert f"ключ {named} указан несколько раз, а значение у него одно" in said
    assert "Справка: actgen batch --help" in said
