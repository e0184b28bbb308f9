"""Who does the work: this process, several of this machine, a cluster. One interface, that of concurrent.futures.

A chunk is a list of jobs; its result are their outcomes. Every worker builds a workshop of its own, once, which does
one job after another: prints the documents of a row, checks those of a school.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import takewhile
from multiprocessing import resource_tracker
from multiprocessing.synchronize import Event
from typing import Any, Generic, Protocol, TypeVar

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")
Job_contra = TypeVar("Job_contra", contravariant=True)
Outcome_co = TypeVar("Outcome_co", covariant=True)


class Workshop(Protocol[Job_contra, Outcome_co]):
    """What a worker works with."""

    def make(self, job: Job_contra, /) -> Outcome_co:
        """Do one job; what goes wrong is part of the outcome, never raised."""
        ...

    def close(self) -> None:
        """Leave nothing behind."""
        ...


class Crew(Protocol[Job_contra, Outcome]):
    """Workers. ``deaths`` are the exceptions by which a future tells that its worker was lost."""

    deaths: tuple[type[BaseException], ...]
    interrupted: bool
    """Whether Ctrl+C met a worker at work: what was done of its chunk is its outcome, and nothing more is begun."""

    @property
    def size(self) -> int:
        """How many there are."""
        ...

    def submit(self, chunk: Sequence[Job_contra]) -> Future[list[Outcome]]:
        """Begin a chunk."""
        ...

    def renew(self) -> None:
        """Make the crew whole again after a worker has died and taken the others with it."""
        ...

    def hurry(self) -> bool:
        """Ask those at work to end with the job at hand. False: they cannot be told, do not wait for them."""
        ...

    def close(self) -> None:
        """Send everybody home; what has been begun and not finished is lost."""
        ...


class Alone(Generic[Job, Outcome]):
    """This process itself: begins a chunk and finishes it at once."""

    def __init__(self, workshop: Workshop[Job, Outcome]) -> None:
        self.deaths: tuple[type[BaseException], ...] = ()
        self.interrupted = False
        self._workshop = workshop

    @property
    def size(self) -> int:
        return 1

    def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
        future: Future[list[Outcome]] = Future()
        outcomes: list[Outcome] = []
        future.set_result(outcomes)
        try:
            for job in () if self.interrupted else chunk:
                outcomes.append(self._workshop.make(job))
        except KeyboardInterrupt:
            self.interrupted = True
        return future

    def renew(self) -> None:
        """It has nobody to lose."""

    def hurry(self) -> bool:
        return False  # whoever asks is the one who works

    def close(self) -> None:
        self._workshop.close()


_SHIFT = 400  # chunks: some minutes of work, beside which the second that a fresh process takes to begin is nothing


class Processes(Generic[Job, Outcome]):
    """Processes of this machine, each with a workshop of its own: ``build(*arguments)``.

    Both are pickled: ``build`` is a class or a function of a module. After ``shift`` chunks each the processes are
    relieved by fresh ones: libraries that set type leave a little memory behind with every document, and a run over a
    whole country would gather it.
    """

    def __init__(
        self,
        size: int,
        build: Callable[..., Workshop[Job, Outcome]],
        *arguments: object,
        shift: int = _SHIFT,
    ) -> None:
        self._size = size
        self._shift = shift * size
        self.deaths: tuple[type[BaseException], ...] = (BrokenExecutor,)
        self.interrupted = False  # the workers are deaf to it
        self._given = (build, arguments)
        self._context = multiprocessing.get_context("spawn")
        _begin_tracker()
        self._enough = self._context.Event()
        self._relieved: ProcessPoolExecutor | None = None  # they finish what they have begun
        self._theirs: set[Future[list[Outcome]]] = set()
        self._begin_shift()

    @property
    def size(self) -> int:
        return self._size

    def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
        if self._begun >= self._shift:
            self._relieve()
        if not self._theirs:
            self._send_home()
        with _uninterrupted():
            future: Future[list[Outcome]] = self._pool.submit(_work_here, chunk)
        self._begun += 1
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return future

    def renew(self) -> None:
        self._send_home(cancel=True)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._begin_shift()

    def hurry(self) -> bool:
        self._enough.set()
        return True

    def close(self) -> None:
        self.hurry()
        self._send_home(cancel=True)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _relieve(self) -> None:
        self._send_home()
        self._relieved, self._theirs = self._pool, self._under_way
        self._begin_shift()

    def _begin_shift(self) -> None:
        self._pool = self._made()
        self._begun = 0  # chunks
        self._under_way: set[Future[list[Outcome]]] = set()

    def _send_home(self, *, cancel: bool = False) -> None:
        """Those relieved go, when they have done what they were given; ``cancel``: what they are at, and no more."""
        if self._relieved is not None:
            self._relieved.shutdown(wait=True, cancel_futures=cancel)
            self._relieved, self._theirs = None, set()

    def _made(self) -> ProcessPoolExecutor:
        # Not forked: libraries of this process may have threads, and a forked worker would have their locks.
        return ProcessPoolExecutor(
            self._size,
            mp_context=self._context,
            initializer=_open_workshop,
            initargs=(*self._given, self._enough),
        )


_HUSHED = "ignore:resource_tracker"
"""Warnings that begin so, as PYTHONWARNINGS puts it."""


def _begin_tracker() -> None:
    """Begin the process that takes away the semaphores of a run that was killed, and let it do so in silence.

    It belongs to Python and tells on the terminal, in English, how many it has found; the user can do nothing about
    them, and they are gone. It alone is given the variable: it takes what it has to be silent about from there.
    """
    if os.name != "posix":
        return  # semaphores have no names, and nobody tracks them
    given = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = f"{given},{_HUSHED}" if given else _HUSHED
    try:
        resource_tracker.ensure_running()
    finally:
        if given is None:
            del os.environ["PYTHONWARNINGS"]
        else:
            os.environ["PYTHONWARNINGS"] = given


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes begun here are deaf to Ctrl+C from their first instruction on; it reaches this one a moment later."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:  # Windows
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def cores() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


# --- inside a worker -------------------------------------------------------------------------------

_mine: list[Workshop[Any, Any]] = []
_enough: list[Event] = []  # set when the run is to end


def _open_workshop(
    build: Callable[..., Workshop[Any, Any]], arguments: tuple[object, ...], enough: Event
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which sends them home
    _end_with_parent()
    _enough[:] = [enough]
    _mine[:] = [build(*arguments)]


def _work_here(chunk: Sequence[Any]) -> list[Any]:
    """What is done of a chunk: all of it, unless the run is to end."""
    (workshop,) = _mine
    (enough,) = _enough
    return [workshop.make(job) for job in takewhile(lambda _: not enough.is_set(), chunk)]


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent: Any = multiprocessing.parent_process()

    def watch() -> None:
        parent.join()
        for workshop in _mine:
            workshop.close()
        os._exit(1)

    if parent is not None:
        threading.Thread(target=watch, daemon=True, name="parent").start()
