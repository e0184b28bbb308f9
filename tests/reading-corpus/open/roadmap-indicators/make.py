"""A measure plan with vertical merges over section names in the first column and numbers typed with dots."""

from benchmarks.office import C, P, T, docx

DOCUMENT = docx(
    P("УТВЕРЖДЕНА", left=10),
    P("распоряжением администрации Озёрского района", left=10),
    P("от 28.12.2024 № 900-р", left=10),
    P("Дорожная карта", align="center", bold=True),
    P("развития дополнительного образования", align="center", bold=True),
    T(
        ["Направление", "№", "Мероприятие", "Сроки реализации", "Ответственные"],
        [C("Кадры", down="restart"), "1.1", "Курсы", "2025 год", "ЦРО"],
        [C(down="on"), "1.2", "Наставничество", "с 01.03.2025", "ЦРО"],
        [C("Сеть", down="restart"), "2.1", "Новые кружки", "до 01.09.2025", "Школы"],
        [C(down="on"), "2.2", "Сайт", "II полугодие 2025 года", "ЦРО"],
    ),
)
