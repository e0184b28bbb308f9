"""A digest of its own content inside each result, so that a file somebody has changed since is recognised.

DOCX: a comment in the part of the extended properties, over all other parts. HTML: a meta tag, over the rest of
the page. PDF: the second of the two file identifiers, which the format itself means for that (ISO 32000-1, 14.4):
it changes with the contents, and programs that update a file write a new one.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

_EXTENDED = b"<Application>actgen</Application>"
_DOCX_SEAL = re.compile(rb"<!--sha256:([0-9a-f]{64})-->")
_GENERATOR = b'<meta name="generator" content="actgen">'
_HTML_SEAL = re.compile(rb'\n<meta name="actgen-digest" content="([0-9a-f]{64})">')
_PDF_IDS = re.compile(rb"/ID \[\(([0-9a-f]{32})\) \(([0-9a-f]{32})\)\]")
_END_SIGN = b"PK\x05\x06"
_END_OF_ARCHIVE = 22  # bytes of the last record of a ZIP without a comment
# A document of a school is far smaller; a larger file was not made here.
_MOST_BYTES = 200_000_000


def sealed_parts(parts: Mapping[str, bytes], extended: str) -> dict[str, bytes]:
    """The parts of a DOCX; ``extended`` (the part of the extended properties) gets their digest."""
    digests = {name: digest(content) for name, content in parts.items() if name != extended}
    return {**parts, extended: sealed_properties(parts[extended], digests)}


def sealed_properties(content: bytes, digests: Mapping[str, str]) -> bytes:
    """The part of the extended properties with the digest of all others: their names → their own digests."""
    seal = b"<!--sha256:" + _of_digests(digests).encode() + b"-->"
    return content.replace(_EXTENDED, _EXTENDED + seal, 1)


def sealed_html(page: bytes) -> bytes:
    """An HTML page with its digest in a meta tag."""
    seal = b'\n<meta name="actgen-digest" content="' + digest(page).encode() + b'">'
    return page.replace(_GENERATOR, _GENERATOR + seal, 1)


def sealed_pdf(content: bytes) -> bytes:
    """A PDF whose second identifier is the digest of the rest; of the same length."""
    found = _last_ids(content)
    if found is None:
        return content
    start, stop = found.span(2)
    blank = content[:start] + b"0" * (stop - start) + content[stop:]
    return content[:start] + digest(blank)[: stop - start].encode() + content[stop:]


def unbroken(content: bytes) -> bool:
    """Whether a DOCX, HTML or PDF file is just as it was written here."""
    if content.startswith(b"PK"):
        return _docx_unbroken(content)
    if content.startswith(b"%PDF"):
        return _last_ids(content) is not None and sealed_pdf(content) == content
    found = _HTML_SEAL.search(content)
    return found is not None and sealed_html(_HTML_SEAL.sub(b"", content, count=1)) == content


def _docx_unbroken(content: bytes) -> bool:
    if content[-_END_OF_ARCHIVE:][: len(_END_SIGN)] != _END_SIGN:
        return False  # something stands after the archive, or it has a comment: readers of ZIP pass both over
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MOST_BYTES:
                return False
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return False
    for name, part in parts.items():
        if _EXTENDED in part and (found := _DOCX_SEAL.search(part)):
            return found[1].decode() == _of_parts(parts, name)
    return False


def _of_parts(parts: Mapping[str, bytes], without: str) -> str:
    return _of_digests({name: digest(parts[name]) for name in parts if name != without})


def _of_digests(digests: Mapping[str, str]) -> str:
    return digest("".join(f"{name} {digests[name]}\n" for name in sorted(digests)).encode())


def digest(content: bytes) -> str:
    """The digest of a content, as hexadecimal figures."""
    return hashlib.sha256(content).hexdigest()


def _last_ids(content: bytes) -> re.Match[bytes] | None:
    found = None
    for each in _PDF_IDS.finditer(content):
        found = each
    return found
