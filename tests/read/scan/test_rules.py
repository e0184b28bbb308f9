"""Ruled lines are found and taken off; letters, dashes and underlined words are no lines of a table."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from actgen.read.scan.ink import ink
from actgen.read.scan.rules import find_rules, without
from tests.read.scans import typed

DPI = 150


def _table(slant: float = 0.0) -> Image.Image:
    """Three columns and four rows, with words in them."""
    page = typed(["", "", "", "1.\tСоздать чаты", "2.\tРазместить приказ"], dpi=DPI)
    draw = ImageDraw.Draw(page)
    for y in (262, 310, 358, 404, 540):
        draw.line((150, y, 1100, y), fill=0, width=3)
    for x in (150, 260, 700, 1100):
        draw.line((x, 262, x, 540), fill=0, width=3)
    return page.rotate(slant, Image.Resampling.BICUBIC, fillcolor=255)


@pytest.mark.parametrize("slant", [0.0, 0.15, -0.15])
def test_the_lines_of_a_table_are_found_where_they_are(slant: float) -> None:
    rules, _ = find_rules(ink(np.asarray(_table(slant))), DPI)
    level = sorted(rule.at for rule in rules if not rule.upright)
    upright = sorted(rule.at for rule in rules if rule.upright)
    assert level == pytest.approx([262, 310, 358, 404, 540], abs=4)
    assert upright == pytest.approx([150, 260, 700, 1100], abs=4)
    assert all(rule.stop - rule.start > 260 for rule in rules)


def test_lines_with_gaps_as_a_fax_leaves_them_are_found() -> None:
    values = np.asarray(_table()).copy()
    values[:, ::40] = 255
    values[::40, :] = 255
    rules, _ = find_rules(ink(values), DPI)
    assert sum(rule.upright for rule in rules) >= 4
    assert sum(not rule.upright for rule in rules) >= 4


def test_words_are_whole_once_the_lines_are_off() -> None:
    page = _table()
    words = np.asarray(typed(["", "", "", "1.\tСоздать чаты", "2.\tРазместить приказ"], dpi=DPI))
    _, covered = find_rules(ink(np.asarray(page)), DPI)
    bare = without(np.asarray(page), covered)
    assert (bare < 128).sum() == pytest.approx((words < 128).sum(), rel=0.03)


def test_a_page_of_text_has_no_lines() -> None:
    rules, covered = find_rules(ink(np.asarray(typed(dpi=DPI))), DPI)
    assert rules == []
    assert not covered.any()
