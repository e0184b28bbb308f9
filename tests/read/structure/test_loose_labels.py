"""Typed labels that only their succession gives away."""

from pathlib import Path

import pytest

from tests.read.builder import read_text, tree

HEAD = "ПРИКАЗ\n16.04.2024 № 5\n\nО чатах\n\nВ соответствии с приказом управления ПРИКАЗЫВАЮ:\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1 Создать чаты.\n2 Учителям:\n2.1 вести чаты;\n2.2 хранить их.\n3 Контроль за мной.",
            ["1 | 1 Создать чаты.", "2 | 2 Учителям:", "2.1 < 2 | 2.1 вести чаты;",
             "2.2 < 2 | 2.2 хранить их.", "3 | 3 Контроль за мной."],
        ),
        (
            "1. Создать чаты:\na. младших;\nb. старших.\n2. Да.",
            ["1 | 1. Создать чаты:", "1 a < 1. | a. младших;", "1 b < 1. | b. старших.", "2 | 2. Да."],
        ),
    ],
)  # fmt: skip
def test_successions(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert tree(read_text(tmp_path, HEAD + text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1 Сентября проводится линейка.",  # alone
        "11 Классов готовы.\n12 Классов не готовы.",  # does not begin with 1
        "а. с. Пушкин.",  # initials
        "е. Прочее.\nж. Прочее.",  # does not begin with а
    ],
)
def test_what_is_no_succession_stays_text(tmp_path: Path, text: str) -> None:
    read = read_text(tmp_path, HEAD + "1. Всем.\n" + text.replace("\n", "\n\n"))
    assert all(not p.label or p.label == "1." for p in read.paragraphs)
