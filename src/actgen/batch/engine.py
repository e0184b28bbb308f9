"""Jobs → outcomes, through a crew: in chunks, a bounded number of them under way, none lost when a worker dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait

from actgen.batch.crew import Chunk, Crew
from actgen.batch.work import Job, Outcome, failures_of
from actgen.errors import ActgenError

# About how long a document takes, in milliseconds: chunks are cut to last about a second, so that the way to a
# worker and back (1.7 ms in a cluster) is nothing beside them, and a killed run loses little.
_COSTS = {"docx": 5, "pdf": 100, "html": 5, "txt": 2}
_CHUNK = 1000
_MOST_JOBS = 64
_AHEAD = 2  # chunks per worker that are under way or wait at its door


def performed(jobs: Iterable[Job], crew: Crew) -> Iterator[list[Outcome]]:
    """The outcomes of all jobs, chunk by chunk as they are finished.

    When a worker dies (killed, out of memory) its chunks are done again, one job at a time, so that only the job
    that kills workers fails. When it is interrupted from the keyboard, the rows at hand are still finished and
    told of: their files are there already. Raises ActgenError when no worker can do anything.
    """
    running: dict[Future[list[Outcome]], Chunk] = {}
    try:
        yield from _performed(jobs, crew, running)
    except KeyboardInterrupt:
        yield from _finished(running, crew)
        raise


def _performed(
    jobs: Iterable[Job], crew: Crew, running: dict[Future[list[Outcome]], Chunk]
) -> Iterator[list[Outcome]]:
    waiting = chunks(jobs)
    suspects: deque[Chunk] = deque()
    quarantine = False
    while True:
        limit = 1 if quarantine else crew.size * _AHEAD
        while len(running) < limit:
            chunk = suspects.popleft() if suspects else None if quarantine else next(waiting, None)
            if chunk is None:
                break
            running[_begun(crew, chunk)] = chunk
        if not running:
            if not quarantine:
                return
            quarantine = False
            continue
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        broken: list[Chunk] = []
        for future in done:
            chunk = running.pop(future)
            try:
                yield _checked(future.result())
            except crew.deaths:
                broken.append(chunk)
        if broken:
            broken += running.values()
            running.clear()
            crew.renew()
            if quarantine and len(broken) == 1 and len(broken[0]) == 1:
                yield [_lost(broken[0][0])]
            else:
                suspects.extend([job] for chunk in broken for job in chunk)
            quarantine = True


def _finished(running: Iterable[Future[list[Outcome]]], crew: Crew) -> Iterator[list[Outcome]]:
    """What has been done of the chunks under way, those that nobody has begun left out."""
    under_way = [future for future in running if not future.cancel()]
    if crew.hurry():
        wait(under_way)
    for future in under_way:
        if future.done() and not isinstance(future.exception(), crew.deaths):
            yield _checked(future.result())


def chunks(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs that together take about a second."""
    chunk: list[Job] = []
    cost = 0
    for job in jobs:
        chunk.append(job)
        cost += sum(_COSTS.get(name, 5) for piece in job.pieces for name in piece.formats)
        cost += sum(_COSTS.get(name, 5) for name in job.contents) + 1
        if cost >= _CHUNK or len(chunk) >= _MOST_JOBS:
            yield chunk
            chunk, cost = [], 0
    if chunk:
        yield chunk


def _begun(crew: Crew, chunk: Chunk) -> Future[list[Outcome]]:
    """A chunk given to the crew; one whose worker died idle refuses at once, and that is told like any other death."""
    try:
        return crew.submit(chunk)
    except crew.deaths as error:
        refused: Future[list[Outcome]] = Future()
        refused.set_exception(error)
        return refused


def _checked(result: Sequence[Outcome] | ActgenError) -> list[Outcome]:
    if isinstance(result, ActgenError):
        raise result
    return list(result)


def _lost(job: Job) -> Outcome:
    error = ActgenError(
        "процесс, который печатал документы строки, прерван системой",
        advice="Обычно не хватает памяти: запустите с меньшим --jobs или проверьте, нет ли в строке огромных данных.",
    )
    return Outcome(job.key, job.folder, (), (), tuple(failures_of(job, "", error)), ())
