"""Processes that work: each with a workshop of its own, relieved by fresh ones after a shift."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from actgen.batch.crew import Processes
from actgen.batch.engine import performed


class Workshop:
    """Says who did a job, and kills the process once at a job that says so."""

    def __init__(self, died: Path) -> None:
        self._died = died

    def make(self, job: str) -> tuple[str, int]:
        if job == "deadly" and not self._died.exists():
            self._died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return job, os.getpid()

    def close(self) -> None:
        """Nothing to leave behind."""


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Processes[str, tuple[str, int]]]:
    """One process at a time, relieved after three chunks."""
    made: Processes[str, tuple[str, int]] = Processes(1, Workshop, tmp_path / "died", shift=3)
    yield made
    made.close()


def _done(crew: Processes[str, tuple[str, int]], *jobs: str) -> list[tuple[str, int]]:
    chunks = [[job] for job in jobs]
    return [each for several in performed(chunks, crew, lambda job: (job, 0)) for each in several]


def test_a_shift_ends_after_some_chunks_and_a_fresh_process_goes_on(
    crew: Processes[str, tuple[str, int]],
) -> None:
    outcomes = _done(crew, *map(str, range(8)))
    assert sorted(job for job, _ in outcomes) == sorted(map(str, range(8)))
    by_job = dict(outcomes)
    shifts = [{by_job[str(n)] for n in part} for part in (range(3), range(3, 6), range(6, 8))]
    assert [len(shift) for shift in shifts] == [1, 1, 1]
    assert len(set.union(*shifts)) == 3


def test_those_relieved_are_gone_when_they_have_nothing_to_do(
    crew: Processes[str, tuple[str, int]],
) -> None:
    ((_, first),) = _done(crew, "0")
    _done(crew, *map(str, range(1, 5)))
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_a_death_after_a_shift_loses_nothing(crew: Processes[str, tuple[str, int]]) -> None:
    outcomes = _done(crew, "0", "1", "2", "3", "deadly", "5", "6", "7")
    assert sorted(job for job, _ in outcomes) == ["0", "1", "2", "3", "5", "6", "7", "deadly"]
    assert all(process for _, process in outcomes)


def test_what_was_begun_before_the_end_of_a_shift_is_finished(
    crew: Processes[str, tuple[str, int]],
) -> None:
    futures = [crew.submit([str(n)]) for n in range(7)]
    assert [job for future in futures for job, _ in future.result()] == list("0123456")
    assert not any(isinstance(future.exception(), BrokenExecutor) for future in futures)
