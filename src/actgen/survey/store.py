"""What a survey remembers beside its result: the verdicts on each school and what they were made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from actgen.batch.manifest import FOLDER
from actgen.batch.state_file import StateFile
from actgen.errors import ActgenError
from actgen.model.place import Place
from actgen.model.survey import School

_FORMAT = 1
_TABLES = """
create table if not exists format (number integer not null);
create table if not exists schools (
    key text primary key, position integer not null, inputs text not null, school text not null) without rowid;
create index if not exists in_order on schools (position);
create table if not exists stamps (
    path text primary key, size integer not null, mtime integer not null, digest text not null) without rowid;
"""
_LOST = "документы будут прочитаны заново"


def memory_of(out: Path) -> Path:
    """Where the survey that writes ``out`` keeps its memory."""
    return out.parent / FOLDER / f"{out.name}.sqlite"


class Store:
    """The memory of the survey that writes ``out``: a file in the folder ``.actgen`` beside it.

    Raises ActgenError if another run is at work with it, or a newer program wrote it.
    """

    def __init__(self, out: Path) -> None:
        path = memory_of(out)
        self._file = StateFile(path, _TABLES, command="survey", lost=_LOST)
        self._db = self._file.db
        with self._file.transaction():
            found = self._db.execute("select max(number) from format").fetchone()[0]
            if found is None:
                self._db.execute("insert into format values (?)", (_FORMAT,))
        if found is not None and found > _FORMAT:
            self.close()
            message = "обзор составляла более новая версия actgen"
            advice = "Обновите программу или выберите другой файл (-o)."
            raise ActgenError(message, Place(document=str(path)), advice)

    def inputs(self, key: str) -> str:
        """The digest of what the verdicts on a school were made of; «» if there are none."""
        with self._file.told():
            row = self._db.execute("select inputs from schools where key = ?", (key,)).fetchone()
            return row[0] if row else ""

    def stamp(self, path: str) -> tuple[int, int, str] | None:
        """Size, time of modification (ns) and digest of a file when it was last read."""
        with self._file.told():
            row = self._db.execute(
                "select size, mtime, digest from stamps where path = ?", (path,)
            ).fetchone()
            return (row[0], row[1], row[2]) if row else None

    def note_stamps(self, stamps: Sequence[tuple[str, int, int, str]]) -> None:
        """Files that were read: path, size, time, digest."""
        with self._file.transaction():
            self._db.executemany("insert or replace into stamps values (?, ?, ?, ?)", stamps)

    def note(self, schools: Sequence[tuple[School, str]]) -> None:
        """Verdicts, each with the digest of what they were made of («»: they will not be believed again)."""
        with self._file.transaction():
            self._db.executemany(
                "insert or replace into schools values (?, -1, ?, ?)",
                [(each.key, inputs, _dumped(each)) for each, inputs in schools],
            )

    def arrange(self, keys: Sequence[str]) -> None:
        """The schools of this run in their order; others are forgotten."""
        with self._file.transaction():
            self._db.execute("update schools set position = -1")
            self._db.executemany(
                "update schools set position = ? where key = ?",
                [(position, key) for position, key in enumerate(keys)],
            )
            self._db.execute("delete from schools where position < 0")

    def schools(self) -> Iterator[School]:
        """All schools in the order of `arrange`, one at a time."""
        with self._file.told():
            for (text,) in self._db.execute("select school from schools order by position"):
                try:
                    yield _adapter().validate_json(text)
                except ValidationError as error:
                    raise self._file.unusable(error) from error

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


@cache
def _adapter() -> TypeAdapter[School]:
    return TypeAdapter(School)


def _dumped(school: School) -> str:
    return _adapter().dump_json(school).decode()
