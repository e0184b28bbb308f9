"""Synthetic scans: pages of our own samples as a scanner, a fax or a telephone would have them.

Every spoiling is deterministic, so that figures of two runs may be compared. A page knows the words that stand on it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter

from actgen.render import FORMATS
from actgen.source import load_act

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
DPI = 300


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page as a picture of 300 dpi, and the words that stand on it."""

    sample: str
    number: int
    picture: Image.Image
    words: tuple[str, ...]


@cache
def sample_pdf(sample: str) -> bytes:
    """The PDF of a sample; ``sample`` is its name without suffix, with a folder if it has one."""
    return FORMATS["pdf"](load_act(SAMPLES / f"{sample}.yaml"))


def pages(sample: str) -> Iterator[ScanPage]:
    """The pages of a sample, in colour, unspoilt."""
    document = pdfium.PdfDocument(sample_pdf(sample))
    try:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            words = tuple(text.get_text_range().split())
            text.close()
            picture = page.render(scale=DPI / 72).to_pil().convert("RGB")
            yield ScanPage(sample, number, picture, words)
    finally:
        document.close()


Spoil = Callable[[Image.Image], Image.Image]


def clean(picture: Image.Image) -> Image.Image:
    """As it left the printer."""
    return picture


def office(picture: Image.Image) -> Image.Image:
    """A scanner of an office: 200 dpi, a little askew, a little noise, JPEG."""
    return jpeg(noise(turn(resize(picture, 200), 0.8), 8), 60)


def askew(picture: Image.Image) -> Image.Image:
    """Laid in crookedly: 4° and the black edge of the lid."""
    return noise(turn(border(picture), -4.0, fill=(20, 20, 20)), 6)


def upside_down(picture: Image.Image) -> Image.Image:
    """Put in the wrong way round."""
    return noise(turn(picture.transpose(Image.Transpose.ROTATE_180), 0.6), 6)


def sideways(picture: Image.Image) -> Image.Image:
    """Put in sideways."""
    return noise(picture.transpose(Image.Transpose.ROTATE_90), 6)


def fax(picture: Image.Image) -> Image.Image:
    """Black and white, 200 dpi, speckles."""
    small = resize(picture, 200).convert("L")
    grey = np.asarray(noise(small, 25).convert("L"))
    black = np.where(grey < 140, 0, 255).astype(np.uint8)
    dots = np.random.default_rng(5).random(black.shape)
    black[dots < 0.0015] = 0
    black[dots > 0.9985] = 255
    return Image.fromarray(black)


def photograph(picture: Image.Image) -> Image.Image:
    """By telephone: a shadow across the sheet, blur, 170 dpi, JPEG."""
    return jpeg(shade(turn(resize(picture, 170), 1.5), 0.45, 1.0), 55, blur=0.6)


def dusk(picture: Image.Image) -> Image.Image:
    """By telephone in a dark room: dark, flat, noisy."""
    small = np.asarray(shade(resize(picture, 200), 0.6, 0.9).convert("L"), dtype=float)
    return noise(Image.fromarray((40 + small * 0.35).astype(np.uint8)), 5)


def stamped(picture: Image.Image) -> Image.Image:
    """A blue round stamp over the text and a signature in violet ink, 300 dpi."""
    return jpeg(noise(ink(picture), 5), 75)


def faint(picture: Image.Image) -> Image.Image:
    """The toner is nearly used up: pale letters with gaps."""
    grey = np.asarray(resize(picture, 200).convert("L"), dtype=float)
    rng = np.random.default_rng(7)
    grain = np.asarray(
        Image.fromarray(
            (rng.random((grey.shape[0] // 2, grey.shape[1] // 2)) * 255).astype("u1")
        ).resize((grey.shape[1], grey.shape[0]), Image.Resampling.BILINEAR),
        dtype=float,
    )
    pale = 255 - (255 - grey) * np.where(grain > 110, 0.45, 0.12)
    return jpeg(noise(Image.fromarray(pale.astype(np.uint8)), 8), 60)


def copied(picture: Image.Image) -> Image.Image:
    """A copy of a copy of a fax: 110 dpi, blurred, thresholded. Hardly to be read."""
    grey = noise(resize(picture, 110).convert("L").filter(ImageFilter.GaussianBlur(0.7)), 20)
    return Image.fromarray(np.where(np.asarray(grey.convert("L")) < 160, 0, 255).astype(np.uint8))


def ruined(picture: Image.Image) -> Image.Image:
    """70 dpi, blurred, heavy JPEG: nobody can read it."""
    return jpeg(noise(resize(picture, 70).filter(ImageFilter.GaussianBlur(0.8)), 20), 20)


QUALITIES: dict[str, Spoil] = {
    spoil.__name__: spoil
    for spoil in (
        clean, office, askew, upside_down, sideways, fax, photograph, dusk, stamped, faint, copied,
        ruined,
    )
}  # fmt: skip
"""Name of a quality → how a page becomes so."""


# --- the means -------------------------------------------------------------------------------


def resize(picture: Image.Image, dpi: int) -> Image.Image:
    """The page of 300 dpi at another resolution."""
    size = (round(picture.width * dpi / DPI), round(picture.height * dpi / DPI))
    return picture.resize(size, Image.Resampling.LANCZOS)


def turn(
    picture: Image.Image, degrees: float, fill: tuple[int, int, int] = (250, 250, 250)
) -> Image.Image:
    """Turned anticlockwise about its middle; the size stays."""
    return picture.convert("RGB").rotate(degrees, Image.Resampling.BICUBIC, fillcolor=fill)


def noise(picture: Image.Image, sigma: float) -> Image.Image:
    """With the grain of a sensor."""
    values = np.asarray(picture, dtype=np.float32)
    grain = np.random.default_rng(1).normal(0, sigma, values.shape[:2]).astype(np.float32)
    if values.ndim == 3:
        grain = grain[:, :, None]
    return Image.fromarray(np.clip(values + grain, 0, 255).astype(np.uint8))


def jpeg(picture: Image.Image, quality: int, blur: float = 0.0) -> Image.Image:
    """Blurred by a lens and packed as JPEG."""
    soft = picture.convert("RGB")
    if blur:
        soft = soft.filter(ImageFilter.GaussianBlur(blur))
    packed = io.BytesIO()
    soft.save(packed, "JPEG", quality=quality)
    return Image.open(io.BytesIO(packed.getvalue())).convert("RGB")


def shade(picture: Image.Image, dark: float, light: float) -> Image.Image:
    """Lit from one side: from ``dark`` at the lower left to ``light`` at the upper right."""
    values = np.asarray(picture.convert("RGB"), dtype=np.float32)
    height, width = values.shape[:2]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(1, 0, height, dtype=np.float32)[:, None]
    light_at = dark + (light - dark) * (across + down) / 2
    return Image.fromarray(np.clip(values * light_at[:, :, None], 0, 255).astype(np.uint8))


def border(picture: Image.Image) -> Image.Image:
    """With the dark edge of the scanner's lid on two sides."""
    edged = picture.copy()
    draw = ImageDraw.Draw(edged)
    draw.rectangle((0, 0, round(picture.width * 0.018), picture.height), fill=(15, 15, 15))
    draw.rectangle((0, 0, picture.width, round(picture.height * 0.01)), fill=(15, 15, 15))
    return edged


def ink(picture: Image.Image) -> Image.Image:
    """A round blue stamp in the middle of the text, a violet signature below it."""
    layer = Image.new("RGB", picture.size, "white")
    draw = ImageDraw.Draw(layer)
    x, y, radius = picture.width * 0.6, picture.height * 0.42, picture.width * 0.085
    for ring, thickness in ((1.0, 9), (0.92, 4), (0.6, 5)):
        reach = radius * ring
        draw.ellipse(
            (x - reach, y - reach, x + reach, y + reach), outline=(60, 80, 190), width=thickness
        )
    for row in range(-3, 4):
        draw.line(
            (x - radius * 0.5, y + row * 26, x + radius * 0.5, y + row * 26), (70, 90, 200), 8
        )
    wave = [
        (
            picture.width * 0.3 + step * 6,
            picture.height * 0.55 + 60 * np.sin(step / 9) * np.cos(step / 31),
        )
        for step in range(150)
    ]
    draw.line(wave, fill=(95, 60, 160), width=7)
    paper, over = np.asarray(picture, dtype=np.uint16), np.asarray(layer, dtype=np.uint16)
    return Image.fromarray((paper * over // 255).astype(np.uint8))
