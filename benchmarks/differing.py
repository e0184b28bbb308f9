"""DOCX that differ from one another as those of an office do: in every date and sentence, or in their styles as well.

What a reader keeps of one document for the next must not be mistaken for speed: so no two that are timed are the same.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

_TEXT = re.compile(r"(?<=>)(?P<head>[^<>]{15,}?) (?P<tail>[^<> ]+)(?=</w:t>)")
_DAY = re.compile(r"\b\d\d(?=\.\d\d\.20\d\d)")
_WORDS = "отчёт вечер класс музей поход парта совет школа урок зал".split()


def differing(data: bytes, numbers: Sequence[int], *, styles: bool = False) -> list[bytes]:
    """The DOCX once for every number, which tells its words and days; ``styles``: every style differs as well."""
    return [_reworded(data, number, styles=styles) for number in numbers]


def _reworded(data: bytes, number: int, *, styles: bool) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "word/document.xml":
                content = _with_words(content.decode(), number).encode()
            elif styles and info.filename == "word/styles.xml":
                mark = f'<w:rsid w:val="{number:08X}"/></w:style>'
                content = content.replace(b"</w:style>", mark.encode())
            new.writestr(info.filename, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _with_words(xml: str, number: int) -> str:
    """Words before the last of every longer text, one for each digit of the number; the days of dates by it."""
    words = " ".join(_WORDS[int(digit)] for digit in str(number))
    xml = _DAY.sub(f"{number % 28 + 1:02}", xml)
    return _TEXT.sub(rf"\g<head> {words} \g<tail>", xml)
