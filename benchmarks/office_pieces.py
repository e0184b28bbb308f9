"""The pieces of a DOCX: runs, paragraphs, cells, tables, text boxes, as ready XML. See ``benchmarks.office``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_REVISION = 'w:id="1" w:author="Секретарь" w:date="2024-04-01T10:00:00Z"'


class Xml(str):
    """Ready XML, not to be escaped."""

    __slots__ = ()


def R(text: str, props: str = "", bold: bool = False) -> Xml:
    """A run; ``props`` is what stands in its w:rPr."""
    inner = "".join(
        "<w:tab/>" if piece == "\t" else "<w:br/>" if piece == "\n" else _text(piece)
        for piece in _split(text)
    )
    props += "<w:b/>" if bold else ""
    return Xml(f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{inner}</w:r>")


def _text(piece: str, tag: str = "t") -> str:
    return f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>'


def _split(text: str) -> list[str]:
    pieces: list[str] = [""]
    for char in text:
        if char in "\t\n":
            pieces += [char, ""]
        else:
            pieces[-1] += char
    return [piece for piece in pieces if piece]


def letters(text: str) -> Xml:
    """Every letter in a run of its own, as OnlyOffice and spelling checkers leave it."""
    return Xml(
        "".join(R(char, '<w:lang w:val="ru-RU"/>' if k % 2 else "") for k, char in enumerate(text))
    )


def inserted(*pieces: str) -> Xml:
    """A tracked insertion."""
    return Xml(f"<w:ins {_REVISION}>{_runs(pieces)}</w:ins>")


def deleted(text: str) -> Xml:
    """A tracked deletion."""
    return Xml(f"<w:del {_REVISION}><w:r>{_text(text, 'delText')}</w:r></w:del>")


def moved(*pieces: str, to: bool) -> Xml:
    """One end of a tracked move."""
    tag = "moveTo" if to else "moveFrom"
    return Xml(f"<w:{tag} {_REVISION}>{_runs(pieces)}</w:{tag}>")


def field(code: str, result: str = "") -> Xml:
    """A complex field with its cached result."""
    return Xml(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r>{_text(f' {code} ', 'instrText')}</w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{R(result) if result else ''}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple_field(code: str, result: str) -> Xml:
    """A field in one element (w:fldSimple)."""
    return Xml(f'<w:fldSimple w:instr=" {code} ">{R(result)}</w:fldSimple>')


def symbol(char: str, font: str = "Symbol") -> Xml:
    """A character of a symbol font, by its code in hexadecimal."""
    return Xml(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>')


def footnote(number: int) -> Xml:
    """A reference to footnote ``number``, counted from 1."""
    style = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return Xml(f'<w:r>{style}<w:footnoteReference w:id="{number + 1}"/></w:r>')


def control(*content: str, placeholder: bool = False, block: bool = False) -> Xml:
    """A content control around runs, or around paragraphs if ``block``."""
    shown = "<w:showingPlcHdr/>" if placeholder else ""
    inner = joined(content) if block else _runs(content)
    return Xml(
        f'<w:sdt><w:sdtPr><w:id w:val="7"/>{shown}<w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    )


def textbox(*blocks: str, kind: str = "both", left: int = 3_300_000, width: int = 2_800_000) -> Xml:
    """A text box anchored in a run: ``drawing``, ``vml``, or the same one for new and for old programs (``both``).

    ``left`` (of a drawing, from the margin) and ``width`` are in EMU.
    """
    content = f"<w:txbxContent>{joined(blocks)}</w:txbxContent>"
    vml = (
        '<w:pict><v:shape style="position:absolute;margin-left:260pt;margin-top:0;width:220pt;height:110pt"'
        f' stroked="f"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    )
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="1400000"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="3" name="Надпись 3" descr="Надпись"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="1400000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    if kind == "vml":
        return Xml(f"<w:r>{vml}</w:r>")
    if kind == "drawing":
        return Xml(f"<w:r>{drawing}</w:r>")
    return Xml(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>"
    )


PAGE_BREAK = Xml('<w:r><w:br w:type="page"/></w:r>')


def _runs(pieces: Sequence[str], bold: bool = False) -> str:
    return "".join(p if isinstance(p, Xml) else R(p, bold=bold) for p in pieces if p)


def joined(blocks: Sequence[str]) -> str:
    return "".join(b if isinstance(b, Xml) else P(b) for b in blocks)


def twips(length: float) -> int:
    return round(length * 567)


def P(
    *pieces: str,
    align: str = "",
    bold: bool = False,
    style: str = "",
    num: int | None = None,
    level: int | None = 0,
    left: float = 0,
    first: float = 0,
    tabs: Mapping[float, str] | None = None,
    mark: str = "",
    more: str = "",
) -> Xml:
    """A paragraph. ``left``, ``first``, ``tabs``: centimetres; ``mark``: w:rPr of its mark; ``more``: rest of w:pPr."""
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        props += f'<w:numPr>{ilvl}<w:numId w:val="{num}"/></w:numPr>'
    if tabs:
        stops = (f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for at, kind in tabs.items())
        props += f"<w:tabs>{''.join(stops)}</w:tabs>"
    if left or first:
        props += f'<w:ind w:left="{twips(left)}" w:firstLine="{twips(first)}"/>'
    props += f'<w:jc w:val="{align}"/>' if align else ""
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    props = f"<w:pPr>{props}{marked}{more}</w:pPr>" if props or marked or more else ""
    return Xml(f"<w:p>{props}{_runs(pieces, bold)}</w:p>")


def lines(text: str, **kind: object) -> Xml:
    """A paragraph for every line of a flat text; an empty line is an empty paragraph."""
    return Xml("".join(P(line.strip(" "), **kind) for line in text.strip("\n").split("\n")))  # type: ignore[arg-type]


@dataclass(frozen=True)
class C:
    """A cell: its paragraphs, its columns; ``down``: "restart" begins a merge downwards, "on" goes on."""

    blocks: tuple[str, ...]
    span: int = 1
    down: str = ""

    def __init__(self, *blocks: str, span: int = 1, down: str = "") -> None:
        object.__setattr__(self, "blocks", blocks)
        object.__setattr__(self, "span", span)
        object.__setattr__(self, "down", down)


def T(
    *rows: Sequence[str | C],
    widths: Sequence[float] = (),
    borders: bool = True,
    header: int = 0,
    changed: Mapping[int, str] | None = None,
) -> Xml:
    """A table; ``header`` rows repeat on every page; ``changed``: which row (from 0) was "ins"erted or "del"eted."""
    columns = max(sum(c.span if isinstance(c, C) else 1 for c in row) for row in rows)
    widths = widths or [16 / columns] * columns
    lined = "".join(
        f'<w:{side} w:val="{"single" if borders else "nil"}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    text = (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{lined}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    for number, row in enumerate(rows):
        props = "<w:tblHeader/>" if number < header else ""
        if changed and number in changed:
            props += f"<w:{changed[number]} {_REVISION}/>"
        cells, column = "", 0
        for item in row:
            cell = item if isinstance(item, C) else C(item)
            width = twips(sum(widths[column : column + cell.span]))
            column += cell.span
            cells += _cell(cell, width)
        text += f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{cells}</w:tr>"
    return Xml(f"{text}</w:tbl>")


def _cell(cell: C, width: int) -> str:
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    props += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    if cell.down:
        props += '<w:vMerge w:val="restart"/>' if cell.down == "restart" else "<w:vMerge/>"
    blocks = joined(cell.blocks) or P()
    if not blocks.endswith("</w:p>"):
        blocks += P()
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{blocks}</w:tc>"
