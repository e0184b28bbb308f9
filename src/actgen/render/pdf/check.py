"""A produced PDF read back: does it declare its variant, and does it keep what the variant demands?

This sees what a reader can see without interpreting the pages: declaration, fonts, colours, transparency, pictures,
structure. The tests have the same files judged by an independent validator (veraPDF).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, StreamObject

_DECLARED = {
    "pdf/a-1b": (rb"<pdfaid:part>1<", rb"<pdfaid:conformance>B<"),
    "pdf/a-2b": (rb"<pdfaid:part>2<", rb"<pdfaid:conformance>B<"),
    "pdf/ua-1": (rb"<pdfuaid:part>1<",),
}
_FONTS = ("/CIDFontType2", "/CIDFontType0", "/TrueType", "/Type1")
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_CMYK = re.compile(rb"(?:^|\s)[kK](?:\s|$)|/DeviceCMYK\b")


def faults(content: bytes, variant: str) -> list[str]:
    """What a PDF lacks of its variant, in Russian; nothing if all is well."""
    try:
        reader = PdfReader(io.BytesIO(content))
        found = [*_declaration(reader, variant), *_objects(reader, variant)]
        if variant.startswith("pdf/a"):
            found += _archive(reader, content, variant)
        else:
            found += _accessible(reader)
    except (PyPdfError, KeyError, ValueError, TypeError, RecursionError) as error:
        return [f"файл не читается ({type(error).__name__})"]
    return sorted(set(found))


def _declaration(reader: PdfReader, variant: str) -> Iterator[str]:
    packet = reader.root_object.get("/Metadata")
    stream = packet.get_object() if packet is not None else None
    xmp = stream.get_data() if isinstance(stream, StreamObject) else b""
    if not all(re.search(mark, xmp) for mark in _DECLARED[variant]):
        yield "вариант не объявлен в метаданных"
    if b"<dc:title>" not in xmp:
        yield "в метаданных нет названия"
    if isinstance(stream, StreamObject) and "/Filter" in stream and variant.startswith("pdf/a"):
        yield "метаданные сжаты"


def _archive(reader: PdfReader, content: bytes, variant: str) -> Iterator[str]:
    if reader.is_encrypted:
        yield "файл зашифрован"
    if "/ID" not in reader.trailer:
        yield "у файла нет идентификатора"
    if variant == "pdf/a-1b" and not content.startswith(b"%PDF-1.4"):
        yield "версия PDF не 1.4"
    intents = _resolved(reader.root_object.get("/OutputIntents"))
    first = _resolved(intents[0]) if isinstance(intents, ArrayObject) and intents else {}
    profile = _resolved(first.get("/DestOutputProfile"))
    if first.get("/S") != "/GTS_PDFA1" or not profile or profile.get("/N") != 3:
        yield "нет цветового профиля sRGB"
    for page in reader.pages:
        drawn = page.get_contents()
        if drawn is not None and _CMYK.search(drawn.get_data()):
            yield "есть цвет CMYK"


def _accessible(reader: PdfReader) -> Iterator[str]:
    root = reader.root_object
    if not str(root.get("/Lang", "")):
        yield "не указан язык"
    if not _flag(root.get("/MarkInfo"), "/Marked") or "/StructTreeRoot" not in root:
        yield "нет разметки структуры (тегов)"
    if not _flag(root.get("/ViewerPreferences"), "/DisplayDocTitle"):
        yield "в заголовке окна не показывается название"


def _objects(reader: PdfReader, variant: str) -> Iterator[str]:
    """Faults of single objects, wherever they are."""
    archive, first = variant.startswith("pdf/a"), variant == "pdf/a-1b"
    for number in range(1, int(str(reader.trailer["/Size"]))):
        thing = _resolved(reader.get_object(number))
        if not isinstance(thing, DictionaryObject):
            continue
        if thing.get("/Type") == "/Font" and thing.get("/Subtype") in _FONTS:
            descriptor = _resolved(thing.get("/FontDescriptor")) or {}
            if not any(key in descriptor for key in _FONT_FILES):
                yield f"не встроен шрифт {thing.get('/BaseFont')}"
        if thing.get("/S") == "/Figure" and not archive and not str(thing.get("/Alt", "")):
            yield "у рисунка нет описания"
        if archive and thing.get("/Subtype") == "/Image":
            yield from _picture(thing)
        if archive and thing.get("/Type") == "/Filespec" and "/EF" in thing:
            yield "есть вложенный файл"
        if thing.get("/S") in ("/JavaScript", "/Launch"):
            yield "есть действие, запускающее программу"
        if first:
            yield from _transparency(thing)


def _picture(image: DictionaryObject) -> Iterator[str]:
    if _true(image.get("/Interpolate")):
        yield "рисунок сглаживается"
    if image.get("/ColorSpace") == "/DeviceCMYK":
        yield "рисунок в цветах CMYK"


def _transparency(thing: DictionaryObject) -> Iterator[str]:
    group = _resolved(thing.get("/Group"))
    if str(thing.get("/SMask", "/None")) != "/None":
        yield "есть прозрачность (маска рисунка)"
    if group and group.get("/S") == "/Transparency":
        yield "есть прозрачность (группа)"
    for state in (_resolved(thing.get("/ExtGState")) or {}).values():
        opacities = [_resolved(state).get(key, 1) for key in ("/CA", "/ca")]
        if any(float(opacity) != 1 for opacity in opacities):
            yield "есть прозрачность (цвет)"


def _flag(holder: Any, key: str) -> bool:
    return _true((_resolved(holder) or {}).get(key))


def _true(value: Any) -> bool:
    return isinstance(found := _resolved(value), BooleanObject) and bool(found.value)


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
