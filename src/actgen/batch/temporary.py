"""The folder of temporary files, where what is read of a register waits: it may be full."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from actgen.errors import ActgenError, os_reason
from actgen.model.place import Place


@contextmanager
def temporary() -> Iterator[None]:
    """What the folder of temporary files refuses is raised as an ActgenError."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        reason = os_reason(error) if isinstance(error, OSError) else "на диске нет места"
        place = Place(document=tempfile.gettempdir())
        advice = "Освободите место; другую папку называет переменная TMPDIR (в Windows – TEMP)."
        message = f"во временную папку не записать: {reason}"
        raise ActgenError(message, place, advice) from error
