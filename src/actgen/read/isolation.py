"""Parsers written in C read foreign bytes in a process of their own, with limits on memory and time.

A worker process is started at the first need, kept for the documents that follow and replaced when it dies, hangs or
has grown old. It gets the name of a function and its arguments and hands back data: what comes from it is unpickled
with nothing but the classes of documents allowed, so that not even a parser taken over by a hostile file runs code
here. Where a system has no such limits (Windows), the work is done in this process.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar, cast

from actgen.errors import ReadError
from actgen.read.channel import Gone, Silent, receive, send, unpickle

Result = TypeVar("Result")

MEMORY = 3 * 2**30
"""Address space of a worker in bytes: Python, the parser and its document."""
SECONDS = 60.0
"""Time for one piece of work unless said otherwise, by the clock; as much again of processor time for every core."""
MAX_WORKS = 2_000
"""A worker is replaced after so many pieces of work: what its parsers leaked is given back."""
_GRACE = 5.0
"""The worker ends itself at the limit; if it cannot even do that, it is ended from here so much later."""
CHANNEL = 3
"""The file descriptor of the channel in the worker."""

_RESAVE = "Откройте файл и сохраните его заново, лучше всего как DOCX."

within = False
"""Whether this process is a worker: its work is not isolated again."""
limit: Callable[[float], contextlib.AbstractContextManager[None]] | None = None
"""In a worker: what ends it if a part of its work takes longer than so many seconds."""
room: Callable[[int], contextlib.AbstractContextManager[None]] | None = None
"""In a worker: what ends it if a part of its work needs so many bytes more than are in use."""


def isolated(
    work: Callable[..., Result],
    *arguments: object,
    parser: str,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Result:
    """``work(*arguments)``, done in a worker process within limits.

    ``work`` is a function of a module of ours; arguments and result are data (bytes, strings, numbers, documents as
    read). ``parser`` names what may fail, for the message («PDF»). Raises ReadError when ``work`` does, when it takes
    more than ``seconds``, needs more than ``memory`` bytes, or brings its process down.
    """
    if within or sys.platform == "win32":
        with limit(seconds) if limit else contextlib.nullcontext():
            return _directly(work, arguments, parser)
    worker = _POOL.take(memory)
    try:
        answer = worker.do(_name(work), arguments, seconds)
    except BaseException:  # an interruption too: the worker is in the middle of something
        _POOL.drop(worker)
        raise
    if answer[0] in ("gone", "silent"):
        status = _POOL.drop(worker, patience=_GRACE if answer[0] == "gone" else 0.0)
        raise _ended(status, parser)
    _POOL.give_back(worker)
    if answer[0] == "done":
        return cast(Result, answer[1])
    if answer[0] == "refused":
        raise ReadError(str(answer[1]), advice=str(answer[2]))
    raise _failed(str(answer[1]), parser)


def bounded(extra: int) -> contextlib.AbstractContextManager[None]:
    """For a part of isolated work that may need ``extra`` bytes more than are in use; elsewhere nothing is bounded."""
    return room(extra) if room else contextlib.nullcontext()


def abandon() -> None:
    """End all work under way in other threads: it fails there as if its process had crashed."""
    _POOL.end_work()


def _directly(work: Callable[..., Result], arguments: tuple[object, ...], parser: str) -> Result:
    try:
        return work(*arguments)
    except (ReadError, KeyboardInterrupt):
        raise
    except Exception as error:
        raise _failed(type(error).__name__, parser) from error


def _name(work: Callable[..., object]) -> str:
    module = work.__module__
    if module == "__main__" and (spec := getattr(sys.modules[module], "__spec__", None)):
        module = spec.name  # of a program started with -m
    return f"{module}:{work.__qualname__}"


def _ended(status: int, parser: str) -> ReadError:
    if status in (signal.SIGALRM, signal.SIGXCPU, 0):  # 0: it had to be ended from here
        return ReadError(
            f"файл не удалось разобрать: разборщик {parser} не закончил за отведённое время",
            advice="Файл слишком сложный или повреждён. " + _RESAVE,
        )
    return ReadError(
        f"файл не удалось разобрать: разборщик {parser} аварийно завершился",
        advice="Файл повреждён или сделан с ошибками. " + _RESAVE,
    )


def _failed(what: str, parser: str) -> ReadError:
    if what == "MemoryError":
        return ReadError(
            f"файл не удалось разобрать: разборщику {parser} не хватило отведённой памяти",
            advice="Разделите документ на части или сохраните картинки в нём мельче.",
        )
    return ReadError(
        f"файл не удалось разобрать: разборщик {parser} не справился ({what})", advice=_RESAVE
    )


class _Worker:
    """A worker process and the channel to it."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self.programs = os.environ.get("PATH")  # where it looks for tesseract
        self.works = 0
        ours, its = socket.socketpair()
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "OMP_NUM_THREADS": "1",
        }
        nothing = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
        try:
            self._pid = os.posix_spawn(
                sys.executable,
                [sys.executable, "-m", f"{__package__}.worker", str(memory)],
                environment,
                file_actions=[*nothing, (os.POSIX_SPAWN_DUP2, its.fileno(), CHANNEL)],
                setsid=True,  # Ctrl-C is for us; a group of its own can be killed whole
            )
        finally:
            its.close()
        self._channel = ours

    def do(self, name: str, arguments: tuple[object, ...], seconds: float) -> tuple[object, ...]:
        """The worker's answer; ``("gone",)`` or ``("silent",)`` if there is none."""
        self.works += 1
        request = pickle.dumps((name, arguments, seconds), pickle.HIGHEST_PROTOCOL)
        try:
            send(self._channel, request)
            answer = unpickle(receive(self._channel, seconds + _GRACE))
        except Silent:
            return ("silent",)
        except (Gone, pickle.UnpicklingError):
            return ("gone",)
        return answer if isinstance(answer, tuple) and answer else ("gone",)

    def alive(self) -> bool:
        """Whether nobody has ended it while it was idle."""
        try:
            return os.waitpid(self._pid, os.WNOHANG) == (0, 0)
        except ChildProcessError:
            return False

    def stop(self) -> None:
        """End an idle worker: it leaves when the channel is closed."""
        self._channel.close()
        self._wait()

    def signal(self) -> None:
        """Let the worker end at once; who waits for its answer learns of it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._pid, signal.SIGKILL)

    def kill(self, patience: float = 0.0) -> int:
        """End the worker and all it has started; the signal that had ended it already, 0 if none had.

        A worker that is about to end by itself gets so many seconds to do so.
        """
        self._channel.close()
        until = time.monotonic() + patience
        pid, status = os.waitpid(self._pid, os.WNOHANG)
        while not pid and time.monotonic() < until:
            time.sleep(0.005)
            pid, status = os.waitpid(self._pid, os.WNOHANG)
        self.signal()
        if not pid:
            self._wait()
            return 0
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else signal.SIGABRT

    def forget(self) -> None:
        """Leave a worker that has ended, or that another process has started."""
        self._channel.close()

    def _wait(self) -> None:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


class _Pool:
    """The idle workers of this process; threads may take and give back at any time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._watched = 0

    def take(self, memory: int) -> _Worker:
        with self._lock:
            if self._watched != os.getpid():  # forked processes leave without running atexit
                from multiprocessing import util

                self._watched = os.getpid()
                util.Finalize(None, self.close, exitpriority=0)
            for worker in self._idle[::-1]:
                if (worker.memory, worker.programs) == (memory, os.environ.get("PATH")):
                    self._idle.remove(worker)
                    if worker.alive():
                        self._busy.add(worker)
                        return worker
                    worker.forget()
        worker = _Worker(memory)
        with self._lock:
            self._busy.add(worker)
        return worker

    def give_back(self, worker: _Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            if worker.works < MAX_WORKS:
                self._idle.append(worker)
                return
        worker.stop()

    def drop(self, worker: _Worker, patience: float = 0.0) -> int:
        """Take a worker out of service; the signal that had ended it, see `_Worker.kill`."""
        with self._lock:
            self._busy.discard(worker)
        return worker.kill(patience)

    def end_work(self) -> None:
        with self._lock:
            for worker in self._busy:
                worker.signal()

    def close(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.stop()

    def forget(self) -> None:
        """After a fork: the workers are the parent's, and so may be the lock."""
        self._lock = threading.Lock()
        workers = [*self._idle, *self._busy]
        self._idle, self._busy = [], set()
        for worker in workers:
            worker.forget()


_POOL = _Pool()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_POOL.forget)
