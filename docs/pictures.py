"""The picture of README.md, the pages of samples/order-yaroslavl.yaml side by side: `./run pictures`."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
ORDER = ROOT / "samples" / "order-yaroslavl.yaml"

_PAGES = 3
_PAGE_WIDTH = 400
_GAP = 12
_GREY = "#9a9a9a"


def main() -> None:
    """Draw the picture into docs/images."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        actgen = (sys.executable, "-m", "actgen")
        subprocess.run(
            [*actgen, "render", str(ORDER), "-o", folder, "--format", "pdf"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        pages = _pages_of((Path(folder) / f"{ORDER.stem}.pdf").read_bytes())
    _save(_side_by_side(pages[:_PAGES]), IMAGES / "order.png", colors=16)


def _pages_of(pdf: bytes) -> list[Image.Image]:
    """All pages, as wide as one page of the picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_drawn(page) for page in document]


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    drawn: Image.Image = page.render(scale=3 * _PAGE_WIDTH / page.get_width()).to_pil()
    size = (_PAGE_WIDTH, round(_PAGE_WIDTH * page.get_height() / page.get_width()))
    return drawn.convert("L").resize(size, Image.Resampling.LANCZOS)


def _side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    width = len(pages) * (_PAGE_WIDTH + _GAP) + _GAP
    canvas = Image.new("L", (width, max(page.height for page in pages) + 2 * _GAP), "#e4e4e4")
    for number, page in enumerate(pages):
        left = _GAP + number * (_PAGE_WIDTH + _GAP)
        canvas.paste(_GREY, (left - 1, _GAP - 1, left + page.width + 1, _GAP + page.height + 1))
        canvas.paste(page, (left, _GAP))
    return canvas


def _save(picture: Image.Image, path: Path, colors: int) -> None:
    data = io.BytesIO()
    picture.quantize(colors).save(data, "PNG", optimize=True)
    path.write_bytes(data.getvalue())
    print(f"{path.relative_to(ROOT)}: {picture.width} × {picture.height}, {path.stat().st_size} B")


if __name__ == "__main__":
    main()
