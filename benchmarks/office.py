"""DOCX files as word processors write them, for the corpus of the readers.

``docx(P("ПРИКАЗ", align="center"), P("Создать чат", num=1), lists=[L("decimal:%1.")])`` gives the bytes of a file that
Word and LibreOffice open. Pieces are plain text (tabs and line feeds as Word has them) or ready XML made by the other
functions of this module. Nothing here depends on the day or the machine: the same pieces give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from benchmarks.office_pieces import (
    PAGE_BREAK,
    C,
    P,
    R,
    T,
    Xml,
    control,
    deleted,
    field,
    footnote,
    inserted,
    joined,
    letters,
    lines,
    moved,
    simple_field,
    symbol,
    textbox,
    twips,
)

__all__ = [
    "PAGE_BREAK",
    "STYLES",
    "C",
    "L",
    "P",
    "R",
    "T",
    "Xml",
    "control",
    "deleted",
    "docx",
    "field",
    "footnote",
    "inserted",
    "letters",
    "lines",
    "moved",
    "section",
    "simple_field",
    "start_at",
    "style",
    "symbol",
    "textbox",
]

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


def L(*levels: str, more: str = "") -> Xml:
    """A list: every level as ``format:text`` («decimal:%1.», «bullet:–»); after «|» what its w:lvl holds besides."""
    text = ""
    for index, described in enumerate(levels):
        described, _, extra = described.partition("|")
        form, _, shown = described.partition(":")
        drawn = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
        font = drawn if "\uf000" <= shown[:1] <= "\uf0ff" else ""
        start = "" if "<w:start " in extra else '<w:start w:val="1"/>'
        text += (
            f'<w:lvl w:ilvl="{index}">{start}<w:numFmt w:val="{form}"/>{extra}'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{twips(1 + index * 0.75)}" w:hanging="{twips(0.75)}"/></w:pPr>{font}</w:lvl>'
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
        f'<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"'
        f' w:header="708" w:footer="708" w:gutter="0"/>{cols}</w:sectPr>'
    )


def style(
    key: str, name: str, para: str = "", run: str = "", based: str = "a", kind: str = "paragraph"
) -> str:
    """A style of the document's own."""
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_BOLD_CENTER = '<w:pPr><w:keepNext/>{level}<w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="{size}"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{k}"><w:name w:val="heading {k}"/>'
        '<w:basedOn w:val="a"/><w:next w:val="a"/>'
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

    ``styles`` None leaves that part out; ``prefix`` renames that of the namespace; ``last`` is the last section.
    """
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="r{kind}"/>'
        for kind, content in (("header", header), ("footer", footer))
        if content
    )
    end = (last or section()).replace("<w:sectPr>", f"<w:sectPr>{references}")
    body = joined(blocks)
    if body.endswith("</w:tbl>"):
        body += "<w:p/>"  # as Word always has it; LibreOffice writes a DOC without it that it cannot read again
    parts = {"document": f"<w:body>{body}{end}</w:body>"}
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
        parts["header"] = joined(header)
    if footer:
        parts["footer"] = joined(footer)
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
