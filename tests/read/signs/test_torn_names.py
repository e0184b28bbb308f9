"""Names torn over two lines of a stamp are read whole, in every layout that stamps have."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.read.signs.torn_names import whole_names
from tests.read.builder import lines, paragraph, read_docx, read_text, title

RULES = "\n\nПРАВИЛА\nповедения в чатах\n\n1. Да.\n2. Нет.\n"

TORN = [
    (("Директор ________ И.И.", "Орлова"), "Директор ________ И.И. Орлова"),
    (("Директор ________ И. И.", "Орлова-Ким"), "Директор ________ И. И. Орлова-Ким"),
    (("Директор ________ /И.И.", "Орлова/"), "Директор ________ /И.И. Орлова/"),
    (("Директор ________ И.", "И. Орлова"), "Директор ________ И.И. Орлова"),
    (("Директор ________ Орлова", "И.И."), "Директор ________ Орлова И.И."),
    (("Директор ________ Орлова И.", "И."), "Директор ________ Орлова И.И."),
    (("Директор школы Орлова", "И.И."), "Директор школы Орлова И.И."),
    (("Директор ________ Ирина", "Ивановна Орлова"), "Директор ________ Ирина Ивановна Орлова"),
    (("Директор ________ Ирина Ивановна", "Орлова"), "Директор ________ Ирина Ивановна Орлова"),
    (("Директор школы Орлова", "Ирина Ивановна"), "Директор школы Орлова Ирина Ивановна"),
    (("Директор ________ Орлова Ирина", "Ивановна"), "Директор ________ Орлова Ирина Ивановна"),
    (("Директор ________ И.И. Ор-", "лова"), "Директор ________ И.И. Орлова"),
    (("Директор ________ И.И. Орлова-", "Ким"), "Директор ________ И.И. Орлова-Ким"),
]


@pytest.mark.parametrize(("torn", "whole"), TORN)
def test_wherever_a_name_is_torn(torn: tuple[str, str], whole: str) -> None:
    assert whole_names([*torn, "12.03.2026"]) == [whole, "12.03.2026"]


def test_below_a_line_to_sign_on_of_its_own() -> None:
    assert whole_names(["Директор ________", "И.И.", "Орлова"]) == [
        "Директор ________", "И.И. Орлова",
    ]  # fmt: skip
    assert whole_names(["________", "Орлова", "И.И."]) == ["________", "Орлова И.И."]


@pytest.mark.parametrize(
    "apart",
    [
        ("Директор ________", "Орлова"),  # no initials: which of the two it is can't be told
        ("Директор ________ И.И. Орлова", "Ким"),
        ("Директор ________ И.И.", "12.03.2026"),
        ("Директор школы", "И.И. Орлова"),
        ("заседание Совета", "И.И."),
        ("г. Тверь", "Ирина Ивановна"),
        ("приказом директора", "от 12.03.2026 № 45"),
        ("протокол педагогического совета И.И. Орлова", "Председатель"),
    ],
)
def test_lines_that_are_no_halves_of_a_name(apart: tuple[str, str]) -> None:
    assert whole_names(apart) == [*apart]


@pytest.mark.parametrize(("torn", "whole"), TORN)
def test_in_a_text_and_in_a_docx(tmp_path: Path, torn: tuple[str, str], whole: str) -> None:
    stamp = ("УТВЕРЖДАЮ", *torn, "12.03.2026")
    read = read_text(tmp_path, "\n".join(stamp) + RULES)
    assert lines(read)[:3] == ["УТВЕРЖДАЮ", whole, "12.03.2026"]
    assert title(read) == "поведения в чатах"
    body = "".join(map(paragraph, (*stamp, *RULES.split())))
    assert lines(read_docx(tmp_path, body))[:3] == ["УТВЕРЖДАЮ", whole, "12.03.2026"]


def test_the_order_below_a_torn_name_is_of_the_stamp(tmp_path: Path) -> None:
    stamp = "УТВЕРЖДАЮ\nДиректор МБОУ «Школа № 5»\n________ И.И.\nОрлова\nПриказ от 12.03.2026 № 45"
    read = read_text(tmp_path, stamp + RULES)
    assert (read.requisites.kind and read.requisites.kind.value) == "правила"
    assert title(read) == "поведения в чатах"


def test_names_among_the_points_stay_as_they_are(tmp_path: Path) -> None:
    read = read_text(tmp_path, f"{RULES}3. Состав: Ким А.\nА.\nОрлова\nДиректор ________ И.И.\nКим")
    assert lines(read)[-1] == "Ким"


def test_another_stamp_below_begins_anew(tmp_path: Path) -> None:
    text = (
        "СОГЛАСОВАНО\nПредседатель ________ А.А.\nКим\n\nУТВЕРЖДАЮ\nДиректор ________ И.И.\nОрлова"
    )
    read = lines(read_text(tmp_path, text + RULES))
    assert read[:4] == [
        "СОГЛАСОВАНО", "Председатель ________ А.А. Ким", "УТВЕРЖДАЮ", "Директор ________ И.И. Орлова",
    ]  # fmt: skip
