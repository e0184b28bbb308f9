"""A structural check of DOCX files: what Word calls unreadable though LibreOffice opens it.

``problems(content)`` gives one line per fault; a produced document has none.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from actgen.render.docx_xml import Element, W, w

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REQUIRED = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "docProps/core.xml",
    "docProps/app.xml",
)
# What a paragraph may say besides its style: which list it belongs to, how it holds together, where sections end.
_PARAGRAPH_ALLOWED = {w(name) for name in ("pStyle", "numPr", "keepNext", "keepLines", "sectPr")}
_RUN_ALLOWED = {w("rStyle"), w("lang")}
# Children of w:pPr in the order the schema asks for.
_ORDER = [
    w(name)
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "tabs",
        "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
    )
]  # fmt: skip
_MAY_BE_EMPTY = ("Конец таблицы",)


def problems(content: bytes) -> list[str]:
    """The faults of a DOCX file, in no particular order of weight."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as error:
        return [f"no zip archive: {error}"]
    with archive:
        names = archive.namelist()
        found = [
            f"{name} stands twice in the archive" for name, n in Counter(names).items() if n > 1
        ]
        found += [f"{name} is missing" for name in _REQUIRED if name not in names]
        trees: dict[str, Element] = {}
        for name in names:
            if name.endswith((".xml", ".rels")):
                try:
                    trees[name] = etree.fromstring(archive.read(name))
                except etree.XMLSyntaxError as error:
                    found.append(f"{name}: {error}")
    if found:
        return found
    return [
        *_content_types(names, trees["[Content_Types].xml"]),
        *_relationships(names, trees),
        *_styles(trees),
        *_numbering(trees),
        *_formatting(trees),
        *_text(trees),
    ]


def _content_types(names: list[str], types: Element) -> Iterator[str]:
    defaults = {
        d.get("Extension", "").lower()
        for d in types.iterfind(f"{{{_PACKAGE}/content-types}}Default")
    }
    overrides = [
        o.get("PartName", "") for o in types.iterfind(f"{{{_PACKAGE}/content-types}}Override")
    ]
    for part, count in Counter(overrides).items():
        if count > 1:
            yield f"content type of {part} is declared {count} times"
        if part.lstrip("/") not in names:
            yield f"content type of {part}, which does not exist"
    for name in names:
        typed = f"/{name}" in overrides or name.rpartition(".")[2].lower() in defaults
        if name != "[Content_Types].xml" and not typed:
            yield f"{name} has no content type"


def _relationships(names: list[str], trees: dict[str, Element]) -> Iterator[str]:
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        owner = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        idents = [relationship.get("Id", "") for relationship in root]
        for ident, count in Counter(idents).items():
            if count > 1:
                yield f"{name}: {ident} is given {count} times"
        for relationship in root:
            target = relationship.get("Target", "")
            if relationship.get("TargetMode") == "External":
                yield f"{name}: external target {target}"
            elif posixpath.normpath(posixpath.join(folder, target)).lstrip("/") not in names:
                yield f"{name}: {target} does not exist"
        if owner in trees:
            for node in trees[owner].iter():
                for attribute, value in node.attrib.items():
                    if str(attribute).startswith(f"{{{_R}}}") and value not in idents:
                        yield f"{owner}: no relationship {value!r}"


def _styles(trees: dict[str, Element]) -> Iterator[str]:
    styles = list(trees["word/styles.xml"].iterfind(w("style")))
    for what, values in (
        ("id", [style.get(w("styleId"), "") for style in styles]),
        ("name", [_val(style, "name").lower() for style in styles]),
    ):
        for value, count in Counter(values).items():
            if count > 1 or not value:
                yield f"style {what} «{value}» is given {count} times"
    known = {style.get(w("styleId"), "") for style in styles}
    for name, root in trees.items():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for node in root.iter(w(tag)):
                if node.get(w("val")) not in known:
                    yield f"{name}: style {node.get(w('val'))} is not defined"


def _numbering(trees: dict[str, Element]) -> Iterator[str]:
    root = trees["word/numbering.xml"]
    abstract = [a.get(w("abstractNumId"), "") for a in root.iterfind(w("abstractNum"))]
    nums = [num.get(w("numId"), "") for num in root.iterfind(w("num"))]
    for what, values in (("abstractNum", abstract), ("num", nums)):
        for value, count in Counter(values).items():
            if count > 1:
                yield f"{what} {value} is given {count} times"
    children = [child.tag for child in root]
    if w("num") in children and w("abstractNum") in children[children.index(w("num")) :]:
        yield "word/numbering.xml: an abstractNum stands after a num"
    for num in root.iterfind(w("num")):
        if _val(num, "abstractNumId") not in abstract:
            yield f"num {num.get(w('numId'))} has no definition"
    for name, tree in trees.items():
        for node in tree.iter(w("numId")):
            if node.get(w("val")) not in {*nums, "0"}:
                yield f"{name}: numbering {node.get(w('val'))} does not exist"


def _formatting(trees: dict[str, Element]) -> Iterator[str]:
    """Direct formatting, children out of the order that Word insists on."""
    document = trees["word/document.xml"]
    for properties in document.iter(w("pPr")):
        tags = [child.tag for child in properties]
        for tag in tags:
            if tag not in _PARAGRAPH_ALLOWED:
                yield f"direct formatting of a paragraph: {tag}"
        places = [_ORDER.index(tag) for tag in tags if tag in _ORDER]
        if places != sorted(places) or len(set(places)) != len(places):
            yield f"order of paragraph properties: {tags}"
    for properties in document.iter(w("rPr")):
        yield from (
            f"direct formatting of a run: {c.tag}" for c in properties if c.tag not in _RUN_ALLOWED
        )


def _text(trees: dict[str, Element]) -> Iterator[str]:
    document = trees["word/document.xml"]
    names = {
        style.get(w("styleId"), ""): _val(style, "name")
        for style in trees["word/styles.xml"].iterfind(w("style"))
    }
    for paragraph in document.iter(w("p")):
        text = "".join(str(piece) for piece in paragraph.itertext())
        style = names.get(_val(paragraph.find(w("pPr")), "pStyle"), "")
        in_cell = next(paragraph.iterancestors(w("tc")), None) is not None
        if not text.strip() and not in_cell and style not in _MAY_BE_EMPTY:
            yield f"empty paragraph in style «{style}»"
        if "  " in text:
            yield f"a run of blanks: {text[:60]!r}"
    for cell in document.iter(w("tc")):
        if cell[-1].tag != w("p"):
            yield "a table cell does not end with a paragraph"
    for row in document.iter(w("tr")):
        if row.find(f"{w('trPr')}/{w('cantSplit')}") is None:
            yield "a table row may break across pages"
    for table in document.iter(w("tbl")):
        first = table.find(w("tr"))
        if first is None or first.find(f"{w('trPr')}/{w('tblHeader')}") is None:
            yield "a table whose header does not repeat"
    for node in document.iter():
        if not str(node.tag).startswith(f"{{{W}}}"):
            yield f"foreign element {node.tag}"


def _val(parent: Element | None, name: str) -> str:
    child = None if parent is None else parent.find(w(name))
    return "" if child is None else child.get(w("val"), "")
