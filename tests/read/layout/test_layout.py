"""Pages as geometry → lines and tables in reading order."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.read.layout import lay_out
from actgen.read.page import Page, Rule, Word
from actgen.read.raw import RawLine, RawTable
from tests.read.layout.typesetter import INDENT, LEFT, PITCH, SIZE, Sheet, cells, texts

GROUNDS = (
    "В соответствии с планом работы школы и в целях обеспечения безопасности обучающихся при общении в "
    "чатах, на основании решения педагогического совета приказываю создать чаты всех классов."
)
POINTS = (
    "1. Классным руководителям создать чаты классов и пригласить в них родителей до начала учебного года.",
    "2. Заместителю директора по воспитательной работе проверить, что в каждом чате есть администратор, и "
    "доложить об этом на совещании при директоре.",
    "3. Контроль оставляю за собой.",
)


def read(*sheets: Sheet) -> list[RawLine | RawTable]:
    return lay_out([sheet.page for sheet in sheets]).blocks


def order(justified: bool = True, indent: float = INDENT) -> Sheet:
    sheet = Sheet()
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text, justified=justified, indent=indent)
    return sheet


# --- paragraphs ---


@pytest.mark.parametrize("justified", [True, False])
@pytest.mark.parametrize("indent", [INDENT, 0])
def test_lines_become_paragraphs(justified: bool, indent: float) -> None:
    assert texts(read(order(justified, indent))) == [GROUNDS, *POINTS]


def test_a_hanging_point_is_one_paragraph() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    words = POINTS[1].removeprefix("2. ")
    sheet.skip()
    start = sheet.y
    sheet.y -= PITCH * SIZE
    sheet.paragraph(words, left=LEFT + 30, indent=0)
    sheet.put(LEFT, "2.", y=start)
    sheet.paragraph(POINTS[2], left=LEFT, indent=0)
    assert texts(read(sheet)) == [GROUNDS, POINTS[1], POINTS[2]]


def test_a_word_divided_at_the_end_of_a_line_is_made_whole_and_a_compound_keeps_its_hyphen() -> (
    None
):
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.skip()
    sheet.put(LEFT + INDENT, "Утвердить план внедрения платформы и обеспечить информа-", gap=0.97)
    sheet.line("цию родителей о том, что переписка ведётся в информационно-", gap=0.75)
    sheet.line("коммуникационной образовательной платформе.")
    (_, text) = texts(read(sheet))
    assert "обеспечить информацию родителей" in text
    assert "в информационно-коммуникационной образовательной" in text


def test_the_entries_of_minutes_are_paragraphs_though_the_lines_above_are_full() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS, indent=0)
    sheet.line("Присутствовали: 18 человек. Отсутствовали двое (список к протоколу есть).")
    sheet.line("Председатель: Жукова Т.М.")
    sheet.line("Секретарь заседания: Рогова Л.Д.")
    assert len(texts(read(sheet))) == 4


def test_a_dash_in_the_middle_of_a_sentence_opens_no_item() -> None:
    sheet = Sheet()
    sheet.paragraph(
        "Сообщаем, что в чатах классов состоят родители всех обучающихся начальной школы, всего человек "
        "– 702 по состоянию на начало учебного года, в том числе в чатах первых классов их более ста."
    )
    sheet.paragraph(POINTS[0])
    assert len(texts(read(sheet))) == 2


def test_centred_lines_and_bold_ones_are_told() -> None:
    sheet = Sheet()
    sheet.centered("ПРИКАЗ", bold=True)
    sheet.centered("г. Светлоборск")
    sheet.skip()
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text)
    kind, place, first, *_ = read(sheet)
    assert (kind.text, kind.centered, kind.bold) == ("ПРИКАЗ", True, True)  # type: ignore[union-attr]
    assert (place.text, place.centered, place.bold) == ("г. Светлоборск", True, False)  # type: ignore[union-attr]
    assert (first.text, first.centered, first.gap) == (GROUNDS, False, True)  # type: ignore[union-attr]


def test_a_title_set_narrow_at_the_left_is_one_paragraph() -> None:
    sheet = Sheet()
    sheet.line("Об утверждении плана мероприятий", bold=True)
    sheet.line("по внедрению платформы в школах", bold=True)
    sheet.line("города в новом учебном году", bold=True)
    sheet.skip(2)
    sheet.paragraph(GROUNDS)
    assert texts(read(sheet))[0] == (
        "Об утверждении плана мероприятий по внедрению платформы в школах города в новом учебном году"
    )


def test_short_lines_one_below_the_other_stay_apart() -> None:
    sheet = Sheet()
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text)
    listed = ["Председатель Яковлева О.И.", "Секретарь Комарова Л.С.", "Присутствовали 41 человек"]
    sheet.skip()
    for text in listed:
        sheet.line(text)
    assert texts(read(sheet))[-3:] == listed


def test_the_edge_of_short_lines_is_not_taken_for_the_margin() -> None:
    sheet = Sheet()
    sheet.line("Протокол № 3")
    sheet.line("родительского собрания седьмого класса школы № 25")
    sheet.skip()
    listed = ["1. Слушали: социального педагога об итогах.", "Решили:", "– принять к сведению."]
    for text in listed:
        sheet.line(text)
    assert texts(read(sheet))[-3:] == listed


def test_a_line_at_the_right_is_no_first_line_of_what_stands_below_at_the_left() -> None:
    sheet = Sheet()
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text)
    addressee = "Руководителям муниципальных органов управления образованием"
    sheet.skip()
    sheet.line(addressee, x=553 - 6 * len(addressee))
    sheet.line("О сроках мониторинга")
    assert texts(read(sheet))[-2:] == [addressee, "О сроках мониторинга"]


def test_a_number_far_from_its_words_opens_them() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.line("3.")
    sheet.put(LEFT + 45, "Критерии:")
    sheet.line("– выразительность;", x=LEFT + 45)
    assert texts(read(sheet))[1:] == ["3. Критерии:", "– выразительность;"]


def test_wide_spaced_paragraphs_below_a_close_head_are_whole() -> None:
    sheet = Sheet()
    for text in ("МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ", "«ДЕТСКИЙ САД № 7»", "ПРИКАЗ", "от 16.04.2024 № 12"):
        sheet.centered(text)
    sheet.spacing = 1.5
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text)
    assert texts(read(sheet))[-4:] == [GROUNDS, *POINTS]


def test_a_word_in_capitals_divided_at_the_end_of_a_line_is_made_whole() -> None:
    sheet = Sheet()
    sheet.centered("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕ-", bold=True)
    sheet.centered("ЖДЕНИЕ «СРЕДНЯЯ ШКОЛА»", bold=True)
    sheet.skip()
    for text in (GROUNDS, *POINTS):
        sheet.paragraph(text)
    assert texts(read(sheet))[0] == (
        "МУНИЦИПАЛЬНОЕ КАЗЁННОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «СРЕДНЯЯ ШКОЛА»"
    )


def test_a_colon_after_spaced_letters_clings_to_them() -> None:
    sheet = Sheet()
    end = sheet.put(LEFT, "приказываю")
    sheet.put(end + 3, ":")
    assert texts(read(sheet)) == ["приказываю:"]


# --- side by side ---


def test_two_stamps_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    left = ["СОГЛАСОВАНО", "Председатель профкома", "____________ С.П. Ульянова", "28.08.2026"]
    right = ["УТВЕРЖДАЮ", "Директор гимназии", "____________ А.Т. Соловей"]
    for k, text in enumerate(left):
        sheet.line(text)
        if k < len(right):
            sheet.put(330, right[k])
    sheet.skip(2)
    sheet.centered("ПОЛОЖЕНИЕ", bold=True)
    sheet.paragraph(GROUNDS)
    blocks = read(sheet)
    assert texts(blocks)[:7] == left + right
    assert [b.column for b in blocks[:8]] == [1] * 4 + [2] * 3 + [0]  # type: ignore[union-attr]


def test_letterhead_and_addressee_of_other_line_spacing_stay_apart() -> None:
    sheet = Sheet()
    top = sheet.y
    for k, text in enumerate(["Управление образования", "ул. Мира, д. 1", "Тел. (48355) 2-14-00"]):
        sheet.put(LEFT, text, y=top + 15 * (k + 1))
    for k, text in enumerate(["Директору школы № 5", "Морозовой Н.В."]):
        sheet.put(330, text, y=top + 20 * (k + 1))
    sheet.y = top + 90
    sheet.paragraph(GROUNDS)
    assert texts(read(sheet)) == [
        "Управление образования", "ул. Мира, д. 1", "Тел. (48355) 2-14-00",
        "Директору школы № 5", "Морозовой Н.В.", GROUNDS,
    ]  # fmt: skip


def test_date_and_number_and_signatures_are_lines_with_tabs() -> None:
    sheet = Sheet()
    sheet.line("31.08.2026")
    sheet.put(500, "№ 127-од")
    sheet.skip()
    sheet.paragraph(GROUNDS)
    sheet.skip(2)
    sheet.line("Директор школы")
    sheet.put(450, "Н.В. Морозова")
    sheet.line("Секретарь")
    sheet.put(450, "Л.С. Комарова")
    sheet.line("М.П.")
    assert texts(read(sheet)) == [
        "31.08.2026\t№ 127-од", GROUNDS,
        "Директор школы\tН.В. Морозова", "Секретарь\tЛ.С. Комарова", "М.П.",
    ]  # fmt: skip


def test_the_kind_above_date_and_number_and_the_title_below_belong_to_neither() -> None:
    sheet = Sheet()
    sheet.line("ПРИКАЗ", x=300, bold=True)
    sheet.line("от 17.02.2025")
    sheet.put(305, "№ 58")
    sheet.line("Об итоговом собеседовании")
    sheet.skip()
    sheet.paragraph(GROUNDS)
    assert texts(read(sheet)) == [
        "ПРИКАЗ",
        "от 17.02.2025\t№ 58",
        "Об итоговом собеседовании",
        GROUNDS,
    ]


def test_lines_that_lie_over_one_another_are_taken_apart_by_their_baselines() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.skip(3)
    sheet.put(250, "ИНСТРУКЦИЯ ПО РАБОТЕ", bold=True)
    sheet.put(220, "к приказу № 39", y=sheet.y - 3)
    assert texts(read(sheet))[1:] == ["к приказу № 39", "ИНСТРУКЦИЯ ПО РАБОТЕ"]


SEAL = [
    "ДОКУМЕНТ ПОДПИСАН",
    "ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
    "Сертификат: 00A1B2C3D4E5F607",
    "Владелец: Осинин Пётр Сергеевич",
    "Действителен: с 12.01.2024 до 06.04.2025",
]


def put_seal(sheet: Sheet, x: float, y: float) -> None:
    for k, text in enumerate(SEAL):
        sheet.put(x, text, y=y + 8 * k, size=7)


def test_the_mark_of_an_electronic_signature_follows_the_signature_it_lies_over() -> None:
    sheet = order()
    sheet.skip(2)
    sheet.line("Директор")
    sheet.put(480, "П.С. Осинин")
    put_seal(sheet, 200, sheet.y - 12)
    assert texts(read(sheet))[-6:] == ["Директор\tП.С. Осинин", *SEAL]


def test_such_a_mark_over_the_head_is_no_part_of_the_text() -> None:
    sheet = Sheet()
    sheet.skip(2)
    sheet.centered("МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ")
    sheet.centered("ПРИКАЗ")
    sheet.paragraph(GROUNDS)
    put_seal(sheet, 380, 50)
    document = lay_out([sheet.page])
    assert texts(document.blocks) == [
        "МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ",
        "ПРИКАЗ",
        GROUNDS,
    ]
    assert document.running == ["\n".join(SEAL)]
    assert "Владелец: Осинин" in document.remarks[0]


def test_what_is_to_be_filled_in_is_told_below_the_signature() -> None:
    sheet = order()
    sheet.skip(2)
    sheet.line("Директор")
    sheet.put(250, "____________")
    sheet.put(430, "П.С. Осинин")
    sheet.skip()
    sheet.put(255, "(подпись)")
    sheet.put(430, "(расшифровка)")
    assert texts(read(sheet))[-2:] == [
        "Директор\t____________\tП.С. Осинин",
        "(подпись)\t(расшифровка)",
    ]


def test_posts_on_two_lines_and_the_names_below_them_are_columns() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.skip(2)
    sheet.line("Начальник управления образования")
    sheet.put(340, "Начальник управления спорта")
    sheet.skip()
    sheet.line("А.С. Ветрова")
    sheet.put(340, "И.О. Дёмин")
    assert texts(read(sheet))[1:] == [
        "Начальник управления образования", "А.С. Ветрова",
        "Начальник управления спорта", "И.О. Дёмин",
    ]  # fmt: skip


def test_a_justified_line_with_wide_gaps_is_no_row_of_columns() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.skip()
    sheet.put(LEFT, "государственных муниципальных общеобразовательных организаций", gap=2.0)
    assert texts(read(sheet))[-1] == "государственных муниципальных общеобразовательных организаций"


def test_a_page_of_two_columns_is_read_column_by_column() -> None:
    sheet = Sheet()
    left, right = Sheet(), Sheet()
    for text in (GROUNDS, POINTS[0]):
        left.paragraph(text, right=300, indent=15)
    for text in (POINTS[1], POINTS[2]):
        right.paragraph(text, left=338, indent=15)
    sheet.words = left.words + right.words
    assert texts(read(sheet)) == [GROUNDS, POINTS[0], POINTS[1], POINTS[2]]


# --- tables ---

XS = [85.0, 115.0, 330.0, 553.0]


def table(sheet: Sheet, rows: list[list[str]], height: float = 18.0) -> None:
    """A ruled table below what was set so far."""
    top = sheet.y + 8
    ys = [top + height * k for k in range(len(rows) + 1)]
    sheet.grid(XS, ys)
    for k, row in enumerate(rows):
        for x, text in zip(XS, row, strict=False):
            sheet.put(x + 5, text, y=ys[k] + 13)
    sheet.y = ys[-1]


def test_a_ruled_table_between_paragraphs() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    rows = [["№", "Мероприятие", "Срок"], ["1.", "Создать чаты", "до 01.09.2026"]]
    table(sheet, rows)
    sheet.skip()
    sheet.paragraph(POINTS[2])
    first, found, last = read(sheet)
    assert cells(found) == rows
    assert isinstance(first, RawLine)
    assert isinstance(last, RawLine)
    assert last.gap


def test_lines_of_a_cell_are_joined_as_far_as_the_cell_is_full() -> None:
    sheet = Sheet()
    sheet.grid([85.0, 240.0, 553.0], [100.0, 160.0])
    for k, text in enumerate(["Рабочие встречи с", "ответственными", "Совещание"]):
        sheet.put(90, text, y=115 + 14 * k)
    sheet.put(245, "до 01.09.2026", y=115)
    assert cells(read(sheet)[0]) == [
        ["Рабочие встречи с ответственными / Совещание", "до 01.09.2026"]
    ]


def test_merged_cells_both_ways() -> None:
    sheet = Sheet()
    ys = [100.0, 120.0, 140.0, 160.0]
    sheet.rules = [Rule(85, y, 553, y) for y in (100.0, 140.0, 160.0)]
    sheet.rules += [Rule(x, 100, x, 160) for x in (85.0, 240.0, 553.0)]
    sheet.rules += [Rule(240, 120, 553, 120), Rule(400, 120, 400, 160)]
    for x, y, text in (
        (90, 113, "Показатель"), (245, 113, "Значение"), (245, 133, "2025"), (405, 133, "2026"),
        (90, 153, "Доля"), (245, 153, "62"), (405, 153, "64"),
    ):  # fmt: skip
        sheet.put(x, text, y=y)
    (found,) = read(sheet)
    assert isinstance(found, RawTable)
    assert [[(cell.span, cell.merged) for cell in row.cells] for row in found.rows] == [
        [(1, False), (2, False)],
        [(1, True), (1, False), (1, False)],
        [(1, False), (1, False), (1, False)],
    ]
    assert cells(found)[2] == ["Доля", "62", "64"]
    assert len(ys) == 4


def test_a_table_goes_on_over_pages_without_its_repeated_head() -> None:
    head = ["№", "Мероприятие", "Срок"]
    one, two = Sheet(1), Sheet(2)
    one.paragraph(GROUNDS)
    table(one, [head, ["1.", "Создать чаты", "до 01.09.2026"]])
    table(two, [head, ["2.", "Проверить чаты", "до 01.10.2026"]])
    _, found = read(one, two)
    assert cells(found) == [
        head, ["1.", "Создать чаты", "до 01.09.2026"], ["2.", "Проверить чаты", "до 01.10.2026"]
    ]  # fmt: skip
    assert isinstance(found, RawTable)
    assert [row.header for row in found.rows] == [True, False, False]


def test_a_row_broken_by_the_page_is_made_whole() -> None:
    one, two = Sheet(1), Sheet(2)
    table(one, [["№", "Мероприятие", "Срок"], ["1.", "Создать чаты классов", "до 01.09.2026"]])
    table(two, [["", "и пригласить родителей", ""], ["2.", "Проверить чаты", "до 01.10.2026"]])
    (found,) = read(one, two)
    assert cells(found)[1:] == [
        ["1.", "Создать чаты классов и пригласить родителей", "до 01.09.2026"],
        ["2.", "Проверить чаты", "до 01.10.2026"],
    ]


def test_a_row_broken_without_a_line_at_the_edge_of_the_page_is_made_whole() -> None:
    first, second = Sheet(1), Sheet(2)
    xs = [LEFT, 120, 350, 553]
    first.grid(xs, [700, 720])
    first.rules += [Rule(x, 720, x, 745) for x in xs]
    second.grid(xs, [80, 100])
    second.rules += [Rule(x, 57, x, 80) for x in xs]
    for sheet, y, row in (
        (first, 714, ("1.", "Издать приказ.", "Директор")),
        (first, 736, ("2.", "Создать чаты", "Учителя")),
        (second, 71, ("", "классов.", "")),
        (second, 94, ("3.", "Проверить чаты.", "Завуч")),
    ):
        for x, text in zip(xs[:3], row, strict=True):
            sheet.put(x + 4, text, y=y)
    (table,) = read(first, second)
    assert cells(table) == [
        ["1.", "Издать приказ.", "Директор"],
        ["2.", "Создать чаты классов.", "Учителя"],
        ["3.", "Проверить чаты.", "Завуч"],
    ]


def test_two_tables_of_other_columns_are_two() -> None:
    one, two = Sheet(1), Sheet(2)
    table(one, [["№", "Мероприятие", "Срок"], ["1.", "Создать", "сентябрь"]])
    two.grid([85.0, 300.0, 553.0], [100.0, 120.0])
    two.put(90, "Чатов", y=113)
    two.put(305, "30", y=113)
    assert len(read(one, two)) == 2


def test_three_columns_without_rules_are_a_table() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.skip()
    rows = [
        ["Дата", "Кружок", "Проверяющий"],
        ["05.02.2025", "Хор", "Ястребов В.И."],
        ["12.02.2025", "Шахматы", "Соловьёва А.Н."],
    ]
    for row in rows:
        sheet.skip()
        for x, text in zip((90, 220, 380), row, strict=True):
            sheet.put(x, text)
    assert cells(read(sheet)[1]) == rows


def test_acquaintance_below_a_signature_is_no_part_of_it() -> None:
    sheet = order()
    sheet.skip(2)
    sheet.line("Директор")
    sheet.put(430, "С.С. Генералов")
    sheet.line("С приказом ознакомлен")
    sheet.put(480, "2025 г.")
    assert texts(read(sheet))[-2:] == ["Директор\tС.С. Генералов", "С приказом ознакомлен\t2025 г."]


def test_names_and_what_stands_beside_them_are_read_row_by_row() -> None:
    sheet = order(indent=0)
    sheet.line("4. Создать рабочую группу в составе:")
    names = ["Осинин П.С.", "Клёнова А.И.", "Рябинина О.О."]
    roles = [
        ["– директор, председатель;"],
        ["– заместитель директора по воспитательной", "работе, секретарь;"],
        ["– педагог-психолог."],
    ]
    for name, role in zip(names, roles, strict=True):
        sheet.line(name)
        for k, text in enumerate(role):
            sheet.y += k * PITCH * SIZE
            sheet.put(240, text)
    assert texts(read(sheet))[-3:] == [
        f"{name}\t{' '.join(role)}" for name, role in zip(names, roles, strict=True)
    ]


def test_a_table_without_rules_whose_cells_have_several_lines_is_one() -> None:
    sheet = Sheet()
    xs = [85, 205, 320, 440]
    for row in (
        [["№ п/п"], ["Мероприятие"], ["Срок"], ["Ответственный"]],
        [["1"], ["Создать чаты", "классов в", "профиле и", "звать всех"], ["май"], ["Классные", "руководители"]],
        [["2"], ["Провести", "собрания о", "правилах", "общения"], ["апрель"], ["Заместитель", "директора"]],
        [["3"], ["Проверить", "чаты"], ["июнь"], ["Завуч"]],
    ):  # fmt: skip
        sheet.skip()
        top = sheet.y
        for x, lines in zip(xs, row, strict=True):
            for k, text in enumerate(lines):
                sheet.put(x, text, y=top + k * PITCH * SIZE)
        sheet.y = top + (max(map(len, row)) - 1) * PITCH * SIZE
    (table,) = read(sheet)
    assert cells(table) == [
        ["№ п/п", "Мероприятие", "Срок", "Ответственный"],
        ["1", "Создать чаты классов в профиле и звать всех", "май", "Классные руководители"],
        ["2", "Провести собрания о правилах общения", "апрель", "Заместитель директора"],
        ["3", "Проверить чаты", "июнь", "Завуч"],
    ]


def test_a_frame_around_text_is_no_table() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS)
    sheet.grid([70.0, 565.0], [50.0, sheet.y + 10])
    assert texts(read(sheet)) == [GROUNDS]


# --- what repeats on every page ---


def test_a_table_whose_lines_touch_the_frame_around_the_page_is_a_table_and_the_frame_is_none() -> (
    None
):
    sheet = Sheet()
    sheet.line("Утвердить график дежурства:")
    top = sheet.y + 8
    sheet.grid([LEFT, 300, 553], [top, top + 20, top + 40])
    for k, (day, name) in enumerate((("День", "Администратор"), ("Вторник", "Ящерицын К.К."))):
        sheet.put(LEFT + 5, day, y=top + 14 + 20 * k)
        sheet.put(305, name, y=top + 14 + 20 * k)
    sheet.y = top + 44
    sheet.line("Дежурным приходить к 7.40.")
    sheet.grid([LEFT - 6, 553], [40, sheet.y + 8])
    first, table, last = read(sheet)
    assert texts([first, last]) == ["Утвердить график дежурства:", "Дежурным приходить к 7.40."]
    assert cells(table) == [["День", "Администратор"], ["Вторник", "Ящерицын К.К."]]


def test_a_table_in_a_cell_is_the_text_of_that_cell() -> None:
    sheet = Sheet()
    sheet.grid([85, 300, 553], [60, 80, 140])
    sheet.rules += [Rule(306, y, 553, y) for y in (100, 120)]
    sheet.rules += [Rule(306, 100, 306, 140)]
    for x, y, text in (
        (90, 74, "Ф.И.О."),
        (305, 74, "Обязанности"),
        (90, 94, "Гусева Е.Е."),
        (305, 94, "Дежурство:"),
        (310, 114, "понедельник;"),
        (310, 134, "вторник."),
    ):
        sheet.put(x, text, y=y)
    (table,) = read(sheet)
    assert cells(table) == [
        ["Ф.И.О.", "Обязанности"],
        ["Гусева Е.Е.", "Дежурство: / понедельник; / вторник."],
    ]


def test_a_narrow_column_of_a_table_is_no_margin() -> None:
    sheet = Sheet()
    sheet.grid([85, 99, 300, 553], [60, 80, 100, 120])
    sheet.rules = [r for r in sheet.rules if (r.left, r.right) != (300, 300)]
    sheet.rules += [Rule(300, 60, 300, 100)]
    for row in range(3):
        sheet.put(88, str(row + 1), y=74 + 20 * row)
        sheet.put(105, "слева", y=74 + 20 * row)
    sheet.put(305, "справа", y=74)
    (table,) = read(sheet)
    assert cells(table) == [["1", "слева", "справа"], ["2", "слева", ""], ["3", "слева"]]


def test_running_heads_and_page_numbers_are_set_apart() -> None:
    sheets = [Sheet(number) for number in (1, 2, 3)]
    written = [(GROUNDS, POINTS[0]), (POINTS[1], POINTS[2]), (POINTS[0], GROUNDS)]
    for number, sheet in enumerate(sheets, 1):
        for text in written[number - 1]:
            sheet.paragraph(text)
        sheet.put(LEFT, "МБОУ «Средняя школа № 5»", y=35)
        sheet.put(300, f"– {number} –" if number % 2 else str(number), y=815)
    document = lay_out([sheet.page for sheet in sheets])
    assert document.running == ["МБОУ «Средняя школа № 5»"]
    assert texts(document.blocks) == [text for pair in written for text in pair]
    assert "колонтитулы" in document.remarks[0]


def test_stamps_of_attachments_at_the_top_of_pages_are_no_running_heads() -> None:
    sheets = [order() for _ in range(3)]
    for number, sheet in enumerate(sheets, 1):
        sheet.number = number
        sheet.put(400, "Приложение", y=40)
    document = lay_out([sheet.page for sheet in sheets])
    assert document.running == []
    assert texts(document.blocks).count("Приложение") == 3


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    whole = order()
    cut = whole.words[25].bottom
    one = Sheet(1, words=[w for w in whole.words if w.bottom <= cut])
    shift = cut - 70
    two = Sheet(2, words=[
        replace(w, top=w.top - shift, bottom=w.bottom - shift) for w in whole.words if w.bottom > cut
    ])  # fmt: skip
    blocks = read(one, two)
    assert texts(blocks) == [GROUNDS, *POINTS]
    assert blocks[0].page == 1  # type: ignore[union-attr]
    assert blocks[-1].page == 2  # type: ignore[union-attr]


def test_footnotes_are_notes_and_their_marks_no_text() -> None:
    sheet = Sheet()
    sheet.paragraph(GROUNDS.replace("чатах,", "чатах1,"))
    sheet.rules.append(Rule(LEFT, 760, LEFT + 120, 760))
    sheet.put(LEFT, "1 Далее – чаты.", y=775, size=9)
    body, note = read(sheet)
    assert body.text == GROUNDS  # type: ignore[union-attr]
    assert (note.text, note.note) == ("Далее – чаты.", True)  # type: ignore[union-attr]


def test_a_table_of_contents_is_left_out() -> None:
    sheet = Sheet()
    sheet.centered("Содержание")
    sheet.line("1. Общие положения" + "." * 40 + " 2")
    sheet.line("2. Права" + "." * 50 + " 3")
    sheet.skip()
    sheet.paragraph(GROUNDS)
    assert texts(read(sheet)) == [GROUNDS]


# --- recognised pages ---


@given(st.integers(0, 10_000))
@settings(max_examples=15)
def test_words_that_jitter_as_recognised_ones_do_read_the_same(seed: int) -> None:
    chance = random.Random(seed)
    sheet = order()
    words = []
    for word in sheet.words:
        tall = any(c in "бвдруф" or c.isupper() or c.isdigit() for c in word.text)
        words.append(
            Word(
                word.text,
                word.left + chance.uniform(-0.8, 0.8),
                word.top + (0 if tall else 3) + chance.uniform(-0.8, 0.8),
                word.right + chance.uniform(-0.8, 0.8),
                word.bottom - 2 + chance.uniform(-0.8, 0.8),
                confidence=0.9,
            )
        )
    blocks = lay_out([Page(1, 595, 842, words)]).blocks
    assert texts(blocks) == [GROUNDS, *POINTS]
    assert {round(block.confidence, 2) for block in blocks} == {0.9}  # type: ignore[union-attr]


@given(
    st.lists(
        st.tuples(st.integers(0, 590), st.integers(0, 840), st.text("абв 1.", max_size=9)),
        max_size=40,
    )
)
@settings(max_examples=40)
def test_no_word_is_lost_wherever_the_words_stand(spots: list[tuple[int, int, str]]) -> None:
    words = [
        Word(text.replace(" ", ""), x, y, x + 6 * len(text), y + 12, 12)
        for x, y, text in spots
        if text.replace(" ", "")
    ]
    page = Page(1, 595, 842, words, [Rule(0, 400, 595, 400), Rule(300, 0, 300, 840)])
    document = lay_out([page])
    found = "".join(texts(document.blocks)) + "".join(
        "".join(x.text for x in cell.lines)
        for block in document.blocks
        if isinstance(block, RawTable)
        for row in block.rows
        for cell in row.cells
    )
    letters = sorted(c for c in found if c in "абв")
    shown = sorted(c for word in words for c in word.text if c in "абв")
    assert len(letters) + sum(c in "абв" for text in document.running for c in text) >= len(shown)


def test_words_heaped_up_and_hatching_take_no_time() -> None:
    chance = random.Random(3)
    heap = [Word("а", 100, 100, 150, 110, 10) for _ in range(2000)]
    words = [
        Word("слово", x := chance.uniform(0, 560), y := chance.uniform(0, 820), x + 25, y + 10, 10)
        for _ in range(1000)
    ]
    rules = [Rule(0, k / 5, 595, k / 5) for k in range(2000)]
    rules += [Rule(k / 5, 0, k / 5, 842) for k in range(2000)]
    begun = time.process_time()
    lay_out([Page(1, 595, 842, heap), Page(2, 595, 842, words, rules)])
    assert time.process_time() - begun < 5


def test_a_page_without_words_is_nothing() -> None:
    assert lay_out([Page(1, 595, 842)]).blocks == []
    assert lay_out([]).blocks == []


def test_signatures_one_below_the_other_whose_names_stand_at_other_places() -> None:
    sheet = Sheet()
    for post, x, name in (
        ("Председатель собрания", 320, "А.А. Гусева"),
        ("Секретарь", 250, "Т.Т. Крылова"),
    ):
        sheet.skip()
        sheet.put(LEFT, post)
        sheet.put(x, name)
    assert texts(read(sheet)) == ["Председатель собрания\tА.А. Гусева", "Секретарь\tТ.Т. Крылова"]


def test_the_operative_word_after_a_wide_blank_is_no_column() -> None:
    sheet = Sheet()
    sheet.skip()
    end = sheet.put(LEFT, "В рамках недели книги")
    sheet.put(end + 1.5 * SIZE, "приказываю:")
    sheet.line("1. Провести конкурс.")
    assert texts(read(sheet)) == ["В рамках недели книги приказываю:", "1. Провести конкурс."]
