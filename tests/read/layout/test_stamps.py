"""Stamps side by side on a page, their columns told by the strips between them."""

from __future__ import annotations

from actgen.read.layout import lay_out
from actgen.read.raw import RawLine
from tests.read.layout.typesetter import SIZE, Sheet

COLUMNS = (85.0, 250.0, 415.0)
ROWS = (
    ("РАССМОТРЕНО", "СОГЛАСОВАНО", "УТВЕРЖДАЮ"),
    (
        "на заседании методического",
        "Заместитель директора по УР",
        "Директор школы",
    ),  # they nearly touch
    ("объединения", "______ М.Ю. Осина", "______ С.А. Градов"),
    ("Протокол № 1 от", "28.08.2024", "Приказ № 5"),
    ("27.08.2024", "", "от 30.08.2024"),
)


def stamps(rows: tuple[tuple[str, ...], ...] = ROWS) -> Sheet:
    sheet = Sheet()
    for row in rows:
        sheet.skip()
        for x, text in zip(COLUMNS, row, strict=False):
            sheet.put(x, text, gap=0.25)
    return sheet


def columns(sheet: Sheet) -> list[list[str]]:
    lines = [block for block in lay_out([sheet.page]).blocks if isinstance(block, RawLine)]
    numbers = sorted({line.column for line in lines})
    return [[line.text for line in lines if line.column == number] for number in numbers]


def test_columns_are_told_by_what_no_word_crosses() -> None:
    assert columns(stamps()) == [
        ["РАССМОТРЕНО", "на заседании методического", "объединения", "Протокол № 1 от 27.08.2024"],
        ["СОГЛАСОВАНО", "Заместитель директора по УР", "______ М.Ю. Осина", "28.08.2024"],
        ["УТВЕРЖДАЮ", "Директор школы", "______ С.А. Градов", "Приказ № 5", "от 30.08.2024"],
    ]


def test_the_heading_below_is_none_of_them() -> None:
    sheet = stamps()
    sheet.skip()
    sheet.centered("ПОЛОЖЕНИЕ", bold=True)
    sheet.centered("о чатах", bold=True)
    plain, *_, last = columns(sheet)
    assert plain == ["ПОЛОЖЕНИЕ", "о чатах"]
    assert last[-1] == "от 30.08.2024"


def test_a_piece_that_a_tab_did_not_bring_to_its_place() -> None:
    sheet = stamps(ROWS[:1])
    sheet.skip()
    end = sheet.put(COLUMNS[0], "Председатель совета родителей школы", gap=0.25)
    end = sheet.put(end + 2 * SIZE, "Заместитель директора", gap=0.25)
    sheet.put(end + 2 * SIZE, "Директор")
    assert columns(sheet) == [
        ["РАССМОТРЕНО", "Председатель совета родителей школы"],
        ["СОГЛАСОВАНО", "Заместитель директора"],
        ["УТВЕРЖДАЮ", "Директор"],
    ]


def test_words_of_a_sentence_open_no_columns() -> None:
    sheet = Sheet()
    sheet.line("Согласовано и утверждено решением совета.")
    sheet.line("Принято единогласно.")
    assert columns(sheet) == [["Согласовано и утверждено решением совета.", "Принято единогласно."]]


def test_the_name_of_a_school_goes_on_with_its_number() -> None:
    rows = (
        ("СОГЛАСОВАНО", "", "УТВЕРЖДАЮ"),
        ("Председатель", "", "директор МБОУ «Лицей"),
        ("совета", "", "№ 2»"),
        ("______ О.П. Осина", "", "______ С.А. Градов"),
    )
    assert columns(stamps(rows))[1] == [
        "УТВЕРЖДАЮ", "директор МБОУ «Лицей № 2»", "______ С.А. Градов"
    ]  # fmt: skip


def test_a_stamp_may_open_with_a_phrase() -> None:
    rows = (
        ("Принято решением", "Мнение Совета родителей", "Утверждено приказом"),
        ("педагогического совета", "учтено", "директора школы"),
        ("Протокол № 2", "Протокол № 4", "№ 9 от 13.01.2025"),
    )
    assert columns(stamps(rows)) == [list(column) for column in zip(*rows, strict=True)]


def test_a_speck_before_a_date_opens_no_list() -> None:
    sheet = stamps(ROWS[:3])
    sheet.skip()
    sheet.put(COLUMNS[0], "Протокол № 1", gap=0.25)
    sheet.put(COLUMNS[1] - SIZE, "– 28.08.2024", gap=0.25)
    sheet.put(COLUMNS[2], "Приказ № 5", gap=0.25)
    for word in sheet.words:
        word.confidence = 0.28 if word.text == "–" else 0.96
    assert columns(sheet)[1][-1] == "28.08.2024"
