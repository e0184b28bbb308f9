"""The same promises on a real server of PostgreSQL, started here on a socket of its own."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.batch.journal import Journal
from actgen.cli import main
from tests.batch.test_journal import PRINTED, all_different, none_lost, request

pytestmark = pytest.mark.slow


def _program(name: str) -> str:
    """A program of the server. Its absence is a failure: a test that is skipped proves nothing."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = str(places[0]) if places else shutil.which(name)
    if found is None:
        pytest.fail("PostgreSQL is needed here; `./run test` installs it", pytrace=False)
    return found


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of an empty database on a server that listens on a socket in its own folder."""
    user = "postgres" if os.getuid() == 0 else getpass.getuser()  # it refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: the path of a socket has 107 bytes
    data = folder / "data"
    shutil.chown(folder, user)
    setup = [_program("initdb"), "-D", str(data), "-U", "clerk", "-A", "trust", "--no-sync"]
    subprocess.run(
        [*setup, "-E", "UTF8", "--locale", "C"], check=True, capture_output=True, user=user
    )
    options = [
        "-c",
        "listen_addresses=",
        "-c",
        f"unix_socket_directories={folder}",
        "-c",
        "fsync=off",
    ]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [_program("postgres"), "-D", str(data), *options], stdout=log, stderr=log, user=user
        )
    until = time.monotonic() + 30
    while not (folder / ".s.PGSQL.5432").exists() and time.monotonic() < until:
        time.sleep(0.05)
    url = f"postgresql://clerk@/postgres?host={folder}"
    while time.monotonic() < until:
        ready = subprocess.run(
            [_program("pg_isready"), "-h", str(folder)], capture_output=True, check=False
        )
        if ready.returncode == 0:
            break
        time.sleep(0.1)
    yield url
    process.terminate()
    process.wait(30)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """The URL of a database without any tables of ours."""
    import psycopg

    yield server
    with psycopg.connect(server) as connection:
        connection.execute("drop table if exists numbers, counters")


def test_numbers_are_given_and_stay(database: str) -> None:
    journal = Journal(database)
    assert journal.give("а", [request("1"), request("2")]) == ["1-од", "2-од"]
    assert journal.give("а", [request("2"), request("3")]) == ["2-од", "3-од"]
    journal.printed("а", [PRINTED])
    assert [(line.number, bool(line.file)) for line in journal.lines("приказы")] == [
        ("1-од", True),
        ("2-од", False),
        ("3-од", False),
    ]
    journal.close()


def test_several_processes_at_once(database: str) -> None:
    Journal(database).close()
    all_different(database)


def test_a_killed_process_loses_no_number(database: str) -> None:
    none_lost(database)


def test_a_database_without_a_journal(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", database]) == 2
    assert "это не журнал номеров" in capsys.readouterr().err
