"""The ZIP file of a DOCX: what Python's own library writes, byte by byte, at its level."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.render.docx.zipped import QUICK, THOROUGH, USUAL, archive, kept_member, member, zipped

PARTS = st.dictionaries(
    st.from_regex(r"[a-zа-я_]{1,12}/[a-zа-я]{1,8}\.xml", fullmatch=True),
    st.binary(max_size=300),
    max_size=6,
)


@given(PARTS)
def test_the_bytes_are_those_of_zipfile(parts: dict[str, bytes]) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name)  # 1980-01-01
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 0
            written.writestr(info, content)
    assert zipped(parts, USUAL) == buffer.getvalue()


@pytest.mark.parametrize("level", [QUICK, USUAL, THOROUGH])
def test_every_level_is_read_back(level: int) -> None:
    parts = {"[Content_Types].xml": b"<Types/>" * 99, "папка/файл.xml": b""}
    with zipfile.ZipFile(io.BytesIO(zipped(parts, level))) as made:
        assert made.testzip() is None
        assert {name: made.read(name) for name in made.namelist()} == parts


def table(rows: int) -> bytes:
    return b"<w:tbl>" + b"".join(b"<w:tr>%d</w:tr>" % row for row in range(rows)) + b"</w:tbl>"


@pytest.mark.parametrize(
    "content",
    [
        table(3),
        b"<a>" + table(500) + b"</a>",
        b"<a>" + table(500) + table(600) + b"<b/>" + table(2) + table(500),
        b"<a><w:tbl><w:tr>" + table(500) + b"</w:tr>" + table(400) + b"</w:tbl></a>",
        b"<a>" + table(500) + b"</w:tbl></w:tbl>",
    ],
    ids=["small", "large", "several", "within another", "torn"],
)
def test_a_stream_in_pieces_is_one_content(content: bytes) -> None:
    for _ in range(2):
        made = archive([member("document.xml", content, QUICK)])
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            assert opened.read("document.xml") == content


def test_a_large_table_costs_its_piece_once() -> None:
    shared = table(900)
    sizes = {len(member("d.xml", b"%d" % i + shared + b"%d" % i, QUICK).body) for i in range(9)}
    assert len(sizes) == 1
    assert sizes.pop() < len(shared) / 3


def test_a_member_serves_many_files_at_any_place() -> None:
    shared = kept_member("styles.xml", b"<styles/>" * 50)
    for own in (b"a", b"b" * 5000):
        with zipfile.ZipFile(io.BytesIO(archive([member("a.xml", own, QUICK), shared]))) as made:
            assert made.read("styles.xml") == b"<styles/>" * 50
            assert made.read("a.xml") == own
    assert kept_member("styles.xml", b"<styles/>" * 50) is shared
