"""Who does the work: this process, several of this machine, a cluster. One interface, that of concurrent.futures.

A chunk is a list of jobs; its result are their outcomes. Workers get the materials once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import takewhile
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any, Protocol

from actgen.batch.materials import Materials
from actgen.batch.work import Job, Outcome
from actgen.batch.workshop import Workshop
from actgen.errors import ActgenError

Chunk = Sequence[Job]


class Crew(Protocol):
    """Workers. ``returns``: files come back instead of being written there.

    ``deaths`` are the exceptions by which a future tells that its worker was lost.
    """

    returns: bool
    deaths: tuple[type[BaseException], ...]

    @property
    def size(self) -> int:
        """How many there are."""
        ...

    def submit(self, chunk: Chunk) -> Future[list[Outcome]]:
        """Begin a chunk."""
        ...

    def renew(self) -> None:
        """Make the crew whole again after a worker has died and taken the others with it."""
        ...

    def hurry(self) -> bool:
        """Ask those at work to end with the row at hand. False: they cannot be told, do not wait for them."""
        ...

    def close(self) -> None:
        """Send everybody home; what has been begun and not finished is lost."""
        ...


class Alone:
    """This process itself: begins a chunk and finishes it at once."""

    def __init__(self, materials: Materials, out: Path, force: bool) -> None:
        self.returns = False
        self.deaths: tuple[type[BaseException], ...] = ()
        self._workshop = Workshop(materials, out, force)

    @property
    def size(self) -> int:
        return 1

    def submit(self, chunk: Chunk) -> Future[list[Outcome]]:
        future: Future[list[Outcome]] = Future()
        future.set_result([self._workshop.make(job) for job in chunk])
        return future

    def renew(self) -> None:
        """It has nobody to lose."""

    def hurry(self) -> bool:
        return False  # whoever asks is the one who works

    def close(self) -> None:
        self._workshop.close()


class Processes:
    """Several processes of this machine, each with a workshop of its own."""

    def __init__(self, size: int, materials: Materials, out: Path, force: bool) -> None:
        self._size = size
        self.returns = False
        self.deaths: tuple[type[BaseException], ...] = (BrokenExecutor,)
        self._given = (materials, str(out), force)
        self._context = multiprocessing.get_context("spawn")
        self._enough = self._context.Event()
        self._pool = self._made()

    @property
    def size(self) -> int:
        return self._size

    def submit(self, chunk: Chunk) -> Future[list[Outcome]]:
        return self._pool.submit(_work_here, chunk)

    def renew(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._made()

    def hurry(self) -> bool:
        self._enough.set()
        return True

    def close(self) -> None:
        self.hurry()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _made(self) -> ProcessPoolExecutor:
        # Not forked: libraries of this process may have threads, and a forked worker would have their locks.
        return ProcessPoolExecutor(
            self._size,
            mp_context=self._context,
            initializer=_open_workshop,
            initargs=(*self._given, self._enough),
        )


# --- inside a worker -------------------------------------------------------------------------------

_mine: dict[str, Workshop] = {}
_enough: list[
    Event
] = []  # of this worker, if it is one of this machine: set when the run is to end
_lock = (
    threading.Lock()
)  # a worker of a cluster may have several threads; printing is for one at a time


def workshop_for(materials: Materials, out: str | None, force: bool) -> Workshop:
    """The workshop of this process for these materials; the former one is closed. Raises ActgenError."""
    known = f"{materials.digest} {out} {force}"
    if known not in _mine:
        while _mine:
            _mine.popitem()[1].close()
        _mine[known] = Workshop(materials, Path(out) if out is not None else None, force)
    return _mine[known]


def work_for(
    materials: Materials, out: str | None, force: bool, chunk: Chunk
) -> list[Outcome] | ActgenError:
    """Do a chunk, in a worker of a cluster. What it cannot do at all comes back as an error."""
    with _lock:
        try:
            workshop = workshop_for(materials, out, force)
        except ActgenError as error:  # a list of errors cannot be pickled
            return ActgenError(error.message, error.place, error.advice)
        return [workshop.make(job) for job in chunk]


def _open_workshop(materials: Materials, out: str, force: bool, enough: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which sends them home
    _end_with_parent()
    _enough[:] = [enough]
    workshop_for(materials, out, force)


def _work_here(chunk: Chunk) -> list[Outcome]:
    """What is done of a chunk: all of it, unless the run is to end."""
    (workshop,) = _mine.values()
    (enough,) = _enough
    return [workshop.make(job) for job in takewhile(lambda _: not enough.is_set(), chunk)]


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent: Any = multiprocessing.parent_process()

    def watch() -> None:
        parent.join()
        for workshop in _mine.values():
            workshop.close()
        os._exit(1)

    if parent is not None:
        threading.Thread(target=watch, daemon=True, name="parent").start()
