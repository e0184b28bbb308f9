"""Folders and archives as sets of documents: every document or its fault, in a stable order, one harming no other."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from actgen.errors import ReadError
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read import SCAN_SECONDS, documents_from_docx, documents_in, isolation, office
from actgen.read.formats import Format, NoDocumentError
from actgen.read.own import is_marked_copy, is_report
from actgen.read.set_files import SetFile, files_of, look_at

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


def read_set(
    paths: Sequence[Path], processes: int | None = None, *, own: bool = False
) -> Iterator[SetItem]:
    """The documents of all files, folders and ZIP archives named, in the order named, within folders by name.

    Faults are items, never exceptions. ``processes`` is how many read at the same time: by default as many as there
    are processors where that pays, else this process alone. What a check wrote (`read.own`) is no document of the set,
    unless ``own`` is given.
    """
    sources = [source for path in paths for source in files_of(path)]
    for source in sources:
        look_at(source)
    work = sum(_COST.get(source.format, _COST_OF_OTHERS) for source in sources if source.format)
    if processes is None:
        processes = (os.cpu_count() or 1) if work >= _PAYS else 1
    yield from _in_order(sources, max(processes, 1), own)


def _in_order(sources: Sequence[SetFile], processes: int, own: bool) -> Iterator[SetItem]:
    batches = {id(source): batch for batch in _batches(sources) for source in batch.sources}
    if processes == 1:
        for source in sources:
            yield _read(source, batches.get(id(source)), False, own)
            source.let_go()
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


@dataclass(slots=True)
class _Batch:
    """Documents for one call of LibreOffice; whichever is read first makes the call for all."""

    sources: list[SetFile] = field(default_factory=list)
    results: dict[int, bytes | ReadError] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def converted(self, source: SetFile) -> bytes:
        """A document as DOCX. Raises ReadError."""
        with self.lock:
            if not self.results:
                self._convert()
        result = self.results[id(source)]
        if isinstance(result, ReadError):
            raise result
        return result

    def _convert(self) -> None:
        loaded: list[tuple[SetFile, bytes, Format]] = []
        for source in self.sources:
            try:
                assert source.format
                loaded.append((source, source.load(), source.format))
            except ReadError as error:  # it has vanished since it was looked at
                self.results[id(source)] = error
        made = office.convert([(data, format_) for _, data, format_ in loaded])
        self.results |= {id(s): result for (s, _, _), result in zip(loaded, made, strict=True)}


def _batches(sources: Sequence[SetFile]) -> list[_Batch]:
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


def _read(source: SetFile, batch: _Batch | None, apart: bool, own: bool) -> SetItem:
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
    source: SetFile,
    work: Callable[..., tuple[StructuredText, ...]],
    *arguments: object,
) -> tuple[StructuredText, ...]:
    if not apart:
        return work(*arguments)
    assert source.format
    return isolation.isolated(work, *arguments, parser=source.format.name, seconds=SCAN_SECONDS)


def _placed(error: ReadError, source: SetFile) -> ReadError:
    return type(error)(error.message, Place(document=source.file), error.advice)
