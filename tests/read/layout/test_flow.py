"""Which lines of a cell are one paragraph, by what would have found room in the line above."""

from __future__ import annotations

import pytest

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
