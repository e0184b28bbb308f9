"""Texts decoded wrongly and saved so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.read.plain.mojibake import repair

TEXT = (
    "ПРИКАЗ\n\nО назначении ответственного администратора\n\n1. Создать чаты с родителями и педагогами школы.\n"
    "2. Исполнение контролирует директор И.И. Иванова.\n"
)
WAYS = [
    ("utf-8", "cp1251"), ("utf-8", "latin-1"), ("utf-8", "cp1252"), ("utf-8", "cp866"), ("utf-8", "koi8-r"),
    ("cp1251", "latin-1"), ("cp1251", "cp1252"), ("cp1251", "koi8-r"), ("cp1251", "cp866"),
    ("koi8-r", "cp1251"), ("koi8-r", "latin-1"), ("koi8-r", "cp866"), ("cp866", "cp1251"),
]  # fmt: skip


def spoilt(is_: str, read_as: str) -> str:
    """As programs spoil it: a byte that the wrong encoding lacks stays a control character."""
    return "".join(
        chr(byte) if letter == "\ufffd" else letter
        for byte in TEXT.encode(is_)
        for letter in bytes([byte]).decode(read_as, errors="replace")
    )


@pytest.mark.parametrize(("is_", "read_as"), WAYS)
def test_a_spoilt_text_is_repaired(is_: str, read_as: str) -> None:
    assert repair(spoilt(is_, read_as)) == TEXT


def test_letters_that_were_lost_on_the_way_come_back() -> None:
    spoilt = (
        TEXT.encode().decode("cp1251", errors="replace").replace("\ufffd", "?").replace("\xa0", " ")
    )
    assert repair(spoilt) == TEXT


@pytest.mark.parametrize(
    "text",
    [TEXT, TEXT.upper(), "", "Order No. 5", "16.04.2024 № 18-од", "МБОУ СОШ № 5", "«Сферум»", "Ïðèâåò", "ёж",
     "Список: Ґ, Є, І, Ї; naïve café", "中文文件内容没有俄语"],
)  # fmt: skip
def test_a_sound_or_too_short_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    repair(text)
