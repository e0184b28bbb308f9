"""Counting of Word's lists: what holds for any sequence of levels."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from actgen.read.docx import read_docx
from actgen.read.docx.numbering import formatted
from actgen.read.raw import RawLine
from tests.read.builder import (
    abstract,
    cell,
    docx,
    instance,
    level,
    paragraph,
    start_override,
    table,
)

DEEP = abstract(
    1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3.")
)


def labels(body: str, numbering: str) -> list[str]:
    blocks = read_docx(docx(body, numbering=numbering)).blocks
    return [block.label for block in blocks if isinstance(block, RawLine)]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=15))
def test_every_label_is_the_next_of_its_level(wanted: list[int]) -> None:
    levels = [0]
    for k in wanted:
        levels.append(min(k, levels[-1] + 1))  # no level is left out
    body = "".join(paragraph("пункт", num=1, level=k) for k in levels)
    counts: list[tuple[int, ...]] = []
    for k, label in zip(levels, labels(body, DEEP + instance(1, 1)), strict=True):
        numbers = tuple(int(piece) for piece in label.rstrip(".").split("."))
        assert len(numbers) == k + 1
        same = [
            earlier for earlier in counts if len(earlier) == k + 1 and earlier[:-1] == numbers[:-1]
        ]
        assert numbers[-1] == (same[-1][-1] + 1 if same else 1)
        counts.append(numbers)
    assert len(set(counts)) == len(counts)


@given(st.integers(1, 40), st.integers(1, 5))
def test_a_list_restarted_by_an_override_begins_where_it_says(start: int, length: int) -> None:
    numbering = DEEP + instance(1, 1) + instance(2, 1, start_override(0, start))
    body = paragraph("до", num=1) + "".join(paragraph("после", num=2) for _ in range(length))
    assert labels(body, numbering) == ["1.", *(f"{start + k}." for k in range(length))]


@given(st.integers(1, 1000))
def test_roman_numbers_and_letters_never_repeat(count: int) -> None:
    for form in ("upperRoman", "lowerLetter", "russianLower"):
        assert formatted(count, form) != formatted(count + 1, form)
    assert formatted(count, "upperRoman").strip("IVXLCDM") == ""


def test_numbers_count_on_through_the_cells_of_a_table() -> None:
    rows = table(
        [cell(paragraph("а", num=1)), "б"],
        [cell(paragraph("в", num=1)), cell(paragraph("г", num=1, level=1))],
    )
    cells = [
        line.label
        for block in read_docx(
            docx(rows + paragraph("д", num=1), numbering=DEEP + instance(1, 1))
        ).blocks
        for line in (
            [block]
            if isinstance(block, RawLine)
            else [n for r in block.rows for c in r.cells for n in c.lines]
        )
    ]
    assert cells == ["1.", "", "2.", "2.1.", "3."]


def test_a_level_left_out_shows_where_it_would_begin() -> None:
    body = "".join(paragraph("пункт", num=1, level=k) for k in (1, 0, 2))
    assert labels(body, DEEP + instance(1, 1)) == ["1.1.", "1.", "1.1.1."]
