"""A joint order of two institutions: two letterheads side by side, two numbers, two signatures side by side."""

from benchmarks.office import C, P, T, docx

DOCUMENT = docx(
    T(
        [
            C(
                P("МБОУ «Школа № 1»", align="center"),
                P("ПРИКАЗ", align="center", bold=True),
                P("05.11.2024 № 88", align="center"),
            ),
            C(
                P("МБУ ДО «Станция юных техников»", align="center"),
                P("ПРИКАЗ", align="center", bold=True),
                P("05.11.2024 № 61-п", align="center"),
            ),
        ],
        borders=False,
    ),
    P("О проведении совместной выставки"),
    P("В целях развития технического творчества ПРИКАЗЫВАЕМ:"),
    P("1. Провести выставку в здании школы в срок до 20.12.2024."),
    P("2. Утвердить рабочую группу: Кедров А.А., Пихтин Б.Б."),
    P("3. Контроль исполнения оставляем за собой."),
    T(
        [
            C("Директор МБОУ «Школа № 1»", "_____________ И.Р. Соснова"),
            C("Директор МБУ ДО «Станция юных техников»", "_____________ Ф.К. Дубов"),
        ],
        borders=False,
    ),
)
