"""Files → structured text. One module per format; the table below says which reads what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.errors import ReadError
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read.docx import read_docx
from actgen.read.plain import read_plain
from actgen.read.raw import RawDocument
from actgen.read.sniff import refuse_disguised
from actgen.read.structure import structure

MAX_BYTES = 100 * 2**20
"""A larger file is refused before it is opened."""

READERS: dict[str, Callable[[bytes], RawDocument]] = {
    ".docx": read_docx,
    ".txt": read_plain,
    ".md": read_plain,
}
"""Suffix → reader."""

NOT_YET = {
    ".pdf": "PDF",
    ".doc": "DOC (старый формат Word)",
    ".docm": "DOCM",
    ".odt": "ODT",
    ".rtf": "RTF",
    ".xls": "таблицы Excel",
    ".xlsx": "таблицы Excel",
    ".htm": "HTML",
    ".html": "HTML",
    ".jpg": "картинки",
    ".jpeg": "картинки",
    ".png": "картинки",
    ".tif": "картинки",
    ".tiff": "картинки",
    ".bmp": "картинки",
}
"""Known formats that are not read yet, as the message names them."""


def read_document(path: Path) -> StructuredText:
    """The document at ``path`` as structured text. Raises ReadError for whatever cannot be read."""
    place = Place(document=str(path))
    try:
        reader = _reader(path)
        data = _content(path)
        if not data.strip(b"\x00 \t\r\n\x1a\x0c"):
            raise ReadError("файл пуст", advice="Проверьте, тот ли это файл.")
        refuse_disguised(data, path.suffix.lower())
        result = structure(reader(data), str(path))
    except ReadError as error:
        raise ReadError(error.message, place, error.advice) from error.__cause__
    if not result.text.strip():
        raise ReadError(
            "в документе нет текста",
            place,
            "Если это вставленная картинка, наберите или распознайте текст.",
        )
    return result


def _reader(path: Path) -> Callable[[bytes], RawDocument]:
    if path.is_dir():
        raise ReadError("это папка, а не документ", advice="Укажите сам файл.")
    suffix = path.suffix.lower()
    if reader := READERS.get(suffix):
        return reader
    if name := NOT_YET.get(suffix):
        raise ReadError(
            f"формат {name} пока не читается", advice="Откройте файл и сохраните как DOCX или TXT."
        )
    shown = f"расширение «{suffix}» неизвестно" if suffix else "у файла нет расширения"
    raise ReadError(shown, advice="Читаются DOCX, TXT и MD; сохраните как DOCX.")


def _content(path: Path) -> bytes:
    try:
        if not path.exists():
            raise ReadError("такого файла нет", advice="Проверьте имя и папку.")
        if not path.is_file():
            raise ReadError("это не обычный файл", advice="Укажите документ.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (
            "нет прав на чтение" if isinstance(error, PermissionError) else "файл не открывается"
        )
        raise ReadError(reason, advice="Проверьте имя файла и права на него.") from error
    if len(data) > MAX_BYTES:
        raise ReadError(
            f"файл больше {MAX_BYTES // 2**20} МБ",
            advice="Уберите картинки и сохраните документ снова.",
        )
    return data
