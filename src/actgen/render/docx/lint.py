"""A structural check of DOCX files: what Word calls unreadable though LibreOffice opens it.

``problems(content)`` gives one line per fault; a produced document has none. What concerns the text itself
(properties, tables, drawings, fields, sections) is in `docx/lint_text`.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from actgen.render.docx.lint_text import manners, structure
from actgen.render.docx.opc import rels_name, resolved
from actgen.render.docx.xml import PACKAGE, Element, R, val, w

_REQUIRED = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "docProps/core.xml",
    "docProps/app.xml",
)
# Macros (a .docx has none), the styles Word 2010 keeps twice, signatures of what the file was made from.
_UNWANTED = ("vbaProject", "stylesWithEffects", "digital-signature/origin")
_LONGEST_NAME = 253
_LAST_NUMBER = 32767
_TERMS = "{http://purl.org/dc/terms/}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def problems(content: bytes, *, own: bool = False) -> list[str]:
    """The faults of a DOCX file, in no particular order of weight.

    ``own``: it was printed into a clerk's own template, whose empty paragraphs and direct formatting are hers.
    """
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
    texts = {name: tree for name, tree in trees.items() if name.startswith("word/")}
    return [
        *_content_types(names, trees["[Content_Types].xml"]),
        *_relationships(names, trees),
        *_reachable(names, trees),
        *_properties(trees["docProps/core.xml"]),
        *_styles(texts),
        *_numbering(texts),
        *structure(texts),
        *([] if own else manners(texts)),
    ]


def _content_types(names: list[str], types: Element) -> Iterator[str]:
    defaults = {
        d.get("Extension", "").lower()
        for d in types.iterfind(f"{{{PACKAGE}/content-types}}Default")
    }
    overrides = [
        o.get("PartName", "") for o in types.iterfind(f"{{{PACKAGE}/content-types}}Override")
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


def _relationships(names: list[str], trees: Mapping[str, Element]) -> Iterator[str]:
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        owner = _owner(name)
        idents = [relationship.get("Id", "") for relationship in root]
        for ident, count in Counter(idents).items():
            if count > 1:
                yield f"{name}: {ident} is given {count} times"
        for relationship in root:
            target = relationship.get("Target", "")
            if relationship.get("Type", "").endswith(_UNWANTED):
                yield f"{name}: a document has no {target}"
            if relationship.get("TargetMode") == "External":
                yield f"{name}: external target {target}"
            elif resolved(owner, target) not in names:
                yield f"{name}: {target} does not exist"
    for owner, tree in trees.items():
        if owner.endswith(".rels"):
            continue
        idents = [relation.get("Id", "") for relation in trees.get(rels_name(owner), ())]
        for node in tree.iter(etree.Element):
            for attribute, value in node.attrib.items():
                if str(attribute).startswith(f"{{{R}}}") and value not in idents:
                    yield f"{owner}: no relationship {value!r}"


def _reachable(names: list[str], trees: Mapping[str, Element]) -> Iterator[str]:
    """Parts that nothing leads to: Word drops them, other programs complain."""
    known = {"[Content_Types].xml"}
    waiting = [""]
    while waiting:
        owner = waiting.pop()
        root = trees.get(rels_name(owner))
        if root is None:
            continue
        known.add(rels_name(owner))
        for relationship in root:
            target = resolved(owner, relationship.get("Target", ""))
            if relationship.get("TargetMode") != "External" and target not in known:
                known.add(target)
                waiting.append(target)
    yield from (f"{name}: nothing leads there" for name in names if name not in known)


def _owner(rels: str) -> str:
    folder = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.join(folder, posixpath.basename(rels).removesuffix(".rels"))


def _properties(core: Element) -> Iterator[str]:
    if not core.findtext(_TITLE, "").strip():
        yield "the document has no title in its properties"
    for node in core.iter(f"{_TERMS}created", f"{_TERMS}modified"):
        if not _MOMENT.fullmatch(node.text or ""):
            yield f"the document has a time that is none: {node.text!r}"


def _styles(trees: Mapping[str, Element]) -> Iterator[str]:
    styles = list(trees["word/styles.xml"].iterfind(w("style")))
    for what, values in (
        ("id", [style.get(w("styleId"), "") for style in styles]),
        ("name", [val(style, "name").lower() for style in styles]),
    ):
        for value, count in Counter(values).items():
            if count > 1 or not value:
                yield f"style {what} «{value}» is given {count} times"
    for style in styles:
        called = val(style, "name")
        if "," in called:
            yield f"style name «{called}» has a comma: what follows is another name of it"
        if len(called) > _LONGEST_NAME:
            yield f"style name «{called[:40]}…» is too long"
    known = {style.get(w("styleId"), "") for style in styles}
    kinds = {style.get(w("styleId"), ""): style.get(w("type")) for style in styles}
    for name, root in trees.items():
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            for node in root.iter(w(tag)):
                if kinds.get(node.get(w("val"), ""), kind) != kind:
                    yield f"{name}: style {node.get(w('val'))} is none of a {kind}"
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for node in root.iter(w(tag)):
                if node.get(w("val")) not in known:
                    yield f"{name}: style {node.get(w('val'))} is not defined"


def _numbering(trees: Mapping[str, Element]) -> Iterator[str]:
    root = trees["word/numbering.xml"]
    abstract = [a.get(w("abstractNumId"), "") for a in root.iterfind(w("abstractNum"))]
    nums = {num.get(w("numId"), ""): val(num, "abstractNumId") for num in root.iterfind(w("num"))}
    given = [num.get(w("numId"), "") for num in root.iterfind(w("num"))]
    for what, values in (("abstractNum", abstract), ("num", given)):
        for value, count in Counter(values).items():
            if count > 1:
                yield f"{what} {value} is given {count} times"
    children = [child.tag for child in root]
    if w("num") in children and w("abstractNum") in children[children.index(w("num")) :]:
        yield "word/numbering.xml: an abstractNum stands after a num"
    for node in root.iter(w("start")):
        if int(node.get(w("val"), "0")) > _LAST_NUMBER:
            yield f"a list begins at {node.get(w('val'))}"
    for ident, definition in nums.items():
        if definition not in abstract:
            yield f"num {ident} has no definition"
    for name, tree in trees.items():
        for node in tree.iter(w("numId")):
            if node.get(w("val")) not in {*nums, "0"}:
                yield f"{name}: numbering {node.get(w('val'))} does not exist"
    yield from _links(trees["word/styles.xml"], root, nums)


def _links(styles: Element, numbering: Element, nums: Mapping[str, str]) -> Iterator[str]:
    """A level that names a style, and the style that names the list, must mean each other."""
    linked = {}
    for each in styles.iterfind(w("style")):
        properties = each.find(f"{w('pPr')}/{w('numPr')}")
        if properties is not None and val(properties, "numId"):
            definition = nums.get(val(properties, "numId"))
            linked[each.get(w("styleId"), "")] = (definition, val(properties, "ilvl") or "0")
    for abstract in numbering.iterfind(w("abstractNum")):
        for level in abstract.iterfind(w("lvl")):
            named = val(level, "pStyle")
            here = (abstract.get(w("abstractNumId")), level.get(w("ilvl")))
            if named and linked.get(named) != here:
                yield f"level {here[1]} of definition {here[0]} names style {named}, which has another list"
