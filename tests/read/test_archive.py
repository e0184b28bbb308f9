"""ZIP archives: names in any encoding, leftovers, passwords, bombs, ways upwards."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.errors import ReadError
from actgen.read import archive
from actgen.read.archive import open_archive


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return file.getvalue()


def named(raw: bytes) -> bytes:
    """An archive with one file whose name is stored as these very bytes, without a mark of its encoding."""
    stand_in = b"x" * len(raw)
    return packed({stand_in.decode(): b"text"}, zipfile.ZIP_STORED).replace(stand_in, raw)


def names(data: bytes) -> list[str]:
    with open_archive(data) as opened:
        return [entry.name for entry in opened.entries()]


@pytest.mark.parametrize("encoding", ["cp866", "cp1251", "utf-8"])
def test_a_name_without_a_mark_of_its_encoding(encoding: str) -> None:
    name = "Приказы школы/Приказ № 5.docx" if encoding != "cp866" else "Приказы школы/Ёлка.docx"
    assert names(named(name.encode(encoding))) == [name]


def test_a_marked_name() -> None:
    assert names(packed({"Приказ № 5.docx": b"x"})) == ["Приказ № 5.docx"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("../../etc/passwd", "etc/passwd"), ("/etc/x.txt", "etc/x.txt"), ("C:\\Users\\x.txt", "Users/x.txt"),
     ("a\\..\\b.txt", "a/b.txt"), ("..", "?")],
)  # fmt: skip
def test_no_name_leads_out_of_the_archive(name: str, shown: str) -> None:
    assert names(packed({name: b"x"})) == [shown]


def test_leftovers_of_systems_are_left_out() -> None:
    files = [
        "__MACOSX/._a.docx",
        "~$приказ.docx",
        ".DS_Store",
        "Thumbs.db",
        "a/desktop.ini",
        ".~lock.a.odt#",
        "a.docx",
    ]
    assert names(packed(dict.fromkeys(files, b"x"))) == ["a.docx"]


def content(data: bytes) -> bytes:
    with open_archive(data) as opened:
        return opened.content(opened.entries()[0])


def test_a_bomb() -> None:
    with pytest.raises(ReadError, match="непомерно большой"):
        content(packed({"a.txt": bytes(30 * 2**20)}))


def test_a_bomb_of_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL", 3000)
    data = packed({f"{k}.txt": b"x" * 1000 for k in range(4)}, zipfile.ZIP_STORED)
    with open_archive(data) as opened:
        *good, last = opened.entries()
        assert all(opened.content(entry) for entry in good)
        with pytest.raises(ReadError, match="непомерно большой"):
            opened.content(last)


def test_a_password() -> None:
    data = bytearray(packed({"a.txt": b"text"}))
    data[6] |= 1  # of the local header
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ReadError, match="паролем") as caught:
        content(bytes(data))
    assert "укажите папку" in caught.value.advice


def test_an_unknown_way_of_packing() -> None:
    data = bytearray(packed({"a.txt": b"text" * 99}))
    data[8] = data[data.index(b"PK\x01\x02") + 10] = 99
    with pytest.raises(ReadError, match="способ сжатия"):
        content(bytes(data))


def test_damage() -> None:
    data = packed({"a.txt": b"text" * 999}, zipfile.ZIP_STORED)
    with pytest.raises(ReadError, match="повреждён"):
        content(data.replace(b"texttext", b"texttexT", 1))
    with pytest.raises(ReadError, match="повреждён"):
        names(data[:-30])
    with pytest.raises(ReadError, match="пуст"):
        content(packed({"a.txt": b""}))


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    with pytest.raises(ReadError, match="больше 2 файлов"):
        names(packed(dict.fromkeys("abc", b"x")))


def test_an_archive_that_must_not_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="повреждён"), open_archive(tmp_path / "нет.zip"):
        pass


GOOD = packed({"Приказ.txt": b"text" * 9, "b/c.txt": b"x"})


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_no_damage_raises_anything_but_read_error(position: int, value: bytes, cut: int) -> None:
    with (
        suppress(ReadError),
        open_archive(GOOD[:position] + value + GOOD[position + cut :]) as opened,
    ):
        for entry in opened.entries():
            opened.content(entry)
