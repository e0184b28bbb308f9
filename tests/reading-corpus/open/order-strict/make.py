"""Strict OOXML with a foreign prefix, the number as «N 5-п», a lone numId without any part of numbering."""

from benchmarks.office import P, docx

DOCUMENT = docx(
    P("МБДОУ детский сад «Колосок»", align="center"),
    P("Приказ N 5-п от 10 января 2025 года", align="center", bold=True),
    P("О приёме детей", align="center"),
    P("В связи с комплектованием групп приказываю:"),
    P("1. Зачислить детей по списку.", num=12),
    P("2. Воспитателю Васильковой У.У. оформить личные дела до 17 января 2025 года."),
    P("Заведующий детским садом\t\t\tОвсянникова Е.Г."),
    strict=True,
    prefix="ns0",
)
