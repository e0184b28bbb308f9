"""Writing results: whole files or none, and never over a file that actgen did not write.

DOCX, PDF and HTML carry the name of the program that made them (document properties, /Creator, a meta tag), and
a word processor that saves the file puts its own name there. Plain text carries nothing: only the very same text
is replaced without asking.
"""

from __future__ import annotations

import os
import re
import tempfile
import zipfile
from pathlib import Path

import pypdfium2

from actgen.errors import RenderError, os_reason
from actgen.model.act import Act
from actgen.model.place import Place
from actgen.render import FORMATS

# How much of a file is looked at for our mark.
_LOOK_AT = 200_000


def write(act: Act, path: Path, format_name: str | None = None, *, force: bool = False) -> Path:
    """Render an act into a file; the format is that of the file's ending unless it is named."""
    name = (format_name or path.suffix.removeprefix(".")).lower()
    if name not in FORMATS:
        raise RenderError(
            f"нет такого формата: «{name}»", advice="Есть: " + ", ".join(FORMATS) + "."
        )
    return write_bytes(FORMATS[name](act), path, force=force)


def write_bytes(content: bytes, path: Path, *, force: bool = False) -> Path:
    """Put a result in its place in one step; an interrupted program leaves the old file or none."""
    if not force:
        _check_replaceable(path, content)
    beside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise RenderError(f"не записать файл: {path} — это папка", advice="Укажите имя файла.")
        handle, beside = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(path))
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
    """Whether actgen wrote the file and nobody has saved it with another program since."""
    with path.open("rb") as file:
        head = file.read(_LOOK_AT)
    if head.startswith(b"PK"):
        return _docx_application(path) == "actgen"
    if head.startswith(b"%PDF"):
        return _pdf_creator(path) == "actgen"
    if head.lstrip()[:1] == b"<":
        return b'<meta name="generator" content="actgen">' in head
    return False


def _check_replaceable(path: Path, content: bytes) -> None:
    try:
        if not path.exists() or path.is_dir() or is_ours(path) or path.read_bytes() == content:
            return
    except OSError as error:
        raise RenderError(f"не прочитать файл {path}: {os_reason(error)}") from error
    raise RenderError(
        "файл уже есть, и его записала не программа actgen (или он изменен после нее)",
        Place(document=str(path)),
        advice="Переименуйте его, выберите другую папку (-o) или разрешите замену (--force).",
    )


def _docx_application(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo("docProps/app.xml")
            if info.file_size > _LOOK_AT:
                return ""
            found = re.search(rb"<Application>([^<]*)</Application>", archive.read(info))
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return ""
    return found[1].decode("utf-8", "replace") if found else ""


def _pdf_creator(path: Path) -> str:
    try:
        with pypdfium2.PdfDocument(path) as pdf:
            return str(pdf.get_metadata_value("Creator"))
    except pypdfium2.PdfiumError:
        return ""


def _mode(path: Path) -> int:
    """The rights of the file replaced, else those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
