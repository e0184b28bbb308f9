"""Memos and references are dated where they are signed; orders are not."""

import datetime
from pathlib import Path

import pytest

from tests.read.builder import read_text

SIGNED = "\n\n16.04.2024          ____________ И.Ю. Нилова"


@pytest.mark.parametrize("kind", ["Докладная записка", "СПРАВКА"])
def test_a_memo_has_the_date_beside_its_signature(tmp_path: Path, kind: str) -> None:
    read = read_text(tmp_path, f"{kind}\n\nПрошу:\n1. Создать чат.{SIGNED}")
    assert read.requisites.date is not None
    assert read.requisites.date.value == datetime.date(2024, 4, 16)


def test_the_date_below_an_order_is_not_its_own(tmp_path: Path) -> None:
    read = read_text(tmp_path, f"ПРИКАЗ\n\nО чатах\n\nПРИКАЗЫВАЮ:\n1. Создать чат.{SIGNED}")
    assert read.requisites.date is None
