"""Pictures of the letterhead and of the text, and the QR code, with their sizes on the sheet."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image as Reader
from PIL import UnidentifiedImageError

from actgen.errors import RenderError, os_reason
from actgen.model.parties import Figure, Image
from actgen.model.place import Place
from actgen.render.blocks import Blocks, Look, Paragraph, Picture
from actgen.render.parts.sentences import bare, capitalise
from actgen.render.profile import Profile
from actgen.source.pictures import whole_pictures

# How much of the height of a page a picture of the text may take: its caption stands on the same page.
_MOST = 0.8
_MM_IN_TWIP = 25.4 / 1440
# As many points to a module of the code as print sharply at the size of the profile.
QR_SCALE = 8
_FORMATS = {"PNG": "png", "JPEG": "jpeg"}


def picture(image: Image, profile: Profile) -> Picture:
    """A picture of the letterhead; RenderError if the file is no picture.

    Without a width of its own it is as high as the profile says.
    """
    content, kind, width, height = _opened(Path(image.file))
    high = profile.points("высота герба")
    wide = image.width if image.width is not None else high * width / height
    return Picture(content, kind, wide, wide * height / width, image.alt or "Эмблема")


def figure(image: Figure, number: int, profile: Profile, *, landscape: bool = False) -> Blocks:
    """A picture of the text, and under it «Рисунок 1 – …»; RenderError if a file of it is none.

    Without a width of its own it is as wide as the text; it is made smaller where the page is not high enough.
    """
    content, kind, width, height = _opened(Path(image.file))
    whole, room = _page(profile, landscape=landscape)
    wide = min(image.width or whole, whole, room * width / height)
    vector = _read(Path(image.vector)) if image.vector else None
    alt = image.alt or image.caption or "Рисунок"
    made = Picture(content, kind, wide, wide * height / width, alt, vector=vector, apart=True)
    if not image.caption:
        return (made,)
    return made, Paragraph(Look.CAPTION, f"Рисунок {number} – {bare(capitalise(image.caption))}")


def _page(profile: Profile, *, landscape: bool) -> tuple[float, float]:
    """The width of the text and the room for the height of a picture, in millimetres."""
    sheet, margins = (
        ("ширина", ("левое", "правое")) if landscape else ("высота", ("верхнее", "нижнее"))
    )
    text = profile.landscape_width if landscape else profile.text_width
    high = profile.twips("бумага", sheet) - sum(profile.twips("поля", side) for side in margins)
    return text * _MM_IN_TWIP, high * _MM_IN_TWIP * _MOST


def _opened(path: Path) -> tuple[bytes, str, int, int]:
    """The file of a picture, its format («png», «jpeg»), width and height in points of the picture."""
    content = _read(path)
    try:
        with whole_pictures(), Reader.open(io.BytesIO(content)) as opened:
            opened.load()  # a file cut short opens, but has no picture to its end
            width, height, kind = opened.width, opened.height, opened.format or ""
    except (OSError, SyntaxError, ValueError, Reader.DecompressionBombError) as error:
        reason = _reason(error)
        raise RenderError(
            f"рисунок не открывается: {reason}",
            Place(document=str(path)),
            advice="Сохраните рисунок в формате PNG или JPEG.",
        ) from error
    if kind not in _FORMATS:
        raise RenderError(
            f"рисунок в формате {kind or 'неизвестном'}",
            Place(document=str(path)),
            advice="Сохраните его в формате PNG или JPEG.",
        )
    return content, _FORMATS[kind], width, height


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RenderError(
            f"рисунок не открывается: {os_reason(error)}",
            Place(document=str(path)),
            advice="Проверьте, что файл рисунка на месте и доступен для чтения.",
        ) from error


def _reason(error: Exception) -> str:
    if isinstance(error, UnidentifiedImageError):
        return "это не рисунок PNG или JPEG"
    if isinstance(error, OSError) and error.errno is not None:
        return os_reason(error)
    return "файл испорчен или слишком велик"


def qr_code(text: str, profile: Profile) -> Picture:
    """The QR code of a text (requisite 31), error correction «M», a quiet zone of four modules."""
    import segno  # few documents have such a code

    try:
        code = segno.make(text, error="m", micro=False, encoding="utf-8")
    except segno.DataOverflowError as error:
        raise RenderError(
            f"в штрих-код не помещается текст в {len(text)} знаков",
            advice="Запишите в «штрих-код» короткую ссылку или реквизиты документа.",
        ) from error
    buffer = io.BytesIO()
    code.save(buffer, kind="png", scale=QR_SCALE, border=4)
    size = profile.points("размер штрих-кода")
    return Picture(buffer.getvalue(), "png", size, size, f"Штрих-код: {text}", centred=False)
