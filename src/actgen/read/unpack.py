"""Entries of a ZIP unpacked with distrust: what counts is what comes out, not what the headers promise."""

from __future__ import annotations

import zipfile

from actgen.errors import ReadError

MAX_PART = 40 * 2**20
"""No entry that is read may be larger when unpacked."""
MAX_TOTAL = 80 * 2**20
"""Nor may all that are read from one file together."""
MAX_RATIO = 250
"""An honest entry of more than a megabyte is never packed better than this."""
_CHUNK = 1 << 18


class Unpacker:
    """Unpacks the entries of one ZIP. ``what`` names the file in messages («DOCX»)."""

    def __init__(
        self,
        package: zipfile.ZipFile,
        what: str,
        max_part: int = MAX_PART,
        max_total: int = MAX_TOTAL,
    ) -> None:
        self._package, self._what = package, what
        self._max_part, self._max_total = max_part, max_total
        self._total = 0

    def take(self, info: zipfile.ZipInfo) -> bytes:
        """The unpacked entry. Raises ReadError for a password or a bomb, and whatever zipfile does for damage."""
        if info.flag_bits & 1:
            raise ReadError("документ защищён паролем", advice="Снимите пароль и сохраните заново.")
        pieces, size = [], 0
        packed = max(info.compress_size, 1)
        with self._package.open(info) as part:
            while piece := part.read(_CHUNK):
                size += len(piece)
                self._total += len(piece)
                swollen = size > 2**20 and size > MAX_RATIO * packed
                if size > self._max_part or self._total > self._max_total or swollen:
                    raise ReadError(
                        f"содержимое {self._what} распаковывается в непомерно большой объём",
                        advice="Файл похож на «zip-бомбу»; получите документ из надёжного источника.",
                    )
                pieces.append(piece)
        return b"".join(pieces)
