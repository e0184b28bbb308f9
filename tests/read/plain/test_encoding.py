"""Texts in any encoding that clerks use; everything else is refused."""

import pytest

from actgen.errors import ReadError
from actgen.read.plain.encoding import decode

TEXT = "ПРИКАЗ\nО назначении ответственного администратора\n1. Создать чаты с родителями и педагогами школы.\n"


EIGHT_BIT = ["cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"]


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", *EIGHT_BIT]
)
def test_an_encoding_is_recognised(name: str) -> None:
    text, remark = decode(TEXT.encode(name))
    assert text == TEXT
    assert bool(remark) == (name in EIGHT_BIT)


def test_ascii_with_zeros_is_no_utf16() -> None:
    with pytest.raises(ReadError, match="двоичные"):
        decode(b"a\x00b\x00" * 50)


def test_a_text_that_was_recoded_twice_is_repaired_and_the_remark_says_so() -> None:
    text, remark = decode(TEXT.encode().decode("cp1251", errors="replace").encode())
    assert text == TEXT
    assert "двойной перекодировкой" in remark


def test_a_utf8_text_cut_in_the_middle_of_a_letter_is_read() -> None:
    text, remark = decode(TEXT.encode()[:-3])
    assert text.startswith("ПРИКАЗ")
    assert "поврежд" in remark


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x00\x01\x02" * 500, "中文文件内容没有俄语".encode("gb18030") * 9],
)
def test_what_is_no_russian_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data)
