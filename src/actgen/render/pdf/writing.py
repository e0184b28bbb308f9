"""A PDF as bytes: each object is made once, though the file and its digest both ask for it.

pydyf serialises and deflates every object twice, and asks of each piece what it is in turn. What is written is the
same (ISO 32000-1, 7.3: objects; 7.5.7: object streams; 7.5.8: cross-reference streams), but for the level of deflate.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache, partial
from typing import Any, BinaryIO

import pydyf

from actgen.render.bounded import Bounded

LEVEL = 6
"""The level of deflate: pydyf's 9 takes almost twice as long and saves less than a hundredth of a file."""
# Streams that return in other documents: a subset of a font, the table of its characters, a page of an attachment.
_deflated: Bounded[bytes, bytes] = Bounded(128)
_write = pydyf.PDF.write


def quick_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
    """``PDF.page_references``: each piece of a tagged page asks for those of all pages."""
    found: tuple[bytes, ...] = getattr(pdf, "_actgen_pages", ())
    if len(found) != pdf.pages["Count"]:
        found = pdf._actgen_pages = tuple(b"%d 0 R" % page for page in pdf.pages["Kids"][::3])
    return found


def written_once(pdf: pydyf.PDF) -> None:
    """Put its bytes in the place of each object: nothing in the PDF may change after that, it is to be written."""
    for number, item in enumerate(pdf.objects):
        if item.free == "n":
            pdf.objects[number] = _Written(item)
    pdf.write = partial(_written, pdf)


class _Written(pydyf.Object):  # type: ignore[misc]
    """An object that is bytes already."""

    data = b""
    compressible = True

    def __init__(self, item: pydyf.Object) -> None:
        super().__init__()
        self.number, self.generation = item.number, item.generation
        self.data = serialized(item)
        self.compressible = item.compressible


# --- the file ---------------------------------------------------------------------------------


def _written(
    pdf: pydyf.PDF,
    output: BinaryIO,
    version: str | bytes = b"1.7",
    identifier: Any = False,
    compress: bool = False,
) -> None:
    """``PDF.write``; what is written of a compressed PDF with an identifier, as all of ours are, is made once."""
    said = serialized(version or b"1.7")
    if not (compress and said >= b"1.5" and isinstance(identifier, bytes)):
        _write(pdf, output, version, identifier, compress)
        return
    if pdf.info:
        pdf.add_object(pdf.info)
        pdf.objects[-1] = _Written(pdf.info)
    pieces = [b"%PDF-" + said, b"%\xf0\x9f\x96\xa4"]
    position = sum(len(piece) + 1 for piece in pieces)

    def add(item: _Written) -> None:
        nonlocal position
        item.offset = position
        pieces.append(b"%d %d obj\n%b\nendobj" % (item.number, item.generation, item.data))
        position += len(pieces[-1]) + 1

    used = [item for item in pdf.objects if item.free == "n"]
    for item in used:
        if not item.compressible:
            add(item)
    packed = [item for item in used if item.compressible]
    holder = _object_stream(packed)
    pdf.add_object(holder)
    add(holder)
    digest = hashlib.md5(b"".join(item.data for item in (*used, holder)), usedforsecurity=False)
    ids = pydyf.Array((_string(identifier), _string(digest.hexdigest().encode())))
    table = _references(pdf, holder.number, len(packed), position, ids)
    pdf.add_object(table)
    start = position
    add(table)
    pieces += [b"startxref", b"%d" % start, b"%%EOF", b""]
    output.write(b"\n".join(pieces))


def _object_stream(packed: list[_Written]) -> _Written:
    """The objects that are no streams, in one stream."""
    places = []
    position = 0
    for item in packed:
        places += [item.number, position]
        position += len(item.data) + 1
    head = b" ".join(b"%d" % place for place in places)
    extra = {"Type": "/ObjStm", "N": len(packed), "First": len(head) + 1}
    stream = pydyf.Stream([head, *(item.data for item in packed)], extra, compress=True)
    return _Written(stream)


def _references(
    pdf: pydyf.PDF, holder: int, packed: int, position: int, ids: pydyf.Array
) -> _Written:
    """The cross-reference stream: where each object begins, or which of the packed it is; itself at the end."""
    entries = []
    index = 0
    for item in pdf.objects:
        if item.compressible:
            entries.append((2, holder, index))
            index += 1
        else:
            entries.append((int(item.free == "n"), item.offset, item.generation))
    entries.append((1, position, 0))
    widths = [1, *(_size(max(column)) for column in list(zip(*entries, strict=True))[1:])]
    widths[2] = max(widths[2], _size(packed))
    rows = b"".join(
        value.to_bytes(width, "big")
        for entry in entries
        for value, width in zip(entry, widths, strict=True)
    )
    extra: dict[str, Any] = {
        "Type": "/XRef",
        "Index": pydyf.Array((0, len(entries))),
        "W": pydyf.Array(widths),
        "Size": len(entries),
        "Root": pdf.catalog.reference,
    }
    if pdf.info:
        extra["Info"] = pdf.info.reference
    extra["ID"] = ids
    return _Written(pydyf.Stream([rows], extra, compress=True))


def _size(number: int) -> int:
    """Bytes that a number takes."""
    return max((number.bit_length() + 7) // 8, 1)


# --- objects ----------------------------------------------------------------------------------


def serialized(item: Any) -> bytes:
    """What pydyf writes for an object, or for a value in one."""
    kind = type(item)
    if kind is bytes:
        return bytes(item)
    if kind is str:
        return _ascii(item)
    if kind is int:
        return b"%d" % item
    if kind is float:
        return _number(item)
    if kind is pydyf.Dictionary:
        return _dictionary(item)
    if kind is pydyf.Array:
        return b"[" + b" ".join(map(serialized, item)) + b"]"
    if isinstance(item, pydyf.Stream) and kind.data is pydyf.Stream.data:
        return _stream(item)
    return bytes(item.data) if isinstance(item, pydyf.Object) else str(item).encode("ascii")


def _number(value: float) -> bytes:
    """Six places after the point, no zeros at their end."""
    if value.is_integer():
        return b"%d" % int(value)
    return (b"%f" % value).rstrip(b"0")


@lru_cache(maxsize=4096)
def _ascii(text: str) -> bytes:
    return text.encode("ascii")


def _string(text: bytes) -> bytes:
    return bytes(pydyf.String(text).data)


def _dictionary(item: dict[str, Any]) -> bytes:
    pieces = [b"/" + _ascii(key) + b" " + serialized(value) for key, value in item.items()]
    return b"<<" + b"".join(pieces) + b">>"


def _stream(item: pydyf.Stream) -> bytes:
    content = b"\n".join(map(serialized, item.stream))
    extra = dict(item.extra)
    if item.compress:
        extra["Filter"] = "/FlateDecode"
        content = _deflate(content)
    extra["Length"] = len(content)
    return b"\n".join((_dictionary(extra), b"stream", content, b"endstream"))


def _deflate(content: bytes) -> bytes:
    """The content deflated, once for all documents that have it."""
    key = hashlib.sha256(content).digest()
    found = _deflated.get(key)
    if found is None:
        found = _deflated.put(key, zlib.compress(content, LEVEL))
    return found
