"""What a part of a template came to is kept for the next document, within bounds."""

from __future__ import annotations

import pytest

from actgen.errors import ReadError
from actgen.read.docx.kept import Kept


class _Counted:
    """Makes a text of bytes and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, data: bytes) -> str:
        self.made += 1
        return data.decode()


def test_the_same_part_is_made_once() -> None:
    make = _Counted()
    kept = Kept(make)
    assert [kept.get(b"packed", lambda: b"styles") for _ in range(3)] == ["styles"] * 3
    assert make.made == 1


def test_another_part_is_made_for_itself() -> None:
    kept = Kept(_Counted())
    assert kept.get(b"one", lambda: b"first") == "first"
    assert kept.get(b"two", lambda: b"second") == "second"


def test_only_the_latest_are_kept() -> None:
    make = _Counted()
    kept = Kept(make)
    for k in range(100):
        kept.get(b"%d" % k, lambda: b"styles")
        kept.get(b"0", lambda: b"styles")  # asked for again and again, so it stays
    assert make.made == 100
    kept.get(b"1", lambda: b"styles")
    assert make.made == 101


def test_a_large_part_is_not_kept() -> None:
    make = _Counted()
    kept = Kept(make)
    for _ in range(2):
        kept.get(b"packed", lambda: b"s" * 2**20)
    assert make.made == 2


def test_a_fault_passes_and_is_not_kept() -> None:
    kept = Kept(_Counted())

    def damaged() -> bytes:
        raise ReadError("файл повреждён")

    with pytest.raises(ReadError):
        kept.get(b"packed", damaged)
    assert kept.get(b"packed", lambda: b"styles") == "styles"
