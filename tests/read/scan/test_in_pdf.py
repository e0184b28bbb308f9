"""PDF page by page: text where there is a text layer, recognition where there is none or where it is worth nothing."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from docx.shared import Cm
from PIL import Image

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.pdf.pictures import MAX_PIXELS, page_picture
from actgen.read.raw import RawDocument, RawLine
from actgen.read.scan import in_docx as scan_docx
from actgen.read.scan.in_docx import read_docx_pages
from actgen.read.scan.in_pdf import read_pdf_pages
from actgen.render import FORMATS
from actgen.source import load_act
from tests.read import builder
from tests.read.scans import packed, typed

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "order-school.yaml"
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


def _docx(text: str, *pictures: bytes, width: float = 16, below: str = "") -> bytes:
    """A DOCX with a text, pictures so many centimetres wide, a text below them."""
    document = docx.Document()
    document.add_paragraph(text)
    for picture in pictures:
        document.add_picture(io.BytesIO(picture), width=Cm(width))
    document.add_paragraph(below)
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


DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PROSE = "Приказываю создать чаты. " * 10


def test_a_picture_as_large_as_a_page_is_read_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def play(_: object, *pictures: bytes, **__: object) -> RawDocument:
        assert pictures == (PICTURE,)
        unread = [Unread(1, "страница 1 скана прочитана плохо")]
        return RawDocument([RawLine("План работы", page=1)], unread=unread)

    monkeypatch.setattr(scan_docx, "isolated", play)
    document = read_docx_pages(_docx(PROSE, PICTURE, below="Директор"))
    assert _text(document).splitlines() == [PROSE.strip(), "План работы", "Директор"]
    assert [block.page for block in document.blocks] == [None] * 3  # type: ignore[union-attr]
    assert document.remarks == ["текст картинок во весь лист распознан, возможны ошибки"]
    assert document.unread == [
        Unread(None, "картинка во весь лист (1-я из 1): страница 1 скана прочитана плохо")
    ]


def test_a_smaller_picture_beside_a_text_is_passed_by(recognised: list[bytes]) -> None:
    document = read_docx_pages(_docx(PROSE, PICTURE, width=9))
    assert recognised == []
    assert document.unread == []


def test_a_picture_of_a_page_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> RawDocument:
        raise ReadError("не установлена программа tesseract")

    monkeypatch.setattr(scan_docx, "isolated", refuse)
    document = read_docx_pages(_docx(PROSE, PICTURE, PICTURE, below="Директор"))
    assert _text(document).splitlines() == [PROSE.strip(), "Директор"]
    assert [unread.reason for unread in document.unread] == [
        f"картинка во весь лист ({k}-я из 2) не прочитана: не установлена программа tesseract"
        for k in (1, 2)
    ]


def test_the_paper_of_a_letterhead_is_no_page() -> None:
    anchored = (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{DRAWING}/wordprocessingDrawing" behindDoc="1">'
        f'<wp:extent cx="7560000" cy="10692000"/><a:blip xmlns:a="{DRAWING}/main" xmlns:r="{builder.R}" r:embed="r9"/>'
        "</wp:anchor></w:drawing></w:r>"
    )
    document = read_docx_pages(builder.docx(builder.paragraph(PROSE) + builder.paragraph(anchored)))
    assert document.unread == []


def test_an_old_picture_tells_its_size_in_its_style() -> None:
    shape = (
        '<w:r><w:pict><v:shape style="position:absolute;width:16cm;height:620pt">'
        f'<v:imagedata xmlns:r="{builder.R}" r:id="r9"/></v:shape></w:pict></w:r>'
    )
    document = read_docx_pages(builder.docx(builder.paragraph(PROSE) + builder.paragraph(shape)))
    (unread,) = document.unread
    assert unread.reason == "картинка во весь лист (1-я из 1) не прочитана: её нет в файле"


def test_a_coat_of_arms_alone_is_no_scan() -> None:
    document = read_docx_pages(_docx("Бланк", packed(Image.new("L", (90, 100), 200))))
    assert _text(document) == "Бланк"
    assert document.unread == []
