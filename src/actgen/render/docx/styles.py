"""Word's styles, one for every `Look`, and the numbering linked to them, from the settings of `looks`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actgen.render.blocks import Look
from actgen.render.docx.style_names import (
    BASE,
    DATA_TABLE,
    LAYOUT_TABLE,
    MARGIN_GAP,
    PAGE_NUMBER,
    PICTURE,
    PICTURE_RIGHT,
    STYLES,
    TABLE_END,
    TABLE_HEAD,
    TABLE_NUMBER,
    TABLE_SECTION,
    TABLE_TEXT,
)
from actgen.render.docx.xml import HEAD, W
from actgen.render.looks import Align, Style, looks
from actgen.render.profile import Profile

# Lists of the numbering part, in its order: the styles of their levels, format and text of each.
_POINTS = (Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4)
_CHAPTERS = (Look.CHAPTER, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4)
_DOTTED = ("%1.", "%1.%2.", "%1.%2.%3.", "%1.%2.%3.%4.")
# For the navigation of Word: which styles are headings, of which level (from 0).
_OUTLINE = {
    Look.TITLE: 0,
    Look.TITLE_CENTRED: 0,
    Look.ATTACHMENT_KIND: 0,
    Look.CHAPTER: 1,
    Look.HEADING: 1,
}
# Only in looks that hold together in a list: what Enter begins after them.
_NEXT = {
    Look.CHAPTER: Look.CHAPTER2,
    Look.HEADING: Look.TEXT,
    Look.OPERATIVE: Look.LEVEL1,
    Look.RUBRIC: Look.TEXT,
}
_JUSTIFICATION = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}
_LINE = 240  # a line of text, in Word's units of automatic spacing
_BORDER_SPACE = 31  # no border of Word stands farther from its text, in points


@dataclass(frozen=True, slots=True)
class Setting:
    """What of a style depends on where its paragraph stands: the width of the text, a cell, its neighbours."""

    width: int
    cell: bool = False


def twips(points: float) -> int:
    """Points in twentieths of a point."""
    return round(points * 20)


def table_look(profile: Profile) -> Style:
    """The text of tables."""
    return Style(
        size=profile.points("кегль таблицы"), spacing=profile.points("интервал реквизитов")
    )


# --- paragraph properties -------------------------------------------------------------------------


def spacing(before: float, after: float, line: float | None = None) -> str:
    """Distances in points, ``line`` a multiple of the single interval."""
    height = "" if line is None else f' w:line="{round(_LINE * line)}" w:lineRule="auto"'
    return f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"{height}/>'


def tabs(style: Style, width: int, old: int = 0) -> str:
    """The tab to the right margin, or to the text of a hanging paragraph; ``old``: a stop to be taken away."""
    if style.hanging:
        return f'<w:tabs><w:tab w:val="left" w:pos="{twips(style.hanging)}"/></w:tabs>'
    if not style.tab:
        return ""
    cleared = f'<w:tab w:val="clear" w:pos="{old}"/>' if old and old != width else ""
    return f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{width}"/></w:tabs>'


def indents(style: Style, setting: Setting, padding: int) -> str:
    """Indents by the width of the text; ``padding`` (twentieths of a point) is that of a frame."""
    left = right = 0
    if style.block and not setting.cell:
        left = max(setting.width - twips(style.block), 0)
    if style.measure and not setting.cell:
        right = max(setting.width - twips(style.measure), 0)
    if style.framed:
        left = right = 2 * padding
    first = f' w:firstLine="{twips(style.first_line)}"' if style.first_line else ""
    if style.hanging:
        left, first = twips(style.hanging), f' w:hanging="{twips(style.hanging)}"'
    first = first or ' w:firstLine="0"'
    return f'<w:ind w:left="{left}" w:right="{right}"{first}/>'


def properties(
    style: Style,
    setting: Setting,
    profile: Profile,
    numbering: str = "",
    outline: int | None = None,
) -> str:
    """The paragraph properties of a style, in the order of the schema."""
    padding = min(profile.points("поле рамки"), _BORDER_SPACE)
    line = f'w:val="single" w:sz="{round(profile.points("линия таблицы") * 8)}" w:space="{padding:g}" w:color="auto"'
    border = "".join(f"<w:{edge} {line}/>" for edge in ("top", "left", "bottom", "right"))
    return "".join((
        "<w:keepNext/>" if style.keep else "",
        numbering,
        f"<w:pBdr>{border}</w:pBdr>" if style.framed else "",
        tabs(style, setting.width),
        spacing(style.before, style.after, style.spacing),
        indents(style, setting, twips(padding)),
        "<w:contextualSpacing/>" if style.together else "",
        f'<w:jc w:val="{_JUSTIFICATION[style.align]}"/>',
        "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>',
    ))  # fmt: skip


def characters(style: Style) -> str:
    """The run properties of a style."""
    return "".join((
        "<w:b/><w:bCs/>" if style.bold else "",
        "<w:caps/>" if style.capitals else "",
        _size(style.size),
    ))  # fmt: skip


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


# --- styles ---------------------------------------------------------------------------------------


def styles_xml(profile: Profile) -> str:
    """The styles part: every look, tables, page numbers."""
    font = " ".join(
        f'w:{use}="{profile.word("гарнитура")}"' for use in ("ascii", "hAnsi", "eastAsia", "cs")
    )
    base = Style(size=profile.points("кегль"), spacing=profile.points("интервал реквизитов"))
    made = [
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/>{_size(base.size)}"
        '<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/><w:suppressAutoHyphens/>{spacing(0, 0, base.spacing)}</w:pPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="NormalTable"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        *_of_looks(profile),
        *_of_tables(profile),
        *_of_pages(profile, base),
    ]
    return f'{HEAD}<w:styles xmlns:w="{W}">{"".join(made)}</w:styles>'


def _of_looks(profile: Profile) -> list[str]:
    setting = Setting(profile.text_width)
    made = []
    for look, style in looks(profile).items():
        body = properties(style, setting, profile, _numbering_of(look), _OUTLINE.get(look))
        made.append(
            _paragraph(
                STYLES[look], body, characters(style), after=STYLES[_NEXT.get(look, look)][0]
            )
        )
    return made


def _of_tables(profile: Profile) -> list[str]:
    setting, text = Setting(0), table_look(profile)
    head = replace(text, bold=True, keep=True, align=Align.CENTRE)
    number = replace(text, align=Align.CENTRE)
    end = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return [
        _paragraph(TABLE_TEXT, properties(text, setting, profile), characters(text)),
        _paragraph(TABLE_HEAD, properties(head, setting, profile), characters(head)),
        _paragraph(TABLE_NUMBER, properties(number, setting, profile, _numbered(5, 0)), characters(number)),
        _paragraph(TABLE_SECTION, properties(head, setting, profile), characters(head)),
        _paragraph(TABLE_END, end, _size(1)),
        _data_table(profile),
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{LAYOUT_TABLE[0]}"><w:name w:val="{LAYOUT_TABLE[1]}"/>'
        f'<w:basedOn w:val="NormalTable"/><w:qFormat/><w:tblPr>{_cell_margins(0, 0)}</w:tblPr></w:style>',
    ]  # fmt: skip


def _of_pages(profile: Profile, base: Style) -> list[str]:
    setting = Setting(0)
    number = replace(base, align=Align.CENTRE, size=profile.points("номер страницы", "кегль"))
    picture = replace(base, keep=True)
    gap = profile.twips("отступ рисунка")
    space = f'<w:spacing w:before="0" w:after="0" w:line="{gap}" w:lineRule="exact"/>'
    return [
        _paragraph(PAGE_NUMBER, properties(number, setting, profile), characters(number)),
        _paragraph(PICTURE, properties(replace(picture, align=Align.CENTRE), setting, profile)),
        _paragraph(PICTURE_RIGHT, properties(replace(picture, align=Align.RIGHT), setting, profile)),
        _paragraph(MARGIN_GAP, space, _size(1)),
    ]  # fmt: skip


def _paragraph(names: tuple[str, str], body: str, run: str = "", after: str = "") -> str:
    ident, name = names
    made = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{BASE[0]}"/><w:next w:val="{after or ident}"/><w:qFormat/>'
        f"<w:pPr>{body}</w:pPr>{made}</w:style>"
    )


def _data_table(profile: Profile) -> str:
    line = f'w:val="single" w:sz="{round(profile.points("линия таблицы") * 8)}" w:space="0" w:color="auto"'
    edges = "".join(
        f"<w:{edge} {line}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = _cell_margins(twips(profile.points("отбивка в ячейке")), profile.twips("поля ячейки"))
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{DATA_TABLE[0]}"><w:name w:val="{DATA_TABLE[1]}"/>'
        f'<w:basedOn w:val="NormalTable"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>'
        f"{margins}</w:tblPr></w:style>"
    )


def _cell_margins(above: int, beside: int) -> str:
    sides = (("top", above), ("left", beside), ("bottom", above), ("right", beside))
    made = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{made}</w:tblCellMar>"


# --- numbering ------------------------------------------------------------------------------------


def numbering_xml(profile: Profile) -> str:
    """The numbering part: points, brackets, letters, dashes, rows of tables, chapters with their points."""
    styles = looks(profile)

    def level(n: int, look: Look, text: str, kind: str = "decimal") -> str:
        indent = indents(styles[look], Setting(profile.text_width), 0)
        return _level(n, kind, text, STYLES[look][0], indent)

    lists = [
        "".join(level(n, look, text) for n, (look, text) in enumerate(zip(_POINTS, _DOTTED, strict=True))),
        level(0, Look.BRACKET, "%1)"),
        level(0, Look.LETTER, "%1)", "russianLower"),
        level(0, Look.DASH, "–", "bullet"),
        _level(0, "decimal", "%1.", TABLE_NUMBER[0], '<w:ind w:left="0" w:firstLine="0"/>', "nothing"),
        "".join(level(n, look, text) for n, (look, text) in enumerate(zip(_CHAPTERS, _DOTTED, strict=True))),
    ]  # fmt: skip
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:nsid w:val="0AC7{i:04X}"/><w:multiLevelType'
        f' w:val="{"multilevel" if levels.count("<w:lvl ") > 1 else "singleLevel"}"/>{levels}</w:abstractNum>'
        for i, levels in enumerate(lists)
    )
    nums = "".join(
        f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(len(lists))
    )
    return f'{HEAD}<w:numbering xmlns:w="{W}">{abstract}{nums}</w:numbering>'


def _level(
    index: int, kind: str, text: str, linked: str, indent: str, suffix: str = "space"
) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{linked}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def _numbered(num: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def _numbering_of(look: Look) -> str:
    if look in _POINTS:
        return _numbered(1, _POINTS.index(look))
    if look in _CHAPTERS:
        return _numbered(6, _CHAPTERS.index(look))
    flat = {Look.BRACKET: 2, Look.LETTER: 3, Look.DASH: 4}
    return _numbered(flat[look], 0) if look in flat else ""
