"""The shortest order: no preamble but «ПРИКАЗЫВАЮ», title after a number in words, one point without a number."""

from benchmarks.office import P, docx

DOCUMENT = docx(
    P("Частное дошкольное учреждение «Теремок»", align="center"),
    P("ПРИКАЗ № 2", align="center"),
    P("г. Заречинск\t\t\t\t\t\t13 января 2025 г."),
    P("Об отмене утренника"),
    P("В связи с карантином ПРИКАЗЫВАЮ:"),
    P("Утренник 15 января 2025 г. отменить."),
    P("Воспитателям сообщить родителям не позднее 14.01.2025."),
    P("Заведующая_______________Н.Н. Синица"),
)
