"""Files that are not what their name says: each is refused with its own message."""

from __future__ import annotations

from actgen.errors import ReadError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_RESAVE = "Откройте файл и сохраните как DOCX."

_SIGNATURES = (
    (b"%PDF-", "это PDF, переименованный в {suffix}"),
    (b"{\\rtf", "это RTF, переименованный в {suffix}"),
    (b"\x89PNG\r\n", "это картинка, переименованная в {suffix}"),
    (b"\xff\xd8\xff", "это картинка, переименованная в {suffix}"),
    (b"GIF8", "это картинка, переименованная в {suffix}"),
    (b"7z\xbc\xaf\x27\x1c", "это архив, переименованный в {suffix}"),
    (b"Rar!\x1a\x07", "это архив, переименованный в {suffix}"),
    (b"\x1f\x8b\x08", "это архив, переименованный в {suffix}"),
)


def refuse_disguised(data: bytes, suffix: str) -> None:
    """Raise ReadError when the first bytes belong to another format than the suffix promises."""
    if data.startswith(_OLE):
        raise _ole(data)
    for start, message in _SIGNATURES:
        if data.startswith(start):
            raise ReadError(message.format(suffix=suffix), advice=_RESAVE)
    zipped = data.startswith(b"PK\x03\x04")
    if suffix == ".docx" and not zipped:
        raise ReadError("это не DOCX: внутри не документ Word", advice=_RESAVE)
    if suffix != ".docx" and zipped:
        raise ReadError(
            "это не текст, а архив или документ Word", advice="Дайте файлу расширение .docx."
        )


def _ole(data: bytes) -> ReadError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ReadError(
            "документ защищён паролем", advice="Откройте его, снимите пароль и сохраните как DOCX."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return ReadError("это документ старого формата Word (DOC)", advice=_RESAVE)
    return ReadError("это файл старого формата Microsoft Office", advice=_RESAVE)
