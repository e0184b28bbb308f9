"""Lists of more than 999 points: numbers of four figures, years among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.builder import read_text

HEAD = "ПРИКАЗ\n16.04.2024 № 5\n\nО журналах\n\nВ соответствии с приказом управления ПРИКАЗЫВАЮ:\n"
TASK = "вести журнал кабинета, проверять технику и докладывать завхозу о состоянии мебели."


def clauses(folder: Path, *points: str) -> list[str]:
    """The addresses of the points."""
    return [p.clause for p in read_text(folder, HEAD + "\n".join(points)).paragraphs if p.label]


@pytest.mark.parametrize("first", [998, 1898, 9997])
def test_numbers_go_on_in_lines_of_full_width(tmp_path: Path, first: int) -> None:
    numbers = [str(number) for number in range(first, first + 3)]
    points = [f"{number}. Учителю {number} {TASK}" for number in numbers]
    assert clauses(tmp_path, *points) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "1. Провести смотр кабинетов начальной школы и мастерских не позднее сентября\n"
        "2025. Учителям подготовить паспорта.",
        "1. Провести смотр.\n\n2025. Учителям подготовить паспорта.",
        "2023. Итоги подведены.\n\n2025. Учителям подготовить паспорта.",
    ],
)
def test_a_year_is_no_number(tmp_path: Path, text: str) -> None:
    assert "2025" not in clauses(tmp_path, text)


def test_points_of_a_point_with_a_large_number(tmp_path: Path) -> None:
    text = ("1000. Учителям:", "а) вести журнал;", "б) хранить его.", "1001. Контроль за мной.")
    assert clauses(tmp_path, *text) == ["1000", "1000 а)", "1000 б)", "1001"]
