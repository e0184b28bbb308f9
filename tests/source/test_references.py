"""Numbered citations in running text."""

from __future__ import annotations

import pytest

from actgen.source.references import find_references, same_number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("приказа управления от 13.04.2024 № 223-09", [("223-09", "2024-04-13")]),
        ("приказом № 223-09 от 13 апреля 2024 г.", [("223-09", "2024-04-13")]),
        ("Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании»", [("273-ФЗ", "2012-12-29")]),
        ("распоряжение от 10.05.2023 N 273р", [("273р", "2023-05-10")]),
        ("приказ № 5, приказ № 6/1", [("5", "None"), ("6/1", "None")]),
        ("МБОУ «СОШ № 5» до 01.09.2024", [("5", "None")]),
        ("без номеров, от 01.09.2024", []),
    ],
)
def test_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.number, str(each.date)) for each in find_references(text)] == found


def test_dashes_and_case_do_not_part_numbers() -> None:
    assert same_number("223–09", "223-09")
    assert same_number("273-р", "273Р")
    assert not same_number("223-09", "233-09")
