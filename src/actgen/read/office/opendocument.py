"""OpenDocument and other XML looked at before LibreOffice opens it: a password, a bomb, half a file."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from actgen.errors import ReadError
from actgen.read.formats import Format
from actgen.read.unpack import Unpacker

MAX_PART = 100 * 2**20
"""The limits are those of a file with many pictures, which are unpacked here as well."""
MAX_TOTAL = 300 * 2**20

_DAMAGED = "файл ODT повреждён или скачан не полностью"
_ADVICE = "Откройте файл в LibreOffice и сохраните заново."


def inspect(data: bytes) -> None:
    """Unpack every part within limits and look for encryption. Raises ReadError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            unpacker = Unpacker(package, "ODT", MAX_PART, MAX_TOTAL)
            manifest = b""
            for info in package.infolist():
                content = unpacker.take(info)
                if info.filename == "META-INF/manifest.xml":
                    manifest = content
    except ReadError:
        raise
    except Exception as error:  # zipfile raises many kinds on hostile input
        raise ReadError(_DAMAGED, advice=_ADVICE) from error
    if b"encryption-data" in manifest or "encrypted-package" in names:
        raise ReadError("документ защищён паролем", advice="Снимите пароль и сохраните заново.")
    if "content.xml" not in names:
        raise ReadError(_DAMAGED, advice=_ADVICE)


def well_formed(data: bytes, format_: Format) -> None:
    """Parse a document that is one file of XML. Raises ReadError if it is not whole, or has entities of its own."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ReadError(
            f"{format_}: файл повреждён или скачан не полностью", advice=_ADVICE
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(f"{format_}: в файле есть DTD; такие файлы не читаются", advice=_ADVICE)
