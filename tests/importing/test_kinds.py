"""What a document is called, and what is left to its title."""

from __future__ import annotations

import pytest

from tests.importing.test_clerks_documents import imported

AMENDMENTS = """\
УТВЕРЖДЕНО
приказом МБОУ «Луговская СОШ»
от 01.09.2025 № 12

{heading}

1. Дополнить пункт 2.1 словами «и в MAX».
2. Пункт 3.2 исключить.
"""


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("ДОПОЛНЕНИЯ\nк Правилам общения в чатах", "дополнения", "к Правилам общения в чатах"),
        ("ИЗМЕНЕНИЯ\nв Положение о чатах", "изменения", "в Положение о чатах"),
        ("ИЗМЕНЕНИЯ В ПЛАН", "изменения", "В ПЛАН"),
        ("ДОПОЛНЕНИЕ\nк должностной инструкции учителя", "дополнение", "к должностной инструкции учителя"),
        ("Изменения к должностной инструкции учителя", "изменения к должностной инструкции", "учителя"),
    ],
)  # fmt: skip
def test_amendments_come_back_with_what_they_change(heading: str, kind: str, title: str) -> None:
    act = imported(AMENDMENTS.format(heading=heading))
    assert (act.data["вид"], act.data["заголовок"]) == (kind, title)
    assert (act.leftovers, act.verified.added) == ((), ())
