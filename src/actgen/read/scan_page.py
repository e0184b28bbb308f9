"""One scanned page: made upright, level and clean, recognised, put down as geometry."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from actgen.read import ocr
from actgen.read.ocr import Recognised
from actgen.read.ocr_type import placed
from actgen.read.page import Page, Rule
from actgen.read.picture import Scan
from actgen.read.picture_cells import Mask, blobs, shares
from actgen.read.picture_ink import even, ink
from actgen.read.picture_rules import PixelRule, find_rules, without
from actgen.read.picture_skew import lies_sideways, skew, turned

_COARSE_DPI = 100
_FULL = 2  # upright rules from which a page has a table
_BLANK = 0.0004  # share of ink on a page without text
_GOOD = 0.72  # mean confidence from which nobody doubts which way is up
_TRIAL = 0.35  # share of the page's height that is read to find out which way is up


@dataclass(slots=True)
class ReadPage:
    """A recognised page; ``unread`` holds what is known to be missing, as Russian reasons."""

    page: Page
    unread: list[str] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """The mean over the characters; 1 for a page without words."""
        letters = sum(len(word.text) for word in self.page.words)
        total = sum(word.confidence * len(word.text) for word in self.page.words)
        return total / letters if letters else 1.0


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
    """The page's words and rules. Raises OcrTimeout or OcrFailure."""
    sheet = prepare(scan)
    if _is_blank(sheet):
        return ReadPage(_page(scan.number, sheet, []))
    words = _recognise(sheet)
    if _doubtful(words):
        upside = Sheet(
            sheet.grey.transpose(Image.Transpose.ROTATE_180), _upside(sheet.rules, sheet.grey.size)
        )
        other = _recognise(upside)
        if _worth(other) > 1.2 * _worth(words):
            sheet, words = upside, other
    return ReadPage(_page(scan.number, sheet, words))


def prepare(scan: Scan) -> Sheet:
    """Evened, laid upright (or upside down: that is seen by reading), levelled, at 300 dpi, without rules."""
    picture, dpi = scan.picture, scan.dpi
    if dpi > 1.3 * ocr.DPI:
        factor = ocr.DPI / dpi
        picture = picture.resize(
            (round(picture.width * factor), round(picture.height * factor)), Image.Resampling.BOX
        )
        dpi = ocr.DPI
    grey = Image.fromarray(even(picture, dpi))
    factor = max(1, round(dpi / _COARSE_DPI))
    coarse = ink(np.asarray(grey.reduce(factor)))
    _, ruled = find_rules(coarse, dpi / factor)
    if lies_sideways(coarse & ~ruled):
        grey = grey.transpose(Image.Transpose.ROTATE_90)
        coarse = np.rot90(coarse)
    grey = turned(grey, skew(coarse))
    if not 0.85 < ocr.DPI / dpi < 1.15:
        factor_up = ocr.DPI / dpi
        size = (round(grey.width * factor_up), round(grey.height * factor_up))
        grey = grey.resize(size, Image.Resampling.BICUBIC)
    rules, covered = find_rules(ink(np.asarray(grey)), ocr.DPI)
    return Sheet(Image.fromarray(without(np.asarray(grey), covered)), rules)


def _recognise(sheet: Sheet) -> list[Recognised]:
    """All words: where a table stands, its rows are read across; elsewhere tesseract finds the blocks itself."""
    upright = sum(rule.upright for rule in sheet.rules)
    return ocr.recognise(sheet.grey, segmentation=6 if upright >= _FULL else 3)


def _doubtful(words: list[Recognised]) -> bool:
    letters = sum(len(word.text) for word in words)
    return not letters or _worth(words) < _GOOD * letters


def _worth(words: list[Recognised]) -> float:
    return sum(word.confidence * len(word.text) for word in words)


def _is_blank(sheet: Sheet) -> bool:
    mask: Mask = ink(np.asarray(sheet.grey))
    side = ocr.DPI // 15
    groups = blobs(shares(mask, side) > 0.03)
    return float(mask.mean()) < _BLANK and not any(len(group.cells) > 2 for group in groups)


def _upside(rules: list[PixelRule], size: tuple[int, int]) -> list[PixelRule]:
    width, height = size
    across = {True: (width, height), False: (height, width)}
    return [
        PixelRule(
            rule.upright,
            across[rule.upright][0] - rule.at,
            across[rule.upright][1] - rule.stop,
            across[rule.upright][1] - rule.start,
        )
        for rule in rules
    ]


def _page(number: int, sheet: Sheet, words: list[Recognised]) -> Page:
    points = sheet.points
    rules = [
        Rule(r.at * points, r.start * points, r.at * points, r.stop * points)
        if r.upright
        else Rule(r.start * points, r.at * points, r.stop * points, r.at * points)
        for r in sheet.rules
    ]
    width, height = sheet.grey.size
    return Page(number, width * points, height * points, placed(words, points), rules, pictures=1.0)
