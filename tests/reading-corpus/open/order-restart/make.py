"""One list used for the order and, restarted, for the attachment; a numbered heading inside; «продолжить список» after a table."""

from benchmarks.office import L, P, T, docx, start_at

DOCUMENT = docx(
    P("Комитет по культуре и образованию", align="center"),
    P("П Р И К А З", align="center", bold=True),
    P("«24» марта 2025 г. № 70-од"),
    P("О конкурсе чтецов"),
    P("В рамках недели книги п р и к а з ы в а ю:"),
    P("Провести конкурс 7 апреля 2025 года.", num=1),
    P("Определить состав жюри:", num=1),
    T(["Роль", "Ф.И.О."], ["Председатель", "Стихова Л.Л."], ["Член жюри", "Рифмин Т.Т."]),
    P("Утвердить положение о конкурсе (прилагается).", num=1),
    P("Председатель комитета _____________ П.П. Строфин"),
    P("УТВЕРЖДЕНО", align="right", more="<w:pageBreakBefore/>"),
    P("приказом комитета", align="right"),
    P("от 24.03.2025 № 70-од", align="right"),
    P("ПОЛОЖЕНИЕ", align="center", bold=True),
    P("о конкурсе чтецов", align="center", bold=True),
    P("Конкурс проводится для 1–4 классов.", num=2),
    P("Заявки подаются до 1 апреля 2025 года.", num=2),
    P("Критерии:", num=2),
    P("выразительность;", num=2, level=1),
    P("знание текста.", num=2, level=1),
    lists=[L("decimal:%1.", "bullet:–")],
    nums={2: (1, start_at(0, 1))},
)
