"""One scanned page: made upright, level and clean, recognised, put down as geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from PIL import Image

from actgen.read.layout.rows import rows_of
from actgen.read.page import Page, Rule
from actgen.read.scan import ocr
from actgen.read.scan.baselines import placed
from actgen.read.scan.blanks import with_blanks
from actgen.read.scan.cells import Mask, blobs, shares, spread
from actgen.read.scan.columns import put_back, unrolled
from actgen.read.scan.folding import folded
from actgen.read.scan.ink import even, ink
from actgen.read.scan.latin import with_latin
from actgen.read.scan.ocr import Recognised
from actgen.read.scan.picture import Scan
from actgen.read.scan.rules import PixelRule, find_rules, without
from actgen.read.scan.shapes import measured
from actgen.read.scan.skew import is_clear, sideways, skew, turned
from actgen.read.scan.spread import split_spread
from actgen.russian.morphology import is_known

_COARSE_DPI = 100
_JUNK, _SHRED = 0.5, 0.3  # confidence below which marks, and one or two letters, are none
_FAINT = 0.1  # below which dashes and bullets are none
_BLANK = 0.0004  # share of ink on a page without text
_LINE = 20  # letters; shorter rows are rests of stamps and signatures
_ILLEGIBLE = 0.45  # mean confidence of a line
_SHOWN = 40  # characters
_NOISE = (
    0.25  # share of pixels that differ from their neighbour; pages of text have a tenth of that
)
_GOOD = 0.72  # mean confidence from which nobody doubts which way is up


class Noise(Exception):
    """A page is covered with specks from edge to edge: recognition would look for letters in them for minutes."""


@dataclass(slots=True)
class ReadPage:
    """A recognised scan: one page, or the two of a spread."""

    pages: list[Page] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """The mean over the characters; 1 where there are no words."""
        words = [word for page in self.pages for word in page.words]
        letters = sum(len(word.text) for word in words)
        total = sum(word.confidence * len(word.text) for word in words)
        return total / letters if letters else 1.0

    def illegible(self) -> list[str]:
        """The beginnings of lines of text that were not recognised, on a page that otherwise was."""
        found = []
        for row in (row.words for page in self.pages for row in rows_of(page.words)):
            text = " ".join(word.text for word in row)
            letters = sum(map(str.isalpha, text))
            sure = sum(word.confidence * len(word.text) for word in row)
            if letters >= _LINE and sure < _ILLEGIBLE * sum(len(word.text) for word in row):
                found.append(text[:_SHOWN].rstrip() + "…" * (len(text) > _SHOWN))
        return found


@dataclass(frozen=True, slots=True)
class Laid:
    """A page with dark letters on white, its lines across for all that its stripes tell; ``clear``: beyond doubt."""

    grey: Image.Image
    dpi: float
    clear: bool

    def quarter_turned(self) -> Laid:
        """The page turned to the left."""
        return replace(self, grey=self.grey.transpose(Image.Transpose.ROTATE_90))


@dataclass(slots=True)
class Sheet:
    """A page ready for recognition: dark letters on white, level, 300 dpi, rules taken off and listed."""

    grey: Image.Image
    rules: list[PixelRule]

    @property
    def points(self) -> float:
        """The length of a pixel in points."""
        return 72 / ocr.DPI


def read_scan_page(scan: Scan) -> ReadPage:
    """The words and rules of a scan. Raises OcrTimeout, Noise; ReadError where tesseract is missing.

    Only the first reading must come to an end: where the time is over for a second one, the page stays as it was read.
    """
    with ocr.page_time():
        return _read(scan)


def _read(scan: Scan) -> ReadPage:
    laid = level(scan)
    sheets = prepare(laid)
    if all(_is_noise(sheet) for sheet in sheets):
        raise Noise
    read = [(sheet, [] if _is_blank(sheet) else _recognise(sheet)) for sheet in sheets]
    if _doubtful([word for _, words in read for word in words]):
        read = _better(read, _read_upside_down(sheets))
        if not laid.clear and _doubtful([word for _, words in read for word in words]):
            read = _better(read, _read_quarter_turned(laid))
    read = [(sheet, folded(_with_latin(words, sheet.grey))) for sheet, words in read]
    return ReadPage([_page(scan.number, sheet, words) for sheet, words in read])


def _better(
    read: list[tuple[Sheet, list[Recognised]]], other: list[tuple[Sheet, list[Recognised]]]
) -> list[tuple[Sheet, list[Recognised]]]:
    """The reading of the page the other way, if plainly more was made out."""
    return other if _total(other) > 1.2 * _total(read) else read


def _read_quarter_turned(laid: Laid) -> list[tuple[Sheet, list[Recognised]]]:
    """The page turned by a quarter, the right way up; nothing where that takes too long."""
    try:
        sheets = prepare(laid.quarter_turned())
        read = [(sheet, _recognise(sheet)) for sheet in sheets]
    except ocr.OcrTimeout:
        return []
    if _doubtful([word for _, words in read for word in words]):
        return _better(read, _read_upside_down(sheets))
    return read


def _read_upside_down(sheets: Sequence[Sheet]) -> list[tuple[Sheet, list[Recognised]]]:
    """The same sheets the other way round; nothing where that takes too long."""
    try:
        return [(sheet, _recognise(sheet)) for sheet in map(_upside_down, reversed(sheets))]
    except ocr.OcrTimeout:
        return []


def _with_latin(words: list[Recognised], page: Image.Image) -> list[Recognised]:
    try:
        return with_latin(words, page)
    except ocr.OcrTimeout:
        return words


def level(scan: Scan) -> Laid:
    """Evened, laid upright (or upside down: that is seen by reading)."""
    picture, dpi = scan.picture, scan.dpi
    if dpi > 1.3 * ocr.DPI:
        factor = ocr.DPI / dpi
        picture = picture.resize(
            (round(picture.width * factor), round(picture.height * factor)), Image.Resampling.BOX
        )
        dpi = ocr.DPI
    grey = Image.fromarray(even(picture, dpi))
    coarse = ink(np.asarray(grey.reduce(_coarseness(dpi))))
    _, ruled = find_rules(coarse, dpi / _coarseness(dpi))
    stripes = sideways(coarse & ~ruled)
    laid = Laid(grey, dpi, is_clear(stripes))
    return laid.quarter_turned() if stripes > 1 else laid


def prepare(laid: Laid) -> list[Sheet]:
    """Levelled, at 300 dpi, without rules; two sheets where the scan shows two pages side by side."""
    coarse = ink(np.asarray(laid.grey.reduce(_coarseness(laid.dpi))))
    grey = turned(laid.grey, skew(coarse))
    return [_sheet(page, page_dpi) for page, page_dpi in split_spread(grey, laid.dpi)]


def _coarseness(dpi: float) -> int:
    return max(1, round(dpi / _COARSE_DPI))


def _sheet(grey: Image.Image, dpi: float) -> Sheet:
    if not 0.85 < ocr.DPI / dpi < 1.15:
        factor = ocr.DPI / dpi
        size = (round(grey.width * factor), round(grey.height * factor))
        grey = grey.resize(size, Image.Resampling.BICUBIC)
    rules, covered = _rules(grey)
    return Sheet(Image.fromarray(without(np.asarray(grey), covered)), rules)


def _rules(grey: Image.Image) -> tuple[list[PixelRule], Mask]:
    """The ruled lines and the pixels they cover, looked for at half the resolution in a quarter of the time."""
    half = ink(np.asarray(grey.reduce(2)))
    rules, covered = find_rules(half, ocr.DPI / 2)
    whole = [replace(r, at=2 * r.at, start=2 * r.start, stop=2 * r.stop) for r in rules]
    return whole, spread(covered, 2, (grey.height, grey.width))


def _recognise(sheet: Sheet) -> list[Recognised]:
    """All words, columns and cells read apart; marks that no word has left out."""
    unrolled_sheet, pieces = unrolled(sheet.grey)
    words = ocr.recognise(unrolled_sheet, segmentation=6)
    found = [word for word in put_back(words, pieces) if not _is_junk(word)]
    return measured(found, ink(np.asarray(sheet.grey)))


def _is_junk(word: Recognised) -> bool:
    """Specks, rests of rules and of stamps: «|», «=», «.-» and unsure shreds of one or two letters."""
    text = word.text
    if not any(character.isalnum() for character in text):
        if set(text) <= set("-–—•·*"):
            return word.confidence < _FAINT  # most items of lists begin with one
        return word.confidence < _JUNK or text in ("|", "=", "_", "\\", "[", "]")
    known = text.isdigit() or is_known(text.lower())
    return len(text) < 3 and word.confidence < _SHRED and not known


def _doubtful(words: list[Recognised]) -> bool:
    """Whether the page may have been read upside down; not so if it is blank."""
    letters = sum(len(word.text) for word in words)
    return bool(letters) and _worth(words) < _GOOD * letters


def _total(read: list[tuple[Sheet, list[Recognised]]]) -> float:
    return sum(_worth(words) for _, words in read)


def _worth(words: list[Recognised]) -> float:
    return sum(word.confidence * len(word.text) for word in words)


def _is_noise(sheet: Sheet) -> bool:
    mask: Mask = ink(np.asarray(sheet.grey))
    return float((mask[:, 1:] != mask[:, :-1]).mean()) > _NOISE


def _is_blank(sheet: Sheet) -> bool:
    mask: Mask = ink(np.asarray(sheet.grey))
    side = ocr.DPI // 15
    groups = blobs(shares(mask, side) > 0.03)
    return float(mask.mean()) < _BLANK and not any(len(group.cells) > 2 for group in groups)


def _upside_down(sheet: Sheet) -> Sheet:
    width, height = sheet.grey.size
    rules = []
    for rule in sheet.rules:
        across, along = (width, height) if rule.upright else (height, width)
        rules.append(
            PixelRule(rule.upright, across - rule.at, along - rule.stop, along - rule.start)
        )
    return Sheet(sheet.grey.transpose(Image.Transpose.ROTATE_180), rules)


def _page(number: int, sheet: Sheet, words: list[Recognised]) -> Page:
    points = sheet.points
    rules = [
        Rule(r.at * points, r.start * points, r.at * points, r.stop * points)
        if r.upright
        else Rule(r.start * points, r.at * points, r.stop * points, r.at * points)
        for r in sheet.rules
    ]
    width, height = sheet.grey.size
    found = placed(words, points)
    return with_blanks(Page(number, width * points, height * points, found, rules, pictures=1.0))
