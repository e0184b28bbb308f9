"""An order on staff: surname as title line, «основание», acquaintance with a blank for a date, form code in the corner."""

from benchmarks.office import P, docx, lines

DOCUMENT = docx(
    P("Унифицированная форма № Т-6", align="right"),
    P("ГБОУ «Кадетский корпус»", align="center"),
    P("ПРИКАЗ", align="center", bold=True),
    lines("""
№ 14-лс					от 3 марта 2025 г.
О предоставлении отпуска
ПРИКАЗЫВАЮ:
Предоставить Маршалову Ивану Ивановичу, учителю истории, ежегодный отпуск на 14 календарных дней с 10.03.2025 по 23.03.2025.
Основание: заявление Маршалова И.И. от 27.02.2025.
Директор			С.С. Генералов
С приказом ознакомлен ________________ «___» _________ 2025 г.
"""),
)
