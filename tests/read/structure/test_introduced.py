"""Notes below a title that say by what act, and by whom, the document was put into force."""

import datetime
from pathlib import Path

import pytest

from actgen.read.structure.introduced import is_note
from tests.read.builder import read_text

RULES = (
    "МОУ «Ольховская школа»\n\nПРАВИЛА\nпереписки в чатах\n{}\n\n1. Пишут по делу.\n2. Пишут днём."
)


@pytest.mark.parametrize(
    "note",
    [
        "утверждены приказом директора Л.К. Рябовой от 16.04.2024 № 5",
        "Введены в действие директором Л.К. Рябовой 16.04.2024 (приказ № 5)",
        "Введены приказом по МОУ «Ольховская школа» от 16.04.2024 № 5",
        "приняты с учётом мнения совета родителей 12.04.2024\n"
        "утверждены приказом директора Л.К. Рябовой от 16.04.2024 № 5",
        "Приняты педагогическим советом 12.04.2024, утверждены приказом от 16.04.2024 № 5\nДиректор Л.К. Рябова",
    ],
)
def test_number_and_date_stand_in_the_note_and_not_in_the_title(tmp_path: Path, note: str) -> None:
    found = read_text(tmp_path, RULES.format(note)).requisites
    assert found.number is not None
    assert found.date is not None
    assert found.title is not None
    assert (found.number.value, found.date.value) == ("5", datetime.date(2024, 4, 16))
    assert found.title.value == "переписки в чатах"


@pytest.mark.parametrize(
    ("note", "post", "name"),
    [
        ("утверждены приказом директора Л.К. Рябовой от 16.04.2024 № 5", "директор", "Рябова Л.К."),
        ("Введены заведующим О.П. Фоминым 16.04.2024", "заведующий", "Фомин О.П."),
        ("Введены в действие директором лицея № 9 Л.К. Рябовой 16.04.2024", "директор лицея № 9", "Рябова Л.К."),
        ("Приняты советом 12.04.2024, утверждены приказом от 16.04.2024 № 5\nДиректор Л.К. Рябова",
         "Директор", "Л.К. Рябова"),
    ],
)  # fmt: skip
def test_who_put_it_into_force_signs(tmp_path: Path, note: str, post: str, name: str) -> None:
    found = read_text(tmp_path, RULES.format(note)).requisites.signature
    assert found is not None
    assert (found.value.post, found.value.name) == (post, name)


@pytest.mark.parametrize(
    "text",
    [
        "Утверждены правила переписки",
        "о чатах, которые введены приказом от 16.04.2024 № 5",
        "Введены новые чаты с 16.04.2024",
    ],
)
def test_other_lines_are_no_notes(text: str) -> None:
    assert not is_note(text)
