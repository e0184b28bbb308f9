"""Two stamps set by tabs: one whose signature, date and number are still to be filled in, one with the seal's place."""

from benchmarks.office import P, docx

TABS = {9.5: "left"}
DOCUMENT = docx(
    P("Согласовано", "\tУтверждаю", tabs=TABS),
    P("Председатель совета родителей", "\tЗаведующий МБДОУ № 8", tabs=TABS),
    P("__________ /______________/", "\t__________ Р.Т. Луговая", tabs=TABS),
    P("Протокол № ___ от «__» ______ 20__ г.", "\tПриказ № 31 от 02.09.2024", tabs=TABS),
    P("\tМ.П.", tabs=TABS),
    P(),
    P("ПРАВИЛА", align="center", bold=True),
    P("общения в чатах групп", align="center", bold=True),
    P(),
    P("1. Сообщения пишут с 8 до 19 часов."),
    P("2. Не допускаются:"),
    P("а) реклама;"),
    P("б) сведения о здоровье детей."),
)
