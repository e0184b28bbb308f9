"""Files of the old Office (OLE compound files): which program's they are, and whether a password guards them."""

from __future__ import annotations

import io

import olefile

from actgen.errors import ReadError
from actgen.read.formats import Format, NoDocumentError

OLE = olefile.MAGIC
_FIB_FLAGS = 0x0A
"""Offset of the flags in the file information block ([MS-DOC] 2.5.2, FibBase)."""
_ENCRYPTED = 0x0100
_PASSWORD = "Откройте документ, снимите пароль и сохраните как DOCX."  # noqa: S105 (advice, no password)


def recognise_ole(data: bytes) -> Format:
    """DOC, or a ReadError that says what the file is instead."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            streams = {entry[0].lower() for entry in container.listdir()}
            if "worddocument" in streams:
                return _word(container)
    except ReadError:
        raise
    except Exception as error:  # olefile raises many kinds on damaged input
        streams = _names_in(data)
        if "worddocument" in streams:
            raise _damaged() from error
    if "encryptedpackage" in streams:
        raise ReadError("документ защищён паролем", advice=_PASSWORD)
    if streams & {"workbook", "book"}:
        raise NoDocumentError("это таблица Excel", advice="Нужен документ: DOCX, PDF …")
    if "powerpoint document" in streams:
        raise NoDocumentError("это презентация PowerPoint", advice="Нужен документ: DOCX, PDF …")
    if any(name.startswith("__substg1.0") for name in streams):
        raise NoDocumentError("это письмо Outlook", advice="Сохраните вложенный документ отдельно.")
    raise ReadError(
        "это файл старого формата Microsoft Office, который не читается или повреждён",
        advice="Откройте файл и сохраните как DOCX.",
    )


def _word(container: olefile.OleFileIO) -> Format:
    """A Word document: whole, and without a password."""
    for name in ("WordDocument", "1Table", "0Table"):
        if container.exists(name):
            with container.openstream(name) as stream:
                content = stream.read()
            if len(content) < container.get_size(name):
                raise _damaged()  # LibreOffice would pass the half that is left for the whole
            flags = content[_FIB_FLAGS : _FIB_FLAGS + 2]
            if name == "WordDocument" and int.from_bytes(flags, "little") & _ENCRYPTED:
                raise ReadError("документ защищён паролем", advice=_PASSWORD)
    return Format.DOC


def _damaged() -> ReadError:
    return ReadError(
        "файл DOC повреждён или скачан не полностью",
        advice="Получите файл заново или откройте его в Word и сохраните как DOCX.",
    )


def _names_in(data: bytes) -> set[str]:
    """The streams of a damaged container, told by their names anywhere in it."""
    known = ("WordDocument", "EncryptedPackage", "Workbook", "PowerPoint Document")
    return {name.lower() for name in known if name.encode("utf-16-le") in data}
