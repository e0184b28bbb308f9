"""A charter-like regulation: «Статья 1.» by Word, paragraphs without numbers, bracketed numbers, sub-letters in Latin."""

from benchmarks.office import L, P, docx

DOCUMENT = docx(
    P("ПРИНЯТ", align="right"),
    P("общим собранием работников", align="right"),
    P("протокол от 05.02.2025 № 1", align="right"),
    P("КОДЕКС", align="center", bold=True),
    P("профессиональной этики педагогов", align="center", bold=True),
    P("Предмет", num=1, bold=True),
    P("Кодекс устанавливает нормы поведения."),
    P("Обязанности педагога", num=1, bold=True),
    P("Педагог обязан:", num=1, level=1),
    P("уважать обучающихся;", num=1, level=2),
    P("не использовать чаты для жалоб.", num=1, level=2),
    P("Педагог не вправе:", num=1, level=1),
    P("разглашать оценки.", num=1, level=2),
    lists=[L("decimal:Статья %1.", "decimal:%2)", "lowerLetter:(%3)")],
)
