"""The words of WordprocessingML: namespaces, qualified names, texts with their breaks as elements."""

from __future__ import annotations

from lxml import etree
from markupsafe import Markup, escape

from actgen.render.templating import without_forbidden

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Element = etree._Element

OPEN = '<w:t xml:space="preserve">'
CLOSE = "</w:t>"
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\u2011": "<w:noBreakHyphen/>"}


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def val(parent: Element | None, name: str) -> str:
    """The ``w:val`` of a child, «» if there is no such child."""
    child = None if parent is None else parent.find(w(name))
    return "" if child is None else child.get(w("val"), "")


def run_content(text: str) -> Markup:
    """What a run of a text holds: ``w:t``, ``w:br``, ``w:tab``, ``w:noBreakHyphen``, no empty ones."""
    whole = f"{OPEN}{_broken(text)}{CLOSE}"
    return Markup(whole.replace(f"{OPEN}{CLOSE}", ""))  # noqa: S704 - escaped


def inside_text(text: str) -> Markup:
    """A text printed in the middle of a ``w:t`` of a template."""
    return Markup(_broken(text))  # noqa: S704 - escaped


def attribute(text: str) -> Markup:
    """A text as the value of an attribute, in one line."""
    line = " ".join(without_forbidden(text).replace("\u2011", "-").split())
    return Markup(escape(line))  # noqa: S704 - escaped


def own_text(paragraph: Element) -> str:
    """The text of a paragraph without that of the text boxes anchored in it; breaks and tabs are blanks."""
    return "".join(
        (node.text or "") if node.tag == w("t") else " "
        for node in paragraph.iter(w("t"), w("tab"), w("br"))
        if next(node.iterancestors(w("p"))) is paragraph
        and next(node.iterancestors(w("pPr")), None) is None
    )


def serialise(root: Element) -> bytes:
    """A part as Word stores it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _broken(text: str) -> str:
    escaped = str(escape(without_forbidden(text).replace("\r", "")))
    for character, element in _BREAKS.items():
        if character in escaped:
            escaped = escaped.replace(character, f"{CLOSE}{element}{OPEN}")
    return escaped
