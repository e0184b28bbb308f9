"""The type that runs of a text layer are set in: size, weight, direction."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from actgen.read.pdf import calls

_BOLD = re.compile(r"bold|black|heavy|полужир|жирн|[-,]bd|[-,]dem", re.IGNORECASE)
_SYMBOLIC = re.compile(r"wingdings|webdings|symbol|dingbats", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BOLD_MODE = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_ASKEW = 0.03  # of a quarter turn, some three degrees
_Name = ctypes.c_char * 256  # room for the name of a font
_SIZES = (1.0, 1000.0)  # points; others are a mistake of the file


@dataclass(frozen=True, slots=True)
class Type:
    """The type a run of text is set in; ``quarter`` counts quarter turns, None stands for askew."""

    size: float
    bold: bool
    quarter: int | None
    hidden: bool
    symbols: bool


class Types:
    """The types of one document: fonts are asked once, text objects once a page."""

    def __init__(self) -> None:
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._known: dict[tuple[float | int | None, ...], Type] = {}

    def of(self, layer: int, indexes: Sequence[int], texts: Sequence[int]) -> list[Type]:
        """The types of characters of a text layer; ``texts`` are the addresses of the objects they belong to."""
        sizes, matrices = calls.Answers("f", len(texts), 1), calls.Answers("f", len(texts), 6)
        calls.ask(calls.font_size, texts, sizes.places())
        calls.ask(calls.char_matrix, repeat(layer), indexes, matrices.places())
        modes, fonts = map(calls.render_mode, texts), map(calls.font_of, texts)
        turns = map(matrices.column, range(4))
        found = list(zip(sizes.column(), *turns, modes, fonts, strict=True))
        known = self._known
        for looks in set(found).difference(known):
            known[looks] = self._type(*looks)
        return [known[looks] for looks in found]

    def _type(
        self, size: float, a: float, b: float, c: float, d: float, mode: int, font: int | None
    ) -> Type:
        """The type of a size, the matrix a, b, c, d, a mode of painting letters and a font."""
        height = abs(size) * math.hypot(c, d)
        turn = math.atan2(b, a) * 2 / math.pi + (2 if size < 0 else 0)
        quarter = round(turn)
        bold, symbols = self._looks(font)
        return Type(
            height if _SIZES[0] <= height <= _SIZES[1] else 0.0,
            bold or mode == _BOLD_MODE,
            quarter % 4 if abs(turn - quarter) < _ASKEW else None,
            mode == _INVISIBLE,
            symbols,
        )

    def _looks(self, font: int | None) -> tuple[bool, bool]:
        """Whether a font is bold (by weight or name: «TimesNewRomanPS-BoldMT»), and whether it has signs only."""
        if not font:
            return False, False
        known = self._fonts.get(font)
        if known is None:
            handle: Any = ctypes.cast(font, pdfium.FPDF_FONT)
            name = _Name()
            pdfium.FPDFFont_GetBaseFontName(handle, name, len(name))
            weight = pdfium.FPDFFont_GetWeight(handle)
            shown = name.value.decode("utf-8", "replace")
            bold = bool(_BOLD.search(shown)) or _BOLD_WEIGHT <= weight <= 1000
            known = self._fonts[font] = bold, _SYMBOLIC.search(shown) is not None
        return known
