"""A regulation of a school that bears a name: the director below the order, blanks, an adoption in mixed case."""

from benchmarks.office import P, docx

STAMPS = (
    "Принято на",
    "педагогическом совете",
    "от 29.08.2025 г.",
    "протокол № 1",
    "",
    "УТВЕРЖДЕНО",
    "приказом №",
    "от 1 сентября 2025 г.",
    "Директор МБОУ СШ № 34",
    "им. Клёнова К.К.",
    "О.П.Фомина",
    "",
)
DOCUMENT = docx(
    P("МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ", align="center", bold=True),
    P("СРЕДНЯЯ ШКОЛА № 34 ИМЕНИ КЛЁНОВА К.К.", align="center", bold=True),
    P(),
    *(P(line) if line else P() for line in STAMPS),
    P("ПОЛОЖЕНИЕ", align="center", bold=True),
    P("О БИБЛИОТЕКЕ МБОУ СШ № 34 им. Клёнова К.К.", align="center", bold=True),
    P(),
    P("1. Общие положения"),
    P("1.1. Библиотека обслуживает учащихся и педагогов."),
    P("1.2. Фонд пополняется ежегодно."),
    P("2. Порядок работы"),
    P("2.1. Библиотека открыта с 9 до 16 часов."),
)
