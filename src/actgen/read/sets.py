"""Folders and archives as sets of documents: every document or its fault, in a stable order, one harming no other."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from threading import Lock

from actgen.errors import ReadError, os_reason
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read import SCAN_SECONDS, documents_from_docx, documents_in, isolation, office
from actgen.read.archive import Entry, is_leftover, open_archive
from actgen.read.files import content
from actgen.read.formats import PROMISED, Format, NoDocumentError
from actgen.read.own import is_marked_copy, is_report
from actgen.read.sniff import recognise

MAX_FILES = 10_000
_COST = {Format.PDF: 0.05, Format.PICTURE: 2.0}
_COST_OF_OTHERS = 0.008
_PAYS = 1.5
"""From so many seconds of expected work on, processes are worth their start."""
_OFFICE_FILES = 20
_OFFICE_BYTES = 60 * 2**20
"""What LibreOffice gets in one call at most."""


@dataclass(frozen=True, slots=True)
class SetItem:
    """A file of a set: its documents, or why it cannot be read, or why it is none (``skipped``)."""

    file: str
    documents: tuple[StructuredText, ...] = ()
    error: ReadError | None = None
    skipped: str = ""


@dataclass(slots=True)
class _Source:
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


def read_set(
    paths: Sequence[Path], processes: int | None = None, *, own: bool = False
) -> Iterator[SetItem]:
    """The documents of all files, folders and ZIP archives named, in the order named, within folders by name.

    Faults are items, never exceptions. ``processes`` is how many read at the same time: by default as many as there
    are processors where that pays, else this process alone. What a check wrote (`read.own`) is no document of the set,
    unless ``own`` is given.
    """
    sources = [source for path in paths for source in _sources(path)]
    for source in sources:
        _look_at(source)
    work = sum(_COST.get(source.format, _COST_OF_OTHERS) for source in sources if source.format)
    if processes is None:
        processes = (os.cpu_count() or 1) if work >= _PAYS else 1
    yield from _in_order(sources, max(processes, 1), own)


def _in_order(sources: Sequence[_Source], processes: int, own: bool) -> Iterator[SetItem]:
    batches = {id(source): batch for batch in _batches(sources) for source in batch.sources}
    if processes == 1:
        for source in sources:
            yield _read(source, batches.get(id(source)), False, own)
            source.load = _nothing
        return
    pool = ThreadPoolExecutor(processes, thread_name_prefix="read")
    jobs: deque[Future[SetItem]] = deque()
    try:
        # Few are read ahead of what is taken, so that a large set is never wholly in memory.
        for source in sources:
            jobs.append(pool.submit(_read, source, batches.get(id(source)), True, own))
            if len(jobs) >= 4 * processes:
                yield jobs.popleft().result()
        while jobs:
            yield jobs.popleft().result()
    except BaseException:  # interrupted, or nobody wants the rest: what is being read ends too
        pool.shutdown(wait=False, cancel_futures=True)
        isolation.abandon()
        office.abandon()
        raise
    finally:
        pool.shutdown()


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


def _nothing() -> bytes:
    raise ReadError("файл уже прочитан")


# --- what there is ---------------------------------------------------------------------------


def _sources(path: Path) -> Iterator[_Source]:
    """The files that a path named by the user stands for."""
    if path.is_dir():
        yield from _non_empty(_of_folder(path), str(path), "в папке нет документов")
    elif path.suffix.lower() == ".zip" and path.is_file():
        yield from _non_empty(_of_archive(path, str(path), 1), str(path), "в архиве нет документов")
    else:
        yield _Source(str(path), lambda: content(path), asked=True)


def _non_empty(sources: Iterator[_Source], file: str, fault: str) -> Iterator[_Source]:
    found = list(sources)
    yield from found or [
        _faulty(file, ReadError(fault, advice="Проверьте, та ли это папка или архив."))
    ]


def _of_folder(folder: Path) -> Iterator[_Source]:
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
            yield _Source(str(file), lambda file=file: content(file))  # type: ignore[misc]


def _of_archive(archive: Path | bytes, name: str, inner: int) -> Iterator[_Source]:
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
            yield _Source(file, load)
        elif inner:
            yield from _of_inner(load, file, inner)
        else:
            yield _faulty(file, NoDocumentError("это архив внутри вложенного архива", advice=""))


def _of_inner(load: Callable[[], bytes], file: str, inner: int) -> Iterator[_Source]:
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


def _faulty(file: str, error: ReadError) -> _Source:
    return _Source(file, _nothing, fault=error)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """«Приказ 2» comes before «Приказ 10»."""
    pieces = re.split(r"(\d+)", name.lower())
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in pieces if p]


def _look_at(source: _Source) -> None:
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


# --- reading ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _Batch:
    """Documents for one call of LibreOffice; whichever is read first makes the call for all."""

    sources: list[_Source] = field(default_factory=list)
    results: dict[int, bytes | ReadError] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def converted(self, source: _Source) -> bytes:
        """A document as DOCX. Raises ReadError."""
        with self.lock:
            if not self.results:
                self._convert()
        result = self.results[id(source)]
        if isinstance(result, ReadError):
            raise result
        return result

    def _convert(self) -> None:
        loaded: list[tuple[_Source, bytes, Format]] = []
        for source in self.sources:
            try:
                assert source.format
                loaded.append((source, source.load(), source.format))
            except ReadError as error:  # it has vanished since it was looked at
                self.results[id(source)] = error
        made = office.convert([(data, format_) for _, data, format_ in loaded])
        self.results |= {id(s): result for (s, _, _), result in zip(loaded, made, strict=True)}


def _batches(sources: Sequence[_Source]) -> list[_Batch]:
    batches: list[_Batch] = []
    for source in sources:
        if source.fault or source.format not in office.SUFFIXES:
            continue
        last = batches[-1] if batches else None
        if (
            last is None
            or len(last.sources) >= _OFFICE_FILES
            or sum(s.size for s in last.sources) + source.size > _OFFICE_BYTES
        ):
            last = _Batch()
            batches.append(last)
        last.sources.append(source)
    return batches


def _read(source: _Source, batch: _Batch | None, apart: bool, own: bool) -> SetItem:
    """One file of the set, whatever happens."""
    try:
        if source.fault:
            raise source.fault
        if batch:
            assert source.format
            made = batch.converted(source)
            documents = _do(apart, source, documents_from_docx, made, source.file, source.format)
        else:
            data = source.load()
            if not own and not source.asked and is_marked_copy(source.file, data):
                return SetItem(source.file, skipped="копия с замечаниями, правки не приняты")
            documents = _do(apart, source, documents_in, data, source.file)
    except NoDocumentError as error:
        if not source.expected:
            return SetItem(source.file, skipped=error.message)
        return SetItem(source.file, error=_placed(error, source))
    except ReadError as error:
        return SetItem(source.file, error=_placed(error, source))
    if not own and any(map(is_report, documents)):
        if not source.asked:
            return SetItem(source.file, skipped="это отчёт о проверке")
        report = NoDocumentError(
            "это отчёт о проверке, а не документ", advice="Уберите его из списка."
        )
        return SetItem(source.file, error=_placed(report, source))
    return SetItem(source.file, documents)


def _do(
    apart: bool,
    source: _Source,
    work: Callable[..., tuple[StructuredText, ...]],
    *arguments: object,
) -> tuple[StructuredText, ...]:
    if not apart:
        return work(*arguments)
    assert source.format
    return isolation.isolated(work, *arguments, parser=source.format.name, seconds=SCAN_SECONDS)


def _placed(error: ReadError, source: _Source) -> ReadError:
    return type(error)(error.message, Place(document=source.file), error.advice)
