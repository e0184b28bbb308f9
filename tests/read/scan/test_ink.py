"""Shadow, dim light, coloured ink, dark edges and specks are taken off; letters stay."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from actgen.read.scan.ink import even, ink
from tests.read.scans import typed

DPI = 150
CLEAN = typed(dpi=DPI)
LETTERS = np.asarray(CLEAN) < 128


def _kept(picture: Image.Image) -> float:
    """The share of the letters' pixels that are still ink."""
    return float(ink(even(picture, DPI))[LETTERS].mean())


def _added(picture: Image.Image) -> float:
    """Ink where there are no letters, as a share of the letters."""
    mask = ink(even(picture, DPI))
    wide = np.asarray(CLEAN) < 250
    return float((mask & ~wide).sum() / LETTERS.sum())


def _shaded(dark: float) -> Image.Image:
    values = np.asarray(CLEAN, dtype=float)
    light = np.linspace(dark, 1, values.shape[1])[None, :]
    return Image.fromarray((values * light).astype(np.uint8))


def _grain(sigma: float) -> NDArray[np.float64]:
    return np.random.default_rng(1).normal(0, sigma, (CLEAN.height, CLEAN.width))


@pytest.mark.parametrize("dark", [1.0, 0.6, 0.35])
def test_a_shadow_is_evened_out(dark: float) -> None:
    assert _kept(_shaded(dark)) > 0.97
    assert _added(_shaded(dark)) < 0.01


def test_dim_light_is_evened_out() -> None:
    dim = np.clip(40 + np.asarray(CLEAN) * 0.3 + _grain(3), 0, 255).astype(np.uint8)
    assert _kept(Image.fromarray(dim)) > 0.93
    assert _added(Image.fromarray(dim)) < 0.01


def _stamped(colour: tuple[int, int, int]) -> Image.Image:
    layer = Image.new("RGB", CLEAN.size, "white")
    draw = ImageDraw.Draw(layer)
    x, y = 420, 400
    for radius in (130, 110, 60):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=colour, width=6)
    draw.line([(200 + 8 * k, 560 + 50 * (k % 5)) for k in range(40)], fill=colour, width=4)
    product = np.asarray(CLEAN.convert("RGB"), dtype=int) * np.asarray(layer, dtype=int) // 255
    return Image.fromarray(product.astype(np.uint8))


@pytest.mark.parametrize("colour", [(60, 80, 190), (95, 60, 160), (200, 50, 60)])
def test_a_stamp_and_a_signature_come_off_the_text_they_cover(colour: tuple[int, int, int]) -> None:
    page = _stamped(colour)
    assert _kept(page) > 0.95
    assert _added(page) < 0.02
    grey = page.convert("L")
    assert _added(grey) > 0.3  # without its colour the stamp stays


def test_a_word_in_blue_is_text() -> None:
    page = CLEAN.convert("RGB")
    at = (250, 900)
    draw = ImageDraw.Draw(page)
    draw.text(at, "school8@mail.example", fill=(5, 60, 190), font_size=26)
    evened = even(page, DPI)
    here = evened[at[1] : at[1] + 30, at[0] : at[0] + 260]
    assert (here < 140).mean() > 0.05


def test_the_black_edge_of_the_lid_becomes_paper() -> None:
    page = CLEAN.copy()
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 30, page.height), fill=10)
    draw.rectangle((0, page.height - 20, page.width, page.height), fill=10)
    assert _kept(page) > 0.97
    assert _added(page) < 0.05


def test_specks_go_and_dots_stay() -> None:
    values = np.asarray(CLEAN).copy()
    values[np.random.default_rng(2).random(values.shape) < 0.001] = 0
    assert _kept(Image.fromarray(values)) > 0.97
    assert _added(Image.fromarray(values)) < 0.02
    alone = Image.new("L", (400, 400), 255)
    ImageDraw.Draw(alone).rectangle((200, 200, 202, 202), fill=0)  # the full stop of small print
    assert ink(even(alone, DPI)).sum() == 9


def test_a_blank_page_stays_blank() -> None:
    blank = np.clip(230 + _grain(4), 0, 255).astype(np.uint8)
    assert ink(even(Image.fromarray(blank), DPI)).mean() < 0.0005
