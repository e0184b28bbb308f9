"""A job description by Word's headings, points numbered through with brackets, two levels of letters."""

from benchmarks.office import L, P, docx

DOCUMENT = docx(
    P("УТВЕРЖДЕНО", align="right"),
    P("приказом МОУ «Школа № 15»", align="right"),
    P("от 03.09.2024 № 88-к", align="right"),
    P("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", align="center", bold=True),
    P("классного руководителя", align="center", bold=True),
    P("Общие положения", style="1"),
    P("Классный руководитель назначается директором.", num=1),
    P("Он подчиняется заместителю директора.", num=1),
    P("Обязанности", style="1"),
    P("Классный руководитель:", num=1),
    P("ведёт чат класса:", num=1, level=1),
    P("пишет объявления;", num=1, level=2),
    P("отвечает родителям.", num=1, level=2),
    P("сдаёт отчёт ежемесячно до 25 числа.", num=1, level=1),
    P("С инструкцией ознакомлены:"),
    P("_______________ Бурундукова Е.Е."),
    lists=[L("decimal:%1)", "russianLower:%2)", "lowerRoman:%3)")],
)
