"""The part of the structural check that looks at texts: order of properties, tables, drawings, fields, sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from actgen.render.docx.style_names import DATA_TABLE, MARGIN_GAP, TABLE_END
from actgen.render.docx.xml import Element, W, val, w

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Children in the order the schema asks for (ISO/IEC 29500-1, annex A).
_ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
        " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs"
        " em lang eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd"
        " tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": (
        "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote"
        " titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
        " personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
}  # fmt: skip
_PLACES = {
    parent: {w(name): i for i, name in enumerate(order.split())}
    for parent, order in _ORDERS.items()
}
_REPEATED = {w("lvl"), w("tblStylePr")}
_REFERENCES = {w("headerReference"), w("footerReference")}
# What a paragraph may say besides its style: which list it belongs to, how it holds together, where sections end.
_PARAGRAPH_ALLOWED = {w(name) for name in ("pStyle", "numPr", "keepNext", "keepLines", "sectPr")}
_RUN_ALLOWED = {w("rStyle"), w("lang")}
_MOST_COLUMNS = 63
_ABOVE_PARAGRAPHS = {w(name) for name in ("body", "hdr", "ftr", "tbl", "tr", "tc")}
_LENGTHS = {
    w(name)
    for name in (
        "w", "h", "top", "right", "bottom", "left", "header", "footer", "gutter", "pos", "before", "after", "line",
        "firstLine", "hanging",
    )
}  # fmt: skip
_LARGEST = 2**31
_WHOLE = re.compile(r"-?\d+")
_MAY_BE_EMPTY = {TABLE_END[1], MARGIN_GAP[1]}


def structure(trees: Mapping[str, Element]) -> list[str]:
    """What makes Word refuse or mangle a file, in all parts of the text."""
    if broken := [line for name, tree in trees.items() for line in _lengths(name, tree)]:
        return broken
    return [
        *(line for name, tree in trees.items() for line in _orders(name, tree)),
        *(line for name, tree in trees.items() for line in _texts(name, tree)),
        *(line for name, tree in trees.items() for line in _tables(name, tree)),
        *(line for name, tree in trees.items() for line in _fields(name, tree)),
        *(line for name, tree in trees.items() for line in _controls(name, tree)),
        *_drawings(trees),
        *_sections(trees["word/document.xml"]),
    ]


def manners(trees: Mapping[str, Element]) -> list[str]:
    """What a clerk would stumble over when she edits the file."""
    document = trees["word/document.xml"]
    names = {
        style.get(w("styleId"), ""): val(style, "name")
        for style in trees["word/styles.xml"].iterfind(w("style"))
    }
    return [*_direct(document), *_empty(document, names), *_rows(document), *_widths(document)]


def _lengths(name: str, tree: Element) -> Iterator[str]:
    """Lengths are whole twentieths of a point; anything else is unreadable to some version of Word."""
    for node in tree.iter(etree.Element):
        for attribute in _LENGTHS & {str(key) for key in node.attrib}:
            if not _WHOLE.fullmatch(node.get(attribute, "")) and node.get(w("type")) != "pct":
                yield f"{name}: no whole number: {attribute.rpartition('}')[2]}={node.get(attribute)!r}"


def _orders(name: str, tree: Element) -> Iterator[str]:
    for parent, places in _PLACES.items():
        for node in tree.iter(w(parent)):
            children = [
                child.tag
                for child in node.iterchildren(etree.Element)
                if child.tag not in _REFERENCES
            ]
            known = [places[tag] for tag in children if tag in places]
            once = [tag for tag in children if tag not in _REPEATED]
            if known != sorted(known) or len(set(once)) != len(once):
                short = " ".join(str(tag).rpartition("}")[2] for tag in children)
                yield f"{name}: children of {parent} out of order: {short}"
            if parent == "sectPr":
                kinds = [child.tag in _REFERENCES for child in node.iterchildren(etree.Element)]
                if kinds != sorted(kinds, reverse=True):
                    yield f"{name}: a header or footer of a section stands after its other children"


def _texts(name: str, tree: Element) -> Iterator[str]:
    for node in tree.iter(w("t"), w("instrText")):
        text = node.text or ""
        if text != text.strip(" \n\t") and node.get(_XML_SPACE) != "preserve":
            yield f"{name}: blanks of {text[:40]!r} are lost without xml:space"
        if node.tag == w("t") and any(character in text for character in "\n\t"):
            yield f"{name}: a break or tab inside a text: {text[:40]!r}"
    for run in tree.iter(w("r")):
        above = run.getparent()
        if above is not None and above.tag in _ABOVE_PARAGRAPHS:
            yield f"{name}: a run outside of any paragraph"
    for properties in tree.iter(w("pPr")):
        parent = properties.getparent()
        if parent is not None and parent.tag == w("p") and parent[0] is not properties:
            yield f"{name}: the properties of a paragraph do not come first"


def _tables(name: str, tree: Element) -> Iterator[str]:
    for cell in tree.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            yield f"{name}: a table cell does not end with a paragraph"
    for table in tree.iter(w("tbl")):
        following = table.getnext()
        if following is None or following.tag in {w("tbl"), w("sectPr")}:
            yield f"{name}: no paragraph after a table"
        grid = [
            int(column.get(w("w"), "0"))
            for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
        ]
        for row in table.iterfind(w("tr")):
            spans = [
                int(val(cell.find(w("tcPr")), "gridSpan") or "1")
                for cell in row.iter(w("tc"))
                if next(cell.iterancestors(w("tr"))) is row
            ]
            if grid and sum(spans) != len(grid):
                yield f"{name}: a row covers {sum(spans)} columns of {len(grid)}"
        if any(width <= 0 for width in grid):
            yield f"{name}: a column without width"
        if len(grid) > _MOST_COLUMNS:
            yield f"{name}: a table of {len(grid)} columns"


def _fields(name: str, tree: Element) -> Iterator[str]:
    """Every field is closed and has a result: page numbers show before anybody counts pages."""
    for paragraph in tree.iter(w("p")):
        state: list[str] = []
        result = ""
        for node in paragraph.iter(w("fldChar"), w("t")):
            if node.tag == w("t"):
                result += (node.text or "") if state and state[-1] == "separate" else ""
                continue
            kind = node.get(w("fldCharType"), "")
            if kind == "begin":
                state.append(kind)
            elif not state:
                yield f"{name}: a field ends that has not begun"
            elif kind == "separate":
                state[-1] = kind
            else:
                if not result.strip():
                    yield f"{name}: a field without a result"
                state.pop()
                result = ""
        if state:
            yield f"{name}: a field that does not end"


def _controls(name: str, tree: Element) -> Iterator[str]:
    """A content control of plain text, or bound to a value elsewhere, holds one paragraph."""
    for control in tree.iter(w("sdt")):
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        if properties is None or content is None:
            continue
        plain = any(properties.find(w(kind)) is not None for kind in ("text", "dataBinding"))
        blocks = [child.tag for child in content if child.tag in {w("p"), w("tbl")}]
        if plain and (len(blocks) > 1 or w("tbl") in blocks):
            yield f"{name}: {len(blocks)} paragraphs and tables in a field of plain text"
    if tree.tag in {w("hdr"), w("ftr")} and not len(tree):
        yield f"{name}: a margin without a paragraph"


def _drawings(trees: Mapping[str, Element]) -> Iterator[str]:
    idents = Counter(
        node.get("id", "") for tree in trees.values() for node in tree.iter(f"{_DRAWING}docPr")
    )
    yield from (f"drawing {ident} is given {n} times" for ident, n in idents.items() if n > 1)
    for name, tree in trees.items():
        for inline in tree.iter(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
            described = inline.find(f"{_DRAWING}docPr")
            extent = inline.find(f"{_DRAWING}extent")
            if described is None or not described.get("descr", "").strip():
                yield f"{name}: a picture nobody describes"
            if extent is None or min(int(extent.get("cx", "0")), int(extent.get("cy", "0"))) <= 0:
                yield f"{name}: a picture without a size"
            if next(inline.iter(f"{_MAIN}graphicData"), None) is None:
                yield f"{name}: a drawing that draws nothing"


def _sections(document: Element) -> Iterator[str]:
    body = document.find(w("body"))
    if body is None or not len(body) or body[-1].tag != w("sectPr"):
        yield "the text does not end with its section"
        return
    for section in document.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if size is None or margins is None:
            yield "a section without page or margins"
            continue
        width, height = (int(size.get(w(name), "0")) for name in ("w", "h"))
        if (size.get(w("orient")) == "landscape") is (height > width):
            yield f"a page of {width} by {height} that lies the other way"
        if width <= sum(int(margins.get(w(side), "0")) for side in ("left", "right")):
            yield "a page without room for text"
        grid = section.find(w("docGrid"))
        if grid is not None and abs(int(grid.get(w("charSpace"), "0"))) >= _LARGEST:
            yield "a text grid beyond any number"
        used = Counter(
            (node.tag, node.get(w("type"))) for node in section if node.tag in _REFERENCES
        )
        yield from ("a section with two headers of one kind" for n in used.values() if n > 1)


def _direct(document: Element) -> Iterator[str]:
    for properties in document.iter(w("pPr")):
        for child in properties:
            if child.tag not in _PARAGRAPH_ALLOWED:
                yield f"direct formatting of a paragraph: {child.tag}"
    for properties in document.iter(w("rPr")):
        for child in properties:
            if child.tag not in _RUN_ALLOWED:
                yield f"direct formatting of a run: {child.tag}"


def _empty(document: Element, names: Mapping[str, str]) -> Iterator[str]:
    for paragraph in document.iter(w("p")):
        text = "".join(str(node.text or "") for node in paragraph.iter(w("t")))
        style = names.get(val(paragraph.find(w("pPr")), "pStyle"), "")
        in_cell = next(paragraph.iterancestors(w("tc")), None) is not None
        drawn = next(paragraph.iter(w("drawing")), None) is not None
        if not (text.strip() or in_cell or drawn or style in _MAY_BE_EMPTY):
            yield f"empty paragraph in style «{style}»"
        if "  " in text:
            yield f"a run of blanks: {text[:60]!r}"


def _rows(document: Element) -> Iterator[str]:
    """Rows are never broken; a table of data repeats its header, one for layout has none."""
    for row in document.iter(w("tr")):
        if row.find(f"{w('trPr')}/{w('cantSplit')}") is None:
            yield "a table row may break across pages"
    for table in document.iter(w("tbl")):
        if val(table.find(w("tblPr")), "tblStyle") != DATA_TABLE[0]:
            continue
        first = table.find(w("tr"))
        if first is None or first.find(f"{w('trPr')}/{w('tblHeader')}") is None:
            yield "a table whose header does not repeat"
    for node in document.iter(etree.Element):
        drawn = next(node.iterancestors(w("drawing")), None) is not None
        if not str(node.tag).startswith(f"{{{W}}}") and not drawn:
            yield f"foreign element {node.tag}"


def _widths(document: Element) -> Iterator[str]:
    """Every cell is as wide as the columns it covers."""
    for table in document.iter(w("tbl")):
        grid = [
            int(column.get(w("w"), "0"))
            for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
        ]
        for row in table.iterfind(w("tr")):
            at = 0
            for cell in row.iterfind(w("tc")):
                properties = cell.find(w("tcPr"))
                span = int(val(properties, "gridSpan") or "1")
                width = None if properties is None else properties.find(w("tcW"))
                if width is None or int(width.get(w("w"), "0")) != sum(grid[at : at + span]):
                    yield "a cell that is not as wide as its columns"
                at += span
