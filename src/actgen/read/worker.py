"""The other side of :mod:`actgen.read.isolation`: a process that works within limits until its channel is closed."""

from __future__ import annotations

import contextlib
import importlib
import os
import pickle
import resource
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from actgen.errors import ReadError
from actgen.read import isolation
from actgen.read.channel import Gone, receive, send


def serve(channel: socket.socket, memory: int) -> None:
    """Requests in, answers out. Raises Gone when the channel is closed."""
    isolation.within, isolation.limit, isolation.room = True, limited, roomy
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    memory = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for limit in (signal.SIGALRM, signal.SIGXCPU):
        signal.signal(limit, signal.SIG_DFL)  # the end, even in the middle of a parser
    while True:
        name, arguments, seconds = pickle.loads(receive(channel))  # noqa: S301 (from our parent)
        with limited(seconds):
            answer = _answer(name, arguments)
        send(channel, answer)


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Let the process end after so many seconds, and after as many of processor time on every core.

    Within a longer limit a shorter one may stand; afterwards the longer one goes on.
    """
    used = sum(os.times()[:2])
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    allowed = int(used + seconds * (os.cpu_count() or 1)) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (_least(allowed, soft), hard))
    started = time.monotonic()
    above = signal.setitimer(signal.ITIMER_REAL, seconds)[0]
    if above and above < seconds:
        signal.setitimer(signal.ITIMER_REAL, above)
    try:
        yield
    finally:
        left = max(above - (time.monotonic() - started), 0.001) if above else 0.0
        signal.setitimer(signal.ITIMER_REAL, left)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


@contextlib.contextmanager
def roomy(extra: int) -> Iterator[None]:
    """Let the process have no more than ``extra`` bytes of address space besides what it has now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    used = _address_space()
    if used:
        resource.setrlimit(resource.RLIMIT_AS, (_least(used + extra, soft), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _address_space() -> int:
    """Bytes of address space in use; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _least(one: int, other: int) -> int:
    return one if other == resource.RLIM_INFINITY else min(one, other)


def _answer(name: str, arguments: tuple[object, ...]) -> bytes:
    try:
        module, _, function = name.partition(":")
        result = getattr(importlib.import_module(module), function)(*arguments)
        return pickle.dumps(("done", result), pickle.HIGHEST_PROTOCOL)
    except ReadError as error:
        return pickle.dumps(("refused", error.message, error.advice))
    except Exception as error:  # whatever a parser does, the answer is a message
        return pickle.dumps(("failed", type(error).__name__))


if __name__ == "__main__":
    with socket.socket(fileno=isolation.CHANNEL) as inherited, contextlib.suppress(Gone):
        serve(inherited, int(sys.argv[1]))
