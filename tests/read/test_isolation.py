"""A parser that dies, hangs or eats memory costs one message, and nothing stays behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from actgen.errors import ReadError
from actgen.read import isolation
from actgen.read.channel import Gone, Silent, receive, send, unpickle
from actgen.read.isolation import bounded, isolated
from actgen.read.raw import RawDocument, RawLine


def echo(value: object) -> object:
    return value


def document(text: str) -> RawDocument:
    return RawDocument([RawLine(text)], pages=1)


def own_pid() -> int:
    return os.getpid()


def die(number: int) -> None:
    os.kill(os.getpid(), number)


def loop() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(600)


def start_a_child_and_loop(file: str) -> None:
    child = subprocess.Popen(["sleep", "600"])
    with open(file, "w") as note:  # noqa: PTH123
        note.write(str(child.pid))
    loop()


def ignore_the_alarm() -> None:
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    sleep()


def eat() -> int:
    return len(bytearray(1 << 40))


def eat_slowly() -> int:
    pieces = []
    while True:
        pieces.append(bytearray(1 << 24))


def eat_within(extra: int) -> int:
    with bounded(extra):
        return len(bytearray(2**28))


def eat_after(extra: int) -> int:
    with bounded(extra):
        pass
    return len(bytearray(2**28))


def refuse() -> None:
    raise ReadError("нельзя", advice="Никак.")


def fail() -> None:
    raise LookupError("secret")


def loop_within(seconds: float) -> None:
    """Work within work, with a limit of its own."""
    isolated(echo, 1, parser="PDF", seconds=0.2)
    isolated(loop, parser="PDF", seconds=seconds)


def slow_but_in_time() -> int:
    """Longer than the limit of its first part."""
    isolated(echo, 1, parser="PDF", seconds=0.1)
    time.sleep(0.4)
    return 1


def from_a_process(_: int) -> int:
    """In a process of a pool: a worker of its own, different from that of the parent."""
    return isolated(own_pid, parser="PDF")


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int, seconds: float = 5.0) -> bool:
    until = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.01)
    return not alive(pid)


def test_work_is_done_elsewhere_and_comes_back_as_data() -> None:
    assert isolated(document, "ПРИКАЗ", parser="PDF") == RawDocument([RawLine("ПРИКАЗ")], pages=1)
    assert isolated(own_pid, parser="PDF") != os.getpid()


def test_a_worker_is_kept() -> None:
    assert isolated(own_pid, parser="PDF") == isolated(own_pid, parser="PDF")


def test_a_worker_is_replaced_when_it_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "MAX_WORKS", 1)
    first = isolated(own_pid, parser="PDF")
    assert first != isolated(own_pid, parser="PDF")
    assert gone(first)


def test_a_worker_that_was_killed_while_idle_harms_no_document() -> None:
    pid = isolated(own_pid, parser="PDF")
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.05)
    assert isolated(own_pid, parser="PDF") != pid


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_is_one_message_and_the_next_document_is_read(number: int) -> None:
    with pytest.raises(ReadError, match="разборщик PDF аварийно завершился") as caught:
        isolated(die, number, parser="PDF")
    assert caught.value.advice
    assert isolated(echo, 1, parser="PDF") == 1


@pytest.mark.parametrize("work", [loop, sleep])
def test_what_takes_too_long_is_ended(work: object) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError, match="PDF не закончил за отведённое время"):
        isolated(work, parser="PDF", seconds=0.5)  # type: ignore[arg-type]
    assert time.monotonic() - started < 4
    assert isolated(echo, 1, parser="PDF") == 1


def test_work_within_work_has_the_shorter_of_the_limits() -> None:
    for outer, inner in ((60.0, 0.5), (0.5, 60.0)):
        started = time.monotonic()
        with pytest.raises(ReadError, match="не закончил"):
            isolated(loop_within, inner, parser="PDF", seconds=outer)
        assert time.monotonic() - started < 8
    assert isolated(slow_but_in_time, parser="PDF", seconds=20) == 1


def test_a_worker_that_resists_is_ended_from_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_GRACE", 0.3)
    with pytest.raises(ReadError, match="не закончил"):
        isolated(ignore_the_alarm, parser="PDF", seconds=0.3)


def test_what_a_worker_has_started_ends_with_it(tmp_path: object) -> None:
    file = f"{tmp_path}/pid"
    with pytest.raises(ReadError):
        isolated(start_a_child_and_loop, file, parser="PDF", seconds=1.0)
    with open(file) as note:  # noqa: PTH123
        assert gone(int(note.read()))


@pytest.mark.parametrize("work", [eat, eat_slowly])
def test_memory_is_limited(work: object) -> None:
    with pytest.raises(ReadError, match="не хватило отведённой памяти"):
        isolated(work, parser="PDF", memory=2**29)  # type: ignore[arg-type]


def test_a_part_of_the_work_may_have_less_memory_than_all_of_it() -> None:
    with pytest.raises(ReadError, match="не хватило отведённой памяти"):
        isolated(eat_within, 2**26, parser="PDF")
    assert isolated(eat_within, 2**29, parser="PDF") == isolated(eat_after, 2**26, parser="PDF")


def test_refusals_pass_and_faults_are_named_without_details() -> None:
    with pytest.raises(ReadError) as caught:
        isolated(refuse, parser="PDF")
    assert (caught.value.message, caught.value.advice) == ("нельзя", "Никак.")
    with pytest.raises(ReadError, match=r"не справился \(LookupError\)"):
        isolated(fail, parser="PDF")


def test_large_arguments_and_results() -> None:
    data = os.urandom(20_000_000)
    assert isolated(echo, data, parser="PDF") == data


def test_threads_have_workers_of_their_own() -> None:
    pids: list[int] = []
    barrier = threading.Barrier(2)

    def read() -> None:
        barrier.wait()
        pids.append(isolated(own_pid, parser="PDF"))
        with pytest.raises(ReadError):
            isolated(die, signal.SIGSEGV, parser="PDF")

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pids) == 2


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_processes_of_a_pool_have_workers_of_their_own(method: str) -> None:
    ours = isolated(own_pid, parser="PDF")
    with multiprocessing.get_context(method).Pool(1) as pool:
        theirs = pool.apply(from_a_process, (0,))
    assert theirs != ours
    assert gone(theirs), "the worker of a process that has ended is still there"
    assert isolated(own_pid, parser="PDF") == ours


_PROGRAM = """
import os, sys
from tests.read.test_isolation import isolated, own_pid
print(isolated(own_pid, parser="PDF"), flush=True)
os.kill(os.getpid(), 9) if sys.argv[1:] else None
"""


@pytest.mark.parametrize("killed", [[], ["killed"]])
def test_no_worker_outlives_the_program(killed: list[str], root: object) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PROGRAM, *killed],
        capture_output=True, text=True, cwd=str(root), env=environment, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert gone(int(done.stdout))


def test_a_result_cannot_smuggle_code() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.system, ("true",)

    import pickle

    with pytest.raises(pickle.UnpicklingError, match="system is no data"):
        unpickle(pickle.dumps(Evil()))
    for name in (b"cactgen.read.page\nfield\n.", b"cactgen.model.text\nfield\n."):
        with pytest.raises(pickle.UnpicklingError):
            unpickle(name)
    with pytest.raises(pickle.UnpicklingError):
        unpickle(b"\x80\x05noise")


def test_a_silent_channel_and_a_closed_one() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with pytest.raises(Silent):
            receive(ours, 0.05)
        send(theirs, b"abc")
        assert receive(ours) == b"abc"
        theirs.close()
        with pytest.raises(Gone):
            receive(ours)
