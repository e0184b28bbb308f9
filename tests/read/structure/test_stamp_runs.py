"""Stamps whose lines stand on one line."""

from __future__ import annotations

import pytest

from actgen.read.structure.stamp_runs import stamp_lines


def test_a_body_its_protocol_and_its_chairman() -> None:
    said = "СОГЛАСОВАНО Советом школы протокол № 1 от 19.01.2024 г. Председатель совета ____ Р.Ф. Маркова"
    assert stamp_lines(said) == [
        "СОГЛАСОВАНО",
        "Советом школы",
        "протокол № 1 от 19.01.2024 г.",
        "Председатель совета ____ Р.Ф. Маркова",
    ]


def test_two_stamps() -> None:
    said = "ПРИНЯТО педагогическим советом (протокол от 30.08.2024 № 1) УТВЕРЖДАЮ Директор ___ Т.А. Лунц"
    said += " приказ № 7 от 31.08.2024"
    assert stamp_lines(said) == [
        "ПРИНЯТО",
        "педагогическим советом",
        "(протокол от 30.08.2024 № 1)",
        "УТВЕРЖДАЮ",
        "Директор ___ Т.А. Лунц",
        "приказ № 7 от 31.08.2024",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "УТВЕРЖДЕНО приказом директора школы от 16.04.2024 № 18-од «О школьных чатах»",
        "УТВЕРЖДЕНО приказом директора школы от 16.04.2024 № 18-од",
        "Принято решение: директор школы издаёт приказ от 16.04.2024 № 5, Председатель совета его читает.",
    ],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert stamp_lines(text) == [text]
