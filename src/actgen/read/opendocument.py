"""An ODT looked at before LibreOffice opens it: a password, a bomb, nothing inside."""

from __future__ import annotations

import io
import zipfile

from actgen.errors import ReadError
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
