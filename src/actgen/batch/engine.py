"""Jobs → outcomes, through a crew: in chunks, a bounded number of them under way, none lost when a worker dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait

from actgen.batch.crew import Crew, Job, Outcome
from actgen.errors import ActgenError

_AHEAD = 2  # chunks per worker that are under way or wait at its door


def performed(
    chunks: Iterable[Sequence[Job]], crew: Crew[Job, Outcome], lost: Callable[[Job], Outcome]
) -> Iterator[list[Outcome]]:
    """The outcomes of all jobs, chunk by chunk as they are finished; ``lost`` is that of a job that kills workers.

    When a worker dies (killed, out of memory) its chunks are done again, one job at a time, so that only the job
    that kills workers fails. When it is interrupted from the keyboard, the jobs at hand are still finished and
    told of: their files are there already. Raises ActgenError when no worker can do anything.
    """
    running: dict[Future[list[Outcome]], Sequence[Job]] = {}
    try:
        yield from _performed(iter(chunks), crew, lost, running)
    except KeyboardInterrupt:
        yield from _finished(running, crew)
        raise


def _performed(
    waiting: Iterator[Sequence[Job]],
    crew: Crew[Job, Outcome],
    lost: Callable[[Job], Outcome],
    running: dict[Future[list[Outcome]], Sequence[Job]],
) -> Iterator[list[Outcome]]:
    suspects: deque[Sequence[Job]] = deque()
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
        broken: list[Sequence[Job]] = []
        for future in [each for each in running if each in done]:  # in the order they were begun
            chunk = running.pop(future)
            try:
                yield _checked(future.result())
            except crew.deaths:
                broken.append(chunk)
        if crew.interrupted:
            raise KeyboardInterrupt
        if broken:
            broken += running.values()
            running.clear()
            crew.renew()
            if quarantine and len(broken) == 1 and len(broken[0]) == 1:
                yield [lost(broken[0][0])]
            else:
                suspects.extend([job] for chunk in broken for job in chunk)
            quarantine = True


def _finished(
    running: Iterable[Future[list[Outcome]]], crew: Crew[Job, Outcome]
) -> Iterator[list[Outcome]]:
    """What has been done of the chunks under way, those that nobody has begun left out."""
    under_way = [future for future in running if not future.cancel()]
    if crew.hurry():
        wait(under_way)
    for future in under_way:
        if future.done() and not isinstance(future.exception(), crew.deaths):
            yield _checked(future.result())


def _begun(crew: Crew[Job, Outcome], chunk: Sequence[Job]) -> Future[list[Outcome]]:
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
