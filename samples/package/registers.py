"""Writes the registers of this folder: a book as an office keeps it, and the same rows as CSV for Windows.

python -m samples.package.registers
"""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FOLDER = Path(__file__).resolve().parent
DAY = datetime.date(2024, 4, 15)
CREATED = datetime.datetime(2024, 4, 1)  # the same bytes every time
WIDTHS = (8, 12, 6, 14, 26, 60, 20, 30, 30, 30, 22, 12)
HEAD = (
    *("Код", "Район", "Вид", "ИНН", "Краткое наименование", "Полное наименование", "Место"),
    *("Должность", "Руководитель", "Администратор", "Должность администратора", "Дата"),
)
# Invented: district, kind, name in short and in full, place, head, administrator of the platform.
SCHOOLS = """
Северный|МОУ|МОУ СШ № 1|«Средняя школа № 1 г. Заозёрска»|г. Заозёрск|Лебедева Марина Юрьевна|Котов Денис Ильич
Северный|МОУ|МОУ СШ № 2|«Средняя школа № 2 г. Заозёрска»|г. Заозёрск|Гусев Павел Андреевич|Ильина Оксана Петровна
Северный|МОУ|МОУ «Лицей № 3»|«Лицей № 3 г. Заозёрска»|г. Заозёрск|Фомина Алла Викторовна|Ким Олег Сергеевич
Северный|МДОУ|МДОУ д/с «Ромашка»|детский сад «Ромашка»|г. Заозёрск|Власова Ирина Олеговна|Жукова Дарья Павловна
Северный|МДОУ|МДОУ д/с № 8|детский сад № 8 «Теремок»|г. Заозёрск|Сычёва Тамара Ивановна|Попова Юлия Антоновна
Северный|УДО|ЦДТ «Радуга»|«Центр детского творчества «Радуга»|г. Заозёрск|Мельник Артём Петрович|Лис Вера Николаевна
Южный|МОУ|МОУ «Берёзовская СШ»|«Берёзовская средняя школа»|с. Берёзово|Дёмин Игорь Львович|Седых Анна Юрьевна
Южный|МОУ|МОУ «Никольская ОШ»|«Никольская основная школа»|с. Никольское|Зуева Нина Борисовна|Юдин Роман Олегович
Южный|МОУ|МОУ «Ясногорская СШ»|«Ясногорская средняя школа»|пос. Ясногорск|Третьяк Вадим Олегович|Белая Инна Марковна
Южный|МДОУ|МДОУ д/с «Солнышко»|детский сад «Солнышко»|с. Берёзово|Кравец Лидия Степановна|Орехова Зоя Игоревна
Южный|МДОУ|МДОУ д/с «Колосок»|детский сад «Колосок»|с. Никольское|Шубина Раиса Павловна|Титова Елена Ильинична
Южный|УДО|ДЮСШ «Старт»|«Спортивная школа «Старт»|пос. Ясногорск|Бойко Степан Маркович|Рожкова Ольга Дмитриевна
"""
FULL = {
    "МОУ": "Муниципальное общеобразовательное учреждение",
    "МДОУ": "Муниципальное дошкольное образовательное учреждение",
    "УДО": "Муниципальное учреждение дополнительного образования",
}
HEADS = {"МОУ": "Директор", "МДОУ": "Заведующий", "УДО": "Директор"}
ADMINISTRATORS = {"МОУ": "учитель информатики", "МДОУ": "воспитатель", "УДО": "методист"}


def inn(order: int) -> str:
    """A number with a right check digit that no office has given out: there is no region 00."""
    digits = f"00{order:07d}"
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    check = sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11 % 10
    return f"{digits}{check}"


def rows() -> list[list[str]]:
    """The schools as rows of texts, in the order of the heading."""
    return [
        [
            *(
                f"{order:03d}",
                district,
                kind,
                inn(1000 + order),
                short,
                f"{FULL[kind]} {full}",
                place,
            ),
            *(HEADS[kind], head, administrator, ADMINISTRATORS[kind], f"{DAY:%d.%m.%Y}"),
        ]
        for order, line in enumerate(SCHOOLS.strip().splitlines(), 1)
        for district, kind, short, full, place, head, administrator in [line.split("|")]
    ]


def book(path: Path) -> None:
    """A title, a heading of two rows, districts merged, a date kept as a number, a row of totals."""
    made = Workbook()
    made.properties.creator, made.properties.created = "actgen", CREATED
    sheet = made.active
    assert sheet is not None
    sheet.title = "Учреждения"
    sheet["A1"] = "Реестр образовательных организаций Заозёрского муниципального округа"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = f"по состоянию на {CREATED:%d.%m.%Y}"
    upper = [*HEAD[:8], "ФИО", "", *HEAD[10:]]
    lower = [""] * 8 + ["Руководитель", "Администратор", "", ""]
    for number, texts in enumerate((upper, lower), 4):
        for column, text in enumerate(texts, 1):
            sheet.cell(number, column, text or None).font = Font(bold=True)
    sheet.merge_cells("I4:J4")
    sheet.append(list(range(1, len(HEAD) + 1)))
    start = 7
    for number, row in enumerate(rows(), start):
        for column, text in enumerate(row, 1):
            sheet.cell(number, column, text)
        sheet.cell(number, 1, int(row[0])).number_format = "000"
        sheet.cell(number, 4, int(row[3])).number_format = "0" * 10
        sheet.cell(
            number, 12, (DAY - datetime.date(1899, 12, 30)).days
        )  # a date without its format
    for first, last in ((7, 12), (13, 18)):
        sheet.merge_cells(f"B{first}:B{last}")
        sheet.cell(first, 2).alignment = Alignment(vertical="center")
    sheet.append([None] * 12)
    sheet.append(["Итого", len(rows())])
    for index, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJKL"[index]].width = width
    made.save(path)


def text(path: Path) -> None:
    """Semicolons and the encoding of Windows, as Excel saves it."""
    with path.open("w", encoding="cp1251", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEAD)
        writer.writerows(rows())


if __name__ == "__main__":
    book(FOLDER / "schools.xlsx")
    text(FOLDER / "schools.csv")
