"""A survey that is killed, again and again at any moment, ends with the same bytes as one that nobody disturbed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from actgen.survey.store import Store
from tests.survey.municipality import DONE, NOT_DONE, SCHOOL, Municipality

SCHOOLS = 24
_LONGEST = 90  # seconds for one run on a busy machine


def build_schools(municipality: Municipality, numbers: range) -> None:
    for number in numbers:
        text = DONE if number % 3 else NOT_DONE
        municipality.school(f"Школа {number}", text, SCHOOL.format(number))


@pytest.fixture
def many(municipality: Municipality) -> Municipality:
    build_schools(municipality, range(SCHOOLS))
    (municipality.schools / "Школа 7" / "сломан.docx").write_bytes(b"PK\x03\x04 torn")
    return municipality


def start(municipality: Municipality, out: str, jobs: str) -> subprocess.Popen[bytes]:
    arguments = municipality.arguments(out, "--jobs", jobs)
    return subprocess.Popen(
        [sys.executable, "-m", "actgen", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def work_until(municipality: Municipality, process: subprocess.Popen[bytes], noted: int) -> None:
    """Wait until a run with ``обзор.json`` has noted so many bytes of verdicts, or has ended."""
    log = municipality.folder / ".actgen" / "обзор.json.sqlite-wal"
    until = time.monotonic() + _LONGEST
    while process.poll() is None and time.monotonic() < until:
        if log.exists() and log.stat().st_size > noted:
            return
        time.sleep(0.005)


class Crash(BaseException):
    """The end of the program, at once."""


@pytest.mark.parametrize("out", ["обзор.json", "обзор.xlsx"])
def test_ended_before_every_single_step(
    municipality: Municipality, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("А", "Б"):
        municipality.school(name, NOT_DONE)
    assert municipality.survey(out)[0] == 1
    target, memory = municipality.folder / out, municipality.folder / ".actgen"
    undisturbed = target.read_bytes()
    left = 0

    def stepwise(name: str) -> None:
        original = getattr(Store, name)

        def step(*arguments: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                raise Crash
            return original(*arguments)

        monkeypatch.setattr(Store, name, step)

    for name in ("note", "note_stamps", "arrange", "schools", "inputs"):
        stepwise(name)
    steps = 0
    while True:
        steps += 1
        target.unlink()
        shutil.rmtree(memory)
        left = steps
        try:
            municipality.survey(out)
        except Crash:
            assert not target.exists() or target.read_bytes() == undisturbed
            assert municipality.survey(out)[0] == 1
            assert target.read_bytes() == undisturbed, f"ended before step {steps}"
        else:
            break
    assert steps > 8


@pytest.mark.slow
def test_killed_at_random_moments(many: Municipality) -> None:
    assert many.survey("один.json")[0] == 2
    undisturbed = (many.folder / "один.json").read_bytes()
    chance = random.Random(5)
    kills = 0
    for _ in range(3):
        process = start(many, "обзор.json", "2")
        work_until(many, process, chance.randrange(30_000, 150_000))
        kills += process.poll() is None
        process.kill()  # the parent alone: its workers have to notice
        process.communicate()
    assert kills
    assert many.survey("обзор.json", "--jobs", "2")[0] == 2
    assert (many.folder / "обзор.json").read_bytes() == undisturbed


@pytest.mark.slow
def test_interrupted_from_the_keyboard(many: Municipality) -> None:
    build_schools(
        many, range(SCHOOLS, 5 * SCHOOLS)
    )  # enough for seconds: the signal must meet it at work
    process = start(many, "обзор.json", "2")
    work_until(many, process, 60_000)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everybody gets it
    _, errors = process.communicate(timeout=_LONGEST)
    said = errors.decode()
    assert process.returncode == 130
    assert "повторный запуск продолжит с этого места" in said
    assert "Traceback" not in said
    assert not (many.folder / "обзор.json").exists()
    with closing(Store(many.folder / "обзор.json")) as store:
        assert any(store.inputs(f"Школа {number}") for number in range(SCHOOLS))
    assert many.survey("обзор.json", "--jobs", "2")[0] == 2


def test_two_runs_at_once(municipality: Municipality) -> None:
    municipality.school("А")
    store = Store(municipality.folder / "обзор.json")
    try:
        status, said = municipality.survey()
    finally:
        store.close()
    assert status == 2
    assert "уже работает другой запуск actgen survey" in said


def test_a_damaged_memory_is_told(municipality: Municipality) -> None:
    municipality.school("А")
    municipality.survey()
    memory = municipality.folder / ".actgen" / "обзор.json.sqlite"
    memory.write_bytes(b"no database " * 400)
    status, said = municipality.survey()
    assert status == 2
    assert "опись сделанного повреждена" in said
    memory.unlink()
    assert municipality.survey()[0] == 0
