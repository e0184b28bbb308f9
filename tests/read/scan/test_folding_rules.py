"""What a line of words that was misread means."""

from __future__ import annotations

import pytest

from actgen.read.scan.folding_rules import RULES


def understood(line: str) -> str:
    words = line.split()
    for rule in RULES:
        words = rule(words)
    return " ".join(filter(None, words))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("приказ от 1З.04.2024 ЛЬ 223-09", "приказ от 13.04.2024 № 223-09"),
        ("17.04.2024 №е 27/1", "17.04.2024 № 27/1"),
        ("Приказ М 5-п от 10.01.2025", "Приказ № 5-п от 10.01.2025"),
        ("№ 1790-0 от 28.09.2026", "№ 1790-о от 28.09.2026"),
        ("№44-од", "№44-од"),
        ("IIРИКАЗ", "ПРИКАЗ"),
        ("IIРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ:"),
        ("З.1. Создать чаты", "3.1. Создать чаты"),
        ("1,2. Создать чаты", "1.2. Создать чаты"),
        ("|. Утвердить положение", "1. Утвердить положение"),
        ("пpикaз дирeктopa", "приказ директора"),
        ("0б утверждении", "Об утверждении"),
        ("профиля УК Мессенджера", "профиля VK Мессенджера"),
        ("«Сферум»/УК в УК-мессенджере", "«Сферум»/VK в VK-мессенджере"),
        ("-— с родителями", "– с родителями"),
    ],
)
def test_what_was_meant(seen: str, meant: str) -> None:
    assert understood(seen) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Не 5 дней, а 10",
        "статья 128 УК РФ",
        "О. Петрова",
        "З. И. Петрова",
        "в 30 школах, до 01.09.2024",
        "VK, MAX, Telegram и OKSiDM",
        "10.30 – начало",
        "12.13.2024",
        "СОШ № 8, МБДОУ № 3",
        "6) последний пункт",
    ],
)
def test_what_may_be_meant_as_it_stands(text: str) -> None:
    assert understood(text) == text
