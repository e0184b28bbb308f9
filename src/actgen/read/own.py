"""What a check wrote among the documents to be checked: its reports, and copies with its changes not yet decided on.

Both repeat the ready wordings; read as documents of the school, they would meet every demand.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from actgen.errors import ReadError
from actgen.model.text import StructuredText
from actgen.read.docx.package import Package

AUTHOR = "actgen"
"""The author of tracked changes and comments in copies."""

_HEAD = 4_000
"""Characters from the beginning within which a report says what it is."""
_REPORTS = re.compile(
    r"^Проверка документов По акту:? |"  # page, Markdown
    r"^Проверка по акту: .*? Вид учреждения: |"  # text
    r"\bсправка\b.{0,120}? о проверке документов на выполнение .*? Проверено выполнение ",  # protocol
    re.IGNORECASE,
)

_COPIES = re.compile(r" \(с замечаниями(, \d+)?\)$")


def is_report(document: StructuredText) -> bool:
    """Whether a document is a report that this program wrote of a check, in whatever format."""
    return _REPORTS.search(" ".join(document.text[:_HEAD].split())) is not None


def is_marked_copy(file: str, content: bytes) -> bool:
    """Whether a file is a copy with the program's tracked changes, which nobody has accepted or rejected yet."""
    path = PurePosixPath(file)
    if path.suffix.lower() != ".docx" or not _COPIES.search(path.stem):
        return False
    try:
        package = Package(content)
        document = package.xml(package.main)
    except ReadError:
        return False  # reading will say what is wrong with it
    changes = () if document is None else document.iter("{*}ins", "{*}del")
    return any(AUTHOR in change.attrib.values() for change in changes)
