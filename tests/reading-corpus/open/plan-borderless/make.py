"""A schedule in a table without borders and without header marks, broken into two tables by a heading."""

from benchmarks.office import P, T, docx

DOCUMENT = docx(
    P("Приложение к приказу МБУ ДО ЦДТ", align="right"),
    P("от 03.02.2025 № 19", align="right"),
    P("План-график проверки кружков", align="center", bold=True),
    P("Февраль", bold=True, align="center"),
    T(
        ["Дата", "Кружок", "Проверяющий"],
        ["05.02.2025", "Авиамодельный", "Ястребов В.И."],
        ["12.02.2025", "Шахматы", "Ястребов В.И."],
        borders=False,
    ),
    P("Март", bold=True, align="center"),
    T(
        ["Дата", "Кружок", "Проверяющий"],
        ["04.03.2025", "Хор", "Соловьёва А.Н."],
        ["до 28.03.2025", "Театральный", "Соловьёва А.Н."],
        borders=False,
    ),
)
