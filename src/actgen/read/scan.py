"""Pictures of pages → raw lines and tables: the pages recognised side by side, then laid out as one document."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.layout import lay_out
from actgen.read.ocr import PAGE_SECONDS, OcrFailure, OcrTimeout, require_russian
from actgen.read.page import Page
from actgen.read.picture import Scan, open_pictures
from actgen.read.raw import RawDocument
from actgen.read.scan_page import ReadPage, read_scan_page

MAX_PAGES = 200
"""Pages that are recognised; of a longer scan the rest is reported as unread."""

POOR, HOPELESS = 0.75, 0.5
"""Mean confidence of a page below which words are missing or wrong, below which nothing can be relied on."""


def read_pictures(data: bytes) -> RawDocument:
    """The text of a picture file (a TIFF may have several pages). Raises ReadError."""
    require_russian()
    return read_scans(open_pictures(data))


def read_scans(scans: Iterable[Scan]) -> RawDocument:
    """The text of scanned pages in their order. Raises ReadError where tesseract or Russian is missing."""
    pages, unread = recognised(scans)
    document = lay_out(pages)
    document.pages = len(pages)
    document.unread += unread
    document.remarks.append("текст распознан по картинке, возможны ошибки")
    return document


def recognised(scans: Iterable[Scan]) -> tuple[list[Page], list[Unread]]:
    """The pages as geometry, one for each scan, and what could not be read of them. Raises ReadError."""
    require_russian()
    pages: list[Page] = []
    unread: list[Unread] = []
    for scan, future in _side_by_side(scans):
        try:
            result = future.result()
        except OcrTimeout:
            pages.append(Page(scan, 0, 0))
            unread.append(Unread(scan, f"страница {scan} не распознана за {PAGE_SECONDS} с"))
            continue
        except OcrFailure as failure:
            raise ReadError(
                f"распознавание прервано: {failure}",
                advice="Проверьте программу распознавания: actgen doctor.",
            ) from failure
        pages.append(result.page)
        unread += [Unread(scan, reason) for reason in (*result.unread, *_judged(result))]
    return pages, unread


def _judged(read: ReadPage) -> list[str]:
    number, confidence = read.page.number, read.confidence
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
