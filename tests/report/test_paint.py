"""Lines of a report: wrapped, free of control signs."""

from __future__ import annotations

from actgen.report.paint import Painter, clean, shortened


def test_signs_that_steer_are_left_out() -> None:
    assert clean(" Создать\tчат\u200b \n в\u00a0классе ") == "Создать чат в\u00a0классе"


def test_long_texts_are_cut_between_words() -> None:
    assert shortened("Создать чат", 20) == "Создать чат"
    assert shortened("Создать чаты, а также группы", 16) == "Создать чаты …"


def test_lines_hang_under_the_beginning_of_the_text() -> None:
    lines = Painter(40, color=False).lines("слово " * 12, 2, "Добавьте: ")
    assert lines[0].startswith("  Добавьте: слово")
    assert all(line.startswith(" " * 12 + "слово") for line in lines[1:])
    assert max(map(len, lines)) <= 40


def test_a_number_stays_with_its_sign() -> None:
    lines = Painter(40, color=False).lines("приказ от тринадцатого апреля года № 223-09")
    assert lines == ["приказ от тринадцатого апреля года", "№ 223-09"]
