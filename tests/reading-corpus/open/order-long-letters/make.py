"""A lettered list of fourteen items as Word counts Russian letters; upper Roman sections with arabic points below."""

from benchmarks.office import L, P, docx

ITEMS = ("парты", "стулья", "доска", "шкафы", "проектор", "экран", "колонки", "принтер", "сканер", "карты", "таблицы",
         "глобус", "термометр", "аптечка")  # fmt: skip

DOCUMENT = docx(
    P("МКОУ «Начальная школа – детский сад»", align="center"),
    P("РАСПОРЯЖЕНИЕ", align="center", bold=True),
    P("№ 9 от 11.11.2024", align="center"),
    P("Об инвентаризации", align="center"),
    P("Организация инвентаризации", num=1, align="center", bold=True),
    P("Создать комиссию.", num=1, level=1),
    P("Проверить до 25.11.2024 наличие имущества:", num=1, level=1),
    *(P(item + (";" if item != ITEMS[-1] else "."), num=1, level=2) for item in ITEMS),
    P("Итоги", num=1, align="center", bold=True),
    P("Составить акт не позднее 30 ноября 2024 г.", num=1, level=1),
    P("Виновных привлечь к ответственности.", num=1, level=1),
    P("Заведующий\t\t\tОсокина Р.Л."),
    lists=[L("upperRoman:%1.", "decimal:%1.%2.|<w:isLgl/>", "russianLower:%3)")],
)
