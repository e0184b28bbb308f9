"""The bytes of a file, taken with care: no folder, no pipe, nothing endless."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from actgen.errors import ReadError, os_reason

MAX_BYTES = 100 * 2**20
"""A larger file is refused before it is opened."""


def content(path: Path) -> bytes:
    """The bytes of a regular file. Raises ReadError for anything else, also for a file that has vanished."""
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise ReadError("это папка, а не документ", advice="Укажите сам файл.")
        if not stat.S_ISREG(state.st_mode):
            raise ReadError("это не обычный файл", advice="Укажите документ.")
        # A file may be exchanged for a pipe in between: opening must not wait for its other end.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))  # fmt: skip
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ReadError("такого файла нет", advice="Проверьте имя и папку.") from error
    except PermissionError as error:
        raise ReadError(
            "нет прав на чтение", advice="Проверьте имя файла и права на него."
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no system allows
        reason = os_reason(error) if isinstance(error, OSError) else "недопустимое имя"
        raise ReadError(
            f"файл не открывается: {reason}", advice="Проверьте имя файла и права на него."
        ) from error
    if len(data) > MAX_BYTES:
        raise ReadError(
            f"файл больше {MAX_BYTES // 2**20} МБ",
            advice="Уберите картинки и сохраните документ снова.",
        )
    if not data.strip(b"\x00 \t\r\n\x1a\x0c"):
        raise ReadError("файл пуст", advice="Проверьте, тот ли это файл.")
    return data
