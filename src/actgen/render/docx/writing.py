"""How items become WordprocessingML. Everything is decided before (`docx/plan`): here is only how it is written."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from actgen.render.docx.items import (
    CellItem,
    Item,
    LineItem,
    ParagraphItem,
    PictureItem,
    RowItem,
    TableItem,
)

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def written(items: Iterable[Item]) -> Markup:
    """Items that stand one under another, as XML; texts in them have been escaped when they were planned."""
    return Markup("".join(map(_item, items)))  # noqa: S704 - escaped


def _item(item: Item) -> str:
    if isinstance(item, ParagraphItem):
        return _paragraph(item)
    if isinstance(item, TableItem):
        return _table(item)
    if isinstance(item, RowItem):
        return _row(item)
    return _picture(item)


def _paragraph(p: ParagraphItem) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if p.keep else ""
    number = ""
    if p.number:
        level, num = p.number
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    run = f"<w:r>{p.content}</w:r>" if p.content else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{escape(p.style)}"/>{keep}{number}</w:pPr>{run}</w:p>'


def _frame(t: TableItem | RowItem) -> str:
    described = f'<w:tblDescription w:val="{t.description}"/>' if t.description else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in t.widths)
    return (
        f'<w:tblPr><w:tblStyle w:val="{escape(t.style)}"/><w:tblW w:w="{t.width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{described}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _table(t: TableItem) -> str:
    return f"<w:tbl>{_frame(t)}{''.join(map(_line, t.rows))}</w:tbl>"


def _line(line: LineItem) -> str:
    header = "<w:tblHeader/>" if line.header else ""
    cells = "".join(map(_cell, line.cells))
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _row(r: RowItem) -> str:
    low = '<w:vAlign w:val="bottom"/>' if r.bottom else ""
    cells = "".join(_cell(cell, low) for cell in r.cells)
    return f"<w:tbl>{_frame(r)}<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"


def _cell(cell: CellItem, properties: str = "") -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    inside = "".join(map(_item, cell.items))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{cell.width}" w:type="dxa"/>{span}{properties}</w:tcPr>'
        f"{inside}</w:tc>"
    )


def _picture(p: PictureItem) -> str:
    size = f'cx="{p.width}" cy="{p.height}"'
    named = f'id="{p.ident}" name="{p.name}"'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{escape(p.style)}"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr {named} descr="{p.alt}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{p.relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
