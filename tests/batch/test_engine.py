"""Chunks, their number under way, and workers that die."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from actgen.batch.crew import Alone
from actgen.batch.engine import performed
from actgen.batch.tasks import chunks, lost
from actgen.batch.work import Job, Outcome, Piece
from actgen.errors import ActgenError


def job(key: str, formats: tuple[str, ...] = ("docx",)) -> Job:
    """A row with one document."""
    piece = Piece(0, "приказ", 1, "1. О чатах", {}, None, formats)
    return Job(key, f"строка {key}", key, (piece,), (), (), (), False, {})


class Crew:
    """Two workers that do everything at once, but die of some rows; the death takes all that is under way."""

    size = 2
    deaths: tuple[type[BaseException], ...] = (BrokenProcessPool,)
    interrupted = False

    def __init__(self, deadly: frozenset[str] = frozenset()) -> None:
        self.deadly = deadly
        self.done: list[list[str]] = []
        self.renewed = 0
        self.broken = False
        self.under_way = 0

    def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
        future: Future[list[Outcome]] = Future()
        keys = [each.key for each in chunk]
        self.broken = self.broken or bool(self.deadly.intersection(keys))
        if self.broken:
            future.set_exception(BrokenProcessPool("a worker died"))
        else:
            self.done.append(keys)
            future.set_result([Outcome(key, key, (), (), (), ()) for key in keys])
        return future

    def renew(self) -> None:
        self.renewed += 1
        self.broken = False

    def hurry(self) -> bool:
        return True

    def close(self) -> None:
        """Nothing to close."""


def keys(outcomes: Iterator[list[Outcome]]) -> list[str]:
    return sorted(each.key for several in outcomes for each in several)


def test_chunks_take_about_a_second() -> None:
    assert [len(each) for each in chunks(job(str(n)) for n in range(150))] == [64, 64, 22]
    assert [len(each) for each in chunks(job(str(n), ("pdf", "docx")) for n in range(25))] == [
        10,
        10,
        5,
    ]
    assert list(chunks([])) == []


def test_every_job_is_done_once() -> None:
    crew = Crew()
    assert len(keys(performed(chunks(job(str(n)) for n in range(300)), crew, lost))) == 300
    assert sorted(key for chunk in crew.done for key in chunk) == sorted(str(n) for n in range(300))


def test_jobs_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield job(str(number))

    outcomes = performed(chunks(jobs()), Crew(), lost)
    next(outcomes)
    assert taken <= 64 * (2 * 2 + 1)


def test_only_the_job_that_kills_workers_fails() -> None:
    crew = Crew(frozenset({"70"}))
    outcomes = [
        each
        for several in performed(chunks(job(str(n)) for n in range(200)), crew, lost)
        for each in several
    ]
    assert len(outcomes) == len({each.key for each in outcomes}) == 200
    (failed,) = (each for each in outcomes if each.failures)
    assert failed.key == "70"
    assert "прерван системой" in failed.failures[0].reason
    assert crew.renewed == 2  # when it died in a chunk, and when it died alone


def test_two_deadly_jobs() -> None:
    crew = Crew(frozenset({"3", "199"}))
    outcomes = [
        each
        for several in performed(chunks(job(str(n)) for n in range(200)), crew, lost)
        for each in several
    ]
    assert sorted(each.key for each in outcomes if each.failures) == ["199", "3"]
    assert len(outcomes) == 200


def test_what_is_under_way_is_told_of_when_the_run_is_interrupted() -> None:
    class Slow(Crew):
        """Nothing is ready before it is told to hurry: then a row of the first chunk is, and no more."""

        def __init__(self) -> None:
            super().__init__()
            self.begun: list[Future[list[Outcome]]] = []

        def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
            if self.begun:
                raise KeyboardInterrupt
            future: Future[list[Outcome]] = Future()
            future.set_running_or_notify_cancel()
            self.begun.append(future)
            return future

        def hurry(self) -> bool:
            self.begun[0].set_result([Outcome("0", "0", (), (), (), ())])
            return True

    outcomes = performed(chunks(job(str(n)) for n in range(200)), Slow(), lost)
    assert [each.key for each in next(outcomes)] == ["0"]
    with pytest.raises(KeyboardInterrupt):
        next(outcomes)


def test_what_this_process_has_done_of_a_chunk_is_told_of_when_it_is_interrupted() -> None:
    class Workshop:
        """Ctrl+C comes at the fourth row."""

        def __init__(self) -> None:
            self.made: list[str] = []

        def make(self, job: Job) -> Outcome:
            if len(self.made) == 3:
                raise KeyboardInterrupt
            self.made.append(job.key)
            return Outcome(job.key, job.key, (), (), (), ())

        def close(self) -> None:
            """Nothing to close."""

    workshop = Workshop()
    outcomes = performed(chunks(job(str(n)) for n in range(200)), Alone(workshop), lost)
    assert [each.key for each in next(outcomes)] == workshop.made == ["0", "1", "2"]
    with pytest.raises(KeyboardInterrupt):
        keys(outcomes)


def test_workers_that_can_do_nothing_end_the_run() -> None:
    class Useless(Crew):
        def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
            future: Future[list[Outcome]] = Future()
            future.set_result(ActgenError("другая версия"))  # type: ignore[arg-type]
            return future

    with pytest.raises(ActgenError, match="другая версия"):
        keys(performed(chunks([job("1")]), Useless(), lost))
