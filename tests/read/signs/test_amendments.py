"""Documents that change others are amendments to them; into plans and job descriptions they are read as these."""

from __future__ import annotations

import pytest

from actgen.read import typed_document
from actgen.read.signs.kinds import kind_of

STAMP = "УТВЕРЖДЕНО\nприказом МБОУ «Луговская СОШ»\nот 01.09.2025 № 12\n\n"
POINTS = "\n\n1. Дополнить пункт 2.1 словами «и в MAX».\n2. Пункт 3.2 исключить.\n"


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("ДОПОЛНЕНИЯ\nк Правилам общения в чатах", "дополнения", "к Правилам общения в чатах"),
        ("ДОПОЛНЕНИЯ К ПРАВИЛАМ\nобщения в чатах", "дополнения", "К ПРАВИЛАМ общения в чатах"),
        ("ИЗМЕНЕНИЯ\nв Положение о чатах", "изменения", "в Положение о чатах"),
        ("ИЗМЕНЕНИЯ,\nкоторые вносятся в Устав школы", "изменения", "которые вносятся в Устав школы"),
        (
            "Изменения и дополнения, вносимые в Положение о чатах",
            "изменения и дополнения",
            "вносимые в Положение о чатах",
        ),
        ("Изменения в план внутреннего контроля", "план", "внутреннего контроля"),
        ("ДОПОЛНЕНИЕ\nк должностной инструкции учителя", "должностная инструкция", "учителя"),
    ],
)  # fmt: skip
def test_what_amendments_change_is_their_title(heading: str, kind: str, title: str) -> None:
    found = typed_document(f"{STAMP}{heading}{POINTS}").requisites
    assert found.kind is not None
    assert found.title is not None
    assert (found.kind.value, found.title.value, found.issuer) == (kind, title, None)


@pytest.mark.parametrize(
    "text",
    [
        "Изменения в расписании уроков",
        "Изменения в Положение вносит директор школы.",
        "Дополнения родителей",
        "Изменения, о которых узнал учитель",
    ],
)
def test_other_lines_are_no_amendments(text: str) -> None:
    assert kind_of(text) is None
