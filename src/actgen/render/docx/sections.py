"""Sections of a produced DOCX: each attachment begins one, with page numbers of its own."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from actgen.render.docx.xml import Element, R, w

# In a rendered text: here a section ends, whose properties stand between the marks. No text can hold such signs.
_MARK = "\x01"
_DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')
# The sheet is turned clockwise: what was its left margin is bound at the top.
_TURNED = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
# Children of w:sectPr that stand before w:pgNumType.
_BEFORE_NUMBERS = {
    w(name)
    for name in (
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
        "pgBorders", "lnNumType", "pgNumType",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a section, in twentieths of a point."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int

    @classmethod
    def of(cls, section: Element) -> Page:
        """The page of a ``w:sectPr``; A4 with the usual margins where it says nothing."""
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))

        def length(node: Element | None, name: str, otherwise: int) -> int:
            text = "" if node is None else node.get(w(name), "")
            return int(text) if re.fullmatch(r"-?\d+", text) else otherwise

        return cls(
            length(size, "w", 11906),
            length(size, "h", 16838),
            *(length(margins, side, 1134) for side in ("left", "right", "top", "bottom")),
        )

    @property
    def text_width(self) -> int:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height

    def turned(self) -> Page:
        """The same sheet on its side."""
        return Page(self.height, self.width, self.bottom, self.top, self.left, self.right)


class Sections:
    """The section of a template that the document is printed in, and those of attachments made from it.

    ``plain``: the section before its first page was given margins of its own; attachments are made from it.
    """

    def __init__(self, section: Element, plain: Sections | None = None) -> None:
        _complete(section)
        self._original = deepcopy(section)
        self._original.tail = None
        self._plain = plain._original if plain else self._original
        self.page = Page.of(section)

    def text_width(self, *, landscape: bool) -> int:
        """The width of the text on a sheet."""
        return self._page(landscape).text_width

    def act(self, *, landscape: bool) -> str:
        """The section of the act itself."""
        return self._written(self._original, landscape, {}, restart=False)

    def attachment(self, *, landscape: bool, first: dict[str, str], restart: bool) -> str:
        """The section of an attachment; ``first``: «header», «footer» → the relationship of its first page's."""
        first = first if different_first_page(self._plain) else {}
        return self._written(self._plain, landscape, first, restart=restart)

    def _page(self, landscape: bool) -> Page:
        return self.page.turned() if landscape and not self.page.landscape else self.page

    def _written(
        self, original: Element, landscape: bool, first: dict[str, str], *, restart: bool
    ) -> str:
        section = deepcopy(original)
        if landscape and not self.page.landscape:
            _turn(section)
        for kind, relation in first.items():
            _refer(section, kind, relation)
        if restart:
            _restart(section)
        if original is self._plain:  # an attachment begins a page
            for node in section.findall(w("type")):
                section.remove(node)
        return _DECLARATION.sub("", etree.tostring(section, encoding="unicode"))


def end_of_section(properties: str) -> str:
    """What a template prints where a section ends; `with_sections` puts the properties where Word keeps them."""
    return f"{_MARK}{properties}{_MARK}"


def with_sections(text: str, empty: str) -> str:
    """A rendered text with the properties of its sections in their last paragraphs.

    ``empty``: a paragraph of no height, for a section that ends with a table.
    """
    pieces = text.split(_MARK)
    made = pieces[0]
    for properties, following in zip(pieces[1::2], pieces[2::2], strict=True):
        made = _ended(made, properties, empty) + following
    return made


def _ended(text: str, properties: str, empty: str) -> str:
    start = max(text.rfind("<w:p>"), text.rfind("<w:p "))
    last = text[start:] if start >= 0 else ""
    plain = last.endswith("</w:p>") and last.count("</w:p>") == 1 and "<w:sectPr" not in last
    if not plain:
        return _ended(text + empty, properties, empty)
    last = last.replace("<w:pPr/>", "<w:pPr></w:pPr>", 1)
    if (end := last.rfind("</w:pPr>")) >= 0:
        return f"{text[:start]}{last[:end]}{properties}{last[end:]}"
    inside = last.index(">") + 1
    return f"{text[:start]}{last[:inside]}<w:pPr>{properties}</w:pPr>{last[inside:]}"


def _complete(section: Element) -> None:
    """A section says its page and its margins; some programs leave them to the reader's habits."""
    _signed(section.find(w("docGrid")))
    page = Page.of(section)
    for name, values in (
        ("pgSz", {"w": page.width, "h": page.height}),
        (
            "pgMar",
            {
                **{"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left},
                **{"header": 567, "footer": 567, "gutter": 0},
            },
        ),
    ):
        if section.find(w(name)) is None:
            made = etree.Element(w(name), {w(key): str(value) for key, value in values.items()})
            before = {"headerReference", "footerReference", "footnotePr", "endnotePr", "type"}
            if name == "pgMar":
                before.add("pgSz")
            section.insert(
                sum(child.tag in {w(each) for each in before} for child in section), made
            )


def _signed(grid: Element | None) -> None:
    """LibreOffice writes a negative number of the text grid as 4294959103, more than Word's schema allows."""
    space = "" if grid is None else grid.get(w("charSpace"), "")
    if grid is not None and space.isdigit() and int(space) >= 2**31:
        grid.set(w("charSpace"), str(int(space) - 2**32))


def _turn(section: Element) -> None:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None
    assert margins is not None
    width, height = size.get(w("w"), ""), size.get(w("h"), "")
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.set(w("orient"), "landscape")
    values = {side: margins.get(w(source), "0") for side, source in _TURNED.items()}
    for side, value in values.items():
        margins.set(w(side), value)


def _refer(section: Element, kind: str, relation: str) -> None:
    """Let the first page of a section have another header or footer."""
    for node in section.findall(w(f"{kind}Reference")):
        if node.get(w("type")) == "first":
            section.remove(node)
    made = etree.Element(w(f"{kind}Reference"), {w("type"): "first", f"{{{R}}}id": relation})
    places = [
        i
        for i, child in enumerate(section)
        if child.tag in {w("headerReference"), w("footerReference")}
    ]
    section.insert(places[-1] + 1 if places else 0, made)


def _restart(section: Element) -> None:
    old = section.find(w("pgNumType"))
    if old is not None:
        old.set(w("start"), "1")
        return
    numbers = etree.Element(w("pgNumType"), {w("start"): "1"})
    section.insert(sum(child.tag in _BEFORE_NUMBERS for child in section), numbers)


def different_first_page(section: Element) -> bool:
    """Whether the first page of a section has a header and a footer of its own."""
    node = section.find(w("titlePg"))
    return node is not None and node.get(w("val"), "1") not in {"0", "false", "off"}


def reference(section: Element, kind: str, which: str) -> str:
    """The relationship of a header or footer of a section: ``which`` is «first», «default» or «even»."""
    for node in section.findall(w(f"{kind}Reference")):
        if node.get(w("type")) == which:
            return str(node.get(f"{{{R}}}id", ""))
    return ""
