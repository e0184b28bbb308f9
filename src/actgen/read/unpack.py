"""Entries of a ZIP unpacked with distrust: what counts is what comes out, not what the headers promise."""

from __future__ import annotations

import struct
import zipfile
import zlib

from actgen.errors import ReadError

MAX_PART = 40 * 2**20
"""No entry that is read may be larger when unpacked."""
MAX_TOTAL = 80 * 2**20
"""Nor may all that are read from one file together."""
MAX_RATIO = 250
"""An honest entry of more than a megabyte is never packed better than this."""
_CHUNK = 1 << 18
_LOCAL = struct.Struct("<4s22xHH")
"""The header before an entry (APPNOTE.TXT 4.3.7): its signature, the lengths of the name and of the extra field."""
_UNUSUAL = 0x61
"""Flags of encryption and of patches (APPNOTE.TXT 4.4.4)."""


class Unpacker:
    """Unpacks the entries of one ZIP. ``what`` names the file in messages («DOCX»).

    ``data`` are the bytes of the whole ZIP where they are at hand: its entries are then unpacked in one go.
    """

    def __init__(
        self,
        package: zipfile.ZipFile,
        what: str,
        max_part: int = MAX_PART,
        max_total: int = MAX_TOTAL,
        data: bytes = b"",
    ) -> None:
        self._package, self._what, self._data = package, what, data
        self._max_part, self._max_total = max_part, max_total
        self._total = 0

    def take(self, info: zipfile.ZipInfo) -> bytes:
        """The unpacked entry. Raises ReadError for a password or a bomb, and whatever zipfile does for damage."""
        if info.flag_bits & 1:
            raise ReadError("документ защищён паролем", advice="Снимите пароль и сохраните заново.")
        plain = info.compress_type == zipfile.ZIP_DEFLATED and not info.flag_bits & _UNUSUAL
        return self._at_once(info) if self._data and plain else self._by_chunks(info)

    def packed(self, info: zipfile.ZipInfo) -> bytes:
        """The entry as it stands in ``data``. Raises BadZipFile if it does not stand where it should."""
        signature, name, extra = _LOCAL.unpack_from(self._data, info.header_offset)
        if signature != b"PK\x03\x04":
            raise zipfile.BadZipFile
        start = info.header_offset + _LOCAL.size + name + extra
        return self._data[start : start + info.compress_size]

    def _at_once(self, info: zipfile.ZipInfo) -> bytes:
        packed = self.packed(info)
        decoder = zlib.decompressobj(-zlib.MAX_WBITS)
        allowed = min(
            self._max_part, self._max_total - self._total, max(2**20, MAX_RATIO * len(packed))
        )
        content = decoder.decompress(packed, allowed + 1)
        if len(content) > allowed:
            raise self._swollen()
        if not decoder.eof or zlib.crc32(content) != info.CRC:
            raise zipfile.BadZipFile
        self._total += len(content)
        return content

    def _by_chunks(self, info: zipfile.ZipInfo) -> bytes:
        pieces, size = [], 0
        packed = max(info.compress_size, 1)
        with self._package.open(info) as part:
            while piece := part.read(_CHUNK):
                size += len(piece)
                self._total += len(piece)
                swollen = size > 2**20 and size > MAX_RATIO * packed
                if size > self._max_part or self._total > self._max_total or swollen:
                    raise self._swollen()
                pieces.append(piece)
        return b"".join(pieces)

    def _swollen(self) -> ReadError:
        return ReadError(
            f"содержимое {self._what} распаковывается в непомерно большой объём",
            advice="Файл похож на «zip-бомбу»; получите документ из надёжного источника.",
        )
