"""Pages of a PDF that are pictures, or whose text layer is worth nothing: which they are, and what they look like."""

from __future__ import annotations

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.page import Page
from actgen.read.pdf import laid_out, unusable
from actgen.read.raw import RawDocument

PICTURE_DPI = 300
MAX_PIXELS = 40_000_000
"""Of the picture of one page; larger sheets are drawn at a lower resolution."""

PartlyRead = tuple[list[Page], list[Unread], list[str], int, dict[int, str]]
"""Pages, what is unread, remarks, the number of pages in the file; number → what is wrong with a page's text layer."""


def read_text_layer(data: bytes) -> RawDocument | PartlyRead:
    """The text of a PDF, or its pages as they are when some of them have to be recognised. Raises ReadError."""
    from actgen.read.pdf.document import read_pages  # pdfium is loaded for a PDF alone

    file = read_pages(data)
    faults = {page.number: reason for page in file.pages if (reason := unusable(page))}
    if faults:
        return file.pages, file.unread, file.remarks, file.count, faults
    return laid_out(file.pages, file.count, file.remarks, file.unread)


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
