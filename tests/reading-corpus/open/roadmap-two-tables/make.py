"""A roadmap: chapters of text, a table of targets with merged headers, a table of measures with numbers by Word."""

from benchmarks.office import C, L, P, T, docx, section

N = P(num=2, level=0)

DOCUMENT = docx(
    P("Приложение", align="right"),
    P("к приказу комитета образования", align="right"),
    P("от 22.01.2025 № 13-о", align="right"),
    P(
        "План мероприятий («дорожная карта») по повышению качества образования",
        align="center",
        bold=True,
    ),
    P("Цели", num=1, bold=True),
    P("Повысить средний балл к 2026 году.", first=1.25),
    P("Целевые показатели", num=1, bold=True, more=section()),
    T(
        [C("Показатель", down="restart"), C("Значение", span=2)],
        [C(down="on"), "2025", "2026"],
        ["Средний балл по русскому языку", "62", "64"],
        ["Доля участников олимпиад, %", "30", "35"],
    ),
    P("Мероприятия", num=1, bold=True),
    T(
        ["№", "Наименование мероприятия", "Срок реализации", "Исполнитель", "Ожидаемый результат"],
        [C("Раздел 1. Организационные меры", span=5)],
        [C(N), "Создание рабочей группы", "январь 2025 года", "Комитет", "Приказ"],
        [C(N), "Анализ результатов", "в течение года", "Школы", "Справка"],
        [C("Раздел 2. Обучение", span=5)],
        [C(N), "Курсы для учителей", "февраль – апрель 2025 г.", "Методцентр", "Удостоверения"],
    ),
    lists=[L("upperRoman:%1."), L("decimal:%1.")],
    last=section(landscape=True),
)
