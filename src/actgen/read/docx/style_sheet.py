"""w:styles taken apart without parsing all of it: a document uses a tenth of the styles that its template defines.

The XML of each style is cut out, and parsed when it is asked for. Other templates of Word define most styles in the
very same words; so what a style says is kept by them. A part written in any unusual way is parsed as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from actgen.read.docx.package import parse
from actgen.read.docx.wordml import Element, child, local, number, parts, switched, value

_ON = ("1", "true", "on")
_BEGIN, _END = b"<w:style ", b"</w:style>"
_KEY = re.compile(rb" w:styleId=\"(?P<key>[\w -]*)\"")
_DEFAULT, _TYPE, _PARAGRAPH = b' w:default="1"', b' w:type="', b' w:type="paragraph"'
_ROOT = re.compile(
    rb"\s*(?:<\?xml(?: \w+=[\"'](?:1\.0|UTF-8|utf-8|yes|no)[\"'])*\s*\?>)?\s*<w:styles"
    rb"(?=[^<>]*\sxmlns:w=\"http://(?:schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    rb"|purl\.oclc\.org/ooxml/wordprocessingml/main)\")[^<>]*>"
)
_LARGEST = 8_000
"""Bytes of a style and of what stands before all styles; what more of them say is not kept."""


class Style(NamedTuple):
    """What one style itself says; None means it leaves that to the style it is based on."""

    name: str
    based_on: str | None
    num_id: str | None
    level: int | None
    outline: int | None
    hidden: bool | None
    centered: bool | None
    bold: bool | None
    framed: bool | None


class Sheet(NamedTuple):
    """The styles that a part defines, by their ids; ``default`` is the one of paragraphs that name none."""

    styles: dict[str, Callable[[], Style]]
    default: str | None


def sheet(data: bytes) -> Sheet:
    """The sheet that a part w:styles holds. Raises ReadError for what is no XML, also when a style is asked for."""
    return _cut(data) or _parsed(parse(data))


def _cut(data: bytes) -> Sheet | None:
    """The sheet, its styles unparsed; None where anything is written in an unusual way."""
    root = _ROOT.match(data)
    if root is None or b"!" in data:  # perhaps a comment, CDATA or a DTD
        return None
    opening = root[0]
    styles: dict[str, Callable[[], Style]] = {}
    default, ended = None, 0
    _, *begun = data.split(_BEGIN)
    for rest in begun:
        said = b" " + rest[: rest.find(b">")]
        found, is_default = _KEY.search(said), _DEFAULT in said
        if found is None or _TYPE not in said or (b"default" in said) != is_default:
            return None
        key = found["key"].decode()
        if is_default and _PARAGRAPH in said:
            default = key
        if said.endswith(b"/"):
            style = said + b">"
        else:
            style = rest[: rest.find(_END) + len(_END)]
            ended += 1
        read = _kept if len(opening) + len(style) <= _LARGEST else _of
        styles[key] = partial(read, opening, style)
    usual = ended == data.count(_END) and len(begun) + 1 == data.count(_BEGIN[:-1])
    return Sheet(styles, default) if usual else None


def _parsed(root: Element) -> Sheet:
    """The sheet of a part that is parsed already."""
    elements = [element for element in root if local(element) == "style"]
    defaults = [
        value(element, "styleId") or ""
        for element in elements
        if value(element, "default") in _ON and value(element, "type") == "paragraph"
    ]
    styles: dict[str, Callable[[], Style]] = {
        value(element, "styleId") or "": partial(_said, element) for element in elements
    }
    return Sheet(styles, defaults[-1] if defaults else None)


def _of(opening: bytes, style: bytes) -> Style:
    return _said(parse(b"".join((opening, _BEGIN, style, b"</w:styles>")))[0])


_kept = lru_cache(maxsize=512)(_of)


def _said(element: Element) -> Style:
    own = parts(element)
    paragraph, run = parts(own.get("pPr")), parts(own.get("rPr"))
    numbering = parts(paragraph.get("numPr"))
    alignment = value(paragraph.get("jc"))
    return Style(
        name=value(own.get("name")) or "",
        based_on=value(own.get("basedOn")),
        num_id=value(numbering.get("numId")),
        level=number(numbering.get("ilvl")),
        outline=number(paragraph.get("outlineLvl")),
        hidden=switched(run.get("vanish")),
        centered=None if alignment is None else alignment == "center",
        bold=switched(run.get("b")),
        framed=bordered(child(own.get("tblPr"), "tblBorders")),
    )


def bordered(borders: Element | None) -> bool | None:
    """Whether an element of borders draws a line; None if it is missing."""
    if borders is None:
        return None
    return any(value(border) not in (None, "nil", "none") for border in borders)
