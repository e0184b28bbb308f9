"""Texts in any encoding that clerks use; everything else is refused."""

import pytest

from actgen.errors import ReadError
from actgen.read.encoding import decode, measure

TEXT = "ПРИКАЗ\nО назначении ответственного администратора\n1. Создать чаты с родителями и педагогами школы.\n"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_an_encoding_is_recognised(name: str) -> None:
    text, remark = decode(TEXT.encode(name))
    assert text == TEXT
    assert bool(remark) == (name in ("cp1251", "koi8-r", "cp866"))


def test_the_right_reading_measures_far_above_the_wrong_one() -> None:
    wrong = TEXT.encode("koi8-r").decode("cp1251")
    assert measure(TEXT) > 0.4 > 0.2 > measure(wrong)


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
