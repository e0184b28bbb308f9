"""Pictures of typed pages for tests of recognition: drawn here, nothing is read from anywhere."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

from matplotlib import get_data_path
from PIL import Image, ImageDraw, ImageFont

LINES = (
    "Муниципальное общеобразовательное учреждение",
    "«Средняя школа № 8 посёлка Дальнего»",
    "ПРИКАЗ",
    "17.04.2024 № 27/1",
    "О чатах школы",
    "В целях развития цифровой образовательной среды",
    "ПРИКАЗЫВАЮ:",
    "1. Создать чаты директора школы с заместителями",
    "и педагогическими работниками.",
    "2. Разместить настоящий приказ на сайте школы.",
    "3. Контроль за исполнением приказа оставляю за собой.",
    "Директор школы И.В. Лебедева",
)
"""A short order."""

PAGE = (8.27, 11.69)
"""Inches: A4."""


SERIF, MONO = "DejaVuSerif", "DejaVuSansMono"
"""Typefaces."""


@cache
def _font(size: int, face: str = SERIF) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(f"{get_data_path()}/fonts/ttf/{face}.ttf", size)


def typed(
    lines: Sequence[str] = LINES,
    dpi: int = 150,
    points: float = 13,
    left: float = 1.1,
    face: str = SERIF,
) -> Image.Image:
    """A page of mode L with these lines, one and a half spaces apart; tabs set columns of three inches."""
    page = Image.new("L", (round(PAGE[0] * dpi), round(PAGE[1] * dpi)), 255)
    draw = ImageDraw.Draw(page)
    size = round(points * dpi / 72)
    for number, line in enumerate(lines):
        top = dpi * 0.9 + number * size * 1.7
        for column, piece in enumerate(line.split("\t")):
            draw.text((dpi * (left + 3 * column), top), piece, fill=0, font=_font(size, face))
    return page


def packed(*pages: Image.Image, format_: str = "PNG", **options: object) -> bytes:
    """The pages as a picture file; several of them as TIFF alone."""
    file = io.BytesIO()
    if len(pages) > 1:
        options |= {"save_all": True, "append_images": list(pages[1:])}
    pages[0].save(file, format_, **options)
    return file.getvalue()
