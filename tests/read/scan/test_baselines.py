"""Words get the box of their line and type, whatever letters they are made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actgen.read.scan.baselines import placed
from actgen.read.scan.ocr import Recognised

POINTS = 72 / 300
SIZE = 14 / POINTS  # pixels
BASE = 400


def _word(text: str, left: int, above: float, below: float = 0.0, line: int = 1) -> Recognised:
    """Ink from ``above`` to ``below`` the baseline, in sizes of the type."""
    top, bottom = round(BASE - above * SIZE), round(BASE + below * SIZE)
    return Recognised(text, left, top, left + 30 * len(text), bottom, 0.9, (1, 1, line))


LINE = [
    _word("Приказ", 100, 0.66),
    _word("руководителя", 400, 0.46, 0.2),
    _word("–", 900, 0.28, -0.2),
    _word("оно", 1000, 0.46),
    _word("школы.", 1200, 0.46),
]


def test_all_words_of_a_line_stand_on_one_baseline() -> None:
    words = placed(LINE, POINTS)
    assert {round(word.bottom, 1) for word in words} == {round(BASE * POINTS + 0.22 * 14, 1)} or (
        max(w.bottom for w in words) - min(w.bottom for w in words) < 0.5
    )
    assert [word.text for word in words] == [word.text for word in LINE]


def test_the_size_of_the_type_is_measured() -> None:
    assert placed(LINE, POINTS)[0].size == pytest.approx(14, rel=0.05)


def test_sizes_that_differ_by_jitter_are_one_size() -> None:
    other = [_word("Директор", 100, 0.68, line=2), _word("Школа", 600, 0.65, line=2)]
    sizes = {word.size for word in placed([*LINE, *other], POINTS)}
    assert len(sizes) == 1


def test_a_heading_keeps_its_larger_type() -> None:
    heading = [_word("ПЛАН", 100, 1.0, line=2)]
    words = placed([*LINE, *heading], POINTS)
    assert words[-1].size > 1.3 * words[0].size


def test_words_told_apart_stay_apart() -> None:
    left = Recognised("области", 100, 380, 300, 400, 0.9, (1, 1, 1))
    right = Recognised("в", 301, 380, 320, 400, 0.9, (1, 1, 1))
    first, second = placed([left, right], POINTS)
    assert second.left - first.right > 0.06 * first.size


def test_thick_strokes_are_bold_type() -> None:
    thick = [replace(word, stroke=8.3, line=(1, 1, 2)) for word in LINE[:2]]
    words = placed([*(replace(word, stroke=5.5) for word in LINE), *thick], POINTS)
    assert [word.bold for word in words] == [False] * len(LINE) + [True] * 2


def test_larger_type_has_thicker_strokes_and_is_not_bold() -> None:
    heading = [replace(_word("ПЛАН", 100, 1.0, line=2), stroke=8.3)]
    words = placed([*(replace(word, stroke=5.5) for word in LINE), *heading], POINTS)
    assert not words[-1].bold


def test_a_line_measured_too_small_is_not_bold() -> None:
    low = [replace(_word("Школа", 100, 0.45, line=2), stroke=5.8)]
    words = placed([*(replace(word, stroke=5.5) for word in LINE), *low], POINTS)
    assert words[-1].size < 0.85 * words[0].size
    assert not words[-1].bold


def test_where_nothing_was_measured_nothing_is_bold() -> None:
    assert not any(word.bold for word in placed(LINE, POINTS))
