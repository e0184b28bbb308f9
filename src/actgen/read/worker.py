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

from actgen.errors import ReadError
from actgen.read import isolation
from actgen.read.channel import Gone, receive, send


def serve(channel: socket.socket, memory: int) -> None:
    """Requests in, answers out. Raises Gone when the channel is closed."""
    isolation.within = True
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    memory = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for limit in (signal.SIGALRM, signal.SIGXCPU):
        signal.signal(limit, signal.SIG_DFL)  # the end, even in the middle of a parser
    while True:
        name, arguments, seconds = pickle.loads(receive(channel))  # noqa: S301 (from our parent)
        limit_time(seconds)
        answer = _answer(name, arguments)
        signal.setitimer(signal.ITIMER_REAL, 0)
        send(channel, answer)


def limit_time(seconds: float) -> None:
    """Let the process end after so many seconds, and after as many of processor time on every core."""
    used = sum(os.times()[:2])
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    allowed = int(used + seconds * (os.cpu_count() or 1)) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, hard))
    signal.setitimer(signal.ITIMER_REAL, seconds)


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
