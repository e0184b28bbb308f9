"""Soft hyphens, Latin look-alikes in words and in the number, non-breaking everything, hidden text, right-to-left marks."""

from benchmarks.office import P, R, docx

DOCUMENT = docx(
    P("MБOУ «Cредняя школа № 13»", align="center"),
    P("ПPИКАЗ", align="center", bold=True),
    P("от\u00a017\u00a0октября\u00a02024\u00a0г.\u00a0№\u00a0145\u2011ОД"),
    P("О соз\u00adда\u00adнии школь\u00adных ча\u00adтов"),
    P(
        "Во ис\u00adпол\u00adне\u00adние рас\u00adпо\u00adря\u00adже\u00adния от 10.10.2024 № 500 приказываю:"
    ),
    P(
        "1.\u00a0Соз\u00adдать ча\u00adты в срок до\u00a025\u00a0октября\u00a02024\u00a0г.\u200b",
        R("Спросить юриста!", "<w:vanish/>"),
    ),
    P("2.\u00a0\u200eНазначить администратором Полынину\u00a0Т.\u00a0Ю.\u200f"),
    P("3.\u2002Контроль оставляю за собой."),
    P("Директор", "\u2003" * 8, "Ж. Ж. Чабрецов"),
)
