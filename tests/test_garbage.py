"""Searching for garbage is put off, and never left off or put on by the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from actgen.garbage import uncollected


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    collecting = gc.isenabled()
    yield
    (gc.enable if collecting else gc.disable)()


def test_nothing_is_searched_while_it_lasts() -> None:
    gc.enable()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_fault_ends_it_too() -> None:
    gc.enable()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
