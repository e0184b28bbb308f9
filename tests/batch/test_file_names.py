"""Names of files that every system takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.batch.file_names import MOST_BYTES, MOST_CHARACTERS, safe_name, unique

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{n}{d}" for n in ("com", "lpt") for d in "0123456789¹²³"),
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Об использовании: 1/2", "Об использовании- 1-2"),
        ("con", "con_"),
        ("LPT1.docx", "LPT1_.docx"),
        ("контора", "контора"),
        ('МБОУ "СШ № 1"', "МБОУ «СШ № 1»"),
        ('5" экран', "5' экран"),
        ("МОУ СШ № 5. ", "МОУ СШ № 5"),
        ("...", "без названия"),
        ("а\nб\tв", "а б в"),
        ("\u202eexe.docx", "exe.docx"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=300))
def test_any_text_becomes_a_name(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not _FORBIDDEN.search(name)
    assert name == name.strip() == name.rstrip(".")
    assert not name.startswith(".")
    assert re.split(r"[. ]", name)[0].lower() not in _RESERVED
    assert len(name) <= MOST_CHARACTERS + 1
    assert len(name.encode()) <= MOST_BYTES + 1
    assert safe_name(name) == name


@given(st.lists(st.text(alphabet="аАбБ .", max_size=120), max_size=12))
def test_no_two_files_have_one_name_whatever_the_case(texts: list[str]) -> None:
    taken: set[str] = set()
    names = [unique(safe_name(text), taken).casefold() for text in texts]
    assert len(set(names)) == len(names)


def test_long_names_end_with_a_word() -> None:
    name = safe_name("О переходе образовательных организаций муниципального округа " * 5)
    assert name.endswith(" образовательных организаций")
