"""DOCX files for tests, made of small hand-written parts of XML."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from actgen.model.text import Role, StructuredText
from actgen.read import read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
CENTER = '<w:jc w:val="center"/>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(
    content: str = "",
    num: int | None = None,
    level: int | None = 0,
    style: str = "",
    more: str = "",
) -> str:
    """A paragraph; ``content`` is text, or runs if it begins with a tag."""
    inner = content if content.startswith("<") else run(content) if content else ""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        properties += f'<w:numPr>{ilvl}<w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{inner}</w:p>"


def centered(text: str) -> str:
    """A heading as it is mostly typed: bold, in the middle."""
    return paragraph(run(text, "<w:b/>"), more=CENTER)


def cell(content: str, span: int = 1, merge: str = "") -> str:
    body = (
        content
        if content.startswith("<w:p") or content.startswith("<w:tbl")
        else paragraph(content)
    )
    merged = (
        f'<w:vMerge w:val="{merge}"/>' if merge == "restart" else "<w:vMerge/>" if merge else ""
    )
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>{body}</w:tc>'


def table(*rows: list[str], header: bool = False) -> str:
    """Rows of cells; a cell is text or what ``cell`` gives."""
    text = ""
    for number, cells in enumerate(rows):
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if header and not number else ""
        text += (
            f"<w:tr>{mark}{''.join(c if c.startswith('<w:tc>') else cell(c) for c in cells)}</w:tr>"
        )
    return f"<w:tbl>{text}</w:tbl>"


def style(key: str, name: str, inner: str = "", kind: str = "paragraph", more: str = "") -> str:
    """A style; ``inner`` are paragraph properties, ``more`` is what else it holds."""
    named = f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>'
    return f"{named}{more}<w:pPr>{inner}</w:pPr></w:style>"


def num_pr(num: int, level: int | None = None) -> str:
    ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{ilvl}<w:numId w:val="{num}"/></w:numPr>'


def level(index: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def instance(key: int, definition: int, override: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'


def start_override(index: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def docx(
    body: str, numbering: str = "", styles: str = "", strict: bool = False, **parts: str
) -> bytes:
    """A DOCX; ``parts`` are further parts by their kind (``footnotes``, ``header``), their content in w:."""
    named = {
        "document": f"<w:body>{body}</w:body>",
        "numbering": numbering,
        "styles": styles,
        **parts,
    }
    roots = {"header": "hdr", "footer": "ftr"}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        relations = ""
        for kind, content in named.items():
            if not content:
                continue
            root = roots.get(kind, kind)
            text = f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{content}</w:{root}>'
            package.writestr(f"word/{kind}.xml", text.replace(W, STRICT) if strict else text)
            if kind != "document":
                relations += f'<Relationship Id="r{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{R}">{relations}</Relationships>',
        )
    return file.getvalue()


def write(folder: Path, data: bytes | str, name: str = "приказ.docx") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read_docx(folder: Path, body: str, **parts: str | bool) -> StructuredText:
    return read_document(write(folder, docx(body, **parts)))  # type: ignore[arg-type]


def read_text(folder: Path, text: str) -> StructuredText:
    return read_document(write(folder, text, "приказ.txt"))


def lines(text: StructuredText) -> list[str]:
    """Label and text of every paragraph."""
    return [f"{p.label} {p.text}".strip() for p in text.paragraphs]


def title(text: StructuredText) -> str:
    """The title of the act, «» for none."""
    return text.requisites.title.value if text.requisites.title else ""


def headings(text: StructuredText) -> list[str]:
    """What heads chapters and sections."""
    return [p.text for p in text.paragraphs if p.role is Role.HEADING]


def labels(text: StructuredText) -> list[str]:
    return [p.label for p in text.paragraphs]


def tree(text: StructuredText) -> list[str]:
    """The body, one line a paragraph: ``1.4 3) < 1.4 | – чат с родителями``: address, lead-in's address or text."""
    shown = []
    for index, p in enumerate(text.paragraphs):
        if p.role in (Role.HEAD, Role.PREAMBLE, Role.SIGNATURE):
            continue
        lead = next(text.lead_ins(index), None)
        above = "" if lead is None else f" < {lead.label or lead.text[:12]}"
        quoted = "«» " if p.quoted else ""
        shown.append(f"{p.clause}{above} | {quoted}{f'{p.label} {p.text}'.strip()}")
    return shown
