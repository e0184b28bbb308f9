"""Tesseract as a process: an evened picture of a page → words with their boxes and confidence.

It runs apart from us, with one thread and a time limit: pages are read side by side, and a page on which it hangs is
given up.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from actgen.errors import ReadError

RUSSIAN, ENGLISH = "rus", "eng"
DPI = 300
"""The resolution that tesseract's models were made for."""

PAGE_SECONDS = 60
"""For all readings of a page together; it takes one to three seconds, a picture of a lawn would take minutes."""

_LIST_SECONDS = 20
_WORD_LEVEL = "5"
INSTALL = (
    "Установите tesseract с русским языком (Debian, Ubuntu: apt-get install tesseract-ocr"
    " tesseract-ocr-rus; другие системы: actgen doctor) или пришлите файл Word."
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word: its box in pixels, ``confidence`` from 0 to 1, ``line`` the same for words of one line.

    ``stroke`` is how thick its strokes are, in pixels, 0 if that was not measured.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    line: tuple[int, int, int]
    stroke: float = 0.0


class OcrTimeout(Exception):
    """The time for one page is over."""


_until: ContextVar[float | None] = ContextVar("until", default=None)


@contextmanager
def page_time() -> Iterator[None]:
    """All recognition within, of one page in one thread, shares PAGE_SECONDS."""
    token = _until.set(time.monotonic() + PAGE_SECONDS)
    try:
        yield
    finally:
        _until.reset(token)


def _seconds_left() -> float:
    """What is left of the time of the page. Raises OcrTimeout if nothing is."""
    until = _until.get()
    left = PAGE_SECONDS if until is None else until - time.monotonic()
    if left <= 0:
        raise OcrTimeout
    return left


def languages() -> frozenset[str]:
    """The languages of tesseract here; none where it is not installed."""
    command = shutil.which("tesseract")
    return _languages(command) if command else frozenset()


def require_russian() -> None:
    """Raise ReadError, with advice how to install it, where Russian cannot be recognised."""
    if shutil.which("tesseract") is None:
        raise ReadError(
            "это скан, а программа распознавания (tesseract) не установлена", advice=INSTALL
        )
    if RUSSIAN not in languages():
        raise ReadError("это скан, а у программы распознавания нет русского языка", advice=INSTALL)


def recognise(
    picture: Image.Image, language: str = RUSSIAN, segmentation: int = 3
) -> list[Recognised]:
    """The words of a picture (mode L, dark on light, about 300 dpi) in tesseract's order.

    ``segmentation`` is tesseract's --psm: 3 whole page, 6 one block, 11 scattered words. Raises OcrTimeout at the end
    of the time of the page (:func:`page_time`), ReadError where tesseract or its Russian is missing or does not work.
    """
    require_russian()
    packed = io.BytesIO()
    picture.save(packed, "PPM")  # unpacked: it goes through a pipe
    command = [
        "tesseract", "stdin", "stdout", "-l", language, "--psm", str(segmentation),
        "--dpi", str(DPI), "tsv",
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command,
            input=packed.getvalue(),
            capture_output=True,
            timeout=_seconds_left(),
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        raise OcrTimeout from None
    except OSError as error:
        raise _failed(str(error)) from error
    if done.returncode != 0:
        raise _failed(done.stderr.decode(errors="replace"))
    return words_of(done.stdout.decode("utf-8", errors="replace"))


def _failed(said: str) -> ReadError:
    return ReadError(
        f"программа распознавания остановилась: {' '.join(said.split())[-200:]}",
        advice="Проверьте её установку: actgen doctor.",
    )


def words_of(tsv: str) -> list[Recognised]:
    """The words of tesseract's table; lines that hold none (a picture, a rule) fall away."""
    rows = csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = []
    for row in rows:
        text = "".join((row["text"] or "").split())
        if row["level"] != _WORD_LEVEL or not text:
            continue
        left, top = int(row["left"]), int(row["top"])
        words.append(
            Recognised(
                text,
                left,
                top,
                left + int(row["width"]),
                top + int(row["height"]),
                max(0.0, min(1.0, float(row["conf"]) / 100)),
                (int(row["block_num"]), int(row["par_num"]), int(row["line_num"])),
            )
        )
    return words


@lru_cache(maxsize=4)
def _languages(command: str) -> frozenset[str]:
    try:
        done = subprocess.run(
            [command, "--list-langs"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LIST_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset((done.stdout + done.stderr).split())
