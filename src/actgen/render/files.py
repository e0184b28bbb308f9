"""Writing results: whole files or none, and never over a file that actgen did not write or that was changed since.

One rule for all formats: a file that is just as actgen left it is replaced without asking, any other is protected
(``--force`` replaces it). DOCX, PDF and HTML carry a digest of their content (`seal`). Plain text has no place for
one: its digest goes into the fraction of the second of the time of modification, which any program that saves the
file sets anew. (All files get it, a Word template begun here too.) A disk or a copy that does not keep fractions
makes the text protected, never the reverse.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from actgen.errors import RenderError, os_reason
from actgen.model.act import Act
from actgen.model.place import Place
from actgen.render import FORMATS
from actgen.render.seal import unbroken

# Disks keep times in steps of 100 ns or finer.
_STEP = 100
_SECOND = 1_000_000_000


def write(act: Act, path: Path, format_name: str | None = None, *, force: bool = False) -> Path:
    """Render an act into a file; the format is that of the file's ending unless it is named."""
    name = (format_name or path.suffix.removeprefix(".")).lower()
    if name not in FORMATS:
        raise RenderError(
            f"нет такого формата: «{name}»", advice="Есть: " + ", ".join(FORMATS) + "."
        )
    return write_bytes(FORMATS[name](act), path, force=force)


def write_bytes(
    content: bytes, path: Path, *, force: bool = False, parts: Path | None = None
) -> Path:
    """Put a result in its place in one step; an interrupted program leaves the old file or none.

    It is written under another name first: in the folder ``parts`` (of the same disk), else beside its place.
    """
    if not force:
        check_replaceable(path, content)
    beside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise RenderError(f"не записать файл: {path} — это папка", advice="Укажите имя файла.")
        handle, beside = tempfile.mkstemp(
            dir=parts or path.parent, prefix=f".{path.name[:40]}.", suffix=".part"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(path))
        seconds = Path(beside).stat().st_mtime_ns // _SECOND * _SECOND
        os.utime(beside, ns=(seconds, seconds + _fraction(content)))
        Path(beside).replace(path)
        beside = ""
    except OSError as error:
        raise RenderError(
            f"не записать файл {path}: {os_reason(error)}",
            advice="Проверьте, что папка существует, доступна для записи и на диске есть место.",
        ) from error
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)
    return path


def is_ours(path: Path) -> bool:
    """Whether actgen wrote the file and nobody has changed it since."""
    content = path.read_bytes()
    if not content:
        return False
    return path.stat().st_mtime_ns % _SECOND == _fraction(content) or unbroken(content)


def _fraction(content: bytes) -> int:
    """A content's digest as a fraction of a second, in nanoseconds."""
    number = int.from_bytes(hashlib.sha256(content).digest()[:8])
    return number % (_SECOND // _STEP) * _STEP


def check_replaceable(path: Path, content: bytes) -> None:
    """Raises RenderError if the file is there and actgen did not write it, or it was changed since."""
    try:
        if not path.exists() or path.is_dir() or is_ours(path) or path.read_bytes() == content:
            return
    except OSError as error:
        raise RenderError(f"не прочитать файл {path}: {os_reason(error)}") from error
    raise RenderError(
        "файл уже есть, и его записала не программа actgen (или он изменён после неё)",
        Place(document=str(path)),
        advice="Переименуйте его, выберите другую папку (-o) или разрешите замену (--force).",
    )


def _mode(path: Path) -> int:
    """The rights of the file replaced, else those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
