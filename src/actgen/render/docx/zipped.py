"""The ZIP file of a DOCX, from members that are compressed once and copied into any number of files.

The library of Python compresses a member whenever it writes one. Most parts of a document are those of its template:
here they are kept as they stand in the file. The layout is that of APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.12, without
data descriptors and extra fields; times are fixed, so that the same parts give the same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

# ZIP knows no time before the first of January 1980, 00:00 (here as DOS writes it).
_DATE, _TIME = (1 << 5) | 1, 0
_DEFLATED = 8
_VERSION = 20  # 2.0: deflate
_UTF8_NAME = 0x800
_RIGHTS = 0o644 << 16
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MOST = 0xFFFF_FFFF

THOROUGH = 9
"""For what is compressed once and written many times."""
USUAL = 6
QUICK = 3
"""For what every document has for itself: half the time of zlib's usual 6, files larger by 4 %."""

# Window and memory of zlib, as powers of two: a quarter of a megabyte for every stream is more work than a short
# content.
_USUAL, _SMALL = (zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL), (12, 5)
SMALL = 4096
"""Contents of fewer bytes are compressed in little memory: they become no larger by that."""
_TABLE, _TABLE_END = b"<w:tbl>", b"</w:tbl>"
LARGE_TABLE = 4096
"""So many bytes of a table are worth a piece of the stream."""
LARGEST_KEPT = 65_536
"""So many bytes of a part are worth keeping."""


@dataclass(frozen=True, slots=True)
class Member:
    """A part as it stands in the file: its header with the compressed content, and its entry in the directory."""

    body: bytes
    entry: tuple[bytes, ...]
    """The directory's entry before and after the place of the offset."""


def member(name: str, content: bytes, level: int) -> Member:
    """A part of a package, compressed."""
    data = b"".join(_deflated(content, level))
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF8_NAME
    crc, packed, size, length = zlib.crc32(content), len(data), len(content), len(encoded)
    if size > _MOST:
        raise OverflowError(f"{name}: {size} bytes need ZIP64")
    local = _LOCAL.pack(
        *(b"PK\3\4", _VERSION, flags, _DEFLATED, _TIME, _DATE, crc, packed, size, length, 0)
    )
    central = _CENTRAL.pack(
        *(b"PK\1\2", _VERSION, _VERSION, flags, _DEFLATED, _TIME, _DATE, crc, packed, size),
        *(length, 0, 0, 0, 0, _RIGHTS, 0),
    )
    return Member(local + encoded + data, (central[:-4], encoded))


def _deflated(content: bytes, level: int) -> Iterator[bytes]:
    """The deflate stream of a content; of a document each large table by itself.

    An attached plan is the same for many schools: its piece of the stream is made once. Pieces end on a byte and
    refer to nothing before them (RFC 1951, 3.2.4; «full flush» of zlib), so that they may be joined.
    """
    at = 0
    if level == QUICK:
        for start, stop in _large_tables(content):
            yield _squeezed(content[at:start], level, zlib.Z_FULL_FLUSH)
            yield _kept_table(content[start:stop])
            at = stop
    yield _squeezed(content[at:], level, zlib.Z_FINISH)


def _large_tables(content: bytes) -> Iterator[tuple[int, int]]:
    """Where tables stand that hold no other tables and are worth a piece of their own."""
    before = 0
    while (stop := content.find(_TABLE_END, before)) >= 0:
        stop += len(_TABLE_END)
        start = content.find(_TABLE, before, stop)  # -1: the end of one that holds another
        while start >= 0 and (inner := content.find(_TABLE, start + 1, stop)) >= 0:
            start = inner
        if start >= 0 and stop - start >= LARGE_TABLE:
            yield start, stop
        before = stop


@lru_cache(maxsize=64)
def _kept_table(content: bytes) -> bytes:
    return _squeezed(content, QUICK, zlib.Z_FULL_FLUSH)


def _squeezed(content: bytes, level: int, end: int) -> bytes:
    window, memory = _SMALL if level == QUICK and len(content) < SMALL else _USUAL
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -window, memory)
    return squeezer.compress(content) + squeezer.flush(end)


@lru_cache(maxsize=256)
def kept_member(name: str, content: bytes) -> Member:
    """A part that many files share, thoroughly compressed once; not for more than `LARGEST_KEPT` bytes."""
    return member(name, content, THOROUGH)


def archive(members: Iterable[Member]) -> bytes:
    """The file of these members, in their order."""
    bodies: list[bytes] = []
    directory: list[bytes] = []
    offset = count = 0
    for each in members:
        bodies.append(each.body)
        before, after = each.entry
        directory += (before, offset.to_bytes(4, "little"), after)
        offset += len(each.body)
        count += 1
    central = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(central), offset, 0)
    return b"".join((*bodies, central, end))


def zipped(parts: Mapping[str, bytes], level: int = USUAL) -> bytes:
    """The file of these parts, in their order: the same parts give the same bytes on any day."""
    return archive(member(name, content, level) for name, content in parts.items())
