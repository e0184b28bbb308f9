"""Three stamps as rows of a table, a line of each in every row; chapters in Roman numbers with clauses 1.1, 1.2."""

from benchmarks.office import P, T, docx

DOCUMENT = docx(
    P("МБУ ДО «Дом творчества»", align="center"),
    T(
        ("«ПРИНЯТО»", "«СОГЛАСОВАНО»", "«УТВЕРЖДЕНО»"),
        ("на педагогическом совете", "с советом учащихся", "приказом директора"),
        ("Протокол № 2", "Протокол № 5", "МБУ ДО «Дом творчества»"),
        ("от 16.01.2025", "от 17.01.2025", "от 20.01.2025 № 14"),
        borders=False,
    ),
    P(),
    P("ПОЛОЖЕНИЕ", align="center", bold=True),
    P("о чатах объединений", align="center", bold=True),
    P("I. Общие положения", align="center", bold=True),
    P("1.1. Чаты ведут педагоги."),
    P("1.2. В чате состоят:"),
    P("– учащиеся старше 14 лет;"),
    P("– родители."),
    P("II. Порядок работы", align="center", bold=True),
    P("2.1. Педагог отвечает в течение 2 рабочих дней."),
    P("III. Заключительные положения", align="center", bold=True),
    P("3.1. Положение действует бессрочно."),
)
