"""Stamps as schools type them, and what of the act language they become."""

from __future__ import annotations

import pytest

from actgen.importing import Imported, import_document
from actgen.read.plain import read_plain
from actgen.read.structure import structure

ADOPTED = {
    "вид": "протокол",
    "орган": "педагогический совет",
    "дата": "28.03.2024",
    "номер": "7",
}


def imported(stamp: str, kind: str = "ПОЛОЖЕНИЕ\nо родительских чатах") -> Imported:
    """A document of a school with this stamp above it."""
    text = f"МБОУ «СОШ № 12»\n\n{stamp}\n\n{kind}\n\n1. Общие положения\n1.1. Чаты ведутся в учебном профиле.\n"
    (found,) = import_document(structure(read_plain(text.encode()), "положение.txt"))
    return found


@pytest.mark.parametrize(
    "said",
    [
        "ПРИНЯТО\nпедагогическим советом\n(протокол от 28.03.2024 № 7)",
        "ПРИНЯТО\nрешением педагогического совета\nпротокол от 28.03.2024 № 7",
        "ПРИНЯТО\nна заседании педагогического совета\nпротокол № 7 от 28.03.2024",
        "Принято\nна педагогическом совете\nпротокол № 7 от «28» марта 2024 г.",
    ],
)
def test_a_body_that_adopted_is_named_in_any_way(said: str) -> None:
    found = imported(said)
    assert found.data["принято"] == [ADOPTED]
    assert found.verified.missing == ()


def test_what_was_considered_stays_considered() -> None:
    found = imported("РАССМОТРЕНО\nна заседании педагогического совета\nпротокол от 28.03.2024 № 7")
    assert found.data["принято"] == [ADOPTED | {"слово": "рассмотрено"}]
    assert found.verified.missing == ()


@pytest.mark.parametrize("body", ["с советом родителей", "Совет родителей"])
def test_a_body_that_agreed(body: str) -> None:
    found = imported(f"СОГЛАСОВАНО\n{body}\nпротокол от 28.03.2024 № 7")
    (stamp,) = found.data["гриф согласования"]
    assert stamp["орган"].lower() == "совет родителей"
    assert found.verified.missing == ()


def test_the_word_of_approval_need_not_agree_with_the_kind() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом заведующего МКДОУ «Ёлочка»\nот «15» января 2024 г. № 3/1",
        "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ № 4\nвоспитателя",
    )
    assert found.data["гриф утверждения"] == [
        {
            "вид": "приказ",
            "орган": "заведующий МКДОУ «Ёлочка»",
            "дата": "15.01.2024",
            "номер": "3/1",
        }
    ]
    assert found.data["номер"] == "4"


def test_an_official_with_the_order_below() -> None:
    found = imported("УТВЕРЖДАЮ\nДиректор\n____________ Е.В. Лаптева\nПриказ от 01.04.2024 № 56-од")
    assert found.data["гриф утверждения"] == [
        {
            "должность": "Директор",
            "имя": "Лаптева Е.В.",
            "вид": "приказ",
            "дата": "01.04.2024",
            "номер": "56-од",
        }
    ]
    assert found.verified.missing == ()


def test_what_is_no_body_is_not_made_one() -> None:
    found = imported("ПРИНЯТО\nк сведению\nпротокол от 28.03.2024 № 7")
    assert "принято" not in found.data
    assert "к сведению" in found.yaml  # elsewhere, as it stands
