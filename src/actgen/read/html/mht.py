"""A web archive (MHT, «Веб-страница в одном файле»): the page in it."""

from __future__ import annotations

import email
import email.policy
from email.message import Message

from actgen.errors import ReadError
from actgen.read.html import read_html
from actgen.read.raw import RawDocument

_ADVICE = "Откройте файл и сохраните как DOCX."


def read_mht(data: bytes) -> RawDocument:
    """The first page of the archive; its pictures, headers and style sheets are parts of their own."""
    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        if part.get_content_type() == "text/html" and (page := _content(part)):
            return read_html(page, str(part.get_content_charset() or ""))
    raise ReadError("в веб-архиве нет страницы с текстом", advice=_ADVICE)


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
