"""Places in words: as much as is known, the document only where there are several."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.model.finding import Evidence
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.report.places import Places, clause_name

ONE = Places([StructuredText("школа/приказ.docx", "", ())])
TWO = Places([StructuredText("школа/приказ.docx", "", ()), StructuredText("план.txt", "", ())])


def at(**place: Any) -> Evidence:
    return Evidence(0, "", Place(**place))


@pytest.mark.parametrize(
    ("place", "alone", "among_others"),
    [
        ({"clause": "1.4 3)", "page": 2}, "п. 1.4 3), с. 2", "приказ.docx, п. 1.4 3), с. 2"),
        ({"clause": "2 1", "page": 2}, "п. 2, подп. 1, с. 2", "приказ.docx, п. 2, подп. 1, с. 2"),
        ({"clause": "1", "part": "приложение 1"}, "приложение 1, п. 1", "приказ.docx, приложение 1, п. 1"),
        ({"part": "приложение", "paragraph": 7}, "приложение, абзац 7", "приказ.docx, приложение, абзац 7"),
        ({"cell": (1, 3, 2), "paragraph": 7}, "таблица 1, строка 3", "приказ.docx, таблица 1, строка 3"),
        ({"paragraph": 7}, "абзац 7", "приказ.docx, абзац 7"),
        ({"paragraph": 7, "page": 1}, "с. 1, абзац 7", "приказ.docx, с. 1"),
        ({}, "", "приказ.docx"),
    ],
)  # fmt: skip
def test_a_place_in_words(place: dict[str, Any], alone: str, among_others: str) -> None:
    assert ONE.of(at(**place)).replace("\u00a0", " ") == alone
    assert TWO.of(at(**place)).replace("\u00a0", " ") == among_others


def test_a_place_is_not_divided_at_the_end_of_a_line() -> None:
    assert ONE.of(at(clause="1.4 3)", page=2)).split(" ") == ["п.\u00a01.4\u00a03),", "с.\u00a02"]


def test_a_folder_is_named_only_where_it_tells_files_apart() -> None:
    same = [StructuredText(file, "", ()) for file in ("а/п.docx", "б/п.docx", "б/план.docx")]
    assert [Places(same).name(index) for index in range(3)] == ["а/п.docx", "б/п.docx", "план.docx"]


@pytest.mark.parametrize(
    ("clause", "name"), [("1.2", "п. 1.2"), ("приложение, строка 5", "приложение, строка 5"), ("", "")]
)  # fmt: skip
def test_the_clause_of_the_superior_act(clause: str, name: str) -> None:
    assert clause_name(clause) == name
