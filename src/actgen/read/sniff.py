"""What a file is, told by its content: clerks rename files, and Word saves RTF and HTML as «.doc»."""

from __future__ import annotations

import io
import re
import zipfile

from actgen.errors import ReadError
from actgen.read.formats import FOREIGN, PROMISED, READ, Format, NoDocumentError
from actgen.read.office.ole import OLE, recognise_ole
from actgen.read.plain.encoding import decode
from actgen.read.plain.measure import RUSSIAN, measure

_RESAVE = "Откройте файл и сохраните как DOCX."
_UNPACK = "Извлеките документы из архива; архивы ZIP можно проверять не распаковывая."

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")

_FOREIGN_STARTS = (
    (b"7z\xbc\xaf\x27\x1c", "это архив 7z", _UNPACK),
    (b"Rar!\x1a\x07", "это архив RAR", _UNPACK),
    (b"\x1f\x8b", "это архив GZIP", _UNPACK),
    (b"BZh", "это архив BZIP2", _UNPACK),
    (b"\xfd7zXZ\x00", "это архив XZ", _UNPACK),
    (b"AT&TFORM", "это документ DjVu", "Распечатайте его в PDF или сохраните страницы как картинки."),
    (b"MZ", "это программа для Windows", "Проверьте, тот ли это файл."),
    (b"\x7fELF", "это программа", "Проверьте, тот ли это файл."),
    (b"0\x80\x06\x09\x2a\x86\x48", "это файл электронной подписи", "Укажите сам документ."),
    (b"ID3", "это звукозапись", "Проверьте, тот ли это файл."),
    (b"OggS", "это звукозапись", "Проверьте, тот ли это файл."),
)  # fmt: skip
_HEIC = re.compile(rb"^....ftyp(?:heic|heix|heif|mif1|avif)", re.DOTALL)
_SIGNED = re.compile(rb"^0[\x82\x83\x84].{2,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", re.DOTALL)

_OPENDOCUMENT = b"application/vnd.oasis.opendocument."
_HTML = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s+(?:http-equiv|charset|name)|<!--\[if\s"
    r"|xmlns:o=\"urn:schemas-microsoft-com|^\s*<(?:div|p|table|h[1-6]|ol|ul|font|center)[\s>]",
    re.IGNORECASE,
)
_MIME = re.compile(
    r"^Content-Type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE
)
_HEAD = 4096


def recognise(data: bytes, suffix: str) -> Format:
    """The format of a file's content; ``suffix`` («.docx», lower case) decides only where the content does not.

    Raises NoDocumentError for what is known and no document, ReadError for what is a document that cannot be opened
    (encrypted, damaged beyond telling).
    """
    if data.startswith(OLE):
        return recognise_ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if _picture(data):
        return Format.PICTURE
    for start, what, advice in _FOREIGN_STARTS:
        if data.startswith(start):
            raise NoDocumentError(what, advice=advice)
    if _HEIC.match(data):
        raise NoDocumentError(
            "это снимок в формате HEIC", advice="Сохраните снимок как JPEG или PDF."
        )
    if _SIGNED.match(data):
        raise NoDocumentError("это файл электронной подписи", advice="Укажите сам документ.")
    return _marked_up(data) or _plain(data, suffix)


def disguise(format_: Format, suffix: str) -> str:
    """A remark for the user when the name promises another format; «» otherwise."""
    promised = PROMISED.get(suffix)
    if promised is None or promised is format_ or {promised, format_} == {Format.ODT, Format.FODT}:
        return ""
    return f"файл назван «{suffix}», а внутри {format_}; прочитан как есть"


def _picture(data: bytes) -> bool:
    if data.startswith(_PICTURES):
        return True
    bitmap = data[:2] == b"BM" and data[6:10] == bytes(4)
    return bitmap or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _zip(data: bytes) -> Format:
    """What kind of ZIP; a damaged one is told by its first entries."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            kind = _kind_of(package) if "mimetype" in names else b""
    except Exception:  # zipfile raises many kinds on hostile input
        return _damaged_zip(data)
    if kind.startswith(_OPENDOCUMENT):
        return _opendocument(kind)
    if any(name.startswith("word/") for name in names):
        return Format.DOCX
    if any(name.startswith("xl/") for name in names):
        raise NoDocumentError("это таблица Excel", advice="Нужен документ: DOCX, PDF …")
    if any(name.startswith("ppt/") for name in names):
        raise NoDocumentError("это презентация PowerPoint", advice="Нужен документ: DOCX, PDF …")
    if "Index/Document.iwa" in names or "index.xml" in names and "preview.jpg" in names:
        raise NoDocumentError("это документ Apple Pages", advice="Сохраните его как DOCX.")
    if kind.startswith(b"application/epub+zip"):
        raise NoDocumentError("это электронная книга", advice="Нужен документ: DOCX, PDF …")
    return Format.DOCX if "[Content_Types].xml" in names else Format.ZIP


def _damaged_zip(data: bytes) -> Format:
    start = data[:_HEAD]
    if _OPENDOCUMENT in start[:200]:
        return _opendocument(start)
    if b"[Content_Types].xml" in start or b"word/" in start or b"_rels/" in start:
        return Format.DOCX
    return Format.ZIP


def _kind_of(package: zipfile.ZipFile) -> bytes:
    with package.open("mimetype") as part:
        return part.read(200)


def _opendocument(data: bytes) -> Format:
    kind = data.split(_OPENDOCUMENT, 1)[1]
    if kind.startswith(b"text"):
        return Format.ODT
    what = "таблица" if kind.startswith(b"spreadsheet") else "презентация или рисунок"
    raise NoDocumentError(f"это {what} OpenDocument", advice="Нужен документ: ODT, DOCX, PDF …")


def _marked_up(data: bytes) -> Format | None:
    """Formats that are text with marks at their beginning."""
    head = _beginning(data)
    if head.startswith("{\\rtf"):
        return Format.RTF
    if head.startswith("<?xml") or head.startswith("<"):
        if 'progid="Word.Document"' in head or "<w:wordDocument" in head or "<pkg:package" in head:
            return Format.WORD_XML
        if "<office:document" in head:
            return Format.FODT
    if "mime-version:" in head.lower() and _MIME.search(head):
        return Format.MHT
    return Format.HTML if _HTML.search(head) else None


def _beginning(data: bytes) -> str:
    """The first characters, markup legible whatever the encoding."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace").lstrip()
    if head[1:2] == b"\x00":
        return head.decode("utf-16-le", errors="replace").lstrip()
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").replace("\r\n", "\n").lstrip()


def _plain(data: bytes, suffix: str) -> Format:
    """Plain text, if that is what the name promises or what the content looks like."""
    if suffix in FOREIGN:
        raise NoDocumentError(f"это {FOREIGN[suffix]}, а не документ", advice=f"Читаются {READ}.")
    promised = PROMISED.get(suffix)
    if promised is Format.TEXT:
        return Format.TEXT
    try:
        text, _ = decode(data)
    except ReadError:
        text = ""
    if promised is None:
        if measure(text[:100_000]) >= RUSSIAN:
            return Format.TEXT
        shown = f"расширение «{suffix}» неизвестно" if suffix else "у файла нет расширения"
        raise NoDocumentError(
            f"{shown}, по содержимому это не документ", advice=f"Читаются {READ}."
        )
    # a name may be wrong about a text, but then the text says what it is: «x» under «план.pdf» is a broken file
    if measure(text[:100_000]) < RUSSIAN:
        what = "картинку" if promised is Format.PICTURE else promised
        raise ReadError(
            f"содержимое не похоже на {what}: файл повреждён или назван неверно",
            advice="Получите документ заново или откройте его в той программе, где он сделан, и сохраните как DOCX.",
        )
    return Format.TEXT
