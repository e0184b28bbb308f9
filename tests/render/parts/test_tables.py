"""Rows and columns of tables."""

from __future__ import annotations

from typing import Any

from actgen.model.tables import Table
from actgen.render.parts.measure import width
from actgen.render.parts.tables import NUMBER_WIDTH, WHOLE, table_block
from actgen.render.parts.typesetting import _set_table
from actgen.render.profile_file import default_profile


def block(**keys: Any) -> Any:
    table = Table.model_validate({key.replace("_", " "): value for key, value in keys.items()})
    return table_block(table, 1, default_profile())


def test_rows_are_numbered_through_all_sections() -> None:
    made = block(
        столбцы=["Дело"],
        разделы=[
            {"заголовок": "Осень", "строки": [["раз"], ["два"]]},
            {"заголовок": "Зима", "строки": [["три"]]},
        ],
    )
    assert [row.section or row.label for row in made.rows] == ["Осень", "1.", "2.", "Зима", "3."]
    assert made.span == 2


def test_figures_of_a_section_stand_in_one_row_of_the_whole_width() -> None:
    made = block(
        столбцы=["Дело"], разделы=[{"сведения": ["школ – 3", "садов – 5"], "строки": [["раз"]]}]
    )
    assert [(row.notes, row.label) for row in made.rows] == [
        (("школ – 3", "садов – 5"), ""),
        ((), "1."),
    ]


def test_without_the_column_of_numbers() -> None:
    made = block(столбцы=["Дело"], строки=[["раз"]], номера_строк="нет")
    assert (made.span, made.widths, made.rows[0].label) == (1, (WHOLE,), "")


def test_a_cell_may_hold_several_lines() -> None:
    made = block(столбцы=["Кто", "Когда"], строки=[["отдел\nшколы\n", ""]])
    assert made.rows[0].cells == (("отдел", "школы"), ("",))


class TestWidths:
    def test_they_fill_the_table(self) -> None:
        made = block(столбцы=["Мероприятие", "Срок"], строки=[["слово " * 30, "май 2024"]])
        assert sum(made.widths) == WHOLE
        assert made.widths[0] == NUMBER_WIDTH

    def test_more_text_takes_more_width(self) -> None:
        made = block(столбцы=["Мероприятие", "Срок"], строки=[["слово " * 30, "май 2024"]])
        assert made.widths[1] > 2 * made.widths[2]

    def test_no_column_is_narrower_than_its_longest_word(self) -> None:
        made = block(столбцы=["Мероприятие", "Ответственный"], строки=[["слово " * 90, "отдел"]])
        assert made.widths[2] >= 13 * len("Ответственный")

    def test_the_column_of_numbers_holds_the_longest_of_them(self) -> None:
        profile = default_profile()
        for count in (9, 99, 100, 1000):
            made = block(столбцы=["Дело"], строки=[["раз"]] * count)
            room = made.number_width * profile.text_width / 20 / WHOLE
            padding = 2 * profile.twips("поля ячейки") / 20 + profile.points("линия таблицы")
            assert width(f"{count}.", profile.points("кегль таблицы")) <= room - padding

    def test_given_widths_are_kept(self) -> None:
        made = block(
            столбцы=[{"заголовок": "Дело", "ширина": 70}, "Срок"],
            строки=[["раз", "май"]],
            номера_строк="нет",
        )
        assert made.widths == (700, 300)

    def test_words_that_belong_together_are_parted_sooner_than_one_is_torn(self) -> None:
        heads = "Маршрут|Протяжённость (км)|Время отправления|Перевозчик|Количество перевозимых обучающихся"
        row = ["Мыла – школа № 1", "12,5", "07:10", "МБОУ «СОШ им. М.А. Бабикова»", "7"]
        made = block(столбцы=heads.split("|"), строки=[row])
        assert [column.torn for column in made.columns] == [""] * 5
        narrow = made.columns[3]
        assert 0 < narrow.room < width("им. М.А. Бабикова»", 12)
        assert narrow.room >= width("Бабикова»", 12)
        (cells,) = (row.cells for row in _set_table(made, False, default_profile()).rows)
        assert cells[3] == ("МБОУ «СОШ им. М.А. Бабикова»",)
        assert cells[0] == ("Мыла\u00a0– школа №\u00a01",)

    def test_a_table_with_room_keeps_them_together(self) -> None:
        made = block(
            столбцы=["Перевозчик", "Дата"], строки=[["СОШ им. М.А. Бабикова", "12.05.2026"]]
        )
        assert [column.room for column in made.columns] == [0, 0]
        (cells,) = (row.cells for row in _set_table(made, False, default_profile()).rows)
        assert cells[0] == ("СОШ им.\u00a0М.А.\u00a0Бабикова",)

    def test_words_wider_than_their_columns_are_told(self) -> None:
        heads = "Мероприятие|Ответственный исполнитель|Срок исполнения|Финансирование|Результат|Примечание"
        row = "Информационно-разъяснительная работа|Заместитель директора|май 2027|внебюджетные источники"
        row += "|Информированность участников|согласовано с профсоюзом"
        made = block(столбцы=heads.split("|"), строки=[row.split("|")])
        assert "Ответственный" in [column.torn for column in made.columns]
        landscape = Table.model_validate({"столбцы": heads.split("|"), "строки": [row.split("|")]})
        wide = table_block(landscape, 1, default_profile(), landscape=True)
        assert [column.torn for column in wide.columns] == [""] * 6
