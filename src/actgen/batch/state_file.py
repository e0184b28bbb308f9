"""What a run remembers beside its results: one SQLite file, open to one run at a time, whole after any crash."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from actgen.errors import ActgenError, RenderError, os_reason
from actgen.model.place import Place


class StateFile:
    """The open file; ``db`` is its connection, in which every transaction is begun and committed by hand.

    ``tables`` is SQL that creates what is not there yet, ``command`` the name of the command that uses the file,
    ``lost`` what happens if the user removes the file, a Russian sentence. Raises ActgenError if another run is at
    work with it, or it cannot be used.
    """

    def __init__(self, path: Path, tables: str, *, command: str, lost: str) -> None:
        self.path = path
        self._command = command
        self._lost = lost
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.db = sqlite3.connect(path, timeout=0.5, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self.unusable(error) from error
        with self.told():
            self.db.execute("pragma locking_mode = exclusive")
            self.db.execute("pragma journal_mode = wal")
            self.db.execute("pragma synchronous = full")
            self.db.executescript(f"begin immediate; {tables} commit;")

    @contextmanager
    def told(self) -> Iterator[None]:
        """A fault of the database becomes a message."""
        try:
            yield
        except sqlite3.Error as error:
            raise self.unusable(error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the changes or, after a crash or an error, none."""
        with self.told():
            self.db.execute("begin")
            try:
                yield
            except BaseException:
                self.db.execute("rollback")
                raise
            self.db.execute("commit")

    def unusable(self, error: Exception) -> ActgenError:
        """What to say of a fault of the file or of its disk."""
        place = Place(document=str(self.path))
        text = str(error)
        if "locked" in text or "busy" in text:
            advice = "Дождитесь его или выберите другую папку (-o)."
            message = f"в папке уже работает другой запуск actgen {self._command}"
            return ActgenError(message, place, advice)
        if "full" in text:
            advice = "Освободите место и запустите снова: работа продолжится."
            return RenderError("на диске нет места", place, advice)
        if isinstance(error, OSError):
            folder = Place(document=str(self.path.parent))
            advice = "Нужны права на эту папку, или выберите другую (-o)."
            return RenderError(f"в папку не записать: {os_reason(error)}", folder, advice)
        return ActgenError(
            "опись сделанного повреждена", place, f"Удалите этот файл: {self._lost}."
        )
