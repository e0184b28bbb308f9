"""Which lines of a cell are one paragraph, by what would have found room in the line above."""

from __future__ import annotations

import pytest

from actgen.read.layout.continuity import goes_on_by_hand
from actgen.read.layout.flow import paragraphs
from actgen.read.layout.frame import Frame
from actgen.read.layout.lines import line_of
from actgen.read.layout.placing import Placed
from actgen.read.page import Word


def cell(edge: float, *lines: tuple[str, float]) -> list[Placed]:
    """Lines of one word, each so wide, below one another in a cell from 118 to ``edge`` points."""
    frame = Frame(118.0, edge)
    return [
        Placed(
            line_of([Word(text, 119.5, 14.0 * k, 119.5 + width, 14.0 * k + 13, 12)], k, 1), frame
        )
        for k, (text, width) in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("edge", "below", "expected"),
    [
        (230.0, "директора", ["Заместитель директора"]),
        (239.5, "директора", ["Заместитель директора"]),  # the padding of a cell is only guessed
        (239.5, "Директора", ["Заместитель", "Директора"]),
        (260.0, "директора", ["Заместитель", "директора"]),
    ],
)
def test_a_line_that_had_no_room_for_the_next_word_goes_on(
    edge: float, below: str, expected: list[str]
) -> None:
    lines = cell(edge, ("Заместитель", 63.3), (below, 52.3))
    assert [line.text for line in paragraphs(lines, exact=True)] == expected


def page(*lines: str, indent: float = 0.0) -> list[Placed]:
    """Lines of letters of one width from 60 points on, on a page whose text is 470 wide; later ones ``indent``ed."""
    placed = []
    full = " ".join(["Приказано"] * 6) + "."  # so wide is the text
    for k, text in enumerate((full, *lines)):
        left, top, words = 60.0 + (indent if k > 1 else 0.0), 14.0 * k + (30 if k else 0), []
        for each in text.split(" "):
            words.append(Word(each, left, top, left + 7 * len(each), top + 13, 12))
            left += 7 * (len(each) + 1)
        placed.append(Placed(line_of(words, k, 1), Frame(60.0, 530.0)))
    return placed


@pytest.mark.parametrize(
    "lines",
    [
        ("2. Переписку работников перевести в МАХ", "до 01.03.2026."),
        ("5. Контроль за исполнением приказа", "оставляю", "за собой."),
        ("3. Создать чат в «Сферум»", "для всех классов."),
        ("Во исполнение приказа Управления", "от 02.12.2025 № 412-од", "и в целях порядка"),
    ],
)
def test_a_point_and_a_preamble_go_on_where_a_line_was_ended_by_hand(
    lines: tuple[str, ...],
) -> None:
    assert [line.text for line in paragraphs(page(*lines))][1:] == [" ".join(lines)]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("2. Создать чаты:", "с родителями;"),
        ("2. Создать чаты.", "до 01.03.2026"),
        ("с родителями", "с классом"),
        ("2. Создать чаты", "Директор Рыбин А.А."),
        ("В целях порядка", "приказываю:"),
        ("Управление образования", "от 02.12.2025 № 412-од"),
        ("для учителей", "школы"),
    ],
)
def test_items_and_what_stands_for_itself_do_not(above: str, below: str) -> None:
    assert not goes_on_by_hand(above, above, below)


def test_lines_further_to_the_right_are_items() -> None:
    lines = ("2. Ответственным", "создать чаты", "вести журнал")
    assert len(paragraphs(page(*lines, indent=30))) > 2
