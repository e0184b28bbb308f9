"""Tesseract's answers → words; what happens without it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from actgen.errors import ReadError
from actgen.read.scan import ocr
from actgen.read.scan.ocr import OcrTimeout, page_time, recognise, require_russian, words_of
from tests.read.scans import LINES, typed

TSV = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t1240\t1754\t-1\t
4\t1\t2\t1\t1\t0\t180\t130\t300\t30\t-1\t
5\t1\t2\t1\t1\t1\t180\t130\t90\t24\t96.5\tПРИКАЗ
5\t1\t2\t1\t1\t2\t290\t131\t30\t22\t40.25\t"№
5\t1\t2\t1\t2\t1\t180\t170\t10\t24\t95\t
"""


def test_the_words_of_the_table_have_boxes_lines_and_confidence() -> None:
    first, second = words_of(TSV)
    assert (first.text, first.left, first.top, first.right, first.bottom) == (
        "ПРИКАЗ",
        180,
        130,
        270,
        154,
    )
    assert first.confidence == pytest.approx(0.965)
    assert first.line == second.line == (2, 1, 1)
    assert second.text == '"№'  # a quotation mark is a letter here, not a bracket around cells


def test_without_tesseract_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match="tesseract") as caught:
        require_russian()
    assert "apt-get install tesseract-ocr tesseract-ocr-rus" in caught.value.advice


LISTS = 'if [ "$1" = --list-langs ]; then echo rus; exit; fi; '


def _program(folder: Path, script: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_without_russian_the_message_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path, "echo 'List of available languages (1):'; echo eng")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(ReadError, match="русского языка"):
        require_russian()


def test_a_page_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path, LISTS + "exec sleep 30")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.2)
    with pytest.raises(OcrTimeout):
        recognise(typed(dpi=50))


def test_all_readings_of_a_page_share_its_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path, LISTS + "cat > /dev/null; sleep 0.3")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 2.0)
    started = time.monotonic()
    with page_time():
        time.sleep(1.9)  # an earlier reading
        with pytest.raises(OcrTimeout):
            recognise(typed(dpi=50))
    assert time.monotonic() - started < 6
    assert recognise(typed(dpi=50)) == []  # the next page has its own time


def test_what_tesseract_complains_of_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path, LISTS + "cat > /dev/null; echo 'Error opening data file' >&2; exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(ReadError, match="Error opening data file"):
        recognise(typed(dpi=50))


@pytest.mark.slow
def test_a_clean_page_is_read_word_for_word() -> None:
    assert shutil.which("tesseract"), "tesseract is needed here; `./run test` installs it"
    words = recognise(typed(dpi=300))
    assert [word.text for word in words] == " ".join(LINES).split()
    assert min(word.confidence for word in words) > 0.5
