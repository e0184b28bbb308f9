"""Pages of a PDF that are pictures, or whose text layer is worth nothing: which they are, and what they look like."""

from __future__ import annotations

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.layout import lay_out
from actgen.read.page import Page
from actgen.read.raw import RawDocument

PICTURE_DPI = 300
MAX_PIXELS = 40_000_000
"""Of the picture of one page; larger sheets are drawn at a lower resolution."""

_COVERED = 0.5  # share of the page under pictures; with little text over them the page is a scan
_LITTLE = 400  # characters: a header, the mark of an electronic signature

PartlyRead = tuple[list[Page], list[Unread], list[str], int, list[int]]
"""Pages, what is unread, remarks, the number of pages in the file, the numbers of those to be recognised."""


def read_text_layer(data: bytes) -> RawDocument | PartlyRead:
    """The text of a PDF, or its pages as they are when some of them have to be recognised. Raises ReadError."""
    from actgen.read.pdf.document import read_pages  # pdfium is loaded for a PDF alone

    file = read_pages(data)
    wanted = [page.number for page in file.pages if is_picture(page)]
    if wanted:
        return file.pages, file.unread, file.remarks, file.count, wanted
    document = lay_out(file.pages)
    document.pages = file.count
    document.remarks = file.remarks + document.remarks
    document.unread = file.unread + document.unread
    return document


def is_picture(page: Page) -> bool:
    """Whether the text of a page is in its picture, not in its text layer."""
    letters = sum(len(word.text) for word in page.words)
    return not letters or (page.pictures >= _COVERED and letters < _LITTLE)


def page_picture(data: bytes, number: int) -> tuple[int, int, bytes, float]:
    """The picture of page ``number`` (from 1): width, height, pixels of mode RGB, resolution. Raises ReadError."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = PICTURE_DPI / 72
        pixels = width * height * scale * scale
        if pixels > MAX_PIXELS:
            scale *= (MAX_PIXELS / pixels) ** 0.5
        picture = page.render(scale=scale).to_pil().convert("RGB")
    except (pdfium.PdfiumError, MemoryError) as error:
        raise ReadError(f"страница {number} не рисуется: она повреждена") from error
    finally:
        document.close()
    return picture.width, picture.height, picture.tobytes(), scale * 72
