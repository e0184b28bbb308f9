"""Registers as offices keep them: what is put right, and what is told with its cell before anything is printed."""

from __future__ import annotations

import datetime
import errno
import io
import tempfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actgen.batch import register
from tests.batch.office import HEAD, MEMO, ORDER, PACKAGE, SCHOOLS, Office

BOOK = PACKAGE.replace("школы.csv", "школы.xlsx").replace("[txt, docx]", "txt")
CHECKED = (
    BOOK
    + "проверка:\n  код: уникально\n  инн: [обязательно, ИНН]\n  вид: {одно из: [МОУ, МДОУ, УДО]}\n"
    + "  руководитель: ФИО\n"
)


def names(office: Office) -> list[str]:
    """The folders that were printed."""
    return sorted({name.partition("/")[0] for name in office.files() if "/" in name})


FOLDERS = ["001 МОУ СШ № 1", "002 МДОУ № 2", "003 ЦДТ «Радуга»"]


class TestTables:
    """What is read in spite of how it is kept."""

    @pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig", "utf-16", "cp866"])
    def test_csv_of_any_make(self, office: Office, delimiter: str, encoding: str) -> None:
        text = "\r\n".join(delimiter.join(row) for row in [HEAD, *SCHOOLS]).translate(
            {ord("№"): "N", ord("«"): "", ord("»"): ""}
        )
        office.write("школы.csv", text, encoding)
        status, said = office.print("--dry-run")
        assert status == 0, said
        assert "001 МОУ СШ N 1/" in said

    @pytest.mark.parametrize("place", [3, 5])
    def test_a_row_of_csv_with_a_value_too_many_is_an_error(
        self, office: Office, place: int
    ) -> None:
        """«ЦДТ «Радуга»; филиал» without quotes shifts the rest, a note at the end does not: nobody can tell."""
        second = [*SCHOOLS[1][:place], "филиал", *SCHOOLS[1][place:]]
        office.register([SCHOOLS[0], second, SCHOOLS[2]])
        status, said = office.print()
        assert status == 2
        last = second[-1]
        assert (
            f"строка 3: в строке больше значений, чем столбцов; за последним столбцом: «{last}»"
            in (said)
        )
        assert office.print("--skip-bad")[0] == 1
        assert names(office) == [FOLDERS[0], FOLDERS[2]]

    def test_delimiters_at_the_end_and_in_quotes_are_no_values(self, office: Office) -> None:
        rows = [";".join([*row, "", ""]) for row in SCHOOLS]
        rows[1] = rows[1].replace("МДОУ № 2", '"МДОУ № 2; филиал"')
        office.write("школы.csv", "\n".join([";".join(HEAD), *rows]))
        assert office.print()[0] == 0
        assert len(names(office)) == 3

    def test_a_cell_beside_the_table_of_a_book_shifts_nothing(self, office: Office) -> None:
        office.package(BOOK)
        office.save(office.book([HEAD, *[[*row, "проверено"] for row in SCHOOLS]]))
        assert office.print()[0] == 0

    def test_a_heading_of_two_rows_below_a_title(self, office: Office) -> None:
        office.package(
            BOOK.replace("документы:", "столбцы: {руководитель: ФИО / Руководитель}\nдокументы:")
        )
        book = office.book(
            [
                ["Реестр учреждений", None, None, None, None],
                [],
                ["Код", "Вид", "ИНН", "Кратко", "ФИО"],
                [None, None, None, None, "Руководитель", "Заместитель"],
                [1, 2, 3, 4, 5, 6],
                *SCHOOLS,
                [None, None, None, None, None],
                ["Итого", 3],
            ]
        )
        book.worksheets[0].merge_cells("A1:E1")
        office.save(book)
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS

    @pytest.mark.parametrize(
        "note",
        [
            ["Исполнитель: Петрова А.А., 2-00-00"],
            ["Исполнитель", None, "Петрова А.А."],
            [None, None, "Сведения на 1 сентября"],
        ],
    )
    def test_notes_under_the_totals_are_passed_over(
        self, office: Office, note: list[str | None]
    ) -> None:
        office.package(BOOK)
        office.book([HEAD, *SCHOOLS, ["Итого", 3], note])
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS

    def test_who_made_the_table_is_no_record_without_totals_either(self, office: Office) -> None:
        office.package(BOOK)
        office.book([HEAD, *SCHOOLS, ["Исп. Петрова А.А."]])
        assert office.print()[0] == 0
        assert names(office) == FOLDERS

    def test_a_poor_row_between_records_is_still_told_after_a_subtotal(
        self, office: Office
    ) -> None:
        office.package(BOOK)
        office.book([HEAD, SCHOOLS[0], ["Итого", 1], SCHOOLS[1], [None, None, None, "ЦДТ"]])
        status, said = office.print()
        assert status == 2
        assert "почти всё пусто" in said

    def test_cells_merged_over_rows_have_their_value_in_all_of_them(self, office: Office) -> None:
        rows: list[list[Any]] = [
            [*row[:4], "Ким Олег Сергеевич" if n == 0 else None] for n, row in enumerate(SCHOOLS)
        ]
        book = office.book([HEAD, *rows])
        book.worksheets[0].merge_cells("E2:E4")
        office.save(book)
        office.package(BOOK)
        status, said = office.print()
        assert status == 0, said
        assert "О.С. Ким" in office.text("003 ЦДТ «Радуга»/1. О чатах.txt")

    def test_the_sheet_with_the_columns_is_found(self, office: Office) -> None:
        book = office.book([["Памятка", "Заполняйте второй лист"]])
        sheet = book.create_sheet("Данные")
        for row in [HEAD, *SCHOOLS]:
            sheet.append(row)
        office.save(book)
        office.package(BOOK)
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS
        office.package(
            BOOK.replace("реестр: школы.xlsx", "реестр: {файл: школы.xlsx, лист: Дданные}")
        )
        status, said = office.print()
        assert status == 2
        assert "листа «Дданные» нет" in said
        assert "«Данные»" in said

    def test_a_heading_repeated_on_every_page(self, office: Office) -> None:
        office.register([SCHOOLS[0], HEAD, SCHOOLS[1], SCHOOLS[2]])
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS

    def test_blanks_invisible_signs_and_spaces_mean_nothing(self, office: Office) -> None:
        rows = [[f" {cell}\u00a0\u200b" for cell in row] + ["", " "] for row in SCHOOLS]
        office.register([*rows, ["", " ", "", "", ""]])
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS

    def test_numbers_as_numbers_and_days_as_numbers(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("16.04.2024", '"{{ школа.дата }}"'))
        day = datetime.date(2024, 4, 16)
        serial = (day - datetime.date(1899, 12, 30)).days
        values: list[Any] = [serial, day, "16 апреля 2024 г."]
        rows: list[list[Any]] = [
            [int(row[0]), row[1], int(row[2]), *row[3:], value]
            for row, value in zip(SCHOOLS, values, strict=True)
        ]
        book = office.book([[*HEAD, "Дата"], *rows])
        for row in range(2, 5):
            book.worksheets[0][f"A{row}"].number_format = "000"
            book.worksheets[0][f"C{row}"].number_format = "0000000000"
        office.save(book)
        office.package(CHECKED + "  дата: дата\n")
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS
        assert all("16.04.2024" in office.text(f"{each}/1. О чатах.txt") for each in FOLDERS)

    def test_the_zero_that_a_spreadsheet_took_away(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("Создать чат", "ИНН {{ школа.инн }}: чат"))
        office.book([HEAD, ["001", "МОУ", 100000004, "МОУ СШ № 1", "Ким Олег Сергеевич"]])
        office.package(CHECKED)
        status, said = office.print()
        assert status == 0, said
        assert "ИНН 0100000004" in office.text("001 МОУ СШ № 1/1. О чатах.txt")

    def test_the_spelling_of_choices_is_that_of_the_package(self, office: Office) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[2][1] = "удо"
        office.book([HEAD, *rows])
        office.package(CHECKED)
        status, said = office.print()
        assert status == 0, said
        assert not [
            name for name in office.files() if name.startswith("003") and "правилах" in name
        ]


class TestProblems:
    """What is told; and nothing is printed."""

    def test_all_at_once_with_sheet_and_cell(self, office: Office) -> None:
        office.book(
            [
                HEAD,
                ["001", "МОУ", "0000000017", "МОУ СШ № 1", "Лебедева Марина Юрьевна"],
                ["002", "ДОУ", "00000000", "МДОУ № 2", "Гусев"],
                ["001", "УДО", None, "ЦДТ «Радуга»", None],
                ["004", "УДО", "0000000032", "ДШИ", "#ССЫЛКА!"],
            ]
        )
        office.package(CHECKED)
        status, said = office.print()
        assert status == 2
        assert not office.out.exists()
        for line in (
            "школы.xlsx, лист «Школы», ячейка C2: «инн»: «0000000017»: контрольная цифра ИНН не сходится",
            "школы.xlsx, лист «Школы», ячейка B3: «вид»: «ДОУ» не подходит",
            "  Может быть, «МДОУ»?",
            "школы.xlsx, лист «Школы», ячейка C3: «инн»: «00000000»: в ИНН 10 цифр (у человека 12), а здесь 8",
            "школы.xlsx, лист «Школы», ячейка A4: «код»: «001» уже есть: строка 2",
            "школы.xlsx, лист «Школы», ячейка C4: «инн»: нет значения",
            "школы.xlsx, лист «Школы», ячейка E5: «руководитель»: в ячейке ошибка #ССЫЛКА!",
            "строк с ошибками – 4, ничего не напечатано",
        ):
            assert line in said, said

    def test_skip_bad_prints_the_rest_and_lists_what_it_left_out(self, office: Office) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[1][4] = ""
        office.register(rows)
        status, said = office.print("--skip-bad")
        assert status == 1
        assert (
            "школы.csv, строка 3, столбец E: «руководитель»: нет значения, а документы его печатают"
            in said
        )
        assert "пропущено строк с ошибками: 1" in said
        listed = (office.out / "неудачи.csv").read_text(encoding="utf-8-sig")
        assert (
            "школы.csv, строка 3;002;;«руководитель»: нет значения, а документы его печатают;"
            in listed
        )
        assert "школы.csv, строка 3, столбец E;Впишите" in listed
        assert names(office) == [FOLDERS[0], FOLDERS[2]]
        office.register(SCHOOLS)
        office.print()
        assert not (office.out / "неудачи.csv").exists()

    def test_what_an_act_makes_of_a_row_is_listed_with_its_document(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("16.04.2024", '"{{ школа.дата }}"'))
        rows = [[*row, "16.04.2024"] for row in SCHOOLS]
        rows[1][-1] = "31.04.2024"
        office.register(rows, [*HEAD, "Дата"])
        assert office.print("--skip-bad")[0] == 1
        listed = (office.out / "неудачи.csv").read_text(encoding="utf-8-sig")
        assert "школы.csv, строка 3;002;приказ;«дата»: 31.04.2024 — такой даты нет" in listed

    def test_a_value_is_missed_only_where_a_document_prints_it(self, office: Office) -> None:
        memo = (office.folder / "памятка.yaml").read_text(encoding="utf-8")
        office.write("памятка.yaml", memo.replace("Пишите коротко", "Звоните {{ школа.телефон }}"))
        rows = [[*row, "" if row[1] == "УДО" else "5-15"] for row in SCHOOLS]
        office.register(rows, [*HEAD, "Телефон"])
        status, said = office.print()
        assert status == 0, said

    def test_a_value_that_may_be_absent(self, office: Office) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[0][4] = ""
        office.register(rows)
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write(
            "приказ.yaml",
            order.replace(
                "заголовок: О чатах", "заголовок: О чатах {{ школа.руководитель }}"
            ).replace('имя: "{{ школа.руководитель }}"', "имя: Ким О.С."),
        )
        assert office.print()[0] == 2
        office.package(PACKAGE + "проверка: {руководитель: может отсутствовать}\n")
        status, said = office.print()
        assert status == 0, said

    def test_everything_wrong_with_a_row_is_told_at_once(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("16.04.2024", '"{{ школа.дата }}"'))
        rows = [[*row, "16.04.2024"] for row in SCHOOLS]
        rows[1] = ["002", "ДОУ", "1", "", "", "31.04.2024"]
        office.book([[*HEAD, "Дата"], *rows])
        office.package(CHECKED)
        status, said = office.print()
        assert status == 2
        for line in (
            "ячейка B3: «вид»: «ДОУ» не подходит",
            "ячейка C3: «инн»: «1»: в ИНН 10 цифр",
            "ячейка D3: «кратко»: нет значения, а из него составляется имя папки",
            "ячейка E3: «руководитель»: нет значения, а документы его печатают",
            "ячейка F3: «дата»: 31.04.2024 — такой даты нет (приказ.yaml:3:7)",
        ):
            assert line in said, said
        assert "строк с ошибками – 1, ничего не напечатано" in said

    def test_what_a_document_makes_of_a_value_is_tried_before_printing(
        self, office: Office
    ) -> None:
        office.write(
            "памятка.yaml",
            'вид: памятка\nавтор: Школа\nтекст: "с {{ школа.руководитель | прописью }}"\n',
        )
        rows = [list(row) for row in SCHOOLS]
        rows[0][4] = "16.04.2024"
        office.register(rows)
        status, said = office.print()
        assert (status, office.out.exists()) == (2, False)
        assert "школы.csv, строка 3, столбец E: «руководитель»: фильтр «прописью»" in said
        assert "(памятка.yaml:3:11)" in said
        assert office.print("--skip-bad")[0] == 1
        assert "16 апреля 2024" in office.text("001 МОУ СШ № 1/2. Памятка.txt")

    def test_a_fault_that_all_rows_have_is_told_once_as_that_of_the_act(
        self, office: Office
    ) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("школа.кратко }}", "школа.кратко | дтт }}"))
        rows = [*[list(row) for row in SCHOOLS], ["004", "УДО", "", "ДШИ", "Ким Олег Сергеевич"]]
        rows[1][4] = ""
        office.register(rows)
        status, said = office.print("--skip-bad")
        assert status == 2
        assert said.count("приказ.yaml:2:9: неизвестный фильтр «дтт»") == 1
        assert said.count("строка 3, столбец E: «руководитель»: нет значения") == 1

    def test_an_absent_column_hides_nothing_of_the_others(self, office: Office) -> None:
        rows = [["001", "МОУ", "0000000017", "МОУ СШ № 1"]]
        office.register(rows, HEAD[:4])
        office.package(CHECKED.replace("школы.xlsx", "школы.csv"))
        status, said = office.print("--skip-bad")
        assert status == 2
        assert said.count("нет столбца «руководитель»") == 1
        assert "столбец C: «инн»: «0000000017»: контрольная цифра ИНН не сходится" in said
        assert "переменная" not in said

    def test_an_empty_value_in_the_name_of_the_folder(self, office: Office) -> None:
        office.write("приказ.yaml", "вид: приказ\nавтор: Школа\nпункты: [Создать чат]\n")
        office.write("памятка.yaml", "вид: памятка\nавтор: Школа\nтекст: Тише\n")
        office.register([SCHOOLS[0], [*SCHOOLS[1][:3], "", ""]])
        status, said = office.print()
        assert status == 2
        assert (
            "школы.csv, строка 3, столбец D: «кратко»: нет значения, а из него составляется имя папки\n"
            "  Впишите его или разрешите: проверка: {кратко: может отсутствовать}." in said
        )

    def test_how_a_column_is_written(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("за собой", "писать на {{ школа.эл._почта }}"))
        office.register([[*row, "a@b.ru"] for row in SCHOOLS], [*HEAD, "Эл. почта"])
        status, said = office.print()
        assert status == 2
        assert "приказ.yaml:7:28: в реестре (школы.csv) нет столбца «эл._почта»" in said
        assert (
            "Столбец «Эл. почта» пишется так: эл_почта; или дайте ему своё имя: столбцы: {почта: Эл. почта}"
            in said
        )

    @pytest.mark.parametrize(
        ("written", "heading", "advice"),
        [
            ("эл._почта", "Эл. почта", "«Эл. почта» пишется так: эл_почта"),
            ("e-mail", "E-mail", "«E-mail» пишется так: e_mail"),
            ("тел._раб.", "Тел., раб.", "пишется так: тел_раб; или дайте ему своё имя: столбцы: {тел: 'Тел., раб.'}"),
            ("1с", "1С", "Столбцу «1С» дайте имя: столбцы: {с: 1С}"),
            ("почта", "Почта школы (для писем)", "столбцы: {почта: Почта школы (для писем)}"),
        ],
    )  # fmt: skip
    def test_how_a_name_is_told_that_cannot_be_written(
        self, office: Office, written: str, heading: str, advice: str
    ) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        text = f"писать на {{{{ школа.{written} }}}}"
        office.write("приказ.yaml", order.replace("за собой", text))
        office.write("школы.csv", "")
        office.book([[*HEAD, heading], *[[*row, "a@b.ru"] for row in SCHOOLS]])
        office.package(BOOK)
        status, said = office.print()
        assert status == 2
        assert advice in said
        assert said.count("приказ.yaml:7") == 1, said

    def test_cells_have_no_parts(self, office: Office) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("школа.руководитель", "школа.руководитель.имя"))
        status, said = office.print()
        assert status == 2
        assert said.count("«руководитель.имя»: в ячейке таблицы одно значение, частей у него") == 1
        assert "  Пишите: руководитель." in said

    def test_what_stands_below_or_between_the_rows(self, office: Office) -> None:
        book = office.book(
            [
                HEAD,
                ["Северный район"],
                *SCHOOLS,
                ["Всего", None, 3],
                [None, "Примечание: УДО – без памятки"],
                ["Начальник отдела", None, None, "И.И. Петренко"],
            ]
        )
        sheet = book.worksheets[0]
        sheet.merge_cells("A2:E2")
        sheet.merge_cells("B7:D7")
        office.save(book)
        office.package(CHECKED)
        status, said = office.print("--skip-bad")
        assert status == 1
        assert names(office) == FOLDERS
        assert [line for line in said.splitlines() if "лист «Школы»" in line] == [
            "школы.xlsx, лист «Школы», строка 8: в строке почти всё пусто,"
            " есть только «Начальник отдела», «И.И. Петренко»"
        ]

    @pytest.mark.parametrize("checked", ["", "проверка: {дата: дата}\n"])
    @pytest.mark.parametrize("yearly", ["", ", с начала года: да"])
    def test_a_bad_date_is_told_once_whatever_is_made_of_it(
        self, office: Office, checked: str, yearly: str
    ) -> None:
        order = ORDER.replace("16.04.2024", '"{{ школа.дата }}"')
        office.write(
            "приказ.yaml",
            order
            + 'гриф утверждения: {должность: Глава, имя: Ким А.О., дата: "{{ документ.дата }}"}\n',
        )
        office.write("памятка.yaml", MEMO + 'дата: "{{ документы.приказ.дата }}"\n')
        package = PACKAGE.replace(
            "  - файл: приказ.yaml\n",
            f"  - {{файл: приказ.yaml, номер: {{счётчик: приказы{yearly}}}}}\n",
        )
        office.package(package + checked)
        dates = ("31.04.2024", "1.4.2024", "2.4.2024")
        rows = [[*row, date] for row, date in zip(SCHOOLS, dates, strict=True)]
        office.register(rows, [*HEAD, "Дата"])
        status, said = office.print("--dry-run")
        assert status == 2
        assert said.count("школы.csv, строка") == 1, said
        assert "школы.csv, строка 2, столбец F: «дата»: 31.04.2024 — такой даты нет" in said

    @pytest.mark.parametrize(
        ("column", "title"),
        [
            (0, "Северный район"),
            (0, "Сельские учреждения"),  # among codes no word is a school
            (3, "Муниципальный округ № 2"),
            (3, "г. Тверь"),
            (3, "Район: Северный"),
            (3, "Детские сады"),
        ],
    )
    def test_a_title_in_a_plain_cell_is_passed_over_and_told(
        self, office: Office, column: int, title: str
    ) -> None:
        line = [""] * len(HEAD)
        line[column] = title
        office.register([SCHOOLS[0], line, *SCHOOLS[1:], line])
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS
        assert (
            f"школы.csv: строки-подзаголовки пропущены: 3 («{title}»), 6 («{title}»).\n"
            "  Если это строка реестра, заполните её остальные ячейки." in said
        )

    def test_a_title_in_a_cell_of_a_book_that_nobody_has_merged(self, office: Office) -> None:
        office.package(BOOK)
        office.book([HEAD, ["Северный район"], *SCHOOLS])
        status, said = office.print()
        assert status == 0, said
        assert "школы.xlsx, лист «Школы»: строки-подзаголовки пропущены: 2 («Северный" in said

    @pytest.mark.parametrize(
        ("column", "text"),
        [(0, "004"), (3, "МОУ СШ № 4"), (3, "ЦДТ «Радуга»"), (3, "МБОУ СОШ Северного района")],
    )
    def test_a_school_that_nobody_has_filled_in_is_no_title(
        self, office: Office, column: int, text: str
    ) -> None:
        line = [""] * len(HEAD)
        line[column] = text
        office.register([*SCHOOLS, line])
        status, said = office.print()
        assert status == 2
        assert f"есть только «{text}»" in said

    def test_rows_that_the_spreadsheet_hides_are_told(self, office: Office) -> None:
        book = office.book([HEAD, *SCHOOLS])
        book.worksheets[0].row_dimensions[3].hidden = True
        office.save(book)
        office.package(BOOK)
        status, said = office.print()
        assert status == 0
        assert "скрытые строки читаются наравне с видимыми: 3 (всего 1)" in said
        assert names(office) == FOLDERS

    def test_another_sheet_with_the_same_heading_is_told(self, office: Office) -> None:
        book = office.book([HEAD, SCHOOLS[0]])
        other = book.create_sheet("Сады")
        for row in [HEAD, SCHOOLS[1]]:
            other.append(row)
        book.create_sheet("Бланк").append(HEAD)  # no rows, nothing to miss
        office.save(book)
        office.package(BOOK)
        status, said = office.print()
        assert status == 0
        assert "прочитан только лист «Школы», а такая же шапка есть и на листе «Сады»" in said
        assert "реестр: {файл: школы.xlsx, лист: Сады}" in said
        office.package(BOOK.replace("школы.xlsx", "{файл: школы.xlsx, лист: Сады}"))
        assert "прочитан только" not in office.print()[1]

    def test_processes_find_what_one_finds(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        order = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", order.replace("16.04.2024", '"{{ школа.дата }}"'))
        rows = [[f"{n:03d}", "УДО", "", "ДШИ", "Ким О.С.", "1.4.2024"] for n in range(60)]
        rows[7][5], rows[25][4], rows[51][5] = "31.04.2024", "", "скоро"
        office.register(rows, [*HEAD, "Дата"])
        alone = office.print("--dry-run", "--jobs", "1")
        monkeypatch.setattr(register, "ALONE_UP_TO", 5)
        assert office.print("--dry-run", "--jobs", "2") == alone
        assert alone[1].count("(приказ.yaml:3:7)") == 2

    def test_a_row_without_its_key(self, office: Office) -> None:
        office.register([["", *SCHOOLS[0][1:]], *SCHOOLS[1:]])
        office.package(PACKAGE.replace("{{ школа.код }} ", ""))
        status, said = office.print()
        assert status == 2
        assert (
            "школы.csv, строка 2, столбец A: «код»: нет значения, а по нему узнают строку" in said
        )

    def test_rows_that_are_alike(self, office: Office) -> None:
        office.register([*SCHOOLS, SCHOOLS[0]])
        status, said = office.print()
        assert status == 2
        assert "школы.csv, строка 5: строка повторяет строку 2" in said

    def test_folders_that_are_alike_on_windows(self, office: Office) -> None:
        rows = [["001", "МОУ", "", "моу сш № 1.", "Ким Олег Сергеевич"]]
        office.register([SCHOOLS[0], *rows])
        status, said = office.print()
        assert status == 2
        assert "папка «001 моу сш № 1» уже занята" in said

    def test_a_column_that_is_not_there(self, office: Office) -> None:
        office.register([row[:4] for row in SCHOOLS], HEAD[:4])
        status, said = office.print()
        assert status == 2
        assert "приказ.yaml:8:41: в реестре (школы.csv) нет столбца «руководитель»" in said
        assert "В шапке есть: «Код», «Вид», «ИНН», «Кратко»." in said
        assert "дайте ему это имя: столбцы: {руководитель: текст шапки}" in said

    def test_no_heading_at_all(self, office: Office) -> None:
        office.write("школы.csv", "раз;два\nтри;четыре\n")
        status, said = office.print()
        assert status == 2
        assert "шапка реестра не найдена" in said

    def test_formulas_that_were_never_computed(self, office: Office) -> None:
        office.book([HEAD, ["001", "МОУ", "", '="МОУ СШ № "&1', "Ким Олег Сергеевич"]])
        office.package(BOOK)
        status, said = office.print()
        assert status == 2
        assert "ячейка D2: «кратко»: в ячейке формула без сохранённого значения" in said

    def test_formulas_are_told_in_every_row_with_all_else_that_is_wrong(
        self, office: Office
    ) -> None:
        rows: list[list[Any]] = [[*row] for row in SCHOOLS * 4]
        for number, row in enumerate(rows):
            row[0] = f"{number:03d}"
        rows[9][3], rows[9][4] = '="МОУ СШ № "&1', None
        rows[10] = ['=TEXT(10,"000")', *["=1"] * 4]
        rows[11][4] = None
        office.book([HEAD, *rows])
        office.package(BOOK)
        status, said = office.print()
        assert status == 2
        told = [line for line in said.splitlines() if line.startswith("школы.xlsx")]
        assert [line.partition("ячейка ")[2].partition(":")[0] for line in told] == [
            "D11", "E11", "A12", "B12", "D12", "E12", "E13",
        ]  # fmt: skip
        assert "строк с ошибками – 3, ничего не напечатано" in said
        status, said = office.print("--skip-bad")
        assert status == 1
        assert len(names(office)) == 9

    def test_a_formula_in_a_column_that_nobody_prints(self, office: Office) -> None:
        rows = [[f"=ROW()-{n}", *row] for n, row in enumerate(SCHOOLS)]
        office.book([["№ п/п", *HEAD], *rows, ["=ROW()", None]])
        office.package(BOOK)
        status, said = office.print()
        assert status == 0, said
        assert names(office) == FOLDERS

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "файл пуст"),
            (b"%PDF-1.7", "это не таблица"),
            (b"PK\x03\x04 broken", "книга повреждена"),
            (b"\xd0\xcf\x11\xe0 old", "это старый формат (XLS)"),
        ],
    )
    def test_what_is_no_table(self, office: Office, content: bytes, message: str) -> None:
        (office.folder / "школы.csv").write_bytes(content)
        status, said = office.print()
        assert status == 2
        assert message in said


def test_a_full_folder_of_temporary_files_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda *_, **__: Full())
    status, said = office.print("--dry-run")
    assert status == 2
    assert "во временную папку не записать: на диске нет места" in said


class TestYaml:
    """Registers of YAML, whose values may be sets of values."""

    ORDER = (
        'вид: приказ\nавтор: "{{ школа.кратко }}"\nзаголовок: О чатах\nпункты: [Создать чат]\n'
        'подпись: {имя: "{{ школа.руководитель.имя }}"}\n'
    )
    SCHOOL = 'код: "{}"\nвид: УДО\nкратко: ЦДТ\nруководитель: {{имя: Ким О.С.}}\n'

    def test_a_list_in_a_file(self, office: Office) -> None:
        office.write("приказ.yaml", self.ORDER)
        office.package(PACKAGE.replace("школы.csv", "школы.yaml"))
        rows = [self.SCHOOL.format(code).replace("\n", "\n  ").rstrip() for code in ("1", "2")]
        office.write("школы.yaml", "".join(f"- {row}\n" for row in rows))
        status, said = office.print()
        assert status == 0, said
        assert names(office) == ["1 ЦДТ", "2 ЦДТ"]
        assert "О.С. Ким" in office.text("1 ЦДТ/1. О чатах.txt")

    def test_a_folder_with_a_file_for_every_row(self, office: Office) -> None:
        office.write("приказ.yaml", self.ORDER)
        office.package(PACKAGE.replace("школы.csv", "школы"))
        for code in ("1", "2"):
            office.write(f"школы/{code}.yaml", self.SCHOOL.format(code))
        office.write("школы/3.yaml", self.SCHOOL.format("3").replace("имя", "фамилия"))
        status, said = office.print()
        assert status == 2
        assert "школы/3.yaml:4:1" in said or "школы/3.yaml:4:15" in said
        assert "«руководитель.имя»: нет значения" in said
        assert office.print("--skip-bad")[0] == 1
        assert names(office) == ["1 ЦДТ", "2 ЦДТ"]

    @pytest.mark.parametrize(
        ("text", "message"),
        [("код: 1\n", "ожидается список строк"), ("- просто текст\n", "не ключи со значениями")],
    )
    def test_what_is_no_register(self, office: Office, text: str, message: str) -> None:
        office.package(PACKAGE.replace("школы.csv", "школы.yaml"))
        office.write("школы.yaml", text)
        status, said = office.print()
        assert status == 2
        assert message in said


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters='";\r\n'), max_size=12),
            min_size=5,
            max_size=5,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_register_is_printed_or_refused(office: Office, cells: list[list[str]]) -> None:
    office.register(cells)
    status, said = office.print("--dry-run")
    assert status in (0, 2), said
    assert "Traceback" not in said


class TestCellsThatMayBeEmpty:
    LETTER = (
        "вид: письмо\nадресат: Директору\nавтор:\n  наименование: Школа\n"
        '  справочные данные: {телефон: 2-00-00, почта: "{{ школа.почта }}"}\n'
        'заголовок: О погоде\nтекст: Дождь.\nподпись: {должность: Директор, имя: "{{ школа.имя }}"}\n'
    )
    PACKAGE = (
        "пакет: Письма\nреестр: школы.csv\nстрока: школа\nключ: код\nформаты: [txt]\n"
        "проверка: {почта: [почта, может отсутствовать], имя: может отсутствовать}\n"
        "документы: [письмо.yaml]\nимя: письмо\n"
    )

    def test_optional_key_is_left_out_for_the_row(self, office: Office) -> None:
        office.write("письмо.yaml", self.LETTER)
        office.package(self.PACKAGE)
        rows = [["1", "a@school.example", "Ким О.С."], ["2", "", "Ким О.С."]]
        office.register(rows, ["код", "почта", "имя"])
        status, said = office.print()
        assert status == 0, said
        assert "a@school.example" in office.text("1/письмо.txt")
        assert "почт" not in office.text("2/письмо.txt")

    def test_key_that_is_demanded_is_told_once_with_what_to_do(self, office: Office) -> None:
        office.write("письмо.yaml", self.LETTER)
        office.package(self.PACKAGE)
        office.register([["1", "a@school.example", ""]], ["код", "почта", "имя"])
        status, said = office.print()
        assert status == 2
        assert "«имя»: значение пусто (письмо.yaml:" in said
        assert "у документа есть ключ «если»" in said


def test_a_variable_in_a_cell_is_told(office: Office) -> None:
    office.register([[*SCHOOLS[0][:3], "{{ школа.x }}", SCHOOLS[0][4]], *SCHOOLS[1:]])
    status, said = office.print()
    assert status == 2
    assert "«кратко»: «{{ школа.x }}»: знаки подстановки, в реестре они не действуют" in said
    assert not office.files()
