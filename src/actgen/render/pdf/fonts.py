"""The one set of fonts of this process, their subsets, and which styles print alike."""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.text.fonts import FontConfiguration

from actgen.render.bounded import Bounded

SUBSETS_KEPT = 64
_DIRECTORY = 2048
"""Bytes at the beginning of a font that tell it from others: the directory has checksums of all tables."""
# What a line depends on besides its text and the room for it (weasyprint.text.line_break, .text.fonts).
PROPERTIES = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override", "font_size",
    "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps", "font_variant_east_asian",
    "font_variant_ligatures", "font_variant_numeric", "font_variant_position", "font_variation_settings",
    "font_weight", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang",
    "letter_spacing", "line_height", "overflow_wrap", "tab_size", "text_decoration_line", "white_space",
    "word_break", "word_spacing",
)  # fmt: skip
_numbers = count()
_subsets: Bounded[tuple[Any, ...], bytes] = Bounded(SUBSETS_KEPT)
clean = Font.clean


@lru_cache(maxsize=1)
def fonts() -> FontConfiguration:
    """The one set of fonts: each new one costs time and memory that is never given back."""
    return FontConfiguration()


def style_number(style: Any) -> int:
    """The number of a style among those that break and draw lines alike; kept with the style itself."""
    number: int | None = getattr(style, "_actgen_number", None)
    if number is None:
        said = tuple(repr(style[name]) for name in PROPERTIES)
        number = style._actgen_number = _number(said)
    return number


@lru_cache(maxsize=1024)
def _number(_said: tuple[str, ...]) -> int:
    return next(_numbers)


def quick_subset(font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
    """WeasyPrint's ``Font.clean``: a font of which the same glyphs were taken before."""
    if font.missing or font.png or font.svg or font.colr or "fvar" in font.tables:
        clean(font, to_unicode, hinting)
        return
    whole = font.file_content
    key = (whole[:_DIRECTORY], len(whole), font.index, frozenset(to_unicode), hinting)
    found = _subsets.get(key)
    if found is None:
        clean(font, to_unicode, hinting)
        found = _subsets.put(key, font.file_content)
    font.file_content = found
