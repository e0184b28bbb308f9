"""What WeasyPrint works out for every document though it is the same in the next one, and ways around it.

Style sheets are parsed once, which it provides for. The shortcuts it does not: they take the place of its own
functions, so that they are left alone in versions they were not tried with; a test compares the bytes of both ways.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import lxml.etree
import lxml.html
import weasyprint
from cssselect2 import ElementWrapper
from pydyf import PDF
from weasyprint import HTML, css, draw
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import background, block, inline, page, preferred, table
from weasyprint.pdf import fonts as pdf_fonts
from weasyprint.pdf.fonts import Font
from weasyprint.text import line_break

from actgen.render.pdf.boxes import (
    quick_backgrounds,
    quick_collisions,
    quick_copy,
    quick_descendants,
    quick_flow,
    quick_percentages,
    quick_strut,
)
from actgen.render.pdf.drawing import quick_text
from actgen.render.pdf.fonts import quick_subset
from actgen.render.pdf.layouts import DescribingOnce, no_features, quick_setup
from actgen.render.pdf.lines import kept_line
from actgen.render.pdf.paragraphs import quick_line
from actgen.render.pdf.styles import SharedStyles
from actgen.render.pdf.writing import quick_references

TRIED = frozenset({"70.0"})
"""The versions of WeasyPrint that the shortcuts were tried with: they stand for functions that any other may change."""

# Where a function of WeasyPrint stands, its name, and what takes its place.
_SHORTCUTS: tuple[tuple[Any, str, Any], ...] = (
    (css, "StyleFor", SharedStyles),
    (inline, "split_first_line", kept_line),
    (preferred, "split_first_line", kept_line),
    (line_break, "font_features", no_features),
    (line_break.Layout, "setup", quick_setup),
    (draw, "draw_text", quick_text),
    (Box, "copy", quick_copy),
    (Box, "descendants", quick_descendants),
    (Box, "is_in_normal_flow", quick_flow),
    *((place, "resolve_percentages", quick_percentages) for place in (block, inline, page, table)),
    *((place, "avoid_collisions", quick_collisions) for place in (block, inline)),
    (inline, "strut", quick_strut),
    (inline, "get_next_linebox", quick_line),
    (background, "layout_box_backgrounds", quick_backgrounds),
    (Font, "clean", quick_subset),
    (pdf_fonts, "pango", DescribingOnce()),
    (PDF, "page_references", property(quick_references)),
)
_ORIGINALS = tuple(getattr(place, name) for place, name, _ in _SHORTCUTS)


def known_version() -> bool:
    """Whether this version of WeasyPrint is one that the shortcuts were tried with."""
    return weasyprint.__version__ in TRIED


def take_shortcuts() -> bool:
    """Let WeasyPrint work with the shortcuts, if its version is known; tells whether it is."""
    known = known_version()
    for (place, name, ours), original in zip(_SHORTCUTS, _ORIGINALS, strict=True):
        setattr(place, name, ours if known else original)
    return known


class Page(HTML):  # type: ignore[misc]
    """A page of HTML, parsed by libxml2 instead of an HTML parser in Python."""

    def __init__(self, text: str, fetcher: Any) -> None:
        parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True)
        root = lxml.html.document_fromstring(text, parser=parser)
        tree = ElementTree.fromstring(lxml.etree.tostring(root, encoding="unicode"))  # noqa: S314
        self.base_url = ""
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(tree, content_language=None)
        self.etree_element = self.wrapper_element.etree_element
