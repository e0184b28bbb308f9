"""Content controls around blocks, check boxes, an equation, fields within fields, a page break inside a paragraph."""

from benchmarks.office import PAGE_BREAK, L, P, Xml, control, docx, field, simple_field, symbol

NESTED = Xml(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>'
    + field("PAGE", "1")
    + '<w:r><w:instrText xml:space="preserve"> = 1 "а" "б" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
EQUATION = Xml("<m:oMath><m:r><m:t>N=25</m:t></m:r></m:oMath>")

DOCUMENT = docx(
    control(
        P("ГКОУ «Специальная школа № 2»", align="center"),
        P("ПРИКАЗ", align="center", bold=True),
        block=True,
    ),
    P(simple_field("FORMTEXT", "30.05.2025"), " № ", NESTED),
    P("О выпускном вечере"),
    P("В связи с окончанием учебного года ПРИКАЗЫВАЮ:"),
    control(
        P("Провести выпускной вечер; число гостей ", EQUATION, ".", num=1),
        P("Оформить зал к 20 июня 2025 г.:", num=1),
        block=True,
    ),
    P(symbol("F0A8", "Wingdings"), " шары;"),
    P(symbol("F0FE", "Wingdings"), " цветы."),
    P(control("Выберите элемент.", placeholder=True)),
    P(PAGE_BREAK, "Классным руководителям провести инструктаж до 19.06.2025.", num=1),
    P("Контроль оставляю за собой.", num=1),
    P("Директор школы ", field("MERGEFIELD Имя", "Н. О. Туманова")),
    lists=[L("decimal:%1)")],
)
