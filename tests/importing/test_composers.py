"""«Справку составила: …» in the place of a signature."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.importing import Imported, import_document
from actgen.model.act import Act
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from tests.importing.trips import through_docx, through_pdf


def imported(end: str) -> Imported:
    """A reference of a school that ends so."""
    text = (
        "МБОУ «Гимназия № 3»\n\nСПРАВКА\nо родительских чатах\n\n"
        f"Проверка проведена с 01.10.2025 по 10.10.2025.\nВсе чаты ведутся в учебном профиле.\n\n{end}\n"
    )
    (found,) = import_document(structure(read_plain(text.encode()), "справка.txt"))
    return found


@pytest.mark.parametrize(
    ("said", "post", "name"),
    [
        ("Справку составила: завуч Белозёрова Т.Ю.", "Завуч", "Белозёрова Т.Ю."),
        ("Справку составил:           П.О. Ким, заместитель директора", "Заместитель директора", "Ким П.О."),
        ("Подготовила: руководитель музея    __________    О.О. Зайцева", "Руководитель музея", "Зайцева О.О."),
        ("Составитель – социальный педагог Цой А.А.", "Социальный педагог", "Цой А.А."),
    ],
)  # fmt: skip
def test_who_drew_a_reference_up_signs_it(said: str, post: str, name: str) -> None:
    found = imported(said)
    assert found.data["подпись"] == [{"должность": post, "имя": name}]
    assert any(doubt.startswith("вместо слов") for _, doubt in found.source.doubts)
    assert (found.leftovers, found.verified.added) == ((), ())


@pytest.mark.parametrize("through", [through_docx, through_pdf])
def test_the_day_above_is_that_of_the_reference(through: Callable[[Act], Imported]) -> None:
    found = imported("10.10.2025\nСправку составила: завуч Белозёрова Т.Ю.")
    assert found.data["дата"] == "10.10.2025"
    again = through(found.act)
    assert again.data["подпись"] == [{"должность": "Завуч", "имя": "Белозёрова Т.Ю."}]
    assert again.leftovers == ()


def test_a_sentence_about_who_prepared_something_is_text() -> None:
    found = imported(
        "Материалы подготовила группа педагогов.\n\nДиректор          Н.Б. Сухоручкина"
    )
    assert found.data["подпись"] == [{"должность": "Директор", "имя": "Сухоручкина Н.Б."}]
    assert found.data["текст"][-1] == "Материалы подготовила группа педагогов."


def test_a_short_sentence_below_an_empty_line_is_no_title() -> None:
    text = (
        "МБОУ «Гимназия № 3»\n\nСПРАВКА\nо родительских чатах\n\nСоздано 14 чатов.\n\n"
        "Директор          Н.Б. Сухоручкина\n"
    )
    (found,) = import_document(structure(read_plain(text.encode()), "справка.txt"))
    assert found.data["заголовок"] == "о родительских чатах"
    assert found.data["текст"] == ["Создано 14 чатов."]
