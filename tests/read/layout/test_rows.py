"""Words side by side are one row; whatever is known of even rows is what measuring their words would tell."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from actgen.read.layout.lines import divide, line_of
from actgen.read.layout.rows import rows_of
from actgen.read.page import Word

WORDS = ("приказом", "от", "№", ".", "»", "12", "о", "чатах,")


def typed(
    text: str, left: float, baseline: float, size: float = 12.0, *, bold: bool = False
) -> list[Word]:
    """The words of a line, half a size wide for each letter, a third of the size apart."""
    words = []
    for piece in text.split():
        right = left + 0.5 * size * len(piece)
        words.append(
            Word(piece, left, baseline - 0.78 * size, right, baseline + 0.22 * size, size, bold)
        )
        left = right + size / 3
    return words


def test_lines_of_one_type_are_even_rows_from_the_top() -> None:
    rows = rows_of(typed("до 1 апреля", 72, 130) + typed("создать чаты", 72, 100))
    assert [[word.text for word in row.words] for row in rows] == [
        ["создать", "чаты"],
        ["до", "1", "апреля"],
    ]
    assert all(row.even for row in rows)
    assert all(round(row.narrowest, 6) == round(row.widest, 6) == 4 for row in rows)


def test_a_row_of_two_types_is_no_even_one() -> None:
    words = typed("Приказываю:", 72, 100, bold=True) + typed("создать", 200, 100)
    (row,) = rows_of(words)
    assert not row.even
    assert [word.text for word in row.words] == ["Приказываю:", "создать"]


def test_words_are_sorted_into_their_row_however_the_file_lists_them() -> None:
    words = typed("создать чаты до апреля", 72, 100)
    (row,) = rows_of(words[::-1])
    assert row.words == words


def test_recognised_words_with_a_doubt_make_an_even_row_that_is_not_sure() -> None:
    words = [replace(word, confidence=0.6) for word in typed("создать чаты", 72, 100)]
    (row,) = rows_of(words)
    assert row.even
    assert not row.sure
    assert round(divide(row, 0, 1)[0].confidence, 6) == 0.6


@given(
    pieces=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    gaps=st.lists(st.sampled_from([0.0, 0.5, 4.0, 11.9]), min_size=6, max_size=6),
    size=st.sampled_from([0.0, 12.0]),
    bold=st.booleans(),
)
def test_the_line_of_an_even_row_is_that_of_its_words(
    pieces: list[str], gaps: list[float], size: float, bold: bool
) -> None:
    words, left = [], 72.0
    for piece, gap in zip(pieces, gaps, strict=False):
        words.append(Word(piece, left, 100, left + 6 * len(piece), 112, size, bold))
        left = words[-1].right + gap
    (row,) = rows_of(words)
    assert row.even
    assert divide(row, 3, 1) == [line_of(words, 3, 1)]
