"""A teacher's programme: three stamps side by side in a table without borders, wrapped in their narrow columns."""

from benchmarks.office import C, P, T, docx

DOCUMENT = docx(
    P("Муниципальное казённое общеобразовательное учреждение", align="center"),
    P("«Основная школа села Ключи»", align="center"),
    P(),
    T(
        (
            C(
                "РАССМОТРЕНО",
                "на заседании методического объединения",
                "Протокол № 1 от 27.08.2025",
            ),
            C(
                "СОГЛАСОВАНО",
                "Заместитель директора по УВР",
                "_________ О.П. Ряскина",
                "28.08.2025",
            ),
            C(
                "УТВЕРЖДАЮ",
                "Директор МКОУ ОШ с. Ключи",
                "__________ Н.В. Камышова",
                "Приказ № 45 от 29.08.2025",
            ),
        ),
        borders=False,
    ),
    P(),
    P("РАБОЧАЯ ПРОГРАММА", align="center", bold=True),
    P("учебного предмета «Информатика»", align="center", bold=True),
    P("для 7–9 классов", align="center", bold=True),
    P(),
    P("I. Пояснительная записка", align="center", bold=True),
    P("Программа составлена на основе федеральной рабочей программы.", first=1.25),
    P("II. Планируемые результаты", align="center", bold=True),
    P("Ученик научится:", first=1.25),
    P("– различать виды информации;", first=1.25),
    P("– составлять алгоритмы.", first=1.25),
)
