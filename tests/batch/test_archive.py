"""The archive of a folder."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from actgen.batch.archive import packed


def test_the_order_of_the_files_changes_nothing() -> None:
    files = {"п/2. Б.txt": b"2", "п/1. А.docx": b"1"}
    assert packed(files) == packed(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(packed(files))) as archive:
        assert archive.namelist() == ["п/1. А.docx", "п/2. Б.txt"]
        kinds = [info.compress_type for info in archive.infolist()]
        assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]


@given(st.dictionaries(st.text("абв.", min_size=1), st.binary(max_size=200), max_size=5))
def test_what_is_packed_is_unpacked(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(packed(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
