"""A run that is killed, again and again at any moment, ends with the same bytes as one that nobody disturbed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from actgen.batch.crew import Processes
from actgen.batch.journal import Journal
from actgen.batch.manifest import Manifest
from tests.batch.office import PACKAGE, Office

ROWS = 40
_LONGEST = 60  # seconds for one run on a busy machine


def _start(
    office: Office, *options: str, stderr: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    arguments = ["batch", str(office.folder / "пакет.yaml"), "-o", str(office.out), *options]
    return subprocess.Popen(
        [sys.executable, "-m", "actgen", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        start_new_session=True,
    )


def _first_file(office: Office, process: subprocess.Popen[bytes]) -> None:
    """Wait until there is something to lose."""
    until = time.monotonic() + _LONGEST
    known = len(office.files())
    while len(office.files()) == known and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)


@pytest.fixture
def numbered(office: Office) -> Office:
    """Forty schools, two documents each, orders numbered by a journal, contents and archive."""
    package = PACKAGE.replace(
        "  - файл: приказ.yaml\n",
        '  - {файл: приказ.yaml, номер: {счётчик: приказы, шаблон: "{n}-од"}}\n',
    )
    office.package(package.replace("[txt, docx]", "txt") + "опись: да\nархив: zip\n")
    office.register(
        [[f"{n:03d}", "МОУ", "", f"МОУ № {n}", "Ким Олег Сергеевич"] for n in range(ROWS)]
    )
    return office


def _numbers(office: Office) -> list[tuple[str, str]]:
    journal = Journal(office.folder / "журнал.sqlite", create=False)
    found = [(line.row, line.number) for line in journal.lines()]
    journal.close()
    return found


def _noted(office: Office) -> list[str]:
    """The files that the manifest knows."""
    notes = sqlite3.connect(office.out / ".actgen" / "manifest.sqlite")
    found = [path for (path,) in notes.execute("select path from files order by path")]
    notes.close()
    return sorted(found)


class Crash(BaseException):
    """The end of the program, at once."""


def test_ended_before_every_single_step(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.package(
        PACKAGE.replace("[txt, docx]", "txt").replace(
            "  - файл: приказ.yaml\n", "  - {файл: приказ.yaml, номер: {счётчик: приказы}}\n"
        )
        + "опись: да\nархив: zip\n"
    )
    office.print()
    undisturbed, numbers = office.contents(), _numbers(office)
    left = 0

    def stepwise(owner: type, name: str) -> None:
        original = getattr(owner, name)

        def step(*arguments: object, **options: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                raise Crash
            return original(*arguments, **options)

        monkeypatch.setattr(owner, name, step)

    for owner, name in (
        (Path, "replace"),
        (Manifest, "note"),
        (Manifest, "keep"),
        (Journal, "give"),
    ):
        stepwise(owner, name)
    stepwise(Journal, "printed")
    steps = 0
    while True:
        steps += 1
        shutil.rmtree(office.out)
        (office.folder / "журнал.sqlite").unlink()
        left = steps
        try:
            office.print()
        except Crash:
            assert office.print()[0] == 0
            assert office.contents() == undisturbed, f"ended before step {steps}"
            assert _numbers(office) == numbers
        else:
            break
    assert steps > 10


@pytest.mark.slow
@pytest.mark.parametrize(("jobs", "times"), [("1", 4), ("2", 2)])
def test_killed_at_random_moments(numbered: Office, jobs: str, times: int) -> None:
    assert numbered.print("--jobs", "1")[0] == 0
    undisturbed, numbers = numbered.contents(), _numbers(numbered)
    shutil.rmtree(numbered.out)
    (numbered.folder / "журнал.sqlite").unlink()

    chance = random.Random(jobs)
    kills = 0
    seen: set[int] = set()
    for _ in range(times):
        process = _start(numbered, "--jobs", jobs)
        _first_file(numbered, process)
        time.sleep(chance.uniform(0, 0.25))
        if process.poll() is None:
            kills += 1
        process.kill()  # the parent alone: its workers have to notice
        process.wait()
        seen.add(len(numbered.files()))
    assert kills
    assert min(seen) < len(undisturbed), "it never was killed in mid-run"
    assert numbered.print("--jobs", "1")[0] == 0
    assert numbered.contents() == undisturbed
    assert _numbers(numbered) == numbers
    assert not list((numbered.out / ".actgen" / "parts").iterdir())


@pytest.mark.slow
def test_a_killed_worker_costs_nothing(numbered: Office) -> None:
    assert numbered.print("--jobs", "1")[0] == 0
    undisturbed = numbered.contents()
    numbered.out = numbered.folder / "ещё раз"
    process = _start(numbered, "--jobs", "2")
    _first_file(numbered, process)
    for worker in _children(process.pid):
        os.kill(worker, signal.SIGKILL)
    assert process.wait(_LONGEST) == 0
    assert numbered.contents() == undisturbed


@pytest.mark.slow
def test_workers_of_a_killed_run_end(numbered: Office) -> None:
    process = _start(numbered, "--jobs", "2")
    _first_file(numbered, process)
    workers = _children(process.pid)
    assert workers
    process.kill()
    process.wait()
    until = time.monotonic() + 10
    while any(map(_alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_alive, workers))


@pytest.mark.slow
def test_nothing_but_the_program_speaks_when_a_run_is_killed(numbered: Office) -> None:
    process = _start(numbered, "--jobs", "2", stderr=subprocess.PIPE)
    _first_file(numbered, process)
    process.kill()
    _, errors = process.communicate(timeout=_LONGEST)  # ends when all that hold it have ended
    said = errors.decode()
    assert "semaphore" not in said
    assert "Warning" not in said


class _Idle:
    def make(self, job: int) -> int:
        return job

    def close(self) -> None:
        """Nothing was taken."""


@pytest.mark.parametrize("given", [None, "error::SyntaxWarning"])
def test_the_environment_is_left_as_it_was(
    given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if given is None:
        monkeypatch.delenv("PYTHONWARNINGS", raising=False)
    else:
        monkeypatch.setenv("PYTHONWARNINGS", given)
    crew: Processes[int, int] = Processes(1, _Idle)
    crew.close()  # nobody was begun: there was no work
    assert os.environ.get("PYTHONWARNINGS") == given


@pytest.mark.slow
def test_interrupted_from_the_keyboard(numbered: Office) -> None:
    numbered.print("--jobs", "1")
    undisturbed = numbered.contents()
    numbered.out = numbered.folder / "ещё раз"
    process = _start(numbered, "--jobs", "2", stderr=subprocess.PIPE)
    _first_file(numbered, process)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everybody gets it
    _, errors = process.communicate(timeout=_LONGEST)
    said = errors.decode()
    assert process.returncode == 130
    assert "повторный запуск продолжит с этого места" in said
    assert "Traceback" not in said
    assert _noted(numbered) == numbered.files()  # all that it has made is known to the next run
    assert numbered.print()[0] == 0
    assert numbered.contents() == undisturbed


def _children(parent: int) -> list[int]:
    """The worker processes of a run (its helpers that only count semaphores are none)."""
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdecimal():
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes()
        except OSError:  # it has ended meanwhile
            continue
        if int(fields[1]) == parent and b"spawn_main" in command:
            found.append(int(folder.name))
    return found


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
