"""A page of HTML as a tree: its encoding found, its nesting limited, nothing fetched."""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from actgen.errors import ReadError
from actgen.read.plain.encoding import decode
from actgen.read.plain.measure import RUSSIAN, measure

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_SAMPLE = 200_000
_RESAVE = "Откройте файл и сохраните как DOCX."


def parse_page(data: bytes, charset: str = "") -> tuple[etree._Element, str]:
    """The root of a page and a remark on its encoding («» as a rule). Raises ReadError."""
    text, remark = decode_page(data, charset)
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("в файле HTML нет текста", advice=_RESAVE) from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise ReadError("разметка HTML вложена слишком глубоко", advice=_RESAVE)
    return root, remark


def decode_page(data: bytes, charset: str = "") -> tuple[str, str]:
    """The text of a page: by its byte order mark, by what it says of itself if that makes sense, else by measure."""
    declared = _CHARSET.search(data[:4096])
    names = [charset, declared[1].decode("ascii") if declared else ""]
    if not data.startswith(_MARKS):
        for name in filter(None, names):
            try:
                text = data.decode(name, errors="replace")
            except LookupError:
                continue
            letters = re.sub(r"<[^>]*>", " ", text[:_SAMPLE])
            legible = letters.isascii() or measure(letters) >= RUSSIAN
            if legible and text.count("\ufffd") * 200 <= len(text):
                return text, ""
    return decode(data)


def text_within(element: etree._Element) -> str:
    """All text of an element."""
    return "".join(str(piece) for piece in element.itertext())
