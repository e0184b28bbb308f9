"""Builds template.docx, the Word template of the order family, from profile.yaml.

Run it after a change of the profile; afterwards the file may be edited in Word like any other: actgen reads
the file, never this script. ``python templates/order/build_template.py [target.docx]``
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True  # the folder of templates is packaged as it is

from template_styles import (  # noqa: E402
    BOTTOM,
    HEAD,
    HEIGHT,
    HERE,
    INDENT,
    LEFT,
    RIGHT,
    TEXT_WIDTH,
    TOP,
    WIDTH,
    P,
    W,
    mm,
    numbering,
    styles,
)

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# --- text -------------------------------------------------------------------------------------


def p(text: str, style_id: str) -> str:
    runs = "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in [text])
    runs = runs.replace("\t", '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">')
    runs = runs.replace("\n", '</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">')
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{runs}</w:p>'


def tag(text: str) -> str:
    """A line that only steers the template; it leaves no trace in the document."""
    return p(f"{{%p {text} %}}", "Normal")


def points(name: str) -> str:
    looks = [
        ("пункт 1", "Point1"), ("пункт 2", "Point2"), ("пункт 3", "Point3"), ("пункт 4", "Point4"),
        ("скобка", "PointBracket"), ("буква", "PointLetter"), ("тире", "PointDash"), ("подзаголовок", "Heading"),
    ]  # fmt: skip
    made = [tag(f"for point in {name}")]
    for i, (look, style_id) in enumerate(looks):
        made += [
            tag(f"{'elif' if i else 'if'} point.look == '{look}'"),
            p("{{ point.text }}", style_id),
        ]
    return "".join([*made, tag("else"), p("{{ point.text }}", "Text"), tag("endif"), tag("endfor")])


def each(name: str, style_id: str) -> str:
    return tag(f"for line in {name}") + p("{{ line }}", style_id) + tag("endfor")


def only_if(name: str, paragraph: str) -> str:
    return tag(f"if {name}") + paragraph + tag("endif")


def cell(content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def steer(kind: str, text: str) -> str:
    return cell(p(f"{{%{kind} {text} %}}", "TableText"))


def row(content: str, properties: str = "<w:cantSplit/>") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def table() -> str:
    number_if, number_end = steer("tc", "if table.numbered"), steer("tc", "endif")
    header = (
        number_if
        + cell(p("№\nп/п", "TableHead"))
        + number_end
        + steer("tc", "for column in table.columns")
        + cell(p("{{ column.title }}", "TableHead"))
        + steer("tc", "endfor")
    )
    body = (
        number_if
        + cell(p("{{ row.label }}", "TableNumber"))
        + number_end
        + steer("tc", "for lines in row.cells")
        + cell(each("lines", "TableText"))
        + steer("tc", "endfor")
    )
    section = cell(p("{% colspan table.span %}{{ row.section }}", "TableSection"))
    rows = [
        row(header, "<w:cantSplit/><w:tblHeader/>"),
        row(steer("tr", "for row in table.rows")), row(steer("tr", "if row.section")),
        row(section), row(steer("tr", "else")),
        row(body), row(steer("tr", "endif")), row(steer("tr", "endfor")),
    ]  # fmt: skip
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/>'
        f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid>{"".join("<w:gridCol w:w=" + chr(34) + "1000" + chr(34) + "/>" for _ in range(6))}</w:tblGrid>'
        + "".join(rows) + "</w:tbl>"
    )  # fmt: skip


def document() -> str:
    signature = (
        tag("for signature in signatures")
        + tag("if signature.leading")
        + tag("for line in signature.leading")
        + tag("if loop.first") + p("{{ line }}", "SignatureFirst")
        + tag("else") + p("{{ line }}", "SignaturePost") + tag("endif")
        + tag("endfor")
        + p("{{ signature.last }}\t{{ signature.name }}", "Signature")
        + tag("else") + p("{{ signature.last }}\t{{ signature.name }}", "SignatureOnly") + tag("endif")
        + tag("endfor")
    )  # fmt: skip
    attachment = (
        tag("for attachment in attachments")
        + tag("if attachment.landscape") + each("attachment.stamp", "StampLandscape")
        + tag("else") + each("attachment.stamp", "Stamp") + tag("endif")
        + p("{{ attachment.kind }}", "AttachmentKind")
        + only_if("attachment.title", p("{{ attachment.title }}", "AttachmentTitle"))
        + points("attachment.before") + points("attachment.points")
        + tag("if attachment.table") + tag("set table = attachment.table") + table() + p("", "TableEnd") + tag("endif")
        + tag("endfor")
    )  # fmt: skip
    body = (
        only_if("letterhead.founder", p("{{ letterhead.founder }}", "LetterheadFounder"))
        + p("{{ letterhead.name }}", "LetterheadName")
        + only_if("letterhead.short", p("{{ letterhead.short }}", "Letterhead"))
        + only_if("letterhead.official", p("{{ letterhead.official }}", "LetterheadOfficial"))
        + p("{{ kind }}", "Kind") + p("{{ date }}\t{{ number }}", "DateNumber")
        + only_if("place", p("{{ place }}", "Place"))
        + only_if("title", p("{{ title }}", "Title"))
        + only_if("preamble", p("{{ preamble }}", "Preamble"))
        + only_if("operative", p("{{ operative }}", "Operative"))
        + points("points") + signature + attachment
    )  # fmt: skip
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        f'<w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}"/><w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}"'
        f' w:left="{LEFT}" w:header="{mm(P["номер страницы"]["от верхнего края"])}" w:footer="567" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}</w:body></w:document>'


# --- the rest of the package ------------------------------------------------------------------


def header(content: str) -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>{content}</w:p>'
    return f'{HEAD}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{paragraph}</w:hdr>'


PAGE_FIELD = "".join(
    f"<w:r>{content}</w:r>"
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="{INDENT}"/><w:autoHyphenation w:val="0"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)


def font_table() -> str:
    return (
        f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{P["гарнитура"]}"><w:altName w:val="{P["замена гарнитуры"]}"/>'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="CC"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def relationships(targets: dict[str, tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>'
        for i, (kind, target) in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def parts() -> dict[str, str]:
    """All parts of the package, in the order in which they are stored."""
    overrides = {
        "word/document.xml": f"{OFFICE}.document.main+xml",
        "word/styles.xml": f"{OFFICE}.styles+xml",
        "word/numbering.xml": f"{OFFICE}.numbering+xml",
        "word/settings.xml": f"{OFFICE}.settings+xml",
        "word/fontTable.xml": f"{OFFICE}.fontTable+xml",
        "word/header1.xml": f"{OFFICE}.header+xml",
        "word/header2.xml": f"{OFFICE}.header+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    types = "".join(f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t in overrides.items())
    core = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{core}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relationships({
            "rId1": (f"{R}/officeDocument", "word/document.xml"),
            "rId2": (f"{core}/relationships/metadata/core-properties", "docProps/core.xml"),
            "rId3": (f"{R}/extended-properties", "docProps/app.xml"),
        }),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships({
            "rId1": (f"{R}/styles", "styles.xml"),
            "rId2": (f"{R}/numbering", "numbering.xml"),
            "rId3": (f"{R}/settings", "settings.xml"),
            "rId4": (f"{R}/fontTable", "fontTable.xml"),
            "rId5": (f"{R}/header", "header1.xml"),
            "rId6": (f"{R}/header", "header2.xml"),
        }),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": font_table(),
        "word/header1.xml": header(PAGE_FIELD),
        "word/header2.xml": header(""),
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{core}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Шаблон приказа</dc:title></cp:coreProperties>',
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>actgen</Application></Properties>',
    }  # fmt: skip


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "template.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text)


if __name__ == "__main__":
    main()
