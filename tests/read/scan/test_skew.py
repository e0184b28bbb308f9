"""How far a page lies askew, found by trial."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from actgen.read.scan.ink import ink
from actgen.read.scan.skew import is_clear, sideways, skew, turned
from tests.read.scans import LINES, MONO, typed


@pytest.mark.parametrize("degrees", [-9.0, -3.2, -0.4, 0.0, 0.6, 5.0, 9.5])
def test_the_angle_of_a_page_is_found_to_a_tenth_of_a_degree(degrees: float) -> None:
    page = typed(dpi=100).rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew(ink(np.asarray(page))) == pytest.approx(degrees, abs=0.11)


def test_a_turned_page_is_level() -> None:
    page = typed(dpi=100).rotate(4, Image.Resampling.BICUBIC, fillcolor=255)
    level = turned(page, skew(ink(np.asarray(page))))
    assert skew(ink(np.asarray(level))) == pytest.approx(0, abs=0.11)


def test_an_empty_page_and_one_of_specks_are_left_as_they_are() -> None:
    specks = np.random.default_rng(3).random((1100, 800)) < 0.01
    assert skew(np.zeros((1100, 800), dtype=np.bool_)) == 0
    assert skew(specks) == 0


def test_lines_that_run_up_and_down_are_told_from_those_that_run_across() -> None:
    across = ink(np.asarray(typed(dpi=100)))
    assert sideways(across) < 1
    assert sideways(np.rot90(across)) > 1
    assert sideways(np.rot90(across, 3)) > 1


def test_letters_of_one_width_leave_it_open_how_lines_run() -> None:
    page, short = typed(dpi=100), typed([*LINES, *LINES], dpi=100, points=9, face=MONO)
    assert is_clear(sideways(ink(np.asarray(page))))
    assert not is_clear(sideways(ink(np.asarray(short))))
