"""Small helpers for WordprocessingML, blind to which of its two namespaces (transitional, strict) is used."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_VAL = _W + "val"


_KEPT = 5_000  # tags whose names are remembered; a sound document has some two hundred


class _Names(dict[object, str]):
    """Tags without their namespaces, worked out once."""

    def __missing__(self, tag: object) -> str:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if len(self) < _KEPT:
            self[tag] = name
        return name


NAMES = _Names()
"""Tag → local name, "" for what is no element: ``local`` for loops over every element of a document."""


def local(element: Element) -> str:
    """The tag without its namespace; "" for what is no element."""
    return NAMES[element.tag]


def child(element: Element | None, *path: str) -> Element | None:
    """The first child by local names, one after the other."""
    for name in path:
        if element is None:
            return None
        for item in element:
            if NAMES[item.tag] == name:
                element = item
                break
        else:
            return None
    return element


def parts(element: Element | None) -> dict[str, Element]:
    """All children by their local names, of several the first: quicker than asking for one after the other."""
    found: dict[str, Element] = {}
    if element is not None:
        for item in element:
            found.setdefault(NAMES[item.tag], item)
    return found


def opening(element: Element, name: str) -> tuple[dict[str, Element], Iterator[Element]]:
    """The parts of the child that holds the properties (its first, by the schema), and the children after it."""
    items = iter(element)
    first = next(items, None)
    if first is None:
        return {}, items
    if NAMES[first.tag] == name:
        return parts(first), items
    return parts(child(element, name)), iter(element)


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of a local name."""
    return (e for e in element if NAMES[e.tag] == name)


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute w:name of an element that may be missing."""
    if element is None:
        return None
    found = element.get(_VAL if name == "val" else _W + name)
    if found is None and element.tag.startswith(_STRICT):
        return element.get(_STRICT + name)
    return found


def number(element: Element | None, name: str = "val") -> int | None:
    """The attribute as a number; None if it is missing, nonsense or absurdly large."""
    shown = value(element, name)
    if shown is None or not shown.strip().lstrip("-").isdecimal() or len(shown) > 9:
        return None
    return int(shown)


def switched(element: Element | None) -> bool | None:
    """A toggle such as w:vanish: on, off, or None when it is not there."""
    if element is None:
        return None
    return (value(element) or "true").lower() not in ("0", "false", "off", "none")
