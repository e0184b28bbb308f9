"""DOCX: the Word template filled in, then numbering, sections and column widths set where Word keeps them."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from itertools import pairwise
from typing import Any

from lxml import etree
from markupsafe import Markup

from actgen.model.act import Act
from actgen.render import docx_package
from actgen.render.context import build
from actgen.render.document import AttachmentBlock, Document, Look, Point, TableBlock
from actgen.render.docx_lists import Element, Lists, w
from actgen.render.layout import layout
from actgen.render.tables import WHOLE
from actgen.render.templating import rendered, template_path

TEMPLATE = "template.docx"
# A mark travels through the template with the text it belongs to, and is taken out again afterwards.
_MARK = "{urn:actgen}mark"


def render_docx(act: Act) -> bytes:
    """The act as a Word document."""
    return docx_bytes(build(act))


def docx_bytes(document: Document) -> bytes:
    """A prepared context as a Word document."""
    package = docx_package.load(template_path(TEMPLATE))
    context = _view(document)
    parts: dict[str, bytes] = {}
    for name in package.order:
        if name in package.texts:
            parts[name] = rendered(package.texts[name], context, package.path).encode()
        else:
            parts[name] = package.fixed[name]
    body = docx_package.parse(parts["word/document.xml"], package.path)
    numbering = docx_package.parse(parts["word/numbering.xml"], package.path)
    styles = docx_package.parse(parts["word/styles.xml"], package.path)
    _finish(body, Lists(styles, numbering), styles)
    parts["word/styles.xml"] = docx_package.serialise(styles)
    parts["word/document.xml"] = docx_package.serialise(body)
    parts["word/numbering.xml"] = docx_package.serialise(numbering)
    parts |= docx_package.properties(
        document.name, document.author, document.title.replace("\n", " "), document.created
    )
    return docx_package.zipped(parts)


# --- the context as the Word template sees it -------------------------------------------------


def _view(document: Document) -> dict[str, Any]:
    points = tuple(map(_marked_point, document.points))
    attachments = tuple(map(_marked_attachment, document.attachments))
    return vars_of(replace(document, points=points, attachments=attachments))


def vars_of(document: Document) -> dict[str, Any]:
    """The names a template may use."""
    return {name: getattr(document, name) for name in Document.__slots__ if name != "guesses"}


def _marked_point(point: Point) -> Point:
    mark: dict[str, Any] = {}
    if point.place is not None:
        letter = point.label.rstrip(")") if point.look is Look.LETTER else ""
        mark["list"] = [point.place.list, point.place.ordinal, letter, point.opening]
    if point.keep:
        mark["keep"] = True
    if point.gap:
        mark["gap"] = True
    text = point.text if point.label else point.opening + point.text
    return replace(point, text=_marked(text, mark) if mark else text)


def _marked_attachment(attachment: AttachmentBlock) -> AttachmentBlock:
    first, *others = attachment.stamp
    return replace(
        attachment,
        stamp=(_marked(first, {"section": attachment.landscape}), *others),
        before=tuple(map(_marked_point, attachment.before)),
        points=tuple(map(_marked_point, attachment.points)),
        table=_marked_table(attachment.table, attachment.index) if attachment.table else None,
    )


def _marked_table(table: TableBlock, index: int) -> TableBlock:
    first, *others = table.columns
    numbered = [row for row in table.rows if row.label]
    ordinals = {id(row): i for i, row in enumerate(numbered, 1)}
    return replace(
        table,
        columns=(replace(first, title=_marked(first.title, {"widths": table.widths})), *others),
        rows=tuple(
            replace(row, label=_marked("", {"list": [-index, ordinals[id(row)], "", ""]}))
            if row.label
            else row
            for row in table.rows
        ),
    )


def _marked(text: str, mark: dict[str, Any]) -> Markup:
    opening = Markup('<a:mark xmlns:a="urn:actgen" data="{}"/>')
    return opening.format(json.dumps(mark, ensure_ascii=False)) + docx_package.printed(text)


# --- the produced text ------------------------------------------------------------------------


def _finish(root: Element, lists: Lists, styles: Element) -> None:
    """Obey the marks, in the order of the text, and take them out."""
    body = root.find(w("body"))
    assert body is not None
    sections = _Sections(body)
    for node in list(root.iter(_MARK)):
        mark = json.loads(node.get("data", "{}"))
        paragraph = next(node.iterancestors(w("p")))
        if "section" in mark:
            sections.begin(paragraph, landscape=mark["section"])
        if "list" in mark:
            lists.number(paragraph, *mark["list"])
        if "keep" in mark:
            _keep(paragraph)
        if "gap" in mark:
            _set_off(paragraph, styles)
        if "widths" in mark:
            _set_widths(next(node.iterancestors(w("tbl"))), mark["widths"], sections.text_width)
    for node in list(root.iter(_MARK)):
        _take_out(node)
    _drop_empty_runs(root)
    etree.cleanup_namespaces(root)


class _Sections:
    """Sections of the document: each attachment begins one, with page numbers of its own."""

    def __init__(self, body: Element) -> None:
        self._last = body[-1]
        assert self._last.tag == w("sectPr"), "the template ends with its section"
        self._portrait = deepcopy(self._last)

    @property
    def text_width(self) -> int:
        """The width of the current section's text, in twentieths of a point."""
        margins, page = self._last.find(w("pgMar")), self._last.find(w("pgSz"))
        assert margins is not None
        assert page is not None
        return int(page.get(w("w"), "0")) - sum(
            int(margins.get(w(side), "0")) for side in ("left", "right")
        )

    def begin(self, paragraph: Element, *, landscape: bool) -> None:
        """Begin a section with this paragraph; what stands before it ends the one before."""
        block = paragraph
        while (parent := block.getparent()) is not None and parent is not self._last.getparent():
            block = parent
        before = block.getprevious()
        if before is None:
            return
        if before.tag != w("p"):
            before = etree.Element(w("p"))
            block.addprevious(before)
        properties = before.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            before.insert(0, properties)
        properties.append(deepcopy(self._last))
        self._become(landscape)

    def _become(self, landscape: bool) -> None:
        new = deepcopy(self._portrait)
        page, margins = new.find(w("pgSz")), new.find(w("pgMar"))
        assert page is not None
        assert margins is not None
        if landscape:
            width, height = page.get(w("w"), ""), page.get(w("h"), "")
            page.set(w("w"), height)
            page.set(w("h"), width)
            page.set(w("orient"), "landscape")
            # The sheet is turned clockwise: what was its left margin is bound at the top.
            turned = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
            values = {side: margins.get(w(source), "0") for side, source in turned.items()}
            for side, value in values.items():
                margins.set(w(side), value)
        numbers = etree.Element(w("pgNumType"), {w("start"): "1"})
        margins.addnext(numbers)
        parent = self._last.getparent()
        assert parent is not None
        parent.replace(self._last, new)
        self._last = new


def _keep(paragraph: Element) -> None:
    properties = paragraph.find(w("pPr"))
    assert properties is not None
    for name in ("keepLines", "keepNext"):
        if properties.find(w(name)) is None:
            properties.insert(1, etree.Element(w(name)))


def _set_off(paragraph: Element, styles: Element) -> None:
    """Set a paragraph off from the table after it: a style of its own, based on the one it has."""
    used = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    assert used is not None
    base = used.get(w("val"), "")
    ident = f"{base}BeforeTable"
    if not any(style.get(w("styleId")) == ident for style in styles.iterfind(w("style"))):
        original = next(
            style for style in styles.iterfind(w("style")) if style.get(w("styleId")) == base
        )
        name = original.find(w("name"))
        made = etree.SubElement(
            styles, w("style"), {w("type"): "paragraph", w("customStyle"): "1", w("styleId"): ident}
        )
        label = (name.get(w("val"), base) if name is not None else base) + " (перед таблицей)"
        etree.SubElement(made, w("name"), {w("val"): label})
        etree.SubElement(made, w("basedOn"), {w("val"): base})
        space = etree.SubElement(etree.SubElement(made, w("pPr")), w("spacing"))
        space.set(w("after"), str(round(layout().points("отбивка перед таблицей") * 20)))
    used.set(w("val"), ident)


def _set_widths(table: Element, widths: list[int], whole: int) -> None:
    """The grid and the cells as wide as the columns of the context."""
    edges = [whole * sum(widths[:i]) // WHOLE for i in range(len(widths) + 1)]
    columns = [right - left for left, right in pairwise(edges)]
    total = table.find(f"{w('tblPr')}/{w('tblW')}")
    if total is not None:
        total.attrib.update({w("w"): str(whole), w("type"): "dxa"})
    grid = table.find(w("tblGrid"))
    assert grid is not None
    grid[:] = [etree.Element(w("gridCol"), {w("w"): str(column)}) for column in columns]
    for row in table.iterfind(w("tr")):
        at = 0
        for cell in row.iterfind(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            covered = 1 if span is None else int(span.get(w("val"), "1"))
            width = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if width is not None:
                width.set(w("w"), str(sum(columns[at : at + covered])))
            at += covered


def _take_out(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None
    previous = node.getprevious()
    tail = node.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(node)


def _drop_empty_runs(root: Element) -> None:
    """Runs that a tag left behind empty."""
    for run in list(root.iter(w("r"))):
        texts = run.findall(w("t"))
        for text in texts:
            if not text.text:
                run.remove(text)
        if all(child.tag == w("rPr") for child in run):
            parent = run.getparent()
            assert parent is not None
            parent.remove(run)
