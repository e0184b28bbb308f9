"""docs/reading.md says what the program does."""

from pathlib import Path

import pytest

from actgen import read
from actgen.read import archive, files, isolation, office, set_files, unpack
from actgen.read.formats import PROMISED
from actgen.read.plain.measure import RUSSIAN, measure
from actgen.read.scan import in_pdf as scan_pdf


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reading.md").read_text(encoding="utf-8")


SAME = {".htm", ".xhtml", ".mhtml", ".text", ".jpg", ".jpe", ".jfif", ".tif", ".wps"}
"""Other suffixes of formats that are named."""


@pytest.mark.parametrize("suffix", sorted({*PROMISED} - SAME))
def test_every_format_is_named(page: str, suffix: str) -> None:
    names = {".jpeg": "JPEG", ".tiff": "TIFF", ".webp": "WebP"}
    assert names.get(suffix, suffix[1:].upper()) in page


def test_the_limits_are_those_of_the_program(page: str) -> None:
    megabyte = 2**20
    unpacked = f"{unpack.MAX_TOTAL // megabyte} МБ, {unpack.MAX_PART // megabyte} МБ"
    for said in (
        f"| размер файла | {files.MAX_BYTES // megabyte} МБ |",
        f"| абзацев и ячеек в документе | {read.MAX_LINES // 1000} 000 |",
        f"{unpacked}; сжатие не более чем в {unpack.MAX_RATIO} раз",
        f"| файлов в папке или архиве | {set_files.MAX_FILES // 1000} 000 |",
        f"| распаковывается из архива | {archive.MAX_TOTAL // 2**30} ГБ |",
        f"| разбор одного PDF | {scan_pdf.SECONDS // 60:.0f} минуты |",
        f"{office.START + office.EACH:.0f} секунд; в комплекте по {office.EACH:.0f} секунд на файл",
        f"ограничением памяти ({isolation.MEMORY // 2**30} ГБ)",
    ):
        assert said in page
    assert set_files.MAX_FILES == archive.MAX_ENTRIES


def test_the_page_is_russian(page: str) -> None:
    assert measure(page) > RUSSIAN
