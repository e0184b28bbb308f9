"""An order whose points are unnumbered paragraphs by departments; a list by letters with full stops; control first."""

from benchmarks.office import P, R, docx

DOCUMENT = docx(
    P(R("Департамент образования Приморья", bold=True), align="center"),
    P("УКАЗАНИЕ", align="center", bold=True),
    P("№ 3 от 16 января 2025 года", align="center"),
    P("Об учёте посещаемости чатов", align="center"),
    P("Всем учреждениям", bold=True),
    P("Учёт вести в журнале. Журнал хранить три года."),
    P("Детским садам", bold=True),
    P("Учёт вести по группам:"),
    P("a. младшая;"),
    P("b. средняя;"),
    P("c. старшая."),
    P("Школам", bold=True),
    P("Учёт вести по классам. Сведения сдавать ежемесячно до 3 числа."),
    P("Начальник департамента _________________ Кипрей Э.В."),
)
