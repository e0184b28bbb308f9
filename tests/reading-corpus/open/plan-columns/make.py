"""A work plan as a table of three columns without a header, months in the first, items in lists in the second."""

from benchmarks.office import C, L, P, T, docx

DOCUMENT = docx(
    P("СОГЛАСОВАНО\tУТВЕРЖДАЮ", tabs={9: "left"}),
    P("Председатель профкома\tДиректор МОУ «Школа № 40»", tabs={9: "left"}),
    P("________ П.П. Фиалкин\t________ А.Г. Лилеева", tabs={9: "left"}),
    P("«30» августа 2024 г.\t«30» августа 2024 г.", tabs={9: "left"}),
    P(),
    P("ПЛАН РАБОТЫ", align="center", bold=True),
    P("методического объединения учителей математики", align="center", bold=True),
    T(
        [
            "Сентябрь",
            C(P("Входные контрольные работы.", num=1), P("Утверждение программ.", num=1)),
            "Лилеева А.Г.",
        ],
        ["Октябрь", C(P("Школьный этап олимпиады.", num=2)), "Учителя"],
        [
            "Ноябрь",
            C(P("Неделя математики.", num=3), P("Взаимопосещение уроков.", num=3)),
            "Учителя",
        ],
    ),
    P("Руководитель МО\t\t\t\tЮ.Я. Гвоздикина"),
    lists=[L("decimal:%1."), L("decimal:%1."), L("decimal:%1.")],
)
