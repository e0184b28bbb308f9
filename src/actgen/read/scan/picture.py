"""Picture files → pages as grey or colour pictures, upright by their own word, within bounds.

PNG, JPEG, TIFF (of several pages), BMP, WebP, GIF and whatever else Pillow opens.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from actgen.errors import ReadError

MAX_PIXELS = 80_000_000
"""Of one page; A3 at 600 dpi has 70 million. Less than what Pillow itself refuses."""

MIN_SIDE = 120
"""Pixels; what is smaller holds no line of text."""

MIN_PAGE = 500
"""Pixels along the shorter side of a page at 60 dpi."""

FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF", "PPM", "JPEG2000")
"""Pillow's names; others (fonts, vector graphics, video) are not opened at all."""

A4_INCHES = (8.27, 11.69)
_SENSIBLE_DPI = (72, 1300)
_RESCAN = "Отсканируйте документ заново (300 точек на дюйм) или пришлите файл Word."
_TOO_MANY_PIXELS = f"в картинке больше {MAX_PIXELS // 1_000_000} млн точек"
_SMALLER = "Уменьшите её до 300 точек на дюйм."


@dataclass(frozen=True, slots=True)
class Scan:
    """One page of a scan: ``picture`` is of mode L or RGB; ``dpi`` its resolution, guessed where the file is silent."""

    number: int
    picture: Image.Image
    dpi: float


def open_pictures(data: bytes) -> Iterator[Scan]:
    """The pages of a picture file, one at a time.

    Raises ReadError for what is no picture, is damaged, too large or too small. A damaged page after the first
    ends the iteration with its ReadError.
    """
    with _open(data) as image:
        for index in range(_pages(image)):
            yield Scan(index + 1, *_page(image, index))


def _pages(image: Image.Image) -> int:
    """How many pages; the further pictures of other formats are views or steps of a motion."""
    try:
        with _bounded():
            return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    except Exception as error:  # the pages of a TIFF are a chain through the whole file
        raise ReadError("картинка повреждена", advice=_RESCAN) from error


def is_page(data: bytes) -> bool:
    """Whether a picture may be that of a page: not an emblem, a line, a stamp. False for what is no picture."""
    try:
        with _open(data) as image:
            return min(image.size) >= MIN_PAGE
    except ReadError:
        return False


def dpi_by_size(width: int, height: int) -> float:
    """The resolution at which a picture would be a sheet of A4, the longer side along the longer.

    >>> round(dpi_by_size(2480, 3508))
    300
    """
    short, long = sorted((width, height))
    return max(short / A4_INCHES[0], long / A4_INCHES[1])


def _open(data: bytes) -> Image.Image:
    try:
        with _bounded():
            return Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ReadError(_TOO_MANY_PIXELS, advice=_SMALLER) from None
    except UnidentifiedImageError:
        raise ReadError("это не картинка или она повреждена", advice=_RESCAN) from None
    except Exception as error:  # Pillow raises many kinds on hostile input
        raise ReadError("картинка повреждена", advice=_RESCAN) from error


def _page(image: Image.Image, index: int) -> tuple[Image.Image, float]:
    where = f"страница {index + 1}: " if index else ""
    try:
        with _bounded():
            image.seek(index)
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise ReadError(where + _TOO_MANY_PIXELS, advice=_SMALLER)
        if min(width, height) < MIN_SIDE:
            message = f"{where}картинка {width} × {height} точек слишком мала для текста"
            raise ReadError(message, advice=_RESCAN)
        dpi = _dpi(image)
        with _bounded():
            upright = ImageOps.exif_transpose(image)
            return _plain(upright), dpi
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ReadError(where + _TOO_MANY_PIXELS, advice=_SMALLER) from None
    except ReadError:
        raise
    except Exception as error:
        raise ReadError(f"{where}картинка повреждена или обрезана", advice=_RESCAN) from error


def _plain(image: Image.Image) -> Image.Image:
    """Mode L or RGB; what is transparent is paper."""
    if image.mode in ("1", "L"):
        return image.convert("L")
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, dtype=np.float32)
        low, high = float(deep.min()), float(deep.max())
        return Image.fromarray(((deep - low) * (255 / max(high - low, 1e-6))).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def _dpi(image: Image.Image) -> float:
    """What the file says, if the page is then of a size that paper has; else as if it were A4."""
    guessed = dpi_by_size(*image.size)
    told = image.info.get("dpi", (0, 0))
    dpi = float(told[0] or 0) if isinstance(told, tuple) else 0.0
    if _SENSIBLE_DPI[0] < dpi < _SENSIBLE_DPI[1] and 0.45 < guessed / dpi < 1.6:
        return dpi
    return guessed


@contextmanager
def _bounded() -> Iterator[None]:
    """Pillow's own alarm at pictures that unpack to too much, before they are unpacked; no half pictures.

    WeasyPrint makes Pillow fill up truncated pictures for the whole process; half a page must not pass for one.
    """
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
