"""Pictures of pages → raw lines and tables: the pages recognised side by side, then laid out as one document."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import chain

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.layout import lay_out
from actgen.read.page import Page
from actgen.read.raw import RawDocument
from actgen.read.scan.folding import fold_names
from actgen.read.scan.ocr import PAGE_SECONDS, OcrTimeout
from actgen.read.scan.picture import Scan, open_pictures
from actgen.read.scan.sheet import Noise, ReadPage, read_scan_page
from actgen.read.scan.spelling import mend_words

MAX_PAGES = 200
"""Pages that are recognised; of a longer scan the rest is reported as unread."""

POOR, HOPELESS = 0.8, 0.5
"""Mean confidence of a page below which words are missing or wrong, below which nothing can be relied on."""


RECOGNISED = "текст распознан по картинке, возможны ошибки"
"""The remark for the user."""


def read_pictures(*files: bytes) -> RawDocument:
    """The text of picture files in their order (a TIFF may have several pages). Raises ReadError."""
    pages, unread = recognised(_scans(files))
    document = lay_out(pages)
    document.pages = max((page.number for page in pages), default=0)
    document.unread += unread
    document.remarks.append(RECOGNISED)
    return document


def _scans(files: Iterable[bytes]) -> Iterator[Scan]:
    """All pages, numbered throughout."""
    for number, scan in enumerate(chain.from_iterable(map(open_pictures, files)), start=1):
        yield replace(scan, number=number)


def recognised(
    scans: Iterable[Scan], faults: Mapping[int, str] | None = None, others: bool = False
) -> tuple[list[Page], list[Unread]]:
    """The pages as geometry in their order, and what could not be read of them.

    ``faults`` tells of some pages why they are recognised at all. Raises ReadError where tesseract or Russian is
    missing or nothing at all can be read; with ``others`` (pages that need no recognition) that is told of the pages.
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
        except Noise:
            unread.append(Unread(number, f"страница {number} не распознана: на ней сплошная рябь"))
            continue
        except ReadError as error:
            first = first or error
            fault = (faults or {}).get(number, f"страница {number}")
            unread.append(Unread(number, f"{fault}; {error.message}"))
            continue
        pages += result.pages if result.confidence >= HOPELESS else map(_blanked, result.pages)
        unread += [Unread(number, reason) for reason in judged(number, result)]
    if first and not pages and not others:
        raise first
    fold_names(pages)
    mend_words(pages)
    return pages, unread


def _blanked(page: Page) -> Page:
    """A page of which nothing can be relied on: what it seems to say would pass for the school's own words."""
    return replace(page, words=[], rules=[])


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


def judged(number: int, read: ReadPage) -> list[str]:
    """What is wrong with a page as it was recognised: Russian sentences without a full stop."""
    if read.confidence < HOPELESS:
        return [f"страница {number} скана не прочитана: она слишком плохого качества"]
    if read.confidence < POOR:
        return [f"страница {number} скана прочитана плохо, часть слов неверна"]
    return [f"страница {number} скана: неразборчиво «{line}»" for line in read.illegible()]


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
