"""PDF page by page: text where there is a text layer, recognition where there is none or where it is worth nothing."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from PIL import Image

from actgen.errors import ReadError
from actgen.read import scan_docx
from actgen.read.pdf.pictures import MAX_PIXELS, page_picture
from actgen.read.raw import RawDocument
from actgen.read.scan_docx import read_docx_pages
from actgen.read.scan_pdf import read_pdf_pages
from actgen.render import FORMATS
from actgen.source import load_act
from tests.read.scans import packed, typed

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "order-school.yaml"
SECOND = ("2. Разместить настоящий приказ на сайте школы.", "Директор школы И.В. Лебедева")


def _together(*files: bytes) -> bytes:
    """One PDF of all their pages."""
    whole = pdfium.PdfDocument.new()
    for data in files:
        part = pdfium.PdfDocument(data)
        whole.import_pages(part)
        part.close()
    out = io.BytesIO()
    whole.save(out)
    whole.close()
    return out.getvalue()


@pytest.fixture(scope="module")
def text_page() -> bytes:
    return FORMATS["pdf"](load_act(SAMPLE))


def _scanned(lines: Sequence[str] = SECOND) -> bytes:
    return packed(typed(lines, dpi=200), format_="PDF", resolution=200)


def _text(document: RawDocument) -> str:
    return "\n".join(getattr(block, "text", "") for block in document.blocks)


def test_without_tesseract_the_text_is_read_and_the_scanned_page_told(
    text_page: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    alone = read_pdf_pages(text_page)
    document = read_pdf_pages(_together(text_page, _scanned()))
    assert _text(document) == _text(alone)
    assert document.pages == (alone.pages or 0) + 1
    (unread,) = document.unread
    assert unread.page == document.pages
    assert "картинка без текста" in unread.reason
    assert "tesseract" in unread.reason


def test_without_tesseract_a_scan_of_nothing_else_is_refused_with_advice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match="tesseract") as caught:
        read_pdf_pages(_scanned())
    assert "tesseract-ocr-rus" in caught.value.advice


@pytest.mark.slow
def test_text_and_scanned_pages_come_in_their_order(text_page: bytes) -> None:
    alone = read_pdf_pages(text_page)
    document = read_pdf_pages(_together(_scanned(("АКТ", *SECOND)), text_page))
    last = document.blocks[-1]
    assert document.unread == []
    assert "Разместить настоящий приказ на сайте школы." in _text(document)
    assert _text(document).index("Разместить") < _text(document).index(_text(alone)[:40])
    assert last.confidence == 1  # type: ignore[union-attr]
    assert min(getattr(block, "confidence", 1.0) for block in document.blocks) < 1
    assert "текст распознан по картинке, возможны ошибки" in document.remarks


def test_the_picture_of_a_page_is_of_300_dpi_and_bounded() -> None:
    width, height, pixels, dpi = page_picture(_scanned(), 1)
    assert (round(width / dpi, 1), round(height / dpi, 1)) == (8.3, 11.7)
    assert dpi == pytest.approx(300)
    assert len(pixels) == 3 * width * height
    poster = packed(Image.new("L", (2000, 1000), 255), format_="PDF", resolution=20)
    width, height, _, dpi = page_picture(poster, 1)
    assert width * height <= MAX_PIXELS * 1.01
    assert dpi < 100


def _docx(text: str, *pictures: bytes) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    for picture in pictures:
        document.add_picture(io.BytesIO(picture))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


PICTURE = packed(typed(dpi=100))


@pytest.fixture
def recognised(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pictures that were given to recognition."""
    given: list[bytes] = []

    def play(_: object, *pictures: bytes, **__: object) -> RawDocument:
        given.extend(pictures)
        return RawDocument([])

    monkeypatch.setattr(scan_docx, "isolated", play)
    return given


def test_a_docx_of_nothing_but_pictures_is_a_scan(recognised: list[bytes]) -> None:
    other = packed(typed(["Вторая страница"], dpi=110))
    document = read_docx_pages(_docx("Скан приказа", PICTURE, other))
    assert recognised == [PICTURE, other]
    assert _text(document) == "Скан приказа"


def test_a_docx_with_a_text_is_read_as_text_whatever_it_shows(recognised: list[bytes]) -> None:
    read_docx_pages(_docx("Приказываю создать чаты. " * 10, PICTURE))
    assert recognised == []


def test_a_coat_of_arms_alone_is_no_scan() -> None:
    document = read_docx_pages(_docx("Бланк", packed(Image.new("L", (90, 100), 200))))
    assert _text(document) == "Бланк"
    assert document.unread == []
