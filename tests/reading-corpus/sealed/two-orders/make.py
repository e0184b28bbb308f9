"""Two orders of one day in one file, the second on a new page."""

from benchmarks.office import L, P, Xml, docx


def order(number: str, title: str, *points: str, num: int) -> str:
    return "".join(
        [
            P("МОУ «Средняя школа № 2»", align="center"),
            P("Приказ", align="center", bold=True, more="" if num == 1 else "<w:pageBreakBefore/>"),
            P(f"от 06.02.2025 г. № {number}", align="center"),
            P(title),
            P("Приказываю:"),
            *(P(point, num=num) for point in points),
            P("Директор школы ____________ Б.Н. Рысин"),
        ]
    )


DOCUMENT = docx(
    *[
        Xml(
            order(
                "15",
                "О лыжном кроссе",
                "Провести кросс 15.02.2025.",
                "Назначить судьёй Оленева Ф.Ф.",
                num=1,
            )
        ),
        Xml(
            order(
                "16",
                "О замене уроков",
                "Заменить уроки Оленева Ф.Ф. с 14.02.2025 по 15.02.2025.",
                "Учителю Сомовой Р.Р. вести журнал замен.",
                "Контроль оставляю за собой.",
                num=2,
            )
        ),
    ],
    lists=[L("decimal:%1."), L("decimal:%1.")],
)
