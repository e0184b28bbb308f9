"""Whatever the document: a valid act comes out, and every character is in it or in the list of leftovers."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.importing import import_document
from actgen.importing.likeness import words
from actgen.read.docx import read_docx
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from actgen.source.load import parse_act

CORPUS = Path(__file__).parents[1] / "reading-corpus" / "open"
# The frame of an electronic signature is half of a short order; its lines are listed, not carried.
LEAST = {"order-signed-electronically": 0.7}
DOCUMENTS = sorted(folder.name for folder in CORPUS.iterdir())
LINES = st.sampled_from(
    [
        "ПРИКАЗ", "П Р И К А З", "МБОУ «Школа № 5»", "16.04.2024 № 18-од", "г. Тверь", "О чатах", "ПРИКАЗЫВАЮ:",
        "1. Создать чаты:", "- с родителями;", "1.1. Вести чаты.", "а) ежедневно;", "1) письма;", "Приложение № 1",
        "УТВЕРЖДАЮ", "Директор                А.С. Тихонов", "Протокол", "СЛУШАЛИ: Орлову Н.П.", "{{ имя }} {% если %}",
        "4. «Изложить в следующей редакции:", "№\tМероприятие\tСрок", "1\tСоздать чат\tдо 19.04.2024",
        "I. Общие положения", "Контроль: «», '' \" : # - [ ] { }", "Уважаемая Нина Петровна!", "",
        "Приложение: на 3 л. в 1 экз.", "Верно",
    ]
)  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_of_an_office_document_is_lost(name: str) -> None:
    folder = CORPUS / name
    made = folder / "make.py"
    if made.exists():
        raw = read_docx(runpy.run_path(str(made))["DOCUMENT"])
    else:
        source = next(path for path in folder.iterdir() if path.name != "expected.yaml")
        raw = (
            read_docx(source.read_bytes())
            if source.suffix == ".docx"
            else read_plain(source.read_bytes())
        )
    text = structure(raw, f"{name}.docx")
    found = import_document(text)
    assert found
    for imported in found:
        parse_act(imported.yaml.encode(), name)
        listed = " ".join(left.text for left in imported.leftovers)
        assert all(word in words(imported.yaml) for word in words(listed))
        assert imported.verified.coverage > LEAST.get(name, 0.84)


@given(st.lists(LINES, min_size=1, max_size=25))
@settings(max_examples=40)
def test_any_lines_make_a_valid_act(lines: list[str]) -> None:
    text = structure(read_plain("\n".join(lines).encode()), "документ.txt")
    for imported in import_document(text):
        parse_act(imported.yaml.encode(), "документ.yaml")
