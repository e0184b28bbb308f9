"""Pictures of the letterhead and the QR code, with their sizes on the sheet."""

from __future__ import annotations

import io
from pathlib import Path

import segno
from PIL import Image as Reader
from PIL import UnidentifiedImageError

from actgen.errors import RenderError, os_reason
from actgen.model.parties import Image
from actgen.model.place import Place
from actgen.render.document import Picture
from actgen.render.profile import Profile
from actgen.source.pictures import whole_pictures

# As many points to a module of the code as print sharply at the size of the profile.
QR_SCALE = 8
_FORMATS = {"PNG": "png", "JPEG": "jpeg"}


def picture(image: Image, profile: Profile) -> Picture:
    """A picture of the letterhead; RenderError if the file is no picture.

    Without a width of its own it is as high as the profile says.
    """
    path = Path(image.file)
    try:
        content = path.read_bytes()
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
    high = profile.points("высота герба")
    wide = image.width if image.width is not None else high * width / height
    return Picture(content, _FORMATS[kind], wide, wide * height / width, image.alt or "Эмблема")


def _reason(error: Exception) -> str:
    if isinstance(error, UnidentifiedImageError):
        return "это не рисунок PNG или JPEG"
    if isinstance(error, OSError) and error.errno is not None:
        return os_reason(error)
    return "файл испорчен или слишком велик"


def qr_code(text: str, profile: Profile) -> Picture:
    """The QR code of a text (requisite 31), error correction «M», a quiet zone of four modules."""
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
