"""The files that a user's paths stand for, within folders and archives too, and what each of them is."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from actgen.errors import ReadError, os_reason
from actgen.read.archive import Entry, is_leftover, open_archive
from actgen.read.files import content
from actgen.read.formats import PROMISED, Format, NoDocumentError
from actgen.read.sniff import recognise

MAX_FILES = 10_000


@dataclass(slots=True)
class SetFile:
    """A file to read; ``asked`` if the user named the very file."""

    file: str
    load: Callable[[], bytes]
    asked: bool = False
    fault: ReadError | None = None
    format: Format | None = None
    size: int = 0

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.file).suffix.lower()

    @property
    def expected(self) -> bool:
        """Whether it has to be a document: the user named it, or its name promises one."""
        return self.asked or PROMISED.get(self.suffix, Format.ZIP) is not Format.ZIP

    def let_go(self) -> None:
        """Forget the content: the file has been read."""
        self.load = _nothing_left


def _nothing_left() -> bytes:
    raise ReadError("файл уже прочитан")


def files_of(path: Path) -> Iterator[SetFile]:
    """The files that a path named by the user stands for."""
    if path.is_dir():
        yield from _non_empty(_of_folder(path), str(path), "в папке нет документов")
    elif path.suffix.lower() == ".zip" and path.is_file():
        yield from _non_empty(_of_archive(path, str(path), 1), str(path), "в архиве нет документов")
    else:
        yield SetFile(str(path), lambda: content(path), asked=True)


def content_of(file: str) -> bytes:
    """The content of a file of a set by the name that its item has: «школа.zip/приказ.docx» lies in an archive.

    Raises ReadError if there is none, or it cannot be read.
    """
    path = Path(file)
    archive = next(
        (above for above in path.parents if above.suffix.lower() == ".zip" and above.is_file()),
        None,
    )
    if archive is None:
        return content(path)
    for source in _of_archive(archive, str(archive), 1):
        if source.file == file:
            if source.fault:
                raise source.fault
            return source.load()
    raise ReadError("в архиве такого файла уже нет", advice="Повторите проверку.")


def _non_empty(sources: Iterator[SetFile], file: str, fault: str) -> Iterator[SetFile]:
    found = list(sources)
    yield from found or [
        _faulty(file, ReadError(fault, advice="Проверьте, та ли это папка или архив."))
    ]


def _of_folder(folder: Path) -> Iterator[SetFile]:
    """The files of a folder and those below it; links to folders are not followed."""
    faults: list[OSError] = []
    files: list[Path] = []
    for place, below, names in os.walk(folder, onerror=faults.append):
        below[:] = [name for name in below if not is_leftover(PurePosixPath(name))]
        files += [Path(place, name) for name in names if not is_leftover(PurePosixPath(name))]
        if len(files) > MAX_FILES:
            fault = ReadError(
                f"в папке больше {MAX_FILES} файлов", advice="Укажите папку поменьше."
            )
            yield _faulty(str(folder), fault)
            return
    for error in faults:
        reason = f"папка не открывается: {os_reason(error)}"
        yield _faulty(
            str(error.filename or folder), ReadError(reason, advice="Проверьте права на неё.")
        )
    for file in sorted(files, key=lambda path: _natural(path.as_posix())):
        if file.suffix.lower() == ".zip":
            yield from _of_archive(file, str(file), 1)
        else:
            yield SetFile(str(file), lambda file=file: content(file))  # type: ignore[misc]


def _of_archive(archive: Path | bytes, name: str, inner: int) -> Iterator[SetFile]:
    """The files of an archive; an archive within is opened if ``inner`` allows."""
    try:
        with open_archive(archive) as opened:
            entries = opened.entries()
    except ReadError as error:
        yield _faulty(name, error)
        return
    for entry in sorted(entries, key=lambda entry: _natural(entry.name)):
        file = f"{name}/{entry.name}"
        load = _loader(archive, entry)
        if not entry.name.lower().endswith(".zip"):
            yield SetFile(file, load)
        elif inner:
            yield from _of_inner(load, file, inner)
        else:
            yield _faulty(file, NoDocumentError("это архив внутри вложенного архива", advice=""))


def _of_inner(load: Callable[[], bytes], file: str, inner: int) -> Iterator[SetFile]:
    try:
        data = load()
    except ReadError as error:
        yield _faulty(file, error)
        return
    yield from _of_archive(data, file, inner - 1)


def _loader(archive: Path | bytes, entry: Entry) -> Callable[[], bytes]:
    def load() -> bytes:
        with open_archive(archive) as opened:
            return opened.content(entry)

    return load


def _faulty(file: str, error: ReadError) -> SetFile:
    return SetFile(file, _nothing_left, fault=error)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """«Приказ 2» comes before «Приказ 10»."""
    pieces = re.split(r"(\d+)", name.lower())
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in pieces if p]


def look_at(source: SetFile) -> None:
    """Find out what a file is, or what is wrong with it."""
    if source.fault:
        return
    try:
        data = source.load()
        source.format, source.size = recognise(data, source.suffix), len(data)
        if source.format is Format.ZIP:
            raise NoDocumentError(
                "внутри архив, а не документ, или файл повреждён",
                advice="Архиву дайте расширение .zip; документ сохраните или получите заново.",
            )
    except ReadError as error:
        source.fault = error
