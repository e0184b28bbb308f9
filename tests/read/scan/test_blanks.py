"""Lines to sign on: ruled lines that stand in a line of text."""

from __future__ import annotations

from actgen.read.page import Page, Rule, Word
from actgen.read.scan.blanks import with_blanks

SIZE = 12.0
BASE = 700.0


def word(text: str, left: float, base: float = BASE) -> Word:
    return Word(
        text, left, base - 0.78 * SIZE, left + 6 * len(text), base + 0.22 * SIZE, SIZE,
        confidence=0.9,
    )  # fmt: skip


def level(left: float, right: float, y: float = BASE + 1.5) -> Rule:
    return Rule(left, y, right, y)


def read(words: list[Word], rules: list[Rule]) -> tuple[list[str], int]:
    page = with_blanks(Page(1, 595, 842, words, rules))
    found = sorted(page.words, key=lambda each: each.left)
    return [each.text for each in found], len(page.rules)


def test_a_line_beside_words_is_a_blank() -> None:
    words = [word("Секретарь:", 85), word("М.М.", 250), word("Осин", 280)]
    texts, rules = read(words, [level(150, 240)])
    assert texts == ["Секретарь:", "_" * 15, "М.М.", "Осин"]
    assert rules == 0


def test_a_blank_stands_in_the_row_of_its_words() -> None:
    page = with_blanks(Page(1, 595, 842, [word("М.П.", 300)], [level(150, 240)]))
    first, blank = page.words
    assert (blank.top, blank.bottom, blank.size) == (first.top, first.bottom, first.size)
    assert blank.confidence == first.confidence


def test_an_underlined_word_has_no_blank_below_it() -> None:
    assert read([word("Приказываю:", 85)], [level(85, 150)]) == (["Приказываю:"], 1)


def test_a_line_of_a_table_is_none() -> None:
    table = [level(80, 300), Rule(80, 690, 80, 720), Rule(300, 690, 300, 720)]
    assert read([word("Чат", 310)], table) == (["Чат"], 3)


def test_a_line_between_two_lines_of_text_is_none() -> None:
    words = [word("Школа", 85), word("Приказ", 85, BASE + 30)]
    assert read(words, [level(150, 240, BASE + 15)])[1] == 1


def test_a_line_across_the_page_below_the_letterhead_is_none() -> None:
    assert read([word("Школа", 85)], [level(85, 553)])[1] == 1
