"""The Word templates of the families, built from a profile: page, headers, styles, the arrangement of the parts.

``templates/<family>/template.docx`` are these packages for the default profile; any other profile's are built
in memory. ``templates/common/build_templates.py`` writes the files anew after a change of profile or styles.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from actgen.render.blocks import Look
from actgen.render.document import ARRANGEMENT, Part
from actgen.render.docx.style_names import PAGE_NUMBER, STYLES
from actgen.render.docx.styles import numbering_xml, styles_xml
from actgen.render.docx.xml import HEAD, PACKAGE, R, W
from actgen.render.docx.zipped import zipped
from actgen.render.profile import Profile
from actgen.render.profile_file import default_profile

TEMPLATE = "template.docx"
FIRST_HEADER = "верх_первой_страницы"
FIRST_FOOTER = "низ_первой_страницы"

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_EXTENDED = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

FAMILY_NAMES = {
    "order": "Распорядительный документ",
    "letter": "Письмо",
    "plan": "План, график, перечень",
    "regulation": "Положение, порядок, инструкция",
    "record": "Справка, отчёт, протокол, акт",
    "extract": "Выписка",
    "sheet": "Лист ознакомления, согласования",
}
"""What a family is called in Russian."""

# The style in which the tag of a part stands in the template, so that a clerk sees what it will be.
_SHOWN = {
    Part.NOTES: Look.RESTRICTION,
    Part.LETTERHEAD: Look.ORGANISATION,
    Part.HEAD: Look.ORGANISATION,
    Part.STAMPS: Look.STAMP,
    Part.ADDRESSEES: Look.ADDRESSEE,
    Part.KIND: Look.KIND,
    Part.DATE_NUMBER: Look.DATE_NUMBER,
    Part.PLACE: Look.PLACE,
    Part.TITLE: Look.TITLE,
    Part.TEXT: Look.TEXT,
    Part.SIGNATURES: Look.SIGNATURE_ONLY,
    Part.MARKS: Look.MARK,
    Part.ATTACHMENTS: Look.TEXT,
}
_PAGE_FIELD = "".join(
    f"<w:r>{content}</w:r>"
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)


def tag(part: Part) -> str:
    """The name of a part as templates write it: «дата_и_номер»."""
    return part.value.replace(" ", "_")


def family_package(family: str, profile: Profile) -> dict[str, bytes]:
    """The parts of a family's template, by their names in the package, in their order."""
    return dict(_package(family, profile))


@lru_cache(maxsize=16)
def _package(family: str, profile: Profile) -> Mapping[str, bytes]:
    types = {
        "word/document.xml": f"{_OFFICE}.document.main+xml",
        "word/styles.xml": f"{_OFFICE}.styles+xml",
        "word/numbering.xml": f"{_OFFICE}.numbering+xml",
        "word/settings.xml": f"{_OFFICE}.settings+xml",
        "word/fontTable.xml": f"{_OFFICE}.fontTable+xml",
        "word/header1.xml": f"{_OFFICE}.header+xml",
        "word/header2.xml": f"{_OFFICE}.header+xml",
        "word/footer1.xml": f"{_OFFICE}.footer+xml",
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _EXTENDED,
    }
    parts = {
        "[Content_Types].xml": _content_types(types),
        "_rels/.rels": relationships({
            "rId1": (f"{R}/officeDocument", "word/document.xml"),
            "rId2": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            "rId3": (f"{R}/extended-properties", "docProps/app.xml"),
        }),
        "word/document.xml": _document(family, profile),
        "word/_rels/document.xml.rels": relationships({
            "rId1": (f"{R}/styles", "styles.xml"),
            "rId2": (f"{R}/numbering", "numbering.xml"),
            "rId3": (f"{R}/settings", "settings.xml"),
            "rId4": (f"{R}/fontTable", "fontTable.xml"),
            "rId5": (f"{R}/header", "header1.xml"),
            "rId6": (f"{R}/header", "header2.xml"),
            "rId7": (f"{R}/footer", "footer1.xml"),
        }),
        "word/styles.xml": styles_xml(profile),
        "word/numbering.xml": numbering_xml(profile),
        "word/settings.xml": _settings(profile),
        "word/fontTable.xml": _fonts(profile),
        "word/header1.xml": margin_part("hdr", _PAGE_FIELD),
        "word/header2.xml": margin_part("hdr", _tagged(FIRST_HEADER)),
        "word/footer1.xml": margin_part("ftr", _tagged(FIRST_FOOTER)),
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{FAMILY_NAMES[family]}: шаблон</dc:title>'
        "<dc:language>ru-RU</dc:language></cp:coreProperties>",
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>actgen</Application></Properties>',
    }  # fmt: skip
    return {name: text.encode() for name, text in parts.items()}


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """A part of relationships: identifier → (kind, target)."""
    made = "".join(
        f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>'
        for ident, (kind, target) in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def margin_part(root: str, content: str = "") -> str:
    """A header («hdr») or footer («ftr») of one paragraph."""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{PAGE_NUMBER[0]}"/></w:pPr>{content}</w:p>'
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{paragraph}</w:{root}>'


def _tagged(name: str) -> str:
    return f"<w:r><w:t>{{{{ {name} }}}}</w:t></w:r>"


def _document(family: str, profile: Profile) -> str:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{STYLES[_SHOWN[part]][0]}"/></w:pPr>{_tagged(tag(part))}</w:p>'
        for part in ARRANGEMENT[family]
    )
    margins = {
        side: profile.twips("поля", name)
        for side, name in (("top", "верхнее"), ("right", "правое"), ("bottom", "нижнее"), ("left", "левое"))
    }  # fmt: skip
    margins["header"] = profile.twips("номер страницы", "от верхнего края")
    margins["footer"] = profile.twips("от нижнего края")
    margins["gutter"] = 0
    lengths = " ".join(f'w:{name}="{value}"' for name, value in margins.items())
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="first" r:id="rId7"/>'
        f'<w:pgSz w:w="{profile.twips("бумага", "ширина")}" w:h="{profile.twips("бумага", "высота")}"/>'
        f"<w:pgMar {lengths}/><w:titlePg/></w:sectPr>"
    )
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}</w:body></w:document>'


def _settings(profile: Profile) -> str:
    return (
        f'{HEAD}<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="{profile.twips("абзацный отступ")}"/>'
        '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"  # a justified line before a line break keeps its blanks
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _fonts(profile: Profile) -> str:
    return (
        f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{profile.word("гарнитура")}">'
        f'<w:altName w:val="{profile.word("замена гарнитуры")}"/>'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="CC"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _content_types(types: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def write_templates(folder: Path) -> None:
    """Write the template of every family for the default profile into its folder."""
    for family in ARRANGEMENT:
        target = folder / family / TEMPLATE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(zipped(family_package(family, default_profile())))
