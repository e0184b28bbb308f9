"""ZIP archives as folders of documents: names in any encoding, nothing written to disk, limits on what comes out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from actgen.errors import ReadError
from actgen.read.files import MAX_BYTES
from actgen.read.unpack import Unpacker

MAX_ENTRIES = 10_000
MAX_TOTAL = 2 * 2**30
"""No more is unpacked from one archive, in bytes."""

_UTF8_NAME = 0x800
"""Bit 11 of the flags: the name is UTF-8 (APPNOTE.TXT 4.4.4)."""
_ENCRYPTED = 0x1
_DAMAGED = "архив ZIP повреждён или скачан не полностью"
_ADVICE = "Получите архив заново или распакуйте его и укажите папку."
# What systems and programs leave behind beside the documents.
_LEFTOVER = re.compile(
    r"^(?:~\$.*|~.*\.tmp|\.~lock\..*#|\._.*|\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\..*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive; ``name`` is its path there as people write it, with «/»."""

    name: str
    info: zipfile.ZipInfo


def is_leftover(path: PurePosixPath) -> bool:
    """Whether a file is no business of people: lock files of Word, files of the system, hidden ones."""
    return any(part == "__MACOSX" or _LEFTOVER.match(part) for part in path.parts)


class Archive:
    """An open archive. Every fault is a ReadError."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._unpacker = Unpacker(package, "архива", MAX_BYTES, MAX_TOTAL)

    def entries(self) -> list[Entry]:
        """The files, without leftovers of systems, in the order of the archive."""
        infos = self._package.infolist()
        if len(infos) > MAX_ENTRIES:
            raise ReadError(f"в архиве больше {MAX_ENTRIES} файлов", advice=_ADVICE)
        found = [Entry(_shown(info), info) for info in infos if not info.is_dir()]
        return [entry for entry in found if not is_leftover(PurePosixPath(entry.name))]

    def content(self, entry: Entry) -> bytes:
        """An unpacked file. Raises ReadError."""
        if entry.info.flag_bits & _ENCRYPTED:
            raise ReadError(
                "архив защищён паролем", advice="Распакуйте его с паролем и укажите папку."
            )
        try:
            data = self._unpacker.take(entry.info)
        except ReadError:
            raise
        except NotImplementedError as error:
            raise ReadError("способ сжатия в архиве не поддерживается", advice=_ADVICE) from error
        except Exception as error:  # zlib, struct, CRC …
            raise ReadError(_DAMAGED, advice=_ADVICE) from error
        if not data.strip(b"\x00 \t\r\n\x1a\x0c"):
            raise ReadError("файл пуст", advice="Проверьте, тот ли это файл.")
        return data


@contextmanager
def open_archive(source: Path | bytes) -> Iterator[Archive]:
    """An archive on disk or within another one. Raises ReadError."""
    try:
        package = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except PermissionError as error:
        raise ReadError("нет прав на чтение", advice="Проверьте права на файл.") from error
    except Exception as error:  # zipfile raises many kinds on hostile input
        raise ReadError(_DAMAGED, advice=_ADVICE) from error
    with package:
        yield Archive(package)


def _shown(info: zipfile.ZipInfo) -> str:
    """The name as it was before packing, harmless: no drive, no way upwards."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME and not name.isascii():
        name = _decoded(name.encode("cp437", errors="replace"))
    parts = [part for part in re.split(r"[/\\]", name) if part not in ("", ".", "..")]
    parts = parts[1:] if parts and re.fullmatch(r"[A-Za-z]:", parts[0]) else parts
    return "/".join(parts) or "?"


def _decoded(name: bytes) -> str:
    """A name without a mark of its encoding: macOS packs UTF-8, Windows cp866, some programs cp1251.

    >>> _decoded("Приказ.docx".encode("cp866")), _decoded("Приказ.docx".encode("cp1251"))
    ('Приказ.docx', 'Приказ.docx')
    """
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        readings = [name.decode(encoding, errors="replace") for encoding in ("cp866", "cp1251")]
        return max(readings, key=_russian_letters)


def _russian_letters(name: str) -> int:
    """Russian letters count for a reading, other strange signs against it."""
    return sum(
        1 if "а" <= c <= "я" or "А" <= c <= "Я" or c in "ёЁ№" else -1 for c in name if c > "\x7f"
    )
