"""Computed styles, worked out once for all pages of the same structure under the same style sheet.

The orders of two schools differ in their words, not in their elements. What a selector may ask of an element – its
name, attributes, ancestors, neighbours, whether it is empty – is the structure; pages that agree in all of that
share their styles, and whatever was worked out from those.
"""

from __future__ import annotations

import hashlib
import re
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import CSS
from weasyprint.css import StyleFor

from actgen.render.bounded import Bounded
from actgen.render.pdf.fonts import fonts

STRUCTURES_KEPT = 48

# Words of a document: no selector of WeasyPrint's own sheet asks for them.
_WORDS = frozenset({"alt", "content", "data-name", "src"})
_ASKED = re.compile(r"\[\s*([\w-]+)")
# What makes WeasyPrint change a style while it builds or lays out boxes; so do items of lists.
_CHANGING = re.compile(r"leader\(|list-item|marker|note|first-l")
_ITEMS = frozenset({"li", "summary"})
# What pages without them ask for: of the rest (markers, notes) every element has a style of its own, for nobody.
_NEEDED = frozenset({None, "before", "after"})


@dataclass(frozen=True, slots=True)
class _Known:
    """The styles of all elements in the order of the page; by number and pseudo-element those of the latter."""

    styles: list[Any]
    pseudo: list[tuple[int, str, Any]]
    sizes: dict[str, Any]


_known: Bounded[tuple[Any, ...], _Known] = Bounded(STRUCTURES_KEPT)
# The styles of pages and their margins: by the style of the root and the declarations that are for them.
_of_pages: Bounded[tuple[Any, ...], Any] = Bounded(16 * STRUCTURES_KEPT)


@lru_cache(maxsize=64)
def style_sheet(text: str) -> CSS:
    """A style sheet, parsed."""
    sheet = CSS(string=text, font_config=fonts())
    sheet._actgen_shares = not _CHANGING.search(text) and _WORDS.isdisjoint(_ASKED.findall(text))
    return sheet


@lru_cache(maxsize=64)
def _needed(sheet: CSS) -> CSS:
    """A style sheet without the rules for pseudo-elements that nobody asks for."""
    shorter = copy(sheet)
    shorter.matcher = matcher = copy(sheet.matcher)
    for name, selectors in vars(matcher).items():
        if isinstance(selectors, dict):
            setattr(matcher, name, {key: _of_needed(each) for key, each in selectors.items()})
        elif isinstance(selectors, list):
            setattr(matcher, name, _of_needed(selectors))
    return shorter


def _of_needed(selectors: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [entry for entry in selectors if entry[3] in _NEEDED]


class SharedStyles(StyleFor):  # type: ignore[misc]
    """WeasyPrint's ``StyleFor``."""

    def __init__(
        self, html: Any, sheets: Any, hints: bool, font_config: Any, target_collector: Any
    ) -> None:
        given = (html, sheets, hints, font_config, target_collector)
        self._shares = False
        root = html.etree_element
        structure = _structure(root) if _may_share(html, sheets, hints, font_config) else None
        if structure is None:
            super().__init__(*given)
            return
        sheets = [(_needed(sheet), *origin) for sheet, *origin in sheets]
        key = (*(sheet for sheet, *_ in sheets), structure)
        known = _known.get(key)
        if known is None:
            super().__init__(html, sheets, *given[2:])
            _known.put(key, self._kept(root))
            self._shares = True
            return
        elements = list(root.iter())
        self._computed_styles: dict[tuple[Element, str | None], Any] = {
            **{(each, None): style for each, style in zip(elements, known.styles, strict=True)},
            **{(elements[i], pseudo): style for i, pseudo, style in known.pseudo},
        }
        self._cascaded_styles: dict[Any, Any] = {}
        self._sheets = sheets
        self.font_config = font_config
        self.initial_page_sizes = known.sizes
        self._shares = True

    def set_computed_styles(
        self, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None, **given: Any
    ) -> None:
        """As WeasyPrint's; called for each page and each of its margins when the page begins."""
        computed = self._computed_styles
        if not self._shares:
            super().set_computed_styles(element, parent, root, pseudo_type, **given)
            return
        declared = self._cascaded_styles.get((element, pseudo_type), {})
        said = ((name, id(value)) for name, (value, _) in declared.items())
        key = (id(computed[parent, None]), pseudo_type, *said)
        found = _of_pages.get(key)
        if found is None:
            super().set_computed_styles(element, parent, root, pseudo_type, **given)
            found = _of_pages.put(key, computed[element, pseudo_type])
        computed[element, pseudo_type] = found

    def _kept(self, root: Element) -> _Known:
        numbers = {element: i for i, element in enumerate(root.iter())}
        computed = self._computed_styles
        return _Known(
            [computed[element, None] for element in numbers],
            [
                (numbers[each], pseudo, style)
                for (each, pseudo), style in computed.items()
                if pseudo
            ],
            self.initial_page_sizes,
        )


def _may_share(html: Any, sheets: Any, hints: bool, font_config: Any) -> bool:
    """Whether WeasyPrint's own sheet and one of ours are all there is."""
    given = [sheet for sheet, *_ in sheets]
    return (
        font_config is fonts()
        and not hints
        and given[:-1] == html._ua_stylesheets()
        and getattr(given[-1], "_actgen_shares", False)
    )


def _structure(root: Element) -> bytes | None:
    """A digest of what a selector may ask of the elements of a page; None if there are anchors or lists."""
    said: list[str] = []
    if not _described(root, said):
        return None
    return hashlib.sha256("".join(said).encode()).digest()


def _described(element: Element, said: list[str]) -> bool:
    given = element.attrib
    if element.tag in _ITEMS:
        return False
    if "id" in given or ("name" in given and element.tag != "meta"):
        return False  # an anchor: WeasyPrint collects them while it computes styles
    asked = [item for item in given.items() if item[0] not in _WORDS]
    said.append(f"<{element.tag}{asked}{bool(element.text)}")
    if not all(_described(child, said) for child in element):
        return False
    said.append("/")
    return True
