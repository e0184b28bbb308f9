"""Reports of a check among the documents to be checked: they repeat every ready wording and would meet every demand."""

from __future__ import annotations

import re

from actgen.model.text import StructuredText

_HEAD = 4_000
"""Characters from the beginning within which a report says what it is."""
_REPORTS = re.compile(
    r"^Проверка документов По акту:? |"  # page, Markdown
    r"^Проверка по акту: .*? Вид учреждения: |"  # text
    r"\bсправка\b.{0,120}? о проверке документов на выполнение .*? Проверено выполнение ",  # protocol
    re.IGNORECASE,
)


def is_report(document: StructuredText) -> bool:
    """Whether a document is a report that this program wrote of a check, in whatever format."""
    return _REPORTS.search(" ".join(document.text[:_HEAD].split())) is not None
