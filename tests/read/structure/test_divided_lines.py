"""Two things that stand in one line are parted."""

from pathlib import Path

from actgen.model.text import Role
from tests.read.builder import read_text, title


def test_a_title_run_together_with_the_preamble_is_parted(tmp_path: Path) -> None:
    line = (
        "О порядке работы чатов В соответствии с приказом управления от 13.04.2024 № 1 ПРИКАЗЫВАЮ:"
    )
    read = read_text(tmp_path, f"ПРИКАЗ\n16.04.2024 № 5\n{line}\n1. Да.")
    assert title(read) == "О порядке работы чатов"
    assert read.paragraphs[3].role is Role.PREAMBLE


def test_decisions_run_together_with_the_report_are_parted(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПРОТОКОЛ № 1\nСЛУШАЛИ: Орлову Н.П. о чатах. РЕШИЛИ:\n1. Создать чаты."
    )
    assert [p.text for p in read.paragraphs[1:3]] == ["СЛУШАЛИ: Орлову Н.П. о чатах.", "РЕШИЛИ:"]
