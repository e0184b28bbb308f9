"""Memos are dated where they are signed, orders are not; who approves signs, with initials or without."""

import datetime
from pathlib import Path

import pytest

from tests.read.builder import read_text

SIGNED = "\n\n16.04.2024          ____________ И.Ю. Нилова"


@pytest.mark.parametrize("kind", ["Докладная записка", "СПРАВКА"])
def test_a_memo_has_the_date_beside_its_signature(tmp_path: Path, kind: str) -> None:
    read = read_text(tmp_path, f"{kind}\n\nПрошу:\n1. Создать чат.{SIGNED}")
    assert read.requisites.date is not None
    assert read.requisites.date.value == datetime.date(2024, 4, 16)


def test_the_date_below_an_order_is_not_its_own(tmp_path: Path) -> None:
    read = read_text(tmp_path, f"ПРИКАЗ\n\nО чатах\n\nПРИКАЗЫВАЮ:\n1. Создать чат.{SIGNED}")
    assert read.requisites.date is None


RULES = (
    "\n\nПРАВИЛА\nпереписки в чатах\n\n1. Общие положения\n1.1. Пишут по делу.\n1.2. Пишут днём."
)


@pytest.mark.parametrize(
    "head",
    [
        "УТВЕРЖДЕНЫ\nДиректор МОУ «Ольховская школа»\n___________ Л.К. Рябова",
        "УТВЕРЖДЕНЫ\nприказом от 16.04.2024 № 5\nДиректор МОУ «Ольховская школа» Л.К. Рябова",
        "ПРИНЯТЫ                              УТВЕРЖДЕНЫ\n"
        "педагогическим советом               приказом от 16.04.2024 № 5\n"
        "протокол от 12.04.2024 № 3           Директор ________ Л.К. Рябова",
    ],
)
def test_who_approves_signs_in_a_stamp_of_any_wording(tmp_path: Path, head: str) -> None:
    signature = read_text(tmp_path, head + RULES).requisites.signature
    assert signature is not None
    assert signature.value.name == "Л.К. Рябова"
    assert signature.value.post.startswith("Директор")


def test_the_stamp_may_stand_below_the_title(tmp_path: Path) -> None:
    points = "1. Пишут днём.\n2. Пишут по делу."
    stamp = "Утверждаю: директор Рябова Л.К. ________\n16.04.2024"
    text = f"{RULES.strip()[:25]}\n\n{stamp}\n\n{points}"
    signature = read_text(tmp_path, text).requisites.signature
    assert signature is not None
    assert (signature.value.post, signature.value.name) == ("директор", "Рябова Л.К.")


@pytest.mark.parametrize(
    ("line", "post", "name"),
    [
        ("Заведующая Суворкина", "Заведующая", "Суворкина"),
        (
            "Заведующая          Пелагея Кузьминична Рогачёва",
            "Заведующая",
            "Пелагея Кузьминична Рогачёва",
        ),
        ("Директор Рогачёва Пелагея Кузьминична", "Директор", "Рогачёва Пелагея Кузьминична"),
        ("Директор Л.К. Рябова, 20 мая 2024 г.", "Директор", "Л.К. Рябова"),
        ("Директор школы", "Директор школы", ""),
    ],
)
def test_a_signature_without_initials_or_with_its_date(
    tmp_path: Path, line: str, post: str, name: str
) -> None:
    text = f"ПРИКАЗ\n\nО чатах\n\nПРИКАЗЫВАЮ:\n1. Создать чат.\n\n{line}"
    signature = read_text(tmp_path, text).requisites.signature
    assert signature is not None
    assert (signature.value.post, signature.value.name) == (post, name)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "УТВЕРЖДАЮ\nДиректор ____ Л.К. Рябова\n16.04.2024\n\nПЛАН № 3\nработы\n\n1. Создать чат.\n2. Писать.",
            "3",
        ),
        (
            "УТВЕРЖДЕНО\nПриказ по школе № 39\n\nДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nвоспитателя\n\n1. Пишет.\n2. Ведёт.",
            "39",
        ),
    ],
)
def test_the_number_behind_the_kind_or_of_an_order_of_the_school(
    tmp_path: Path, text: str, number: str
) -> None:
    found = read_text(tmp_path, text).requisites.number
    assert found is not None
    assert found.value == number
