"""Pictures of pages → raw lines and tables: the pages recognised side by side, then laid out as one document."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.layout import lay_out
from actgen.read.ocr import PAGE_SECONDS, OcrTimeout
from actgen.read.page import Page
from actgen.read.picture import Scan, open_pictures
from actgen.read.raw import RawDocument
from actgen.read.scan_page import ReadPage, read_scan_page

MAX_PAGES = 200
"""Pages that are recognised; of a longer scan the rest is reported as unread."""

POOR, HOPELESS = 0.75, 0.5
"""Mean confidence of a page below which words are missing or wrong, below which nothing can be relied on."""


RECOGNISED = "текст распознан по картинке, возможны ошибки"
"""The remark for the user."""


def read_pictures(data: bytes) -> RawDocument:
    """The text of a picture file (a TIFF may have several pages). Raises ReadError."""
    return read_scans(open_pictures(data))


def read_scans(scans: Iterable[Scan]) -> RawDocument:
    """The text of scanned pages in their order. Raises ReadError where tesseract or Russian is missing."""
    pages, unread = recognised(scans)
    document = lay_out(pages)
    document.pages = pages[-1].number if pages else 0
    document.unread += unread
    document.remarks.append(RECOGNISED)
    return document


def recognised(scans: Iterable[Scan], *, alone: bool = True) -> tuple[list[Page], list[Unread]]:
    """The pages as geometry in their order, and what could not be read of them.

    Raises ReadError where tesseract or Russian is missing, or nothing at all can be read; unless ``alone`` (there are
    pages with a text besides) that is told of the pages.
    """
    pages: list[Page] = []
    unread: list[Unread] = []
    first: ReadError | None = None
    for number, future in _side_by_side(_first_of(scans, unread)):
        try:
            result = future.result()
        except OcrTimeout:
            unread.append(Unread(number, f"страница {number} не распознана за {PAGE_SECONDS} с"))
            continue
        except ReadError as error:
            first = first or error
            unread.append(Unread(number, f"страница {number}: {error.message}"))
            continue
        pages += result.pages
        unread += [Unread(number, reason) for reason in _judged(number, result)]
    if first and alone and not pages:
        raise first
    return pages, unread


def _first_of(scans: Iterable[Scan], unread: list[Unread]) -> Iterator[Scan]:
    """As many pages as are recognised; what comes after them, or cannot be opened, is noted as unread."""
    count = 0
    try:
        for scan in scans:
            if count == MAX_PAGES:
                unread.append(Unread(None, f"распознаны первые {MAX_PAGES} страниц, остальные нет"))
                return
            count += 1
            yield scan
    except ReadError as error:
        if not count:
            raise
        unread.append(Unread(None, error.message))


def _judged(number: int, read: ReadPage) -> list[str]:
    confidence = read.confidence
    if confidence < HOPELESS:
        return [f"страница {number} скана не прочитана: она слишком плохого качества"]
    if confidence < POOR:
        return [f"страница {number} скана прочитана плохо, часть слов неверна"]
    return []


def _side_by_side(scans: Iterable[Scan]) -> Iterator[tuple[int, Future[ReadPage]]]:
    """The pages' numbers with their results to come, in order; as many at a time as there are cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    workers = max(1, cores or 1)
    with ThreadPoolExecutor(workers, thread_name_prefix="ocr") as pool:
        waiting: deque[tuple[int, Future[ReadPage]]] = deque()
        try:
            for scan in scans:
                waiting.append((scan.number, pool.submit(read_scan_page, scan)))
                if len(waiting) > workers:  # no more pictures in memory than are being read
                    yield waiting.popleft()
            while waiting:
                yield waiting.popleft()
        finally:
            for _, future in waiting:
                future.cancel()
