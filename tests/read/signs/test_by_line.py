"""What was found in a line is kept, within bounds."""

from __future__ import annotations

from actgen.read.signs.by_line import by_line


class _Counted:
    """Finds the length of a line and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.__name__ = "length"

    def __call__(self, line: str) -> int:
        self.asked.append(line)
        return len(line)


def test_a_line_is_asked_once() -> None:
    find = _Counted()
    kept = by_line(find)
    assert [kept("ПРИКАЗ") for _ in range(3)] == [6, 6, 6]
    assert find.asked == ["ПРИКАЗ"]


def test_a_text_longer_than_any_line_is_not_kept() -> None:
    find = _Counted()
    kept = by_line(find)
    assert [kept("а" * 5_000) for _ in range(2)] == [5_000, 5_000]
    assert len(find.asked) == 2


def test_only_the_lines_asked_of_last_are_kept() -> None:
    find = _Counted()
    kept = by_line(find)
    for k in range(1_000):
        kept(f"{k}.")
    kept("0.")
    assert find.asked.count("0.") == 2
