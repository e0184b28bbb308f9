"""One plan in two tables: the second goes on after a paragraph «Продолжение», with the header again; tracked new row."""

from benchmarks.office import C, P, T, docx, inserted

HEAD = ["№ п/п", "Мероприятия", "Дата проведения", "Ответственный"]

DOCUMENT = docx(
    P("«УТВЕРЖДАЮ»", align="right"),
    P("Директор ГБУ «Центр «Надежда»", align="right"),
    P("_____________ / М.М. Верина /", align="right"),
    P("План работы психолога на апрель 2025 г.", align="center", bold=True),
    T(
        HEAD,
        ["1", "Диагностика", "01.04.2025 – 05.04.2025", "Доброва"],
        ["2", "Тренинг", "10 апреля 2025 г.", "Доброва"],
    ),
    P("Продолжение", align="right"),
    T(
        HEAD,
        ["3", "Консультации", "по пятницам", "Доброва"],
        [
            C(P(inserted("4"))),
            C(P(inserted("Лекторий"))),
            C(P(inserted("до 30.04.2025"))),
            C(P(inserted("Мирова"))),
        ],
        changed={2: "ins"},
    ),
)
