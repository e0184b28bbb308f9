"""The margins of the first page: places in a template for what a document may have to print there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from actgen.render.docx.opc import Package, rels_name
from actgen.render.docx.sections import different_first_page, reference
from actgen.render.docx.style_names import PAGE_NUMBER
from actgen.render.docx.template import FIRST_FOOTER, FIRST_HEADER
from actgen.render.docx.xml import HEAD, Element, R, W, serialise, w

PRINT_PART = "_часть"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {"header": "hdr", "footer": "ftr"}
# Children of w:sectPr that may stand after w:titlePg.
_AFTER_TITLE = {
    w(name)
    for name in ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
}


def call(tagged: str, part: str, **flags: Any) -> Any:
    """What stands in a template for a part of the document: an instruction that becomes a call when it is compiled."""
    given = "".join(f", {key}={value!r}" for key, value in flags.items())
    return etree.ProcessingInstruction("actgen", f'{PRINT_PART}("{tagged}", "{part}"{given})')


def first_page(package: Package, section: Element, styles: Mapping[str, str]) -> None:
    """Make places in header and footer of the first page, unless the template has tags there.

    A first page that is like the others gets a header and a footer of its own that repeat theirs.
    """
    like_others = not different_first_page(section)
    for kind, name in (("header", FIRST_HEADER), ("footer", FIRST_FOOTER)):
        part = package.related(
            package.document, reference(section, kind, "first" if not like_others else "default")
        )
        if part not in package.parts:
            empty = blank_margin(kind, styles)
            tree = etree.fromstring(empty)
            tree[:] = [call(name, "word/actgenFirst.xml", alone=True)]
            _own_margin(package, section, kind, tree, "")
            continue
        tree = package.tree(part)
        if re.search(
            rf"\{{\{{\s*{name}\s*\}}\}}", "".join(node.text or "" for node in tree.iter(w("t")))
        ):
            continue
        tree.append(call(name, part))
        if like_others:
            _own_margin(package, section, kind, tree, part)
        else:
            package.parts[part] = serialise(tree)
    if like_others:
        for node in section.findall(w("titlePg")):
            section.remove(node)
        made = etree.Element(w("titlePg"))
        section.insert(sum(child.tag not in _AFTER_TITLE for child in section), made)


def blank_margin(kind: str, styles: Mapping[str, str]) -> bytes:
    """A header or footer of one empty paragraph."""
    root, style = _ROOTS[kind], styles[PAGE_NUMBER[0]]
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{paragraph}</w:{root}>'.encode()


def margin_type(kind: str) -> str:
    """The content type of a header or footer."""
    return f"{_OFFICE}.{kind}+xml"


def first_page_has_text(package: Package, section: Element) -> bool:
    """Whether the first page has a letterhead or the like in its margins, which attachments must not repeat."""
    if not different_first_page(section):
        return False
    return any(
        _has_content(package, reference(section, kind, "first")) for kind in ("header", "footer")
    )


def _own_margin(package: Package, section: Element, kind: str, tree: Element, copied: str) -> None:
    """A header or footer for the first page alone, with the relationships of the one it is a copy of."""
    name, ident = f"word/{kind}ActgenFirst.xml", f"rIdActgenFirst{kind.capitalize()}"
    for node in tree.iter(etree.ProcessingInstruction):
        node.text = re.sub(r'"word/[^"]*"', f'"{name}"', node.text or "")
    package.parts[name] = serialise(tree)
    if rels_name(copied) in package.parts and copied:
        package.parts[rels_name(name)] = package.parts[rels_name(copied)]
    package.declare(name, margin_type(kind))
    package.relate(package.document, kind, name, ident)
    for node in section.findall(w(f"{kind}Reference")):
        if node.get(w("type")) == "first":
            section.remove(node)
    section.insert(
        0, etree.Element(w(f"{kind}Reference"), {w("type"): "first", f"{{{R}}}id": ident})
    )


def _has_content(package: Package, ident: str) -> bool:
    part = package.related(package.document, ident) if ident else ""
    if part not in package.parts:
        return False
    tree = package.tree(part)
    text = "".join(node.text or "" for node in tree.iter(w("t"))).strip()
    return bool(text) or any(
        True for _ in tree.iter(w("drawing"), w("pict"), w("fldChar"), w("tbl"))
    )
