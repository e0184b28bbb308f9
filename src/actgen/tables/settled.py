"""Office packages (XLSX, PPTX) as actgen leaves them: the same bytes on any day, with the name of their program.

The libraries write the time of the day into a package, and the name of another program into its properties; by that
name actgen knows what it may replace.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # ZIP knows no time before this one
_TIME = re.compile(r"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_APPLICATION = re.compile(r"<Application>[^<]*</Application>|<Application\s*/>")


def settled(content: bytes, day: datetime.date) -> bytes:
    """The package with the time of ``day`` in its properties and none in its archive."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 0
            target.writestr(info, _part(name, source.read(name), day))
    return buffer.getvalue()


def _part(name: str, content: bytes, day: datetime.date) -> bytes:
    if name == "docProps/core.xml":
        text = _TIME.sub(rf"\g<1>{day.isoformat()}T00:00:00Z\g<3>", content.decode())
        return text.encode()
    if name == "docProps/app.xml":
        return _APPLICATION.sub("<Application>actgen</Application>", content.decode()).encode()
    return content
