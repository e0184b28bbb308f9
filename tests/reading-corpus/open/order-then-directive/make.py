"""An order with an attached plan, then a directive of the same school, all in one file without page breaks."""

from benchmarks.office import P, T, docx, lines

DOCUMENT = docx(
    P("МОУ «Школа № 90»", align="center"),
    P("ПРИКАЗ", align="center", bold=True),
    lines("""
14.02.2025 № 44
О месячнике безопасности
ПРИКАЗЫВАЮ:
1. Утвердить план (приложение).
2. Назначить ответственной Калину С.С.
Директор                         В.В. Бузин

Приложение
к приказу от 14.02.2025 № 44
"""),
    P("План месячника безопасности", align="center", bold=True),
    T(
        ["№", "Мероприятие", "Срок"],
        ["1", "Тренировка", "до 20.02.2025"],
        ["2", "Лекция", "до 25.02.2025"],
    ),
    P(),
    P("МОУ «Школа № 90»", align="center"),
    P("РАСПОРЯЖЕНИЕ", align="center", bold=True),
    lines("""
14.02.2025 № 6-р
О дежурстве
1. Калине С.С. дежурить 15.02.2025.
2. Охране усилить контроль.
Директор                         В.В. Бузин
"""),
)
