"""What an output folder holds and what it was made of: one SQLite file in it, written by one run at a time.

A file is written first and noted afterwards. So what a killed run wrote and did not note is made again, to the same
bytes; what is noted is there. Power may fail as well: SQLite's log is synchronised before it counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from actgen.batch.state_file import StateFile
from actgen.batch.work import Entry, Failure, Made
from actgen.errors import ActgenError
from actgen.model.place import Place

FOLDER = ".actgen"
_FILE = "manifest.sqlite"
_FORMAT = 1
_TABLES = """
create table if not exists runs (id integer primary key, format integer not null, finished integer not null default 0);
create table if not exists files (
    path text primary key, row text not null, document text not null, format text not null, inputs text not null,
    digest text not null, size integer not null, mtime integer not null, run integer not null) without rowid;
create table if not exists entries (
    row text not null, document text not null, entry text not null, primary key (row, document)) without rowid;
create table if not exists failures (
    id integer primary key, row text, where_ text, document text, reason text, place text, advice text);
create index if not exists files_of_row on files (row);
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """A file as the manifest has it. ``inputs`` is the digest of what it was made of, ``mtime`` in nanoseconds."""

    path: str
    row: str
    document: str
    format: str
    inputs: str
    digest: str
    size: int
    mtime: int


def parts_folder(out: Path) -> Path:
    """Where files are written before they are put in their places."""
    return out / FOLDER / "parts"


class Manifest:
    """The manifest of an output folder. Raises ActgenError if another run is at work there."""

    def __init__(self, out: Path) -> None:
        self._file = StateFile(
            out / FOLDER / _FILE, _TABLES, command="batch", lost="документы напечатаются заново"
        )
        self._db = self._file.db
        with self._file.told():
            self._run = self._begin()
        self._sweep(parts_folder(out))

    def of_row(self, row: str) -> dict[str, Noted]:
        """The files of a row by their names."""
        with self._file.told():
            found = self._db.execute(
                "select path, row, document, format, inputs, digest, size, mtime from files where row = ?",
                (row,),
            )
            return {each[0]: Noted(*each) for each in found}

    def entries(self, row: str) -> dict[str, Entry]:
        """The documents of a row as its list of contents has them, by their keys."""
        with self._file.told():
            found = self._db.execute("select document, entry from entries where row = ?", (row,))
            return {key: _entry(text) for key, text in found}

    def keep(self, paths: Iterable[str]) -> None:
        """These files belong to the package of this run and are as they should be."""
        with self._file.transaction():
            self._db.executemany(
                "update files set run = ? where path = ?", [(self._run, path) for path in paths]
            )

    def spare(self, failures: Iterable[Failure]) -> None:
        """The earlier files of documents that could not be made belong to the package still; so do those of all."""
        with self._file.transaction():
            self._db.executemany(
                "update files set run = ? where row = ? and (document in (?, '') or ? = '')",
                [(self._run, each.row, each.document, each.document) for each in failures],
            )

    def note(
        self, made: Iterable[tuple[str, Made, str]], entries: Iterable[tuple[str, Entry]]
    ) -> None:
        """Files that were written, each with its row and the digest of its inputs; the documents of the rows."""
        with self._file.transaction():
            self._db.executemany(
                "insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        m.path,
                        row,
                        m.document,
                        m.format,
                        inputs,
                        m.digest,
                        m.size,
                        m.mtime,
                        self._run,
                    )
                    for row, m, inputs in made
                ],
            )
            self._db.executemany(
                "insert or replace into entries values (?, ?, ?)",
                [(row, entry.key, json.dumps(astuple(entry))) for row, entry in entries],
            )

    def fail(self, failures: Iterable[Failure]) -> None:
        """What could not be made in this run."""
        with self._file.told():
            self._db.executemany(
                "insert into failures (row, where_, document, reason, place, advice) values (?, ?, ?, ?, ?, ?)",
                [(f.row, f.where, f.document, f.reason, f.place, f.advice) for f in failures],
            )

    def failures(self) -> Iterator[Failure]:
        """What could not be made, in the order of the register as far as it is known."""
        with self._file.told():
            yield from (
                Failure(*each)
                for each in self._db.execute(
                    "select row, where_, document, reason, place, advice from failures order by id"
                )
            )

    def left_over(self) -> list[str]:
        """The files of earlier runs that the package no longer has, in the order of their names."""
        with self._file.told():
            found = self._db.execute(
                "select path from files where run < ? order by path", (self._run,)
            )
            return [path for (path,) in found]

    def forget(self, paths: Iterable[str]) -> None:
        """These files are no longer ours to know."""
        with self._file.told():
            self._db.executemany("delete from files where path = ?", [(path,) for path in paths])

    def close(self, *, finished: bool) -> None:
        """Let the folder go; ``finished``: the run came to its end."""
        try:
            if finished:
                self._db.execute("update runs set finished = 1 where id = ?", (self._run,))
        finally:
            self._db.close()

    def _begin(self) -> int:
        self._db.execute("delete from failures")
        newest = self._db.execute("select max(format) from runs").fetchone()[0]
        if newest is not None and newest > _FORMAT:
            raise ActgenError(
                "папку печатала более новая версия actgen",
                Place(document=str(self._file.path)),
                "Обновите программу или выберите другую папку (-o).",
            )
        cursor = self._db.execute("insert into runs (format) values (?)", (_FORMAT,))
        return int(cursor.lastrowid or 0)

    def _sweep(self, parts: Path) -> None:
        """Remove what killed runs left half-written; nobody else is at work here."""
        try:
            parts.mkdir(exist_ok=True)
            for each in parts.iterdir():
                each.unlink(missing_ok=True)
        except OSError as error:
            raise self._file.unusable(error) from error


def _entry(text: str) -> Entry:
    key, order, kind, title, number, date, pages, files = json.loads(text)
    return Entry(key, order, kind, title, number, date, pages, tuple(files))


def unchanged(noted: Mapping[str, Noted], path: str, inputs: str) -> bool:
    """Whether a file was made of just these inputs."""
    return path in noted and noted[path].inputs == inputs
