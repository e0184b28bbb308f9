"""DOCX files as word processors write them, for the corpus of the readers.

``docx(P("ПРИКАЗ", align="center"), P("Создать чат", num=1), lists=[L("decimal:%1.")])`` gives the bytes of a file that
Word and LibreOffice open. Pieces are plain text (tabs and line feeds as Word has them) or ready XML made by the other
functions of this module. Nothing here depends on the day or the machine: the same pieces give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
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
    inner = _blocks(content) if block else _runs(content)
    return Xml(
        f'<w:sdt><w:sdtPr><w:id w:val="7"/>{shown}<w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    )


def textbox(*blocks: str, kind: str = "both") -> Xml:
    """A text box anchored in a run: ``drawing``, ``vml``, or the same one for new and for old programs (``both``)."""
    content = f"<w:txbxContent>{_blocks(blocks)}</w:txbxContent>"
    vml = (
        '<w:pict><v:shape style="position:absolute;margin-left:260pt;margin-top:0;width:220pt;height:110pt"'
        f' stroked="f"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    )
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:posOffset>3300000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2800000" cy="1400000"/><wp:wrapTopAndBottom/><wp:docPr id="3" name="Надпись 3" descr="Надпись"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2800000" cy="1400000"/></a:xfrm>'
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


def _blocks(blocks: Sequence[str]) -> str:
    return "".join(b if isinstance(b, Xml) else P(b) for b in blocks)


def _cm(length: float) -> int:
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
        stops = (f'<w:tab w:val="{kind}" w:pos="{_cm(at)}"/>' for at, kind in tabs.items())
        props += f"<w:tabs>{''.join(stops)}</w:tabs>"
    if left or first:
        props += f'<w:ind w:left="{_cm(left)}" w:firstLine="{_cm(first)}"/>'
    props += f'<w:jc w:val="{align}"/>' if align else ""
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    props = f"<w:pPr>{props}{marked}{more}</w:pPr>" if props or marked or more else ""
    return Xml(f"<w:p>{props}{_runs(pieces, bold)}</w:p>")


def lines(text: str, **kind: object) -> Xml:
    """A paragraph for every line of a flat text; an empty line is an empty paragraph."""
    return Xml("".join(P(line.strip(" "), **kind) for line in text.strip("\n").split("\n")))  # type: ignore[arg-type]


@dataclass(frozen=True)
class C:
    """A cell: its paragraphs, how many columns it takes, and ``down``: "restart" begins a merge downwards, "on" goes on."""

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
    """A table; ``header`` rows repeat on every page; ``changed`` says which row (from 0) was "ins"erted or "del"eted."""
    columns = max(sum(c.span if isinstance(c, C) else 1 for c in row) for row in rows)
    widths = widths or [16 / columns] * columns
    lined = "".join(
        f'<w:{side} w:val="{"single" if borders else "nil"}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{_cm(width)}"/>' for width in widths)
    text = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{lined}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    for number, row in enumerate(rows):
        props = "<w:tblHeader/>" if number < header else ""
        if changed and number in changed:
            props += f"<w:{changed[number]} {_REVISION}/>"
        cells, column = "", 0
        for item in row:
            cell = item if isinstance(item, C) else C(item)
            width = _cm(sum(widths[column : column + cell.span]))
            column += cell.span
            cells += _cell(cell, width)
        text += f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{cells}</w:tr>"
    return Xml(f"{text}</w:tbl>")


def _cell(cell: C, width: int) -> str:
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    props += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    if cell.down:
        props += '<w:vMerge w:val="restart"/>' if cell.down == "restart" else "<w:vMerge/>"
    blocks = _blocks(cell.blocks) or P()
    if not blocks.endswith("</w:p>"):
        blocks += P()
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{blocks}</w:tc>"


def L(*levels: str, more: str = "") -> Xml:
    """A list: every level as ``format:text`` («decimal:%1.», «bullet:–»); after «|» what its w:lvl holds besides."""
    text = ""
    for index, described in enumerate(levels):
        described, _, extra = described.partition("|")
        form, _, shown = described.partition(":")
        start = "" if "<w:start " in extra else '<w:start w:val="1"/>'
        text += (
            f'<w:lvl w:ilvl="{index}">{start}<w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{_cm(1 + index * 0.75)}" w:hanging="{_cm(0.75)}"/></w:pPr></w:lvl>'
        )
    return Xml(f"{more}{text}")


def section(landscape: bool = False, columns: int = 1, kind: str = "nextPage") -> str:
    """A section ends with this paragraph: goes into ``more`` of P, or into ``last`` of docx."""
    size = (
        ('w:w="16838" w:h="11906" w:orient="landscape"') if landscape else 'w:w="11906" w:h="16838"'
    )
    cols = f'<w:cols w:num="{columns}" w:space="708"/>' if columns > 1 else ""
    return (
        f'<w:sectPr><w:type w:val="{kind}"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>{cols}</w:sectPr>'
    )


def style(
    key: str, name: str, para: str = "", run: str = "", based: str = "a", kind: str = "paragraph"
) -> str:
    """A style of the document's own."""
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_BOLD_CENTER = '<w:pPr><w:keepNext/>{level}<w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="{size}"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{k}"><w:name w:val="heading {k}"/><w:basedOn w:val="a"/><w:next w:val="a"/>'
        + _BOLD_CENTER.format(level=f'<w:outlineLvl w:val="{k - 1}"/>')
        + "</w:style>"
        for k in (1, 2)
    )
    + '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:ind w:left="720"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="header"/><w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="footnote text"/><w:basedOn w:val="a"/></w:style>'
)


def docx(
    *blocks: str,
    lists: Sequence[str] = (),
    nums: Mapping[int, tuple[int, str]] | None = None,
    styles: str | None = "",
    size: float = 12,
    header: Sequence[str] = (),
    footer: Sequence[str] = (),
    notes: Sequence[str] = (),
    comments: Sequence[str] = (),
    last: str = "",
    strict: bool = False,
    prefix: str = "w",
) -> bytes:
    """The file. List ``k`` (from 1) is used by its number; ``nums`` are further ones: number → (list, overrides).

    ``styles`` None leaves the part of styles out; ``prefix`` renames the namespace prefix; ``last`` is the last section.
    """
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="r{kind}"/>'
        for kind, content in (("header", header), ("footer", footer))
        if content
    )
    end = (last or section()).replace("<w:sectPr>", f"<w:sectPr>{references}")
    parts = {"document": f"<w:body>{_blocks(blocks)}{end}</w:body>"}
    if styles is not None:
        parts["styles"] = STYLES.format(size=round(size * 2)) + styles
    if lists:
        numbered = dict(enumerate(lists, 1))
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{k}">{levels}</w:abstractNum>'
            for k, levels in numbered.items()
        )
        uses = {**{k: (k, "") for k in numbered}, **(nums or {})}
        parts["numbering"] = abstract + "".join(
            f'<w:num w:numId="{k}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'
            for k, (of, more) in uses.items()
        )
    if notes:
        fixed = "".join(
            f'<w:footnote w:type="{kind}" w:id="{k}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for k, kind in enumerate(("separator", "continuationSeparator"))
        )
        parts["footnotes"] = fixed + "".join(
            f'<w:footnote w:id="{k}">{P(Xml("<w:r><w:footnoteRef/></w:r>"), " " + note, style="a6")}</w:footnote>'
            for k, note in enumerate(notes, 2)
        )
    if comments:
        parts["comments"] = "".join(
            f'<w:comment w:id="{k}" w:author="Завуч">{P(text)}</w:comment>'
            for k, text in enumerate(comments)
        )
    if header:
        parts["header"] = _blocks(header)
    if footer:
        parts["footer"] = _blocks(footer)
    return _package(parts, strict, prefix)


def start_at(level: int, number: int) -> str:
    """An override for ``nums``: the level begins with this number."""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def _package(parts: Mapping[str, str], strict: bool, prefix: str) -> bytes:
    roots = {"header": "hdr", "footer": "ftr"}
    kinds = {"document": "document.main"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORDML}.{kinds.get(name, name)}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_REL}/{name}" Target="{name}.xml"/>'
        for name in parts
        if name != "document"
    )
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
    }
    for name, content in parts.items():
        root = roots.get(name, name)
        text = f"<w:{root} {_SPACES}>{content}</w:{root}>"
        if prefix != "w":
            for old in ("<w:", "</w:", " w:", "xmlns:w="):
                text = text.replace(
                    old, old.replace("w:", f"{prefix}:").replace(":w=", f":{prefix}=")
                )
        members[f"word/{name}.xml"] = text.replace(W, STRICT) if strict else text
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in members.items():
            package.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)),
                declaration + text,
                zipfile.ZIP_DEFLATED,
            )
    return file.getvalue()
