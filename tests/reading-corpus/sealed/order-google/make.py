"""Exported by a browser's editor: headings styled, spans of runs, lists with levels of bullets, page break before the plan."""

from benchmarks.office import PAGE_BREAK, L, P, R, T, docx, style

STYLES = style("Heading1", "heading 1", '<w:outlineLvl w:val="0"/>', '<w:b w:val="0"/>', based="a")

DOCUMENT = docx(
    P(R("МБУ ДО «Школа искусств», "), R("пос. Ключи")),
    P("Приказ", style="Heading1", align="center"),
    P("02.09.2024                №31-о"),
    P(R("Об организации "), R("дистанционных занятий", bold=True)),
    P("В связи с ремонтом здания"),
    P(R("ПРИКАЗЫВАЮ", bold=True), ":"),
    P("Организовать дистанционные занятия с 9 по 20 сентября 2024 г.", num=1),
    P("Преподавателям:", num=1),
    P("создать чаты групп до 06.09.2024;", num=2),
    P("сообщить расписание:", num=2),
    P("родителям;", num=2, level=1),
    P("администрации.", num=2, level=1),
    P("Утвердить план (приложение).", num=1),
    P("Контроль за исполнением возложить на завуча Аистова Р.П.", num=1),
    P(),
    P("Директор                                  Л. А. Чайка"),
    P(PAGE_BREAK),
    P("Приложение к приказу от 02.09.2024 №31-о", align="right"),
    P("План дистанционных занятий", style="Heading1", align="center"),
    T(["Группа", "Предмет", "Дата"], ["1", "Сольфеджио", "10.09.2024"], ["2", "Хор", "11.09.2024"]),
    lists=[L("decimal:%1."), L("bullet:●", "bullet:○")],
    styles=STYLES,
)
