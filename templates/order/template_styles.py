"""Styles and numbering of template.docx, from the lengths of profile.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

P: dict[str, Any] = yaml.safe_load((HERE / "profile.yaml").read_text(encoding="utf-8"))


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length * 1440 / 25.4)


def pt(length: float) -> int:
    """Points in twentieths of a point."""
    return round(length * 20)


PAGE, MARGINS = P["бумага"], P["поля"]
WIDTH, HEIGHT = mm(PAGE["ширина"]), mm(PAGE["высота"])
LEFT, RIGHT, TOP, BOTTOM = (mm(MARGINS[side]) for side in ("левое", "правое", "верхнее", "нижнее"))
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_WIDTH_LANDSCAPE = HEIGHT - TOP - BOTTOM
INDENT = mm(P["абзацный отступ"])
TEXT_LINE = round(240 * P["интервал текста"])
HEAD_LINE = round(240 * P["интервал реквизитов"])


# --- styles -----------------------------------------------------------------------------------


def style(
    ident: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    based: str = "Normal",
    after: str = "",
) -> str:
    """A paragraph style; ``after`` names the style of the paragraph that Enter begins."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="{after or ident}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def spacing(before: float = 0, after: float = 0, line: int = HEAD_LINE) -> str:
    return f'<w:spacing w:before="{pt(before)}" w:after="{pt(after)}" w:line="{line}" w:lineRule="auto"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def numbered(num: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


BOLD, CAPS, KEEP = "<w:b/><w:bCs/>", "<w:caps/>", "<w:keepNext/>"
CENTRE, START, JUSTIFY = (f'<w:jc w:val="{value}"/>' for value in ("center", "left", "both"))
FIRST_LINE = f'<w:ind w:left="0" w:firstLine="{INDENT}"/>'
TEXT = spacing(0, P["отбивка пунктов"], TEXT_LINE)
APART = spacing(P["отбивка подзаголовка"], P["отбивка подзаголовка"])
TABLE_SIZE, CELL = size(P["кегль таблицы"]), spacing()


def right_tab(position: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'


def block_at_right(width: int) -> str:
    """A block of lines at the right, as wide as the stamp."""
    return f'<w:ind w:left="{width - mm(P["ширина грифа"])}"/>'


def styles() -> str:
    font = " ".join(f'w:{use}="{P["гарнитура"]}"' for use in ("ascii", "hAnsi", "cs", "eastAsia"))
    title_run = BOLD if P["заголовок полужирный"] in (True, "да") else ""
    name_run = BOLD + (CAPS if P["бланк прописными"] in (True, "да") else "")
    narrow = f'<w:ind w:right="{TEXT_WIDTH - mm(P["ширина заголовка"])}"/>'
    point = TEXT + FIRST_LINE + JUSTIFY
    made = [
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/>{size(P['кегль'])}"
        '<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/><w:suppressAutoHyphens/>{spacing()}</w:pPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="NormalTable"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        style(
            "PageNumber",
            "Номер страницы вверху",
            spacing() + CENTRE,
            size(P["номер страницы"]["кегль"]),
        ),
        style("Letterhead", "Реквизит бланка", KEEP + spacing() + CENTRE),
        style("LetterheadName", "Реквизит бланка: наименование", run=name_run, based="Letterhead"),
        style(
            "LetterheadFounder",
            "Реквизит бланка: вышестоящий орган",
            spacing(0, P["отбивка в бланке"]),
            based="Letterhead",
        ),
        style(
            "LetterheadOfficial",
            "Реквизит бланка: должность",
            spacing(P["отбивка в бланке"]),
            run=name_run,
            based="Letterhead",
        ),
        style(
            "Kind",
            "Вид документа",
            KEEP + spacing(P["отбивка после бланка"], P["отбивка после вида"]) + CENTRE,
            BOLD + size(P["кегль вида документа"]),
        ),
        style(
            "DateNumber",
            "Дата и номер",
            KEEP + right_tab(TEXT_WIDTH) + spacing(0, P["отбивка после даты"]),
        ),
        style("Place", "Место издания", KEEP + spacing() + CENTRE),
        style(
            "Title",
            "Заголовок к тексту",
            KEEP + spacing(P["отбивка после места"], P["отбивка после заголовка"]) + narrow + START,
            title_run,
        ),
        style("Text", "Текст документа", point),
        style("Preamble", "Преамбула", based="Text"),
        style("Operative", "Распорядительное слово", KEEP + APART + START, BOLD),
        style("Heading", "Подзаголовок", KEEP + APART + CENTRE, BOLD),
        *(style(f"Point{n}", f"Пункт {n} уровня", numbered(1, n - 1) + point) for n in range(1, 5)),
        style("PointBracket", "Подпункт со скобкой", numbered(2) + point),
        style("PointLetter", "Подпункт с буквой", numbered(3) + point),
        style("PointDash", "Перечень с тире", numbered(4) + point),
        style(
            "SignaturePost",
            "Подпись: начало должности",
            KEEP + right_tab(TEXT_WIDTH) + spacing() + START,
        ),
        style(
            "SignatureFirst",
            "Подпись: первая строка должности",
            spacing(P["отбивка перед подписью"]),
            based="SignaturePost",
        ),
        style(
            "Signature", "Подпись: должность и фамилия", right_tab(TEXT_WIDTH) + spacing() + START
        ),
        style(
            "SignatureOnly",
            "Подпись: одна строка",
            spacing(P["отбивка перед подписью"]),
            based="Signature",
        ),
        style("Stamp", "Гриф утверждения", KEEP + spacing() + block_at_right(TEXT_WIDTH) + START),
        style(
            "StampLandscape",
            "Гриф утверждения (альбомный лист)",
            block_at_right(TEXT_WIDTH_LANDSCAPE),
            based="Stamp",
        ),
        style(
            "AttachmentKind",
            "Вид приложения",
            KEEP + spacing(P["отбивка после грифа"]) + CENTRE,
            BOLD,
        ),
        style(
            "AttachmentTitle",
            "Заголовок приложения",
            KEEP + spacing(0, P["отбивка после заголовка приложения"]) + CENTRE,
            BOLD,
        ),
        style("TableText", "Таблица: текст", CELL + START, TABLE_SIZE),
        style("TableHead", "Таблица: заголовок столбца", KEEP + CENTRE, BOLD, based="TableText"),
        style("TableNumber", "Таблица: номер строки", numbered(5) + CENTRE, based="TableText"),
        style("TableSection", "Таблица: раздел", KEEP + CENTRE, BOLD, based="TableText"),
        style(
            "TableEnd",
            "Конец таблицы",
            '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            size(1),
        ),
        table_style(),
    ]
    return f'{HEAD}<w:styles xmlns:w="{W}">{"".join(made)}</w:styles>'


def table_style() -> str:
    line = f'w:val="single" w:sz="{round(P["линия таблицы"] * 8)}" w:space="0" w:color="auto"'
    edges = "".join(
        f"<w:{edge} {line}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    padding, above = mm(P["поля ячейки"]), pt(P["отбивка в ячейке"])
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="Таблица мероприятий"/>'
        f'<w:basedOn w:val="NormalTable"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>'
        f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="{padding}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )


# --- numbering --------------------------------------------------------------------------------


def level(
    index: int, kind: str, text: str, linked: str, ind: str = FIRST_LINE, suffix: str = "space"
) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{linked}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{ind}</w:pPr></w:lvl>'
    )


def numbering() -> str:
    dotted = "".join(
        level(n, "decimal", "".join(f"%{k}." for k in range(1, n + 2)), f"Point{n + 1}")
        for n in range(4)
    )
    lists = [
        ("multilevel", dotted),
        ("singleLevel", level(0, "decimal", "%1)", "PointBracket")),
        ("singleLevel", level(0, "russianLower", "%1)", "PointLetter")),
        ("singleLevel", level(0, "bullet", "–", "PointDash")),
        (
            "singleLevel",
            level(
                0, "decimal", "%1.", "TableNumber", '<w:ind w:left="0" w:firstLine="0"/>', "nothing"
            ),
        ),
    ]
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:nsid w:val="0AC7{i:04X}"/>'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        for i, (kind, levels) in enumerate(lists)
    )
    nums = "".join(
        f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(len(lists))
    )
    return f'{HEAD}<w:numbering xmlns:w="{W}">{abstract}{nums}</w:numbering>'
