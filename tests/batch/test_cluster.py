"""A real scheduler and two real workers of Dask, each a process of its own, on the loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.batch.office import PACKAGE, Office

pytestmark = pytest.mark.slow

ROWS = 60
_PATIENCE = 60  # seconds


class Dask:
    """A scheduler; workers are added and killed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self._started: list[subprocess.Popen[bytes]] = []
        self._begin(
            "scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(self._file)
        )
        until = time.monotonic() + _PATIENCE
        while not self._file.exists() and time.monotonic() < until:
            time.sleep(0.05)
        self.address: str = json.loads(self._file.read_text())["address"]

    def worker(self) -> subprocess.Popen[bytes]:
        """One more worker; its own folder is all it has."""
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
        local = self._folder / f"worker{len(self._started)}"
        return self._begin("worker", self.address, *options, "--local-directory", str(local))

    def stop(self) -> None:
        """Kill everything that was started."""
        for process in reversed(self._started):
            process.kill()
            process.wait()

    def _begin(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1"]
        log = (self._folder / f"log{len(self._started)}").open("wb")
        with log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)
        self._started.append(process)
        return process


@pytest.fixture
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    """A scheduler without workers."""
    cluster = Dask(tmp_path_factory.mktemp("dask"))
    yield cluster
    cluster.stop()


@pytest.fixture
def many(office: Office) -> Office:
    """Sixty schools, already printed on one process: ``expected`` is what must come of it."""
    office.package(PACKAGE.replace("[txt, docx]", "txt") + "опись: да\nархив: zip\n")
    office.register(
        [[f"{n:03d}", "МОУ", "", f"МОУ № {n}", "Ким Олег Сергеевич"] for n in range(ROWS)]
    )
    assert office.print("--jobs", "1")[0] == 0
    return office


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Start:
    """``start(office, address, …)``: the command in a process of its own."""

    def begin(office: Office, address: str, *options: str) -> subprocess.Popen[str]:
        arguments = ["batch", str(office.folder / "пакет.yaml"), "-o", str(office.out)]
        return subprocess.Popen(
            [sys.executable, "-m", "actgen", *arguments, "--scheduler", address, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return begin


@pytest.mark.parametrize("options", [(), ("--return",)], ids=["shared folder", "returned"])
def test_a_lost_worker_costs_nothing(
    many: Office, dask: Dask, start: Start, options: tuple[str, ...]
) -> None:
    expected = many.contents()
    many.out = many.folder / "кластер"
    dask.worker()
    victim = dask.worker()
    process = start(many, dask.address, *options)
    until = time.monotonic() + _PATIENCE
    while not many.files() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    at_death = len(many.files())
    victim.kill()
    said, errors = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 0, said + errors
    assert errors == ""
    assert many.contents() == expected
    assert 0 < at_death < len(expected), "the worker died after the work was done"
    assert "неудач – 0" in said


def test_a_lost_scheduler_is_told_and_the_next_run_goes_on(
    many: Office, dask: Dask, start: Start
) -> None:
    expected = many.contents()
    many.out = many.folder / "кластер"
    dask.worker()
    process = start(many, dask.address)
    until = time.monotonic() + _PATIENCE
    while not many.files() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    dask.stop()
    _, errors = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 2
    assert "связь с планировщиком потеряна" in errors
    assert "Traceback" not in errors
    assert many.print("--jobs", "1")[0] == 0
    assert many.contents() == expected


def test_a_scheduler_without_workers(many: Office, dask: Dask, start: Start) -> None:
    process = start(many, dask.address)  # no worker at all
    _, errors = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 2
    assert "у планировщика нет ни одного исполнителя" in errors
    assert "Traceback" not in errors


def test_a_scheduler_that_does_not_answer(many: Office, start: Start) -> None:
    process = start(many, "tcp://127.0.0.1:9")
    _, errors = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 2
    assert "планировщик tcp://127.0.0.1:9 не отвечает" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize("address", ["сервер", "http://server:80", "tcp://server", "tcp://:8786"])
def test_what_is_no_address(many: Office, address: str) -> None:
    status, said = many.print("--scheduler", address)
    assert status == 2
    assert f"адрес планировщика «{address}» непонятен" in said
