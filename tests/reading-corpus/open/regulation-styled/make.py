"""Numbers come from styles; a table of contents; a list restarted by an override; continued after plain paragraphs."""

from benchmarks.office import L, P, docx, field, start_at, style

STYLES = (
    style(
        "Razdel",
        "Раздел",
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/>',
        "<w:b/>",
    )
    + style("Punkt", "Пункт", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    + style("Podpunkt", "Подпункт", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')
    + style("Oglavlenie", "toc 1", "", "")
)

DOCUMENT = docx(
    P("Утверждено", left=9),
    P("приказом директора МОУ СОШ № 8", left=9),
    P("от 01.09.2023 г. № 140", left=9),
    P("Положение", align="center", bold=True),
    P("о классном руководстве", align="center", bold=True),
    P("Содержание", align="center"),
    P("1. Общие положения\t2", style="Oglavlenie"),
    P("2. Функции\t2", style="Oglavlenie"),
    P("3. Документация\t3", style="Oglavlenie"),
    P("Общие положения", style="Razdel"),
    P("Классное руководство возлагается приказом директора.", style="Punkt"),
    P("Классный руководитель действует на основании:", style="Punkt"),
    P("закона об образовании;", style="Podpunkt"),
    P("устава школы.", style="Podpunkt"),
    P("Функции", style="Razdel"),
    P("Классный руководитель выполняет функции:", style="Punkt"),
    P("организационные;", style="Podpunkt"),
    P("коммуникативные, в том числе ведёт чат класса:", style="Podpunkt"),
    P("размещает объявления;", num=3),
    P("отвечает родителям.", num=3),
    P(
        "Функции перечислены в пункте ",
        field("REF _Ref5 \\r \\h", "2.1"),
        " полностью.",
        style="Punkt",
    ),
    P("Документация", style="Razdel"),
    P("Ведутся документы:", style="Punkt"),
    P("план работы;", num=4),
    P("журнал.", num=4),
    P("План сдаётся завучу до 10 сентября.", style="Punkt"),
    styles=STYLES,
    lists=[
        L(
            'decimal:%1.|<w:pStyle w:val="Razdel"/>',
            'decimal:%1.%2.|<w:pStyle w:val="Punkt"/>',
            'russianLower:%3)|<w:pStyle w:val="Podpunkt"/>',
        ),
        L("decimal:%1)"),
    ],
    nums={3: (2, start_at(0, 1)), 4: (2, start_at(0, 1))},
    footer=[P("Страница ", field("PAGE", "2"), " из ", field("NUMPAGES", "3"), align="center")],
    header=[P("МОУ СОШ № 8", align="right")],
)
