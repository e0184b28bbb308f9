"""Pictures of samples: their pages side by side, the report of a check as a browser shows it.

`./run pictures` draws those of README.md and of docs/check.md.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image
from weasyprint import CSS, HTML

from actgen.check import check_documents, finder_for
from actgen.read import read_document
from actgen.render import FORMATS
from actgen.report.page import as_html
from actgen.resources import acts_dir
from actgen.source import load_act, load_superior

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
ORDER = ROOT / "samples" / "order-yaroslavl.yaml"
SCHOOL = ROOT / "samples" / "school-bad.docx"

MOST_PAGES = 3
_WINDOW = (1280, 860)
_PAGE_WIDTH = 400  # of a portrait page; a landscape one is drawn to the same scale
_A4_WIDTH = 210 / 25.4 * 72  # points
_GAP = 12
_GREY = "#9a9a9a"


def main() -> None:
    """Draw the pictures into docs/images."""
    IMAGES.mkdir(exist_ok=True)
    save(side_by_side(pages_of(ORDER)[:MOST_PAGES]), IMAGES / "order.png", colors=16)
    save(report_on(SCHOOL), IMAGES / "report.png", colors=128, large_grounds=True)


def pages_of(sample: Path) -> list[Image.Image]:
    """All pages of an act, printed as PDF, in grey."""
    return _drawn(sample, "L")


def coloured_pages_of(sample: Path) -> list[Image.Image]:
    """The same in colours, for documents with a coat of arms or an emblem."""
    return _drawn(sample, "RGB")


def report_on(document: Path) -> Image.Image:
    """The page of a report in a window, drawn by WeasyPrint, which knows no boxes to tick."""
    superior = load_superior(acts_dir() / "kalinin-223-09.yaml")
    result = check_documents(superior, [read_document(document)], "МОУ", finder_for(superior))
    width, height = _WINDOW
    style = f"@page {{ size: {width}px {height}px; margin: 0 }} input {{ display: none }}"
    page = HTML(string=as_html(result).decode(), media_type="screen")
    with pypdfium2.PdfDocument(page.write_pdf(stylesheets=[CSS(string=style)])) as drawn:
        scale = 96 / 72
        shown: Image.Image = drawn[0].render(scale=3 * scale).to_pil()
        return shown.convert("RGB").resize(_WINDOW, Image.Resampling.LANCZOS)


def side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    """The pages in one row on a light ground, each with a thin frame."""
    width = sum(page.width + _GAP for page in pages) + _GAP
    size = (width, max(page.height for page in pages) + 2 * _GAP)
    canvas = Image.new(pages[0].mode, size, "#e4e4e4")
    left = _GAP
    for page in pages:
        canvas.paste(_GREY, (left - 1, _GAP - 1, left + page.width + 1, _GAP + page.height + 1))
        canvas.paste(page, (left, _GAP))
        left += page.width + _GAP
    return canvas


def save(picture: Image.Image, path: Path, colors: int, *, large_grounds: bool = False) -> None:
    """Write a PNG with a palette of so many colours, true to large grounds or to small coloured things."""
    data = io.BytesIO()
    # a small coat of arms on a sheet of grey letters keeps its colours only if they all are covered
    method = None if large_grounds or picture.mode != "RGB" else Image.Quantize.MAXCOVERAGE
    picture.quantize(colors, method).save(data, "PNG", optimize=True)
    path.write_bytes(data.getvalue())
    print(f"{path.relative_to(ROOT)}: {picture.width} × {picture.height}, {path.stat().st_size} B")


def _drawn(sample: Path, mode: str) -> list[Image.Image]:
    with pypdfium2.PdfDocument(FORMATS["pdf"](load_act(sample))) as document:
        return [_page(page, mode) for page in document]


def _page(page: pypdfium2.PdfPage, mode: str) -> Image.Image:
    """Drawn three times as large and made smaller, so that small type stays legible."""
    scale = _PAGE_WIDTH / _A4_WIDTH
    drawn: Image.Image = page.render(scale=3 * scale).to_pil()
    size = (round(page.get_width() * scale), round(page.get_height() * scale))
    return drawn.convert(mode).resize(size, Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
