"""What WeasyPrint works out for every document though it is the same in the next one: style sheet, tree, lines.

Style sheets are parsed once, which it provides for. The two others it does not: the page is parsed by libxml2 instead
of an HTML parser in Python, and a text that was broken at a width is not measured again. Both reach into WeasyPrint, so
that they are left alone in versions they were not tried with; a test compares the bytes of both ways.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import Any
from xml.etree import ElementTree

import lxml.etree
import lxml.html
import weasyprint
from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML
from weasyprint.layout import inline, preferred
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import Layout

from actgen.render.bounded import Bounded

TRIED = frozenset({"70"})
"""The major versions of WeasyPrint that the shortcuts were tried with."""
LINES_KEPT = 20_000

# What a line depends on besides its text and the room for it (weasyprint.text.line_break, .text.fonts).
_PROPERTIES = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override", "font_size",
    "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps", "font_variant_east_asian",
    "font_variant_ligatures", "font_variant_numeric", "font_variant_position", "font_variation_settings",
    "font_weight", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang",
    "letter_spacing", "line_height", "overflow_wrap", "tab_size", "text_decoration_line", "white_space",
    "word_break", "word_spacing",
)  # fmt: skip


@lru_cache(maxsize=1)
def fonts() -> FontConfiguration:
    """The one set of fonts: each new one costs time and memory that is never given back."""
    return FontConfiguration()


def shortcuts() -> bool:
    """Whether this version of WeasyPrint is one that the shortcuts were tried with."""
    return weasyprint.__version__.split(".")[0] in TRIED


@lru_cache(maxsize=64)
def style_sheet(text: str) -> CSS:
    """A style sheet, parsed."""
    return CSS(string=text, font_config=fonts())


class Page(HTML):  # type: ignore[misc]
    """A page of HTML, parsed by libxml2."""

    def __init__(self, text: str, fetcher: Any) -> None:
        parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True)
        root = lxml.html.document_fromstring(text, parser=parser)
        tree = ElementTree.fromstring(lxml.etree.tostring(root, encoding="unicode"))  # noqa: S314
        self.base_url = ""
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(tree, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


_Line = tuple[Any, ...]
_lines: Bounded[tuple[Any, ...], _Line] = Bounded(LINES_KEPT)
_numbers = count()
_split_first_line = inline.split_first_line


def keep_lines() -> None:
    """Let WeasyPrint break a text at a width once per process."""
    if shortcuts():
        inline.split_first_line = preferred.split_first_line = _kept_line


def _kept_line(
    text: str,
    style: Any,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> _Line:
    """As WeasyPrint's ``split_first_line``; the layout it returns holds no pointers, only what it was made of."""
    given = (context, max_width, justification_spacing, is_line_start, minimum)
    if style.font_config is not fonts():
        return tuple(_split_first_line(text, style, *given))
    key = (text, _style_number(style), *given[1:])
    found = _lines.get(key)
    if found is None:
        found = _lines.put(key, tuple(_split_first_line(text, style, *given)))
    kept, *measures = found
    layout = object.__new__(Layout)
    layout.__dict__.update(kept.__dict__)
    return (layout, *measures)


def _style_number(style: Any) -> int:
    """The number of a style among those that break lines alike; kept with the style itself."""
    number: int | None = getattr(style, "_actgen_number", None)
    if number is None:
        said = tuple(repr(style[name]) for name in _PROPERTIES)
        number = style._actgen_number = _number(said)
    return number


@lru_cache(maxsize=1024)
def _number(_said: tuple[str, ...]) -> int:
    return next(_numbers)
