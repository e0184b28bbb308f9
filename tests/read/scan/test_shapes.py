"""What the ink tells of recognised words: heights, marks that are not there, bullets overlooked, thick strokes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from actgen.read.scan.ocr import Recognised
from actgen.read.scan.shapes import measured

Page = NDArray[np.bool_]
CAPITAL = 33  # pixels: type of 12 points at 300 dpi


def page() -> Page:
    return np.zeros((600, 1200), dtype=bool)


def letters(
    ink: Page, left: int, top: int, count: int, stroke: int = 5, height: int = CAPITAL
) -> int:
    """Upright strokes in the place of letters; returns where they end."""
    for k in range(count):
        ink[top : top + height, left + 20 * k : left + 20 * k + stroke] = True
    return left + 20 * count - (20 - stroke)


def word(text: str, left: int, top: int, right: int, bottom: int, line: int = 1) -> Recognised:
    return Recognised(text, left, top, right, bottom, 0.9, (1, 1, line))


def dot(ink: Page, left: int, top: int) -> None:
    ink[top : top + 11, left : left + 11] = True


def test_a_box_is_as_high_as_its_ink() -> None:
    ink = page()
    right = letters(ink, 100, 100, 6)
    (found,) = measured([word("Приказ", 100, 92, right, 155)], ink)
    assert (found.top, found.bottom) == (100, 100 + CAPITAL)


def test_what_reaches_in_from_the_line_below_is_cut_off() -> None:
    ink = page()
    right = letters(ink, 100, 100, 4)
    letters(ink, 100, 150, 4)  # the line below
    (found,) = measured([word("Зам.", 100, 100, right, 155)], ink)
    assert found.bottom == 155  # its own stop may stand apart from the letters
    (found,) = measured([word("Зама", 100, 100, right, 155)], ink)
    assert found.bottom == 100 + CAPITAL


def test_a_mark_without_ink_was_never_there() -> None:
    ink = page()
    right = letters(ink, 100, 100, 6)
    ink[115:120, 400:420] = True
    words = [word("Приказ", 100, 100, right, 133), word("–", 300, 100, 320, 133)]
    assert [w.text for w in measured(words, ink)] == ["Приказ"]
    words = [word("Приказ", 100, 100, right, 133), word("–", 400, 115, 420, 120)]
    assert [w.text for w in measured(words, ink)] == ["Приказ", "–"]


def items(ink: Page, *tops: int) -> list[Recognised]:
    """Lines of text, each with a round bullet before it that was not read."""
    words = []
    for line, top in enumerate(tops):
        dot(ink, 60, top + 12)
        right = letters(ink, 100, top, 6)
        words.append(word("размещ", 100, top, right, top + CAPITAL, line))
    return words


def test_bullets_that_were_overlooked_are_put_in() -> None:
    ink = page()
    found = measured(items(ink, 100, 160, 220), ink)
    assert [w.text for w in found] == ["•", "размещ"] * 3
    assert (found[0].left, found[0].right) == (60, 71)
    assert {w.line for w in found[2:4]} == {(1, 1, 1)}


def test_a_bullet_beside_one_that_was_read() -> None:
    ink = page()
    words = items(ink, 100, 160)
    words.insert(0, word("®", 58, 110, 73, 125, 0))
    assert [w.text for w in measured(words, ink)] == ["®", "размещ", "•", "размещ"]


def test_a_lone_speck_is_no_bullet() -> None:
    ink = page()
    assert [w.text for w in measured(items(ink, 100), ink)] == ["размещ"]


def test_a_stroke_is_no_bullet() -> None:
    ink = page()
    words = items(ink, 100, 160)
    ink[:, 50:95] = False
    ink[100:330, 62:66] = True  # what is left of a ruled line
    assert [w.text for w in measured(words, ink)] == ["размещ"] * 2


def test_strokes_are_measured_by_pieces_of_a_line() -> None:
    ink = page()
    right = letters(ink, 100, 100, 6, stroke=5)
    far = letters(ink, 700, 100, 6, stroke=8)
    words = [word("Приказ", 100, 100, right, 133), word("УТВЕРЖ", 700, 100, far, 133)]
    assert [w.stroke for w in measured(words, ink)] == [5.0, 8.0]


def test_a_number_does_not_tell_how_thick_strokes_are() -> None:
    ink = page()
    right = letters(ink, 100, 100, 2)
    assert measured([word("1.", 100, 100, right, 133)], ink)[0].stroke == 0.0
