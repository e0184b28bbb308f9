"""Attachments as schools head them: kinds that stand in no table, told by their own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.importing import Imported, import_document
from actgen.model.act import Act
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from tests.importing.trips import through_docx, through_pdf


def imported(points: str, attachment: str) -> Imported:
    """An order of a school with these points and one attachment, which begins below its stamp."""
    text = (
        "МБОУ «Гимназия № 3»\n\nПРИКАЗ\n12.10.2025 № 95-од\n\nО школьном этапе олимпиады\n\nПРИКАЗЫВАЮ:\n"
        f"{points}\n\nДиректор                              Н.Б. Сухоручкина\n\n"
        f"Приложение\nк приказу от 12.10.2025 № 95-од\n\n{attachment}\n"
    )
    (found,) = import_document(structure(read_plain(text.encode()), "приказ.txt"))
    return found


APPROVED = (
    "1. Провести олимпиаду.\n2. Утвердить состав оргкомитета (приложение).",
    "Состав оргкомитета\n\n1. Ким П.О., учитель математики.\n2. Цой А.А., секретарь.",
)


@pytest.mark.parametrize("through", [None, through_docx, through_pdf])
def test_what_a_point_approves_is_the_kind_of_the_attachment(
    through: Callable[[Act], Imported] | None,
) -> None:
    found = imported(*APPROVED)
    if through is not None:
        found = through(found.act)
    (attached,) = found.data["приложения"]
    assert (attached["вид"], attached["заголовок"]) == ("состав", "оргкомитета")
    assert found.data["пункты"][1] == {"утвердить": 1}
    assert (found.leftovers, found.verified.added) == ((), ())


def test_two_words_that_a_point_approves() -> None:
    found = imported(
        "1. Провести олимпиаду.\n2. Утвердить прилагаемую рабочую группу по проведению олимпиады.",
        "Рабочая группа по проведению олимпиады\n\n1. Ким П.О.\n2. Цой А.А.",
    )
    (attached,) = found.data["приложения"]
    assert (attached["вид"], attached["заголовок"]) == ("рабочая группа", "по проведению олимпиады")
    assert found.data["пункты"][1] == {"утвердить": 1}


def test_a_line_that_nothing_approves_and_nothing_sets_apart_is_text() -> None:
    found = imported(
        "1. Провести олимпиаду (приложение).\n2. Подвести итоги.",
        "Уроки начинаются в 9:00.\nСтоловая работает с 10:00 до 14:00.",
    )
    (attached,) = found.data["приложения"]
    assert attached["вид"] == "приложение"
    assert attached["текст"] == ["Уроки начинаются в 9:00.", "Столовая работает с 10:00 до 14:00."]
    assert found.leftovers == ()
