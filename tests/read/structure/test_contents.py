"""Tables of contents are left out, lists that only look alike stay."""

from pathlib import Path

from tests.read.builder import lines, read_text


def test_entries_with_page_numbers_are_left_out(tmp_path: Path) -> None:
    text = "ПОЛОЖЕНИЕ\nо чатах\n\nСодержание\n1. Общее\t2\n2. Чаты ............ 3\n\n1. Общее\n1.1. Да.\n"
    assert lines(read_text(tmp_path, text)) == [
        "ПОЛОЖЕНИЕ", "о чатах", "Содержание", "1. Общее", "1.1. Да.",
    ]  # fmt: skip


def test_points_without_page_numbers_stay(tmp_path: Path) -> None:
    text = "ПОЛОЖЕНИЕ\nо чатах\n\nСодержание\n1. Чаты классов 5 и 6\n2. Чаты родителей\n"
    assert lines(read_text(tmp_path, text))[-2:] == ["1. Чаты классов 5 и 6", "2. Чаты родителей"]
